package nl.schildwacht.source;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions among the sealed secrets, so that replicas and restarts go on with them. Without a sealing key they live in memory
 * only, and a restart signs in anew. Thread-safe.
 */
public final class StoredSessions implements Sessions {
    /** What the ids of sessions begin with among the secrets. */
    static final String PREFIX = "session.";

    private final SecretStore secrets;
    private final Map<String, String> inMemory = new ConcurrentHashMap<>();

    public StoredSessions(SecretStore secrets) {
        this.secrets = secrets;
    }

    @Override
    public Optional<String> load(String sourceId) {
        if (!secrets.canStore()) return Optional.ofNullable(inMemory.get(sourceId));
        return secrets.look(new SecretRef.Stored(PREFIX + sourceId).written()) instanceof SecretStore.Look.Found found
                ? Optional.of(found.secret().value())
                : Optional.empty();
    }

    @Override
    public void save(String sourceId, String state) {
        if (secrets.canStore()) secrets.store(PREFIX + sourceId, new Secret(state));
        else inMemory.put(sourceId, state);
    }
}

package nl.schildwacht.source.bluesky;

import nl.schildwacht.source.Sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions in memory that also remember every state they were given. */
final class RememberedSessions implements Sessions {
    final List<String> saved = new ArrayList<>();
    private final Map<String, String> states = new ConcurrentHashMap<>();

    @Override
    public Optional<String> load(String sourceId) {
        return Optional.ofNullable(states.get(sourceId));
    }

    @Override
    public void save(String sourceId, String state) {
        saved.add(state);
        states.put(sourceId, state);
    }
}

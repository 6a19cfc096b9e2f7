package nl.schildwacht.source;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Finds the secrets that sources refer to, and keeps those that people type in, sealed. Whoever may configure a source must
 * not be able to send any variable or file of this machine to a server of her choice: only variables with our prefix and
 * files below the folders an operator named are read. Safe between threads; everything is read anew each time.
 */
public final class SecretStore implements Secrets {
    private static final Logger LOG = Logger.getLogger(SecretStore.class);
    private static final int LARGEST_FILE = 64 << 10;

    private final Jdbi jdbi;
    private final Optional<SealingKey> key;
    private final Access access;
    private final UnaryOperator<String> environment;
    private final Clock clock;
    private final Set<String> complained = ConcurrentHashMap.newKeySet();

    /**
     * @param key absent when no key file is configured; then nothing can be stored.
     * @param environment gives a variable's value or the empty string.
     */
    public SecretStore(
            Jdbi jdbi, Optional<SealingKey> key, Access access, UnaryOperator<String> environment, Clock clock) {
        this.jdbi = jdbi;
        this.key = key;
        this.access = access;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * What may be referred to.
     *
     * @param variablePrefix how the names of variables begin.
     * @param folders below which files lie.
     */
    public record Access(String variablePrefix, List<Path> folders) {
        public Access {
            folders = List.copyOf(folders);
        }
    }

    /** What a look for a secret came to. */
    public sealed interface Look {
        record Found(Secret secret) implements Look {}

        /** Why it is not there; each sentence names a remedy and no secret. */
        enum Missing implements Look {
            NO_REFERENCE("the reference is none of env:NAME, file:/path, stored:ID"),
            NOT_ALLOWED("it lies outside schildwacht.source.secret-folders or lacks schildwacht.source.secret-prefix"),
            NOT_THERE("the variable, file or stored secret is not there or is empty"),
            UNREADABLE("the file cannot be read or is larger than 64 KiB"),
            NO_KEY("schildwacht.source.key-file is not set"),
            OTHER_KEY("it was sealed with another key; set the old key file or store the secret anew"),
            ALTERED("the stored row was altered; store the secret anew");

            private final String reason;

            Missing(String reason) {
                this.reason = reason;
            }

            public String reason() {
                return reason;
            }
        }
    }

    /** What is known of a stored secret to those who may not see it: everybody. */
    public record Kept(String id, Instant changedAt) {}

    private record Row(byte[] keyMark, byte[] nonce, byte[] sealed) {}

    @Override
    public Optional<String> find(String reference) {
        return switch (look(reference)) {
            case Look.Found(var secret) -> {
                complained.remove(reference);
                yield Optional.of(secret.value());
            }
            case Look.Missing missing -> {
                if (complained.add(reference)) complain(reference, missing);
                yield Optional.empty();
            }
        };
    }

    private static void complain(String reference, Look.Missing missing) {
        // What is no reference may be a secret that was typed in its place.
        var shown = SecretRef.parse(reference).map(SecretRef::written).orElse("(none)");
        LOG.warnf("A secret cannot be read, its source waits until it can: %s: %s", shown, missing.reason());
    }

    public Look look(String reference) {
        var parsed = SecretRef.parse(reference);
        if (parsed.isEmpty()) return Look.Missing.NO_REFERENCE;
        return switch (parsed.get()) {
            case SecretRef.Environment(var name) ->
                name.startsWith(access.variablePrefix()) ? found(environment.apply(name)) : Look.Missing.NOT_ALLOWED;
            case SecretRef.File(var path) -> file(path);
            case SecretRef.Stored(var id) -> stored(id);
        };
    }

    private Look file(Path path) {
        try {
            if (!Files.exists(path)) return Look.Missing.NOT_THERE;
            var real = path.toRealPath(); // a link must not lead out of the folder
            if (!isAllowed(real)) return Look.Missing.NOT_ALLOWED;
            if (!Files.isRegularFile(real) || Files.size(real) > LARGEST_FILE) return Look.Missing.UNREADABLE;
            return found(Files.readString(real, StandardCharsets.UTF_8).stripTrailing());
        } catch (IOException unreadable) {
            return Look.Missing.UNREADABLE;
        }
    }

    private boolean isAllowed(Path real) throws IOException {
        for (var folder : access.folders())
            if (Files.isDirectory(folder) && real.startsWith(folder.toRealPath())) return true;
        return false;
    }

    private Look stored(String id) {
        if (key.isEmpty()) return Look.Missing.NO_KEY;
        var row = jdbi.withHandle(
                handle -> handle.select("select key_mark, nonce, sealed from stored_secret where id = ?", id)
                        .map(ConstructorMapper.of(Row.class))
                        .findOne());
        if (row.isEmpty()) return Look.Missing.NOT_THERE;
        if (!Arrays.equals(row.get().keyMark(), key.get().mark())) return Look.Missing.OTHER_KEY;
        var sealed = new SealingKey.Sealed(row.get().nonce(), row.get().sealed());
        return key.get().open(id, sealed).<Look>map(Look.Found::new).orElse(Look.Missing.ALTERED);
    }

    private static Look found(String value) {
        return Secret.isUsable(value) ? new Look.Found(new Secret(value)) : Look.Missing.NOT_THERE;
    }

    /** Whether {@link #store} can work: a key file is configured. */
    public boolean canStore() {
        return key.isPresent();
    }

    /**
     * Seals and keeps a secret, replacing one with the same id.
     *
     * @throws IllegalStateException when there is no key; ask {@link #canStore()} first.
     */
    public void store(String id, Secret secret) {
        var sealing = key.orElseThrow(() -> new IllegalStateException(Look.Missing.NO_KEY.reason()));
        var sealed = sealing.seal(id, secret);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into stored_secret (id, key_mark, nonce, sealed, changed_at)
                        values (:id, :mark, :nonce, :sealed, :now)
                        on conflict (id) do update set key_mark = excluded.key_mark, nonce = excluded.nonce,
                            sealed = excluded.sealed, changed_at = excluded.changed_at""")
                .bind("id", id)
                .bind("mark", sealing.mark())
                .bind("nonce", sealed.nonce())
                .bind("sealed", sealed.sealed())
                .bind("now", clock.instant())
                .execute());
    }

    /** @return whether there was one. */
    public boolean remove(String id) {
        return jdbi.withHandle(handle -> handle.execute("delete from stored_secret where id = ?", id)) > 0;
    }

    /** Which secrets are kept, by id; never what they are. */
    public List<Kept> list() {
        return jdbi.withHandle(handle -> handle.select("select id, changed_at from stored_secret order by id")
                .map(ConstructorMapper.of(Kept.class))
                .list());
    }
}

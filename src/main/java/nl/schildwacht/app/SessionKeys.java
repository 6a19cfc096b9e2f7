package nl.schildwacht.app;

import nl.schildwacht.source.SealingKey;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The keys that encrypt what browsers keep of a session. They outlive restarts, so that nobody is signed out by one, and are
 * equal in all replicas that share a key file. Given to Quarkus as system properties, because it reads them before any room
 * is open.
 */
final class SessionKeys {
    private static final Map<String, String> LABELS_BY_PROPERTY = Map.of(
            "quarkus.http.auth.session.encryption-key", "schildwacht session",
            "quarkus.oidc.token-state-manager.encryption-secret", "schildwacht tokens of the identity provider");

    private SessionKeys() {}

    /**
     * @return by property; empty when there is no key file and none can be made: then Quarkus makes its own keys, and a
     *     restart signs everybody out.
     * @throws IllegalStateException when a key file is configured and unusable.
     */
    static Map<String, String> read(Home home, Map<String, String> environment) {
        Optional<SealingKey> key = Optional.ofNullable(environment.get("SCHILDWACHT_SOURCE_KEY_FILE"))
                .or(() -> Optional.ofNullable(System.getProperty("schildwacht.source.key-file")))
                .filter(path -> !path.isBlank())
                .map(path -> SealingKey.read(Path.of(path)))
                .or(() -> own(home.folder().resolve("session.key")));
        return key.map(SessionKeys::derived).orElse(Map.of()).entrySet().stream()
                .filter(entry -> !environment.containsKey(variable(entry.getKey()))) // the operator's own word counts
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String variable(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> derived(SealingKey key) {
        return LABELS_BY_PROPERTY.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        label -> Base64.getEncoder().withoutPadding().encodeToString(key.derive(label.getValue()))));
    }

    /** A key file of our own, made at the first start. */
    private static Optional<SealingKey> own(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            return Optional.of(SealingKey.read(file));
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }

    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "session",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes) + "\n");
        try {
            Files.createLink(file, fresh); // two may start at once: the first one's key stands
        } catch (FileAlreadyExistsException another) {
            // it is as good as ours
        } finally {
            Files.delete(fresh);
        }
    }
}

package nl.schildwacht.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a secret is, without being one: {@code env:NAME}, {@code file:/path} or {@code stored:ID}. */
public sealed interface SecretRef {
    /** A variable of the service's environment. */
    record Environment(String name) implements SecretRef {
        @Override
        public String written() {
            return "env:" + name;
        }
    }

    /** A file that an operator mounted; its last line break does not count. */
    record File(Path path) implements SecretRef {
        @Override
        public String written() {
            return "file:" + path;
        }
    }

    /** A secret kept encrypted in the database. */
    record Stored(String id) implements SecretRef {
        @Override
        public String written() {
            return "stored:" + id;
        }
    }

    /** As it stands in a source's settings. */
    String written();

    /** Empty when it is none of the three forms; the path must be absolute. */
    static Optional<SecretRef> parse(String written) {
        int colon = written.indexOf(':');
        if (colon < 0) return Optional.empty();
        var rest = written.substring(colon + 1).strip();
        return switch (written.substring(0, colon).strip()) {
            case "env" -> Forms.NAME.matcher(rest).matches() ? Optional.of(new Environment(rest)) : Optional.empty();
            case "file" -> path(rest);
            case "stored" -> isId(rest) ? Optional.of(new Stored(rest)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether a stored secret may have this id: {@code [A-Za-z0-9._-]{1,64}}. */
    static boolean isId(String written) {
        return Forms.ID.matcher(written).matches();
    }

    private static Optional<SecretRef> path(String written) {
        try {
            var path = Path.of(written);
            return path.isAbsolute() ? Optional.of(new File(path.normalize())) : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** The shapes of names. */
    final class Forms {
        private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

        private Forms() {}
    }
}

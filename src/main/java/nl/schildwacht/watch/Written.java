package nl.schildwacht.watch;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** What people leave out is empty, never null. */
final class Written {
    private Written() {}

    static String orEmpty(@Nullable String written) {
        return written == null ? "" : written;
    }

    static List<String> orEmpty(@Nullable List<String> written) {
        return written == null
                ? List.of()
                : written.stream().filter(Objects::nonNull).toList();
    }
}

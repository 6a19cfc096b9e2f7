package nl.schildwacht.console.audit;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

/** What somebody did, as far as it is recorded. */
public enum Deed {
    LOOKED,
    CHANGED,
    /** Took a file along. */
    EXPORTED,
    SIGNED_IN,
    SIGNED_OUT;

    /** The id in addresses and files: the lower-case name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a call of this resource method is.
     *
     * @param takesAFile whether the answer is a file to keep.
     * @return empty for what shows nothing about a person and changes nothing.
     */
    static Optional<Deed> of(Method method, boolean takesAFile) {
        if (takesAFile) return Optional.of(EXPORTED);
        // Before what writes: asking for veiled words is a POST that changes nothing.
        if (method.isAnnotationPresent(Looks.class)) return Optional.of(LOOKED);
        return writes(method) ? Optional.of(CHANGED) : Optional.empty();
    }

    static boolean writes(Method method) {
        return Stream.of(POST.class, PUT.class, DELETE.class, PATCH.class).anyMatch(method::isAnnotationPresent);
    }
}

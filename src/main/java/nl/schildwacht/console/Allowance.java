package nl.schildwacht.console;

import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.inject.Singleton;

/** How much may be sent at once, as the settings have it. */
@Singleton
public class Allowance {
    private final long inAll;
    private final long inAField;

    Allowance(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize inAll,
            @ConfigProperty(name = "quarkus.http.limits.max-form-attribute-size") MemorySize inAField) {
        this.inAll = inAll.asLongValue();
        this.inAField = inAField.asLongValue();
    }

    /** In bytes. */
    public long bytes() {
        return inAll;
    }

    /** As people read it: {@code 54 MB}. */
    public String inAll() {
        return words(inAll);
    }

    /** In one field of a form, as people read it. */
    public String inAField() {
        return words(inAField);
    }

    /** In the largest unit of which it is a whole number; the same in all our languages. */
    static String words(long bytes) {
        if (bytes % (1 << 20) == 0) return (bytes >> 20) + " MB";
        return bytes % (1 << 10) == 0 ? (bytes >> 10) + " kB" : bytes + " bytes";
    }
}

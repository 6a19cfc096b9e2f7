package nl.schildwacht.source;

import java.util.Optional;

/** Reads a token or app password by the reference that {@link SourceSettings#secret} holds. Thread-safe. */
@FunctionalInterface
public interface SecretReader {
    /**
     * @return the secret as it is now, so that a replaced one counts from the next poll; empty when the reference leads
     *     nowhere.
     */
    Optional<String> read(String reference);
}

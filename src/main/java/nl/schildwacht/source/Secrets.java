package nl.schildwacht.source;

import java.util.Optional;

/** Where the tokens and passwords are that {@link SourceSettings#secret()} refers to. Called from many threads. */
@FunctionalInterface
public interface Secrets {
    /**
     * @param reference as the source's settings give it; itself no secret.
     * @return the secret, read anew so that a replaced one counts at once; empty when it cannot be read.
     */
    Optional<String> find(String reference);
}

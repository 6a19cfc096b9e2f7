package nl.schildwacht.source;

import java.util.Optional;

/**
 * Keeps what a platform's sign-in left us with, across restarts and replicas. The state is a secret: an implementation
 * stores it encrypted and never prints it. Thread-safe.
 */
public interface Sessions {
    /** What was saved last for this source. */
    Optional<String> load(String sourceId);

    /** Keeps the state; when this returns it survives a crash. */
    void save(String sourceId, String state);
}

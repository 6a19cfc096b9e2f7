package nl.schildwacht.dispatch.mail;

import java.util.Optional;

/** Seals the mail server's password. The key is elsewhere; whoever wires us brings it. */
public interface Sealing {
    /** Whether there is a key. */
    boolean canSeal();

    /** @throws IllegalStateException when there is no key; ask {@link #canSeal()} first. */
    byte[] seal(String password);

    /** Empty when it was sealed with another key, or was altered. */
    Optional<String> open(byte[] sealed);
}

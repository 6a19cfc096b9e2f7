package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.RecipientRole;

import java.util.Locale;

/**
 * Somebody to be told.
 *
 * @param role as what; decides what the message asks of the reader.
 * @param email the address in lower case: nobody is told twice because of a capital letter.
 */
public record Recipient(RecipientRole role, String email) {
    public Recipient {
        email = email.strip().toLowerCase(Locale.ROOT);
        if (email.isEmpty()) throw new IllegalArgumentException("a recipient needs an address");
    }

    @Override
    public String toString() {
        return "Recipient[" + role + "]";
    }
}

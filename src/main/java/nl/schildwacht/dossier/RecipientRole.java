package nl.schildwacht.dossier;

import java.util.Locale;

/** As what a person is told. */
public enum RecipientRole {
    EMPLOYEE,
    MANAGER,
    /** Named by the employee or communications in place of the manager. */
    INSTEAD_OF_MANAGER,
    /** Somebody of the employee's choice. */
    TRUSTED,
    SECURITY,
    /** The organisation's contact person. */
    CONTACT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

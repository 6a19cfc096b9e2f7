package nl.schildwacht.console.access;

/** What somebody may do here; the names are those of {@code @RolesAllowed}. */
public enum Role {
    /** Everything, tokens included. */
    ADMINISTRATOR,
    /** Configures what is watched and looks at what comes in. */
    COMMUNICATIONS,
    /** Follows grave cases. */
    SECURITY,
    /** Watches over what is kept and for how long. */
    PRIVACY,
    /** Sees what concerns her people, and dossiers that were handed over to her. */
    MANAGER,
    /** Sees what concerns herself. */
    EMPLOYEE
}

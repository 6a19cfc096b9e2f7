package nl.schildwacht.app;

/** What a replica does. One image, three roles, together or apart. */
public enum Role {
    POLL,
    NOTIFY,
    CONSOLE
}

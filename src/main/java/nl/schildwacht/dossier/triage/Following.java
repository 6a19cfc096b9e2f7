package nl.schildwacht.dossier.triage;

import org.jdbi.v3.core.Handle;

/** The port of those who keep things by dossier in tables of their own: they follow when dossiers become one. */
@FunctionalInterface
public interface Following {
    /** Everything of {@code from} is now of {@code into}; within the caller's transaction. */
    void merged(Handle tx, long from, long into);
}

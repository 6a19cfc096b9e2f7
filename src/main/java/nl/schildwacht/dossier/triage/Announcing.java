package nl.schildwacht.dossier.triage;

import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.HitView;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** The port through which others hear what became of a hit. Within the caller's transaction, but for {@link #afterwards}. */
public interface Announcing {
    /** Whom a hit that is on file again, or as something else, is news to. */
    enum Audience {
        /** Everybody who is to know: it is worse than they were told. */
        EVERYBODY,
        /** Those who were not told yet, or were told that it was a mistake. */
        UNINFORMED,
        /** The same and the organisation's contact, for the sender's sake. */
        UNINFORMED_AND_CONTACT
    }

    /**
     * A hit of which people may have to be told.
     *
     * @param hit as it holds now, with its new revision.
     * @param rules ids of the rules that found it.
     */
    void flagged(Handle tx, HitView hit, DossierView dossier, List<String> rules, Audience audience);

    /** A hit is no aggression after all: whoever was told that it is, is told so, once. */
    void withdrawn(Handle tx, HitView hit, DossierView dossier);

    /** Called once after the transaction was committed; must return at once. */
    void afterwards();
}

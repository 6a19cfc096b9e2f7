package nl.schildwacht.dossier;

import nl.schildwacht.hit.Hit;

/** What keeping a hit came to. */
public sealed interface Kept {
    /**
     * It is new.
     *
     * @param opened whether it opened the dossier.
     */
    record Entered(Hit hit, DossierView dossier, boolean opened) implements Kept {}

    /** An edit made a known hit worse. */
    record Worsened(Hit hit, DossierView dossier, int revision) implements Kept {}

    /** We had it already; at most another state of the post was added. */
    record Known(Hit hit) implements Kept {}
}

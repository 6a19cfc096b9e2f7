package nl.schildwacht.dossier.triage;

import java.time.Instant;
import java.util.List;

/**
 * The port that tells the privacy officer that somebody was taken for somebody else. Called when it can no longer be undone;
 * the same stands in table {@code privacy_notice}, which her page shows.
 */
@FunctionalInterface
public interface PrivacyNotice {
    /** For as long as nobody can be reached: the page is the only place. */
    PrivacyNotice ON_HER_PAGE_ONLY = (dossierNumber, organisations, at) -> {};

    /**
     * @param dossierNumber where it was taken back.
     * @param organisations whose privacy officer it concerns.
     * @param at when it was judged.
     */
    void takenForSomebodyElse(String dossierNumber, List<String> organisations, Instant at);
}

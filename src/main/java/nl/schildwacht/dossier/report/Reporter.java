package nl.schildwacht.dossier.report;

import java.util.UUID;

/** Who brought a report. */
public sealed interface Reporter {
    /**
     * Somebody signed in.
     *
     * @param id of her account.
     */
    record Known(String id, String name) implements Reporter {
        @Override
        public String toString() {
            return "Known[…]";
        }
    }

    /** Whoever holds a private link. */
    record ByLink(UUID link) implements Reporter {}

    /** Nobody asks who reports intimate images or a minor. */
    record Unnamed() implements Reporter {}
}

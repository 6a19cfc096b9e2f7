package nl.schildwacht.dossier.casework;

import nl.schildwacht.watch.Wording;

import java.util.Locale;

/**
 * An article of the Wetboek van Strafrecht.
 *
 * @param id {@code 285b}.
 * @param name what it is called.
 * @param klacht whether it is prosecuted only when the victim asks for it.
 * @param audience at whom it is aimed.
 * @param inSources whether the source documents name it; otherwise it was added by us.
 */
public record Article(String id, Wording name, Klacht klacht, Audience audience, boolean inSources) {
    /** Whether the victim must ask for prosecution. */
    public enum Klacht {
        NO,
        YES,
        /** Not needed for a public official, because of the work (269, 267). */
        UNLESS_OFFICIAL;

        boolean isNeeded(boolean official) {
            return this == YES || this == UNLESS_OFFICIAL && !official;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whom an article is about. */
    public enum Audience {
        EVERYBODY,
        OFFICIALS,
        OTHERS;

        boolean holds(boolean official) {
            return this == EVERYBODY || (this == OFFICIALS) == official;
        }
    }
}

package nl.schildwacht.dossier.casework;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that somebody did to the dossier itself.
 *
 * @param by who.
 * @param detail a reason, an address or an id, by kind.
 */
public record Step(Kind kind, String by, Instant at, Optional<String> detail) {
    public enum Kind {
        CLOSED,
        REOPENED,
        HANDED_OVER,
        TAKEN_BACK,
        NOT_THROUGH_MANAGER,
        THROUGH_MANAGER,
        SENDER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

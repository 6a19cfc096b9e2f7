package nl.schildwacht.watch;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing an organisation taught us of how people speak there. What behaviours and kinds there are, this room does not
 * know; it keeps their ids.
 *
 * @param organisation id of the {@link Organisation} that it holds for.
 * @param text as it was written down.
 * @param canonical as the recogniser reads it; what says the same is the same.
 * @param behaviour id of what it counts as, or what an example should be; {@code none} for a muted word and for an example
 *     that must not be flagged.
 * @param kind id of the kind of a threat; otherwise empty.
 * @param heldByItself of an example: whether rules and words alone judged so when it was saved.
 * @param by who added it: the id of a token.
 */
public record OwnWord(
        UUID id,
        String organisation,
        Use use,
        String text,
        String canonical,
        String behaviour,
        String kind,
        boolean heldByItself,
        String by,
        Instant at) {
    /** What it is for. */
    public enum Use {
        /** Counts as the behaviour. */
        ADD,
        /** Counts for nothing. */
        MUTE,
        /** A whole text with the verdict it should have. */
        EXAMPLE
    }

    /** The same, knowing whether rules and words alone judge so. */
    public OwnWord heldByItself(boolean held) {
        return new OwnWord(id, organisation, use, text, canonical, behaviour, kind, held, by, at);
    }

    /** Whether it says the same of the same text. */
    boolean agreesWith(OwnWord other) {
        return use == other.use && behaviour.equals(other.behaviour) && kind.equals(other.kind);
    }

    @Override
    public String toString() {
        return "OwnWord[" + id + "]";
    }
}

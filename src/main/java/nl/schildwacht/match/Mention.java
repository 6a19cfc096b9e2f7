package nl.schildwacht.match;

import nl.schildwacht.watch.Subject;

/**
 * One place where a text names one subject; or one subject whom it speaks to or of without a name, for which it has no place.
 *
 * @param subject who is meant.
 * @param start first UTF-16 unit of the name in the text as given; 0 when it is not named.
 * @param end one past the last; 0 when it is not named.
 * @param surety how surely it is this subject, judged over the whole text and its channel.
 * @param sign what shows it.
 */
public record Mention(Subject subject, int start, int end, Surety surety, Sign sign) {

    /** What shows that somebody is meant. */
    public enum Sign {
        /** The text names it. */
        NAMED,
        /** The text stands on its own channel, where "you" is the one whose channel it is. */
        ADDRESSED,
        /** The post that the text answers names it, so that "he" or "you" may be the one named there. */
        ANSWERED
    }

    public Mention {
        boolean hasPlace = start >= 0 && end > start;
        if (sign == Sign.NAMED ? !hasPlace : start != 0 || end != 0)
            throw new IllegalArgumentException("not the span of one " + sign + ": " + start + ".." + end);
    }

    /** A place where the text names the subject. */
    public Mention(Subject subject, int start, int end, Surety surety) {
        this(subject, start, end, surety, Sign.NAMED);
    }

    /** A subject that is meant though not named. */
    static Mention unnamed(Subject subject, Surety surety, Sign sign) {
        return new Mention(subject, 0, 0, surety, sign);
    }

    public boolean isNamed() {
        return sign == Sign.NAMED;
    }
}

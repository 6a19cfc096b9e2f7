package nl.schildwacht.match;

import nl.schildwacht.watch.Subject;

/**
 * One place where a text names one subject.
 *
 * @param subject who is named.
 * @param start first UTF-16 unit of the name in the text as given.
 * @param end one past the last.
 * @param surety how surely it is this subject, judged over the whole text and its channel.
 */
public record Mention(Subject subject, int start, int end, Surety surety) {
    public Mention {
        if (start < 0 || end <= start) throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
}

package nl.schildwacht.app.evaluation;

import nl.schildwacht.threat.Severity;

import java.util.Optional;
import java.util.Set;

/**
 * What a person said of one text, without the text.
 *
 * @param file name of the file it stands in.
 * @param id unique within the file.
 * @param lang the language it claims to be in; may be empty.
 * @param label one of {@link Labels}, the leading one.
 * @param also further labels that hold.
 * @param severity how bad; {@link Severity#NONE} where nothing is said.
 * @param targets ids of those at whom it is aimed; absent when the file does not say so of any text.
 * @param phenomenon what is particular about the wording.
 * @param contrast for a harmless text: the label that it looks like.
 * @param ownChannel whether it stood on the channel of somebody we look after; absent when the file does not tell.
 * @param reply whether the text it answers is given; absent when the file does not tell.
 */
record Expected(
        String file,
        String id,
        String lang,
        String label,
        Set<String> also,
        Severity severity,
        Optional<Set<String>> targets,
        Optional<String> phenomenon,
        Optional<String> contrast,
        Optional<Boolean> ownChannel,
        Optional<Boolean> reply) {
    Expected {
        also = Set.copyOf(also);
        targets = targets.map(Set::copyOf);
    }

    boolean is(String other) {
        return label.equals(other) || also.contains(other);
    }

    boolean isAggression() {
        return Labels.isAggression(label) || also.stream().anyMatch(Labels::isAggression);
    }

    /** Whether people should be told: aimed at somebody, and of severity medium or higher. */
    boolean isAlert() {
        return severity.atLeast(Severity.MEDIUM)
                && targets.filter(ids -> !ids.isEmpty()).isPresent();
    }

    /** What tells this text from all others of a run, and finds it again in another run. */
    Key key() {
        return new Key(file, id);
    }

    /** Whether another run expected the same, so that the two verdicts can be compared. */
    boolean agreesWith(Expected other) {
        return label.equals(other.label)
                && also.equals(other.also)
                && isAlert() == other.isAlert()
                && targets.equals(other.targets);
    }

    record Key(String file, String id) {}
}

package nl.schildwacht.threat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One behaviour found in a text.
 *
 * @param behaviour what it is.
 * @param kind for threats, what is announced.
 * @param severity how bad it is for a named subject; {@link Severity#NONE} for a complaint.
 * @param confidence 0 to 1.
 * @param start first UTF-16 unit of the telling words in the text as given.
 * @param end one past the last.
 * @param rule id of the rule that found it, stable over lexicon versions: {@code nl.threat.death.future}.
 * @param targets ids of the subjects it is aimed at, out of the mentions handed in.
 * @param reasons what raised or lowered it, as ids of reasons; no words of the post.
 */
public record Finding(
        Behaviour behaviour,
        Optional<Kind> kind,
        Severity severity,
        double confidence,
        int start,
        int end,
        String rule,
        Set<String> targets,
        List<String> reasons) {
    public Finding {
        targets = Set.copyOf(targets);
        reasons = List.copyOf(reasons);
        if (confidence < 0 || confidence > 1) throw new IllegalArgumentException("confidence " + confidence);
    }

    /** The same at nobody we look after. */
    Finding atNobody() {
        return new Finding(
                behaviour,
                kind,
                Severities.unaimed(behaviour, severity),
                confidence,
                start,
                end,
                rule,
                Set.of(),
                reasons);
    }
}

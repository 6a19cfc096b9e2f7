package nl.schildwacht.app.evaluation;

import nl.schildwacht.threat.Severity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the recogniser said of one text.
 *
 * @param first the leading one of {@link Labels}; {@code none} when there is nothing.
 * @param found everything found, without {@code none}.
 * @param rules ids of the rules that spoke, leading first.
 * @param severity how bad.
 * @param told ids of those on whose account people would be told, empty when nobody would; absent when it was judged without
 *     anybody to look after.
 */
public record Verdict(
        String first, Set<String> found, List<String> rules, Severity severity, Optional<Set<String>> told) {
    public Verdict {
        found = Set.copyOf(found);
        rules = List.copyOf(rules);
        told = told.map(Set::copyOf);
    }

    boolean isAggression() {
        return found.stream().anyMatch(Labels::isAggression);
    }

    boolean isAlert() {
        return told.filter(ids -> !ids.isEmpty()).isPresent();
    }

    Verdict withoutTold() {
        return new Verdict(first, found, rules, severity, Optional.empty());
    }

    /** Whether it comes to the same; which rule said so does not matter. */
    boolean isSameAs(Verdict other) {
        return first.equals(other.first) && found.equals(other.found) && told.equals(other.told);
    }
}

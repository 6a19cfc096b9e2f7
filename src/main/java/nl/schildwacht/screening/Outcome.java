package nl.schildwacht.screening;

import nl.schildwacht.screening.Prediction.Answer;
import nl.schildwacht.screening.Prediction.AtSource;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of trying new names, all of them in one pass over what the sources offer. Names and numbers only.
 *
 * @param sources those that were to be asked. @param names each as it was tried.
 */
public record Outcome(List<AtSource> sources, List<Tried> names) {
    /** Nothing was tried: too many dry runs went on, or it broke. */
    public static final Outcome NOTHING = new Outcome(List.of(), List.of());

    public Outcome {
        sources = List.copyOf(sources);
        names = List.copyOf(names);
    }

    /** One name and what it would bring. @param narrower what to try instead when it is too broad, if there is something. */
    public record Tried(Proposal proposal, Prediction prediction, Optional<Proposal.Narrower> narrower) {}

    /** Whether any source showed what it offers; if not, no more is known than kept posts and the sample tell. */
    public boolean wasAnswered() {
        return sources.stream()
                .map(AtSource::answer)
                .anyMatch(answer -> answer == Answer.READ || answer == Answer.READ_IN_PART);
    }

    /** How many terms no search was spent on, at the source where these were most; there they are only known from the rest. */
    public int notSearched() {
        return sources.stream().mapToInt(AtSource::notSearched).max().orElse(0);
    }

    /** The names that were found somewhere or are too broad: these first, then those that stand in most posts. */
    public List<Tried> found() {
        return names.stream()
                .filter(one -> one.prediction().objection().isPresent()
                        || one.prediction().posts() > 0)
                .sorted(Comparator.comparing(
                                (Tried one) -> one.prediction().objection().isEmpty())
                        .thenComparing(one -> -one.prediction().posts()))
                .toList();
    }

    /** What one of the names would bring. */
    public Optional<Prediction> of(Proposal proposal) {
        return names.stream()
                .filter(one -> one.proposal().equals(proposal))
                .map(Tried::prediction)
                .findFirst();
    }

    Map<Proposal, Prediction> byProposal() {
        return names.stream().collect(Collectors.toMap(Tried::proposal, Tried::prediction, (one, _) -> one));
    }
}

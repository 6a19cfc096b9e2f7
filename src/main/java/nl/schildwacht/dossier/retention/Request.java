package nl.schildwacht.dossier.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request of somebody about whom something may be kept.
 *
 * @param name of whoever asks.
 * @param reach how the answer reaches her.
 * @param dueOn a month after it came in (article 12, third paragraph, AVG), or three once prolonged with a reason.
 * @param subjectId the watched person she is.
 * @param handle the author's, as she gave it herself.
 * @param identified how it was made sure who asks; no copy of a document is kept.
 * @param found how many of what, once looked up.
 * @param outcome what was carried out, and what was not and why: counts by reason.
 * @param answeredOn when she had her answer.
 */
public record Request(
        long id,
        Article article,
        Who who,
        String name,
        String reach,
        LocalDate receivedOn,
        LocalDate dueOn,
        Optional<String> prolongedBecause,
        Optional<String> subjectId,
        Optional<String> handle,
        Optional<String> identified,
        Optional<Map<String, Long>> found,
        Optional<Instant> exportedAt,
        Optional<Decision> decision,
        Optional<String> reason,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<Map<String, Long>> outcome,
        Optional<LocalDate> answeredOn,
        String openedBy,
        Instant openedAt) {
    /** Who asks. */
    public enum Who {
        /** Somebody who is or was watched. */
        WATCHED,
        /** Somebody who may have written what was kept. */
        AUTHOR
    }

    /** What was decided. */
    public enum Decision {
        GRANTED,
        PARTLY,
        REFUSED
    }

    /** What is to be done, in this order. */
    public enum Step {
        IDENTIFY,
        SEARCH,
        /** For access only: the copy is made before the decision on what of it she gets. */
        EXPORT,
        DECIDE,
        /** Erases, or stops the watch. */
        CARRY_OUT,
        ANSWER
    }

    /** The steps of this request. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(Step.IDENTIFY, Step.SEARCH));
        if (article == Article.ACCESS) steps.add(Step.EXPORT);
        steps.add(Step.DECIDE);
        if (article != Article.ACCESS
                && decision.filter(Decision.REFUSED::equals).isEmpty()) steps.add(Step.CARRY_OUT);
        steps.add(Step.ANSWER);
        return steps;
    }

    public boolean isDone(Step step) {
        return switch (step) {
            case IDENTIFY -> identified.isPresent();
            case SEARCH -> found.isPresent();
            case EXPORT -> exportedAt.isPresent();
            case DECIDE -> decision.isPresent();
            case CARRY_OUT -> outcome.isPresent();
            case ANSWER -> answeredOn.isPresent();
        };
    }

    /** The step to take now; empty when all is done. */
    public Optional<Step> now() {
        return steps().stream().filter(step -> !isDone(step)).findFirst();
    }

    public boolean isNow(Step step) {
        return now().filter(step::equals).isPresent();
    }

    public boolean isOpen() {
        return answeredOn.isEmpty();
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && today.isAfter(dueOn);
    }

    /** Without names. */
    @Override
    public String toString() {
        return "Request[" + id + " " + article + "]";
    }
}

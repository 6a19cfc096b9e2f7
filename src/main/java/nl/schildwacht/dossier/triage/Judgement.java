package nl.schildwacht.dossier.triage;

import nl.schildwacht.dossier.HitView;
import nl.schildwacht.hit.Judge;
import nl.schildwacht.match.Surety;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;

import java.util.Optional;

/**
 * A judgement as a reader gives it.
 *
 * @param behaviour instead of what was recognised; only with {@link Call#OTHER}.
 * @param kind of a threat.
 * @param severity instead of what was recognised; only with {@link Call#OTHER}.
 * @param reason only and always with {@link Call#NOT_AGGRESSION}.
 * @param alsoComplaint aggression with a grievance in it that deserves an answer; with {@link Call#CONFIRMED} and {@link
 *     Call#OTHER}.
 */
public record Judgement(
        Call call,
        Optional<Behaviour> behaviour,
        Optional<Kind> kind,
        Optional<Severity> severity,
        Optional<Reason> reason,
        boolean alsoComplaint) {
    public Judgement {
        boolean differs = behaviour.isPresent() || severity.isPresent();
        if ((call == Call.OTHER) != differs)
            throw new IllegalArgumentException("another behaviour or severity goes with OTHER, and OTHER with one");
        if ((call == Call.NOT_AGGRESSION) != reason.isPresent())
            throw new IllegalArgumentException("a reason goes with NOT_AGGRESSION");
        if (kind.isPresent() != behaviour.filter(Behaviour.THREAT::equals).isPresent())
            throw new IllegalArgumentException("a kind goes with a threat");
        if (behaviour
                .filter(one -> one == Behaviour.NONE || one == Behaviour.COMPLAINT)
                .isPresent())
            throw new IllegalArgumentException("no aggression and complaints have calls of their own");
        if (severity.filter(Severity.NONE::equals).isPresent())
            throw new IllegalArgumentException("aggression is at least low");
        if (alsoComplaint && call != Call.CONFIRMED && call != Call.OTHER)
            throw new IllegalArgumentException("a complaint goes with aggression here");
    }

    /** A judgement that needs no more than its name: all but {@link Call#OTHER} and {@link Call#NOT_AGGRESSION}. */
    public static Judgement of(Call call) {
        return new Judgement(call, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** Something else, or worse or milder; what is empty stays as recognised. */
    public static Judgement other(Optional<Behaviour> behaviour, Optional<Kind> kind, Optional<Severity> severity) {
        return new Judgement(Call.OTHER, behaviour, kind, severity, Optional.empty(), false);
    }

    public static Judgement notAggression(Reason reason) {
        return new Judgement(
                Call.NOT_AGGRESSION, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason), false);
    }

    /** The same, with a grievance in it that deserves an answer. */
    public Judgement withComplaint() {
        return new Judgement(call, behaviour, kind, severity, reason, true);
    }

    /** The behaviour that goes into the row: a complaint is one, whatever was recognised. */
    Optional<Behaviour> laidOver() {
        return call == Call.COMPLAINT ? Optional.of(Behaviour.COMPLAINT) : behaviour;
    }

    Optional<Severity> severityLaidOver() {
        return call == Call.COMPLAINT ? Optional.of(Severity.NONE) : severity;
    }

    /**
     * Whether people are told of a hit so judged. Who confirms has seen whom it means: a loose name is no doubt any more.
     *
     * @param recognised the hit without any judgement.
     */
    boolean alerts(HitView hit, Severity recognised, boolean alerting) {
        return switch (call) {
            case CONFIRMED, OTHER -> Judge.alerts(severity.orElse(recognised), Surety.CERTAIN);
            case COMPLAINT -> false;
            case NOT_AGGRESSION, NOT_OURS, WRONG_FACT, WORRY -> alerting;
        };
    }
}

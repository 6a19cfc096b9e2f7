package nl.schildwacht.threat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an organisation says that a word, phrase or sentence is.
 *
 * @param behaviour {@link Behaviour#NONE} when it is nothing to flag.
 * @param kind present for a threat and for nothing else.
 */
public record Meaning(Behaviour behaviour, Optional<Kind> kind) {
    public static final Meaning INSULT = new Meaning(Behaviour.INSULT, Optional.empty());
    public static final Meaning HARMLESS = new Meaning(Behaviour.NONE, Optional.empty());

    public Meaning {
        if (kind.isPresent() != (behaviour == Behaviour.THREAT))
            throw new IllegalArgumentException(behaviour + " with kind " + kind);
    }

    /**
     * Reads ids as {@link Behaviour#id()} and {@link Kind#id()} give them.
     *
     * @param kind empty for all but threats.
     * @return empty when there is no such behaviour or kind, or the two do not belong together.
     */
    public static Optional<Meaning> of(String behaviour, String kind) {
        Optional<Behaviour> what = named(Behaviour.values(), behaviour);
        Optional<Kind> which = named(Kind.values(), kind);
        boolean belongs = what.isPresent()
                && which.isPresent() == (what.get() == Behaviour.THREAT)
                && which.isPresent() != kind.isEmpty();
        return belongs ? Optional.of(new Meaning(what.get(), which)) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String id) {
        return Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst();
    }

    /** How bad it usually is. */
    Severity severity() {
        return Severities.usual(behaviour, kind);
    }

    /** The ids of behaviour and kind, for the id of a rule: {@code threat.death}. */
    String id() {
        return behaviour.id() + kind.map(k -> "." + k.id()).orElse("");
    }

    /** Whether this is what an assessment leads with; a complaint and nothing at all are both nothing to flag. */
    public boolean leads(Assessment assessment) {
        Optional<Finding> leading = assessment.findings().stream()
                .filter(finding -> finding.behaviour() != Behaviour.COMPLAINT || behaviour == Behaviour.COMPLAINT)
                .findFirst();
        if (behaviour == Behaviour.NONE) return leading.isEmpty() && !assessment.concern();
        return leading.map(finding ->
                        finding.behaviour() == behaviour && finding.kind().equals(kind))
                .orElse(false);
    }
}

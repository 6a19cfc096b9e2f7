package nl.schildwacht.threat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The findings of one text while it is judged: of those that say the same of the same people only the worst. */
final class Findings {
    /** Reading rule 2, then severity, then position. */
    private static final Comparator<Finding> LEADING = Comparator.<Finding, Behaviour>comparing(Finding::behaviour)
            .thenComparing(finding -> finding.kind().map(Kind::ordinal).orElse(0))
            .thenComparing(Comparator.comparing(Finding::severity).reversed())
            .thenComparing(Finding::start);

    private final Map<Object, Finding> bySaying = new HashMap<>();
    private final Set<Behaviour> takenBack = EnumSet.noneOf(Behaviour.class);
    private final Set<Behaviour> denied = EnumSet.noneOf(Behaviour.class);

    /** Keeps it, unless a worse, or else a surer, or else an earlier one of its behaviour, kind and aim is there. */
    void add(Finding finding) {
        bySaying.merge(saying(finding), finding, (old, fresh) -> {
            int worse = fresh.severity().compareTo(old.severity());
            if (worse == 0) worse = Double.compare(fresh.confidence(), old.confidence());
            return worse > 0 ? fresh : old;
        });
    }

    /**
     * Notes that a rule of this aggression matched and a guard spoke against it.
     *
     * @param isDenied whether because the text denies it, and not for what else the text is about.
     */
    void takeBack(Behaviour behaviour, boolean isDenied) {
        takenBack.add(behaviour);
        if (isDenied) denied.add(behaviour);
    }

    /** Takes back all aggression. @return whether there was any. */
    boolean retract() {
        return bySaying.values().removeIf(Findings::isAttack);
    }

    /** Nobody is aimed at any more. @return whether somebody was. */
    boolean release() {
        if (!isAimed()) return false;
        List<Finding> all = List.copyOf(bySaying.values());
        bySaying.clear();
        all.forEach(finding -> add(isAttack(finding) ? finding.atNobody() : finding));
        return true;
    }

    boolean isTakenBack() {
        return !takenBack.isEmpty();
    }

    boolean isTakenBack(Behaviour behaviour) {
        return takenBack.contains(behaviour);
    }

    boolean isDenied(Behaviour behaviour) {
        return denied.contains(behaviour);
    }

    Set<Behaviour> behaviours() {
        Set<Behaviour> behaviours = EnumSet.noneOf(Behaviour.class);
        bySaying.values().forEach(finding -> behaviours.add(finding.behaviour()));
        return behaviours;
    }

    boolean says(Finding finding) {
        return bySaying.containsKey(saying(finding));
    }

    /** Whether there is some, at whomever. */
    boolean isAggression() {
        return bySaying.values().stream().anyMatch(Findings::isAttack);
    }

    /** Whether some aggression has somebody as its aim. */
    boolean isAimed() {
        return bySaying.values().stream().anyMatch(finding -> !finding.targets().isEmpty() && isAttack(finding));
    }

    private static boolean isAttack(Finding finding) {
        return finding.behaviour() != Behaviour.COMPLAINT;
    }

    /** All of them, the leading one first. */
    List<Finding> inOrder() {
        return bySaying.values().stream()
                .map(this::worseWithThreat)
                .sorted(LEADING)
                .toList();
    }

    private static Object saying(Finding finding) {
        return List.of(finding.behaviour(), finding.kind(), finding.targets());
    }

    /** An address beside a threat is a call to carry it out. */
    private Finding worseWithThreat(Finding finding) {
        boolean isWorse = finding.behaviour() == Behaviour.DOXING
                && bySaying.values().stream().anyMatch(other -> other.behaviour() == Behaviour.THREAT);
        if (!isWorse) return finding;
        List<String> reasons = new ArrayList<>(finding.reasons());
        reasons.add("with-threat");
        return new Finding(
                finding.behaviour(),
                finding.kind(),
                Severity.CRITICAL,
                finding.confidence(),
                finding.start(),
                finding.end(),
                finding.rule(),
                finding.targets(),
                reasons);
    }
}

package nl.schildwacht.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A way to judge a text wrongly. */
enum Slip {
    MISSED("missed"),
    MISTAKEN("taken for something else"),
    FALSE_ALARM("flagged for nothing"),
    NO_ALERT("nobody told"),
    NEEDLESS_ALERT("told for nothing"),
    WRONG_TARGET("told about others than the targets");

    private final String words;

    Slip(String words) {
        this.words = words;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    /** What is wrong with a verdict; empty when it is right. */
    static List<Slip> of(Outcome outcome) {
        Expected expected = outcome.expected();
        Verdict verdict = outcome.verdict();
        List<Slip> slips = new ArrayList<>();
        if (expected.isAggression() && !verdict.isAggression()) slips.add(MISSED);
        else if (!expected.isAggression() && verdict.isAggression()) slips.add(FALSE_ALARM);
        else if (!expected.label().equals(Labels.NONE) && !verdict.found().contains(expected.label()))
            slips.add(Labels.isAggression(expected.label()) ? MISTAKEN : MISSED);
        if (outcome.isAboutAlerts()) alert(expected, verdict).ifPresent(slips::add);
        return slips;
    }

    private static Optional<Slip> alert(Expected expected, Verdict verdict) {
        if (expected.isAlert() && !verdict.isAlert()) return Optional.of(NO_ALERT);
        if (!expected.isAlert() && verdict.isAlert()) return Optional.of(NEEDLESS_ALERT);
        boolean isRight = !expected.isAlert() || expected.targets().equals(verdict.told());
        return isRight ? Optional.empty() : Optional.of(WRONG_TARGET);
    }
}

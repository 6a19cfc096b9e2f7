package nl.schildwacht.app.evaluation;

import nl.schildwacht.threat.Severity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Outcomes as tests need them. */
final class Outcomes {
    private Outcomes() {}

    /** A text in file "a.csv" of which neither a person nor the recogniser says at whom it is aimed. */
    static Outcome outcome(String id, String label, String... found) {
        return new Outcome(expected(id, label, Severity.NONE, Optional.empty()), verdict(Optional.empty(), found));
    }

    /** One aimed at somebody, in the person's eyes and in the recogniser's; nobody is the empty text. */
    static Outcome aimed(String id, String label, Severity severity, String target, String told, String... found) {
        return new Outcome(
                expected(id, label, severity, Optional.of(ids(target))), verdict(Optional.of(ids(told)), found));
    }

    private static Set<String> ids(String id) {
        return id.isEmpty() ? Set.of() : Set.of(id.split(";"));
    }

    private static Expected expected(String id, String label, Severity severity, Optional<Set<String>> targets) {
        return new Expected(
                "a.csv",
                id,
                "nl",
                label,
                Set.of(),
                severity,
                targets,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Verdict verdict(Optional<Set<String>> told, String... found) {
        return new Verdict(found.length == 0 ? "none" : found[0], Set.of(found), List.of(), Severity.NONE, told);
    }
}

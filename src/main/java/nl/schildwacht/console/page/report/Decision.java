package nl.schildwacht.console.page.report;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.SayTexts;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an officer makes of a report. */
record Decision(Subject subject, Behaviour behaviour, Optional<Kind> kind, Severity severity, Optional<String> answer) {
    static final int LONGEST_ANSWER = 2_000;

    /** What can be chosen. @param namesakes those who bear the name that was typed, where it is more than one. */
    public record Choices(List<Option> behaviours, List<Option> severities, List<Option> namesakes) {
        static Choices of(Frames frames, Watchlist watchlist, Form form) {
            var say = frames.texts(SayTexts.class);
            List<Option> behaviours = new ArrayList<>();
            for (Kind kind : Kind.values())
                behaviours.add(new Option(
                        id(Behaviour.THREAT, Optional.of(kind)),
                        say.behaviour(Behaviour.THREAT) + ": " + say.kind(kind)));
            for (Behaviour behaviour : Behaviour.values())
                if (behaviour != Behaviour.THREAT && behaviour != Behaviour.NONE)
                    behaviours.add(new Option(behaviour.id(), say.behaviour(behaviour)));
            List<Option> severities = Stream.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL)
                    .map(severity -> new Option(severity.id(), say.severity(severity)))
                    .toList();
            List<Subject> called = called(watchlist, form.value("whom"));
            List<Option> namesakes = called.size() < 2
                    ? List.of()
                    : called.stream().map(Choices::told).toList();
            return new Choices(behaviours, severities, namesakes);
        }

        private static Option told(Subject subject) {
            return new Option(
                    subject.id(),
                    subject instanceof Person person
                            ? String.join(" · ", person.displayName(), person.function(), person.department())
                            : subject.displayName());
        }
    }

    /** Reads the decision; what is missing is put beside the fields. */
    static Optional<Decision> of(Form form, Watchlist watchlist, ReportTexts texts) {
        List<Subject> called = called(watchlist, form.value("whom"));
        Optional<Subject> subject = called.size() == 1
                ? Optional.of(called.getFirst())
                : called.stream()
                        .filter(one -> one.id().equals(form.value("namesake")))
                        .findFirst();
        if (called.isEmpty()) form.problem("whom", texts.whomUnknown());
        else if (subject.isEmpty()) form.problem("namesake", texts.namesakes());
        Optional<Severity> severity = Arrays.stream(Severity.values())
                .filter(one -> one != Severity.NONE && one.id().equals(form.value("severity")))
                .findFirst();
        if (severity.isEmpty()) form.problem("severity", texts.severityMissing());
        String[] parts = form.value("behaviour").split("/");
        Optional<Behaviour> behaviour = Arrays.stream(Behaviour.values())
                .filter(one -> one != Behaviour.NONE && one.id().equals(parts[0]))
                .findFirst();
        Optional<Kind> kind = parts.length < 2
                ? Optional.empty()
                : Arrays.stream(Kind.values())
                        .filter(one -> one.id().equals(parts[1]))
                        .findFirst();
        boolean fits = behaviour
                .filter(one -> (one == Behaviour.THREAT) == kind.isPresent())
                .isPresent();
        if (!fits) form.problem("behaviour", texts.behaviourMissing());
        Optional<String> answer = form.text("answer");
        if (answer.filter(text -> text.length() > LONGEST_ANSWER).isPresent())
            form.problem("answer", texts.answerTooLong());
        if (!form.isGood()) return Optional.empty();
        return Optional.of(
                new Decision(subject.orElseThrow(), behaviour.orElseThrow(), kind, severity.orElseThrow(), answer));
    }

    /** {@code insult}, {@code threat/death}. */
    static String id(Behaviour behaviour, Optional<Kind> kind) {
        return kind.map(one -> behaviour.id() + "/" + one.id()).orElse(behaviour.id());
    }

    private static List<Subject> called(Watchlist watchlist, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(watchlist.organisations().stream(), watchlist.people().stream())
                .filter(subject ->
                        subject.displayName().toLowerCase(Locale.ROOT).equals(wanted))
                .map(Subject.class::cast)
                .toList();
    }
}

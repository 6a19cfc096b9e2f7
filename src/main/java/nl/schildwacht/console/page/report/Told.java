package nl.schildwacht.console.page.report;

import nl.schildwacht.dossier.report.Question;
import nl.schildwacht.dossier.report.Report;
import nl.schildwacht.dossier.report.Reporter;

import java.util.ArrayList;
import java.util.List;

/** What a reporter told besides the words themselves, in lines for an officer to read. @param by who reported it. */
record Told(String by, List<Line> lines) {
    Told {
        lines = List.copyOf(lines);
    }

    public record Line(String label, String value) {}

    static Told of(Report report, ReportTexts texts) {
        List<Line> lines = new ArrayList<>();
        report.testimony().ifPresent(told -> {
            add(
                    lines,
                    texts.place(),
                    told.place().map(place -> Steps.name(place, texts)).orElse(""));
            add(lines, texts.author(), told.author());
            add(
                    lines,
                    texts.seen(),
                    (told.seenOn().map(Object::toString).orElse("") + " "
                                    + told.seenAt().map(Object::toString).orElse(""))
                            .strip());
            add(lines, texts.foundWhere(), told.foundWhere());
            for (Question question : Question.of(told.kind()))
                if (told.answers().containsKey(question))
                    add(
                            lines,
                            texts.question(question),
                            texts.answer(told.answers().get(question)));
            add(lines, texts.note(), told.note());
        });
        return new Told(
                switch (report.reporter()) {
                    case Reporter.Known(var id, var name) -> name;
                    case Reporter.ByLink link -> texts.byLink();
                    case Reporter.Unnamed nobody -> texts.byNobody();
                },
                lines);
    }

    private static void add(List<Line> lines, String label, String value) {
        if (!value.isBlank()) lines.add(new Line(label, value));
    }
}

package nl.schildwacht.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a run to people: first in plain words what it means, then the tables. */
final class Telling {
    private static final int MISTAKEN_SHOWN = 3;
    private static final int SHORT = 5;
    private static final List<String> MEASURES =
            List.of("", "rows", "such", "found of 100", "right of 100 flagged", "F1", "false per 1,000");

    private final Page page;

    Telling(Page page) {
        this.page = page;
    }

    void tell(Report report, Optional<Mistakes> mistakes) {
        Slice all = report.all();
        page.heading(1, "How well aggression is recognised");
        opening(report, all);
        if (report.hasAlerts()) new TellingAlerts(page).tell(report);
        measures("Anything aggressive", Question.AGGRESSION, report);
        measures("Threats", Question.THREAT, report);
        behaviours(all);
        lookAlikes(report);
        phenomena(report);
        confusion(all);
        files(report);
        mistakes.ifPresent(this::mistakes);
        report.comparison().ifPresent(comparison -> new TellingComparison(page).tell(comparison));
    }

    private void opening(Report report, Slice all) {
        Tally any = all.tally(Question.AGGRESSION);
        Tally threat = all.tally(Question.THREAT);
        page.say(any.rows() + " texts in " + report.files().size()
                + (report.files().size() == 1 ? " file" : " files") + ", rules and words " + report.lexicon() + ".");
        if (any.expected() > 0)
            page.say("Of every 100 aggressive texts it notices " + Figures.inWords(any.recall(), 100)
                    + "; the others go unnoticed.");
        if (threat.expected() > 0)
            page.say("Of every 100 threats it recognises " + Figures.inWords(threat.recall(), 100) + " as a threat.");
        if (any.notExpected() > 0)
            page.say("Of every 1,000 harmless texts it flags " + Figures.inWords(any.falseAlarmRate(), 1000)
                    + " for nothing; of every 1,000 texts without a threat it takes "
                    + Figures.inWords(threat.falseAlarmRate(), 1000) + " for one.");
        page.say("In brackets stands where the true figure lies with 95 % confidence if these texts are like yours: "
                + "the fewer texts, the wider. A dash: nothing to count.");
    }

    private void measures(String heading, Question question, Report report) {
        page.heading(2, heading);
        List<List<String>> rows = new ArrayList<>();
        for (Cut cut : List.of(Cut.ALL, Cut.LANGUAGE, Cut.FILE))
            for (Slice slice : cut.of(report.outcomes())) rows.add(row(slice.name(), slice.tally(question)));
        page.table(MEASURES, rows);
    }

    private static List<String> row(String name, Tally tally) {
        return List.of(
                name,
                "" + tally.rows(),
                "" + tally.expected(),
                Figures.percent(tally.recall()),
                Figures.percent(tally.precision()),
                Figures.percent(tally.f1()),
                Figures.perThousand(tally.falseAlarmRate()));
    }

    private void behaviours(Slice all) {
        page.heading(2, "Each behaviour");
        page.say("Found is found anywhere in a text, also beside a graver behaviour.");
        page.table(MEASURES, behaviourRows(all, ""));
        Estimate first = all.firstRight();
        if (first.isKnown())
            page.say("Of every 100 aggressive texts, " + Figures.inWords(first, 100)
                    + " have the right behaviour first; a missed one has not.");
    }

    private static List<List<String>> behaviourRows(Slice slice, String indent) {
        List<List<String>> rows = new ArrayList<>();
        for (String label : Labels.IN_ORDER) {
            if (label.equals(Labels.NONE)) continue;
            Tally tally = slice.tally(Question.behaviour(label));
            if (tally.expected() + tally.falseAlarms() > 0) rows.add(row(indent + label, tally));
        }
        return rows;
    }

    private void lookAlikes(Report report) {
        List<List<String>> rows = new ArrayList<>();
        for (Cut cut : List.of(Cut.LANGUAGE, Cut.FILE, Cut.PHENOMENON))
            for (Slice slice : cut.of(report.outcomes())) {
                Tally tally = slice.tally(Question.LOOK_ALIKES);
                if (cut == Cut.PHENOMENON ? tally.notExpected() > 0 : tally.rows() > 0)
                    rows.add(List.of(
                            slice.name(),
                            "" + tally.expected(),
                            Figures.percent(tally.recall()),
                            "" + tally.notExpected(),
                            Figures.percent(tally.specificity())));
            }
        if (!rows.isEmpty()) {
            page.heading(2, "Threats and look-alikes");
            page.say("Threats, and harmless texts written to look like one: how many of the first are found, and how "
                    + "many of the second are not taken for a threat.");
            page.table(List.of("", "threats", "found of 100", "look-alikes", "left alone of 100"), rows);
        }
        List<List<String>> others = Cut.LOOK_ALIKE.of(report.outcomes()).stream()
                .filter(Slice::isTelling)
                .map(slice -> row("like " + slice.name(), slice.tally(Question.AGGRESSION)))
                .map(row -> List.of(row.get(0), row.get(1), row.get(6)))
                .toList();
        if (others.isEmpty()) return;
        page.heading(2, "Harmless texts by what they look like");
        page.table(List.of("", "rows", "flagged as anything per 1,000"), others);
    }

    private void phenomena(Report report) {
        List<Slice> all = Cut.PHENOMENON.of(report.outcomes());
        List<Slice> slices = all.stream().filter(Slice::isTelling).toList();
        if (all.isEmpty()) return;
        page.heading(2, "By what is particular about the wording");
        if (slices.size() < all.size())
            page.say((all.size() - slices.size())
                    + " with too few rows to say anything are left out; the JSON has them.");
        if (slices.isEmpty()) return;
        page.table(
                List.of(
                        "",
                        "rows",
                        "aggressive",
                        "found of 100",
                        "false per 1,000",
                        "threats",
                        "found of 100 threats",
                        "false threats per 1,000"),
                slices.stream()
                        .map(slice -> {
                            Tally any = slice.tally(Question.AGGRESSION);
                            Tally threat = slice.tally(Question.THREAT);
                            return List.of(
                                    slice.name(),
                                    "" + any.rows(),
                                    "" + any.expected(),
                                    Figures.percent(any.recall()),
                                    Figures.perThousand(any.falseAlarmRate()),
                                    "" + threat.expected(),
                                    Figures.percent(threat.recall()),
                                    Figures.perThousand(threat.falseAlarmRate()));
                        })
                        .toList());
    }

    private void confusion(Slice all) {
        Confusion confusion = all.confusion();
        page.heading(2, "What was taken for what");
        page.say("Down: what a person put first. Across, shortened: what the recogniser put first.");
        List<String> labels = confusion.labels();
        page.table(
                Stream.concat(Stream.of(""), labels.stream().map(Telling::shortened))
                        .toList(),
                labels.stream()
                        .map(expected -> Stream.concat(
                                        Stream.of(expected),
                                        labels.stream().map(given -> cell(confusion.rows(expected, given))))
                                .toList())
                        .toList());
    }

    private static String shortened(String label) {
        return label.substring(0, Math.min(SHORT, label.length()));
    }

    private static String cell(int rows) {
        return rows == 0 ? "·" : "" + rows;
    }

    private void files(Report report) {
        List<Slice> files = Cut.FILE.of(report.outcomes());
        List<List<String>> rows = new ArrayList<>();
        for (Slice file : files) rows.addAll(behaviourRows(file, file.name() + " "));
        if (files.size() > 1 && !rows.isEmpty()) {
            page.heading(2, "Each behaviour by file");
            page.table(MEASURES, rows);
        }
        page.heading(2, "What is most often taken for something else");
        page.list(Stream.concat(Cut.LANGUAGE.of(report.outcomes()).stream(), files.stream())
                .map(slice -> slice.name() + ": " + mistaken(slice))
                .toList());
    }

    private static String mistaken(Slice slice) {
        List<String> most = slice.confusion().mistaken().stream()
                .limit(MISTAKEN_SHOWN)
                .map(cell -> cell.rows() + " × " + cell.pair().expected() + " → "
                        + cell.pair().given())
                .toList();
        return most.isEmpty() ? "nothing" : String.join(", ", most);
    }

    private void mistakes(Mistakes mistakes) {
        page.heading(2, "Judged wrongly");
        if (mistakes.all().isEmpty()) page.say("None.");
        page.list(mistakes.all().stream().map(Telling::line).toList());
    }

    private static String line(Mistakes.Mistake mistake) {
        Expected expected = mistake.outcome().expected();
        Verdict verdict = mistake.outcome().verdict();
        return expected.file() + " " + expected.id() + " is " + expected.label() + ", found " + verdict.rules() + ": "
                + String.join(", ", mistake.slips().stream().map(Slip::words).toList())
                + mistake.text().map(text -> " | " + text).orElse("");
    }
}

package nl.schildwacht.console.page.insight;

import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.SayTexts;
import nl.schildwacht.dossier.figures.Counts;
import nl.schildwacht.dossier.figures.Departments;
import nl.schildwacht.dossier.figures.Figures;
import nl.schildwacht.dossier.figures.QuarterReport;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts figures into tables in the reader's words. */
final class Charts {
    private static final List<Severity> SEVERITIES =
            List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.NONE);
    private static final int MOST_ROWS = 25;

    private final Frame frame;
    private final InsightTexts texts;
    private final SayTexts say;

    Charts(Frame frame, InsightTexts texts, SayTexts say) {
        this.frame = frame;
        this.texts = texts;
        this.say = say;
    }

    List<Chart> of(Figures.Hits hits, Departments departments) {
        return List.of(
                chart("weeks", texts.byWeek(), "bar", hits.byWeek(), weeks(hits.byWeek()), this::week),
                chart(
                        "behaviours",
                        texts.byBehaviour(),
                        "row",
                        hits.byBehaviour(),
                        largest(hits.byBehaviour()),
                        this::behaviour),
                chart(
                        "platforms",
                        texts.byPlatform(),
                        "row",
                        hits.byPlatform(),
                        largest(hits.byPlatform()),
                        this::platform),
                byDepartment(hits.bySubject().by(departments::of)));
    }

    private Chart byDepartment(Counts counts) {
        return chart("departments", texts.byDepartment(), "row", counts, largest(counts), this::department);
    }

    private Chart chart(
            String id, String title, String kind, Counts counts, List<String> keys, UnaryOperator<String> label) {
        return new Chart(
                id,
                title,
                kind,
                title,
                SEVERITIES.stream().map(say::severity).toList(),
                keys.stream()
                        .map(key -> new Chart.Row(
                                label.apply(key),
                                SEVERITIES.stream()
                                        .map(severity -> counts.of(key, severity))
                                        .toList(),
                                counts.of(key)))
                        .toList());
    }

    private static List<String> largest(Counts counts) {
        return counts.keys().stream()
                .sorted(Comparator.comparing((String key) -> -counts.of(key)).thenComparing(key -> key))
                .limit(MOST_ROWS)
                .toList();
    }

    /** Quiet weeks in between stand there, too. */
    private static List<String> weeks(Counts counts) {
        List<String> keys = new ArrayList<>(counts.keys().stream().sorted().toList());
        if (keys.isEmpty()) return keys;
        List<String> all = new ArrayList<>();
        LocalDate last = LocalDate.parse(keys.getLast());
        for (LocalDate week = LocalDate.parse(keys.getFirst()); !week.isAfter(last); week = week.plusWeeks(1))
            all.add(week.toString());
        return all;
    }

    private String week(String monday) {
        return frame.day(LocalDate.parse(monday));
    }

    String behaviour(String key) {
        return say.behaviour(Behaviour.valueOf(key));
    }

    String platform(String key) {
        return say.platform(Platform.valueOf(key));
    }

    String department(String key) {
        return switch (key) {
            case QuarterReport.OTHERS -> texts.others();
            case QuarterReport.ORGANISATION -> texts.organisationItself();
            default -> key;
        };
    }
}

package nl.schildwacht.app.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Tells who would have been told, and whether rightly. */
final class TellingAlerts {
    private final Page page;

    TellingAlerts(Page page) {
        this.page = page;
    }

    void tell(Report report) {
        AlertFigures all = report.all().alerts();
        page.heading(2, "Who would be told");
        if (all.alerts().expected() > 0)
            page.say("Of every 100 texts about which people should be told, they are told about "
                    + Figures.inWords(all.alerts().recall(), 100) + "; of every 100 alerts, "
                    + Figures.inWords(all.alerts().precision(), 100) + " are right.");
        page.say(
                "Only texts of which the file says at whom they are aimed. An alert is due when they are aimed at somebody "
                        + "and of severity medium or higher.");
        List<List<String>> found = new ArrayList<>();
        List<List<String>> quality = new ArrayList<>();
        for (Cut cut : List.of(Cut.ALL, Cut.LANGUAGE, Cut.FILE, Cut.CHANNEL, Cut.PARENT, Cut.PHENOMENON))
            for (Slice slice : cut.of(report.outcomes())) {
                AlertFigures figures = slice.alerts();
                Tally alerts = figures.alerts();
                if (alerts.rows() == 0 || !slice.isTelling()) continue;
                found.add(List.of(
                        slice.name(),
                        "" + alerts.rows(),
                        "" + alerts.expected(),
                        Figures.percent(alerts.recall()),
                        Figures.percent(alerts.precision()),
                        Figures.percent(alerts.f1()),
                        Figures.perThousand(alerts.falseAlarmRate())));
                quality.add(List.of(
                        slice.name(),
                        Figures.percent(figures.criticalFound()),
                        Figures.percent(figures.judgedCritical()),
                        Figures.percent(figures.firstRight()),
                        Figures.percent(figures.targetPrecision()),
                        Figures.percent(figures.targetRecall())));
            }
        page.table(
                List.of("", "rows", "alerts due", "given of 100", "right of 100 given", "F1", "needless per 1,000"),
                found);
        page.heading(2, "Whether it is told rightly");
        page.say(
                "Of 100: critical texts about which people are told, and told as critical; texts due an alert whose right "
                        + "behaviour comes first; people told about who are the target; targets who are told about.");
        page.table(
                List.of("", "critical found", "as critical", "right behaviour first", "target right", "target found"),
                quality);
    }
}

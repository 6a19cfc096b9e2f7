package nl.schildwacht.console.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import nl.schildwacht.console.ProblemBody.Fault;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Change.Done;
import nl.schildwacht.watch.Import;
import nl.schildwacht.watch.Import.AtLine;
import nl.schildwacht.watch.Language;

import java.util.List;
import java.util.Map;

/**
 * What an import would do or has done.
 *
 * @param confirmed whether the good rows were kept; otherwise this is only a look.
 * @param good rows without an error.
 * @param created of these, how many were new; counted only when confirmed, as are {@code changed} and {@code unchanged}.
 * @param refused good rows that could not be kept after all, because something changed in between.
 * @param errorCount how many errors there are; {@code errors} holds the first thousand.
 * @param noticeCount how many notices there are; {@code notices} holds the first thousand.
 */
@JsonNaming(SnakeCaseStrategy.class)
record ImportView(
        boolean confirmed,
        int good,
        long created,
        long changed,
        long unchanged,
        long refused,
        int errorCount,
        List<Fault> errors,
        int noticeCount,
        List<Fault> notices) {
    static final int MOST = 1000;

    /** @param changes what became of the good rows, by id; empty when nothing was kept. */
    static ImportView of(Import<?> read, boolean confirmed, Map<String, Change> changes, Language language) {
        return new ImportView(
                confirmed,
                read.rows().size(),
                count(changes, Done.CREATED),
                count(changes, Done.CHANGED),
                count(changes, Done.UNCHANGED),
                changes.values().stream()
                        .filter(Change.Refused.class::isInstance)
                        .count(),
                read.problems().size(),
                faults(read.problems(), language),
                read.notices().size(),
                faults(read.notices(), language));
    }

    private static long count(Map<String, Change> changes, Done which) {
        return changes.values().stream().filter(change -> change == which).count();
    }

    private static List<Fault> faults(List<AtLine> problems, Language language) {
        return problems.stream()
                .limit(MOST)
                .map(problem -> Fault.of(problem, language))
                .toList();
    }
}

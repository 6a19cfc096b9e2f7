package nl.schildwacht.app.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/**
 * A run as JSON. Fields are added, never renamed or given another meaning, without a new {@link #VERSION}. It holds no time
 * and no path, so that equal runs are equal files; and no text but that of mistakes, when asked for.
 */
final class ReportJson {
    static final String FORMAT = "schildwacht-evaluation";
    static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Report report;
    private final Optional<Mistakes> mistakes;

    ReportJson(Report report, Optional<Mistakes> mistakes) {
        this.report = report;
        this.mistakes = mistakes;
    }

    /** On one line, with a line end. */
    String text() {
        ObjectNode run = JSON.createObjectNode();
        run.put("format", FORMAT).put("version", VERSION).put("lexicon", report.lexicon());
        run.put("rows", report.outcomes().size());
        ArrayNode files = run.putArray("files");
        report.files().forEach(files::add);
        ArrayNode slices = run.putArray("slices");
        report.slices().forEach(slice -> write(slices.addObject(), slice));
        ArrayNode verdicts = run.putArray("verdicts");
        report.outcomes().forEach(outcome -> verdicts.add(OutcomeJson.write(outcome)));
        mistakes.ifPresent(all -> write(run.putArray("mistakes"), all));
        report.comparison().ifPresent(comparison -> write(run.putObject("comparison"), comparison));
        try {
            return JSON.writeValueAsString(run) + "\n";
        } catch (JsonProcessingException everythingIsANodeAlready) {
            throw new IllegalStateException(everythingIsANodeAlready);
        }
    }

    private static void write(ObjectNode node, Slice slice) {
        node.put("by", slice.cut().id()).put("name", slice.name());
        node.put("rows", slice.outcomes().size());
        ObjectNode questions = node.putObject("questions");
        for (Question question : Question.MAIN) write(questions, question, slice);
        node.set("first_right", estimate(slice.firstRight()));
        ObjectNode behaviours = node.putObject("behaviours");
        for (String label : Labels.IN_ORDER)
            if (!label.equals(Labels.NONE)) {
                Tally tally = slice.tally(Question.behaviour(label));
                if (tally.expected() + tally.falseAlarms() > 0) behaviours.set(label, tally(tally));
            }
        ArrayNode confusion = node.putArray("confusion");
        slice.confusion()
                .cells()
                .forEach(cell -> confusion
                        .addObject()
                        .put("expected", cell.pair().expected())
                        .put("given", cell.pair().given())
                        .put("rows", cell.rows()));
        if (slice.tally(Question.ALERT).rows() > 0) write(node.putObject("alerts"), slice.alerts());
    }

    private static void write(ObjectNode questions, Question question, Slice slice) {
        Tally tally = slice.tally(question);
        if (tally.rows() > 0) questions.set(question.id(), tally(tally));
    }

    private static void write(ObjectNode node, AlertFigures figures) {
        node.set("critical_found", estimate(figures.criticalFound()));
        node.set("judged_critical", estimate(figures.judgedCritical()));
        node.set("first_right", estimate(figures.firstRight()));
        node.set("target_precision", estimate(figures.targetPrecision()));
        node.set("target_recall", estimate(figures.targetRecall()));
    }

    private static void write(ArrayNode list, Mistakes mistakes) {
        for (Mistakes.Mistake mistake : mistakes.all()) {
            Outcome outcome = mistake.outcome();
            ObjectNode node = list.addObject()
                    .put("file", outcome.expected().file())
                    .put("id", outcome.expected().id())
                    .put("label", outcome.expected().label())
                    .put("first", outcome.verdict().first());
            strings(node, "slips", mistake.slips().stream().map(Slip::id).toList());
            strings(node, "rules", outcome.verdict().rules());
            mistake.text().ifPresent(text -> node.put("text", text));
        }
    }

    private static void strings(ObjectNode node, String field, List<String> values) {
        ArrayNode list = node.putArray(field);
        values.forEach(list::add);
    }

    private static void write(ObjectNode node, Comparison comparison) {
        node.put("lexicon_before", comparison.lexiconBefore())
                .put("paired", comparison.pairs().size())
                .put("only_before", comparison.onlyBefore())
                .put("only_now", comparison.onlyNow())
                .put("labelled_otherwise", comparison.labelledOtherwise());
        ArrayNode moved = node.putArray("moved");
        comparison.moves().forEach(move -> write(moved.addObject(), move));
        ArrayNode changed = node.putArray("changed");
        for (Comparison.Pair pair : comparison.changed())
            changed.addObject()
                    .put("file", pair.now().expected().file())
                    .put("id", pair.now().expected().id())
                    .put("label", pair.now().expected().label())
                    .put("before", pair.before().verdict().first())
                    .put("now", pair.now().verdict().first())
                    .put("turn", pair.turn().id());
    }

    private static void write(ObjectNode node, Move move) {
        node.put("by", move.part().cut().id())
                .put("name", move.part().name())
                .put("about", move.about())
                .put("measure", move.measure().id());
        node.set("before", estimate(move.before()));
        node.set("now", estimate(move.now()));
        move.test()
                .ifPresent(test -> node.put("better", test.better())
                        .put("worse", test.worse())
                        .put("p", rounded(test.p()))
                        .put("beyond_chance", test.isBeyondChance()));
    }

    private static ObjectNode tally(Tally tally) {
        ObjectNode node = JSON.createObjectNode()
                .put("found", tally.found())
                .put("missed", tally.missed())
                .put("false_alarms", tally.falseAlarms())
                .put("silent", tally.silent());
        node.set("recall", estimate(tally.recall()));
        node.set("precision", estimate(tally.precision()));
        node.set("f1", estimate(tally.f1()));
        node.set("specificity", estimate(tally.specificity()));
        node.set("false_alarms_per_1000", estimate(tally.falseAlarmRate().through(share -> 1000 * share)));
        return node;
    }

    /** Null where there was nothing to count. */
    private static JsonNode estimate(Estimate estimate) {
        if (!estimate.isKnown()) return JSON.nullNode();
        return JSON.createObjectNode()
                .put("value", rounded(estimate.value()))
                .put("low", rounded(estimate.low()))
                .put("high", rounded(estimate.high()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}

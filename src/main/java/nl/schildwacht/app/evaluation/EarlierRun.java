package nl.schildwacht.app.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What an earlier run printed as JSON: who judged, and its outcomes. */
record EarlierRun(String lexicon, List<Outcome> outcomes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    EarlierRun {
        outcomes = List.copyOf(outcomes);
    }

    static EarlierRun read(byte[] content) throws Unusable {
        JsonNode run = tree(content);
        if (!run.path("format").asText().equals(ReportJson.FORMAT))
            throw new Unusable("--compare needs what evaluate printed with --format json");
        if (run.path("version").asInt() != ReportJson.VERSION)
            throw new Unusable("the run to compare with has version "
                    + run.path("version").asInt() + " of the format; this is version " + ReportJson.VERSION);
        List<Outcome> outcomes = new ArrayList<>();
        try {
            for (JsonNode row : run.path("verdicts")) outcomes.add(OutcomeJson.read(row));
        } catch (IllegalArgumentException e) {
            throw new Unusable("row " + (outcomes.size() + 1) + " of the run to compare with is damaged");
        }
        return new EarlierRun(run.path("lexicon").asText(), outcomes);
    }

    private static JsonNode tree(byte[] content) throws Unusable {
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new Unusable("the run to compare with is not JSON");
        }
    }
}

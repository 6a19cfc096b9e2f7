package nl.schildwacht.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import nl.schildwacht.watch.Watchlist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static nl.schildwacht.app.SubjectFiles.ORGANISATIONS;
import static nl.schildwacht.app.SubjectFiles.PEOPLE;

/**
 * The command {@code score}: one JSON object per line in, one verdict per line out. No database, no network. What it prints
 * is a contract: see {@code docs/score.md}.
 */
final class Score {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String USAGE =
            "Usage: ./schildwacht score --people FILE.csv --organisations FILE.csv < posts.jsonl";

    private Score() {}

    /** @return 0; 1 when a line could not be read; 2 when the command itself was wrong. */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) throws IOException {
        try {
            return answer(new Scorer(watchlist(arguments, err)), in, out) == 0 ? 0 : 1;
        } catch (Mistake mistake) {
            err.println("score: " + mistake.getMessage());
            err.println(USAGE);
            return 2;
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** The command cannot be carried out as it was given. */
    private static final class Mistake extends Exception {
        Mistake(String message) {
            super(message);
        }
    }

    private static Watchlist watchlist(List<String> arguments, PrintStream err) throws Mistake {
        Map<String, String> files = files(arguments);
        try {
            return SubjectFiles.read(files.get(PEOPLE), files.get(ORGANISATIONS), err);
        } catch (SubjectFiles.Unusable e) {
            throw new Mistake(e.getMessage());
        }
    }

    private static Map<String, String> files(List<String> arguments) throws Mistake {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!option.equals(PEOPLE) && !option.equals(ORGANISATIONS))
                throw new Mistake("does not know '" + option + "'");
            if (i + 1 == arguments.size()) throw new Mistake(option + " needs a file");
            files.put(option, arguments.get(i + 1));
        }
        for (String option : List.of(PEOPLE, ORGANISATIONS))
            if (!files.containsKey(option)) throw new Mistake(option + " FILE.csv is missing");
        return files;
    }

    /** @return how many lines could not be read. */
    private static int answer(Scorer scorer, InputStream in, PrintStream out) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        int unreadable = 0;
        for (String line; (line = lines.readLine()) != null; ) {
            number++;
            if (number == 1 && line.startsWith("\uFEFF")) line = line.substring(1);
            if (line.isBlank()) continue;
            try {
                out.println(JSON.writeValueAsString(scorer.verdict(read(line))));
            } catch (IllegalArgumentException e) {
                unreadable++;
                out.println(JSON.writeValueAsString(
                        JSON.createObjectNode().put("line", number).put("error", e.getMessage())));
            }
            if (!lines.ready()) out.flush(); // whoever waits for this verdict before asking on gets it
        }
        return unreadable;
    }

    private static JsonNode read(String line) {
        JsonNode input;
        try {
            input = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this line is not JSON");
        }
        if (!input.isObject() || !input.path("text").isTextual())
            throw new IllegalArgumentException("this line is no object with a \"text\"");
        return input;
    }
}

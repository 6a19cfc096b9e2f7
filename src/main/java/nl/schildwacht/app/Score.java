package nl.schildwacht.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.schildwacht.watch.Language;
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
import java.util.Optional;
import java.util.function.Function;

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
            "Usage: ./schildwacht score --people FILE.csv --organisations FILE.csv [--explain nl|en] < posts.jsonl";
    private static final String EXPLAIN = "--explain";

    private Score() {}

    /** @return 0; 1 when a line could not be read; 2 when the command itself was wrong. */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) throws IOException {
        try {
            Map<String, String> options = options(arguments);
            Optional<Language> explain = explain(options);
            Scorer scorer = new Scorer(watchlist(options, err));
            Function<JsonNode, ObjectNode> judge =
                    input -> explain.isPresent() ? scorer.explained(input, explain.get()) : scorer.verdict(input);
            return answer(judge, in, out) == 0 ? 0 : 1;
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

    /** The language in which to say why, if it was asked. */
    private static Optional<Language> explain(Map<String, String> options) throws Mistake {
        String language = options.get(EXPLAIN);
        if (language == null) return Optional.empty();
        for (Language one : Language.values()) if (one.locale().getLanguage().equals(language)) return Optional.of(one);
        throw new Mistake(EXPLAIN + " is nl or en");
    }

    private static Watchlist watchlist(Map<String, String> files, PrintStream err) throws Mistake {
        try {
            return SubjectFiles.read(files.get(PEOPLE), files.get(ORGANISATIONS), err);
        } catch (SubjectFiles.Unusable e) {
            throw new Mistake(e.getMessage());
        }
    }

    private static Map<String, String> options(List<String> arguments) throws Mistake {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!List.of(PEOPLE, ORGANISATIONS, EXPLAIN).contains(option))
                throw new Mistake("does not know '" + option + "'");
            if (i + 1 == arguments.size())
                throw new Mistake(option + (option.equals(EXPLAIN) ? " is nl or en" : " needs a file"));
            options.put(option, arguments.get(i + 1));
        }
        for (String option : List.of(PEOPLE, ORGANISATIONS))
            if (!options.containsKey(option)) throw new Mistake(option + " FILE.csv is missing");
        return options;
    }

    /** @return how many lines could not be read. */
    private static int answer(Function<JsonNode, ObjectNode> judge, InputStream in, PrintStream out)
            throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        int unreadable = 0;
        for (String line; (line = lines.readLine()) != null; ) {
            number++;
            if (number == 1 && line.startsWith("\uFEFF")) line = line.substring(1);
            if (line.isBlank()) continue;
            try {
                out.println(JSON.writeValueAsString(judge.apply(read(line))));
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

package nl.schildwacht.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import nl.schildwacht.watch.Import;
import nl.schildwacht.watch.OrganisationsCsv;
import nl.schildwacht.watch.PeopleCsv;
import nl.schildwacht.watch.Watchlist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command {@code score}: one JSON object per line in, one verdict per line out. No database, no network. What it prints
 * is a contract: see {@code docs/score.md}.
 */
final class Score {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String PEOPLE = "--people";
    private static final String ORGANISATIONS = "--organisations";
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
        Map<String, byte[]> files = files(arguments);
        var organisations = new OrganisationsCsv().read(files.get(ORGANISATIONS), Watchlist.EMPTY);
        report(ORGANISATIONS, organisations, err);
        var employers = new Watchlist(1, organisations.values(), List.of(), List.of());
        var people = new PeopleCsv().read(files.get(PEOPLE), employers);
        report(PEOPLE, people, err);
        return new Watchlist(1, organisations.values(), people.values(), List.of());
    }

    private static Map<String, byte[]> files(List<String> arguments) throws Mistake {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!option.equals(PEOPLE) && !option.equals(ORGANISATIONS))
                throw new Mistake("does not know '" + option + "'");
            if (i + 1 == arguments.size()) throw new Mistake(option + " needs a file");
            files.put(option, content(arguments.get(i + 1)));
        }
        for (String option : List.of(PEOPLE, ORGANISATIONS))
            if (!files.containsKey(option)) throw new Mistake(option + " FILE.csv is missing");
        return files;
    }

    private static byte[] content(String file) throws Mistake {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new Mistake("there is no file " + file);
        } catch (IOException | InvalidPathException e) {
            throw new Mistake("cannot read the file " + file);
        }
    }

    /** Says what is wrong with which line; with nothing usable in a file there is nothing to score by. */
    private static void report(String option, Import<?> read, PrintStream err) throws Mistake {
        read.notices()
                .forEach(at -> err.println(option + " line " + at.line() + ": "
                        + at.problem().message().en()));
        read.problems()
                .forEach(at -> err.println(option + " line " + at.line() + ": "
                        + at.problem().message().en() + " "
                        + at.problem().remedy().en()));
        if (read.rows().isEmpty() && !read.problems().isEmpty())
            throw new Mistake("the file of " + option + " holds no row that can be used");
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

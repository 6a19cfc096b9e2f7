package nl.schildwacht.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.hit.Judge;
import nl.schildwacht.match.Mention;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Author;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.threat.Assessment;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Finding;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.threat.Severity;
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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The command {@code score}: one JSON object per line in, one verdict per line out. No database, no network. What it prints
 * is a contract: see {@code docs/score.md}.
 */
final class Score {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Watchlist watchlist;
    private final NameIndex names;
    private final Recogniser recogniser;

    private Score(Watchlist watchlist) {
        this.watchlist = watchlist;
        this.names = NameIndex.of(watchlist);
        this.recogniser = Recogniser.load();
    }

    /** @return 0; 1 when a line could not be read; 2 when the command itself was wrong. */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) throws IOException {
        Watchlist watchlist = Watchlist.EMPTY;
        try {
            var organisations = new OrganisationsCsv().read(file(arguments, "--organisations"), Watchlist.EMPTY);
            report("--organisations", organisations, err);
            watchlist = new Watchlist(1, organisations.values(), List.of(), List.of());
            var people = new PeopleCsv().read(file(arguments, "--people"), watchlist);
            report("--people", people, err);
            watchlist = new Watchlist(1, organisations.values(), people.values(), List.of());
        } catch (IllegalArgumentException | NoSuchFileException e) {
            err.println("score: " + (e instanceof NoSuchFileException ? "there is no file " : "") + e.getMessage());
            err.println("Usage: ./schildwacht score --people FILE.csv --organisations FILE.csv < posts.jsonl");
            return 2;
        }
        var score = new Score(watchlist);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        int unreadable = 0;
        for (String line; (line = lines.readLine()) != null; ) {
            number++;
            if (line.isBlank()) continue;
            try {
                out.println(JSON.writeValueAsString(score.verdict(read(line))));
            } catch (IllegalArgumentException e) {
                unreadable++;
                out.println(JSON.writeValueAsString(
                        JSON.createObjectNode().put("line", number).put("error", e.getMessage())));
            }
        }
        out.flush();
        return unreadable == 0 ? 0 : 1;
    }

    private static byte[] file(List<String> arguments, String option) throws IOException {
        int at = arguments.indexOf(option);
        if (at < 0 || at + 1 >= arguments.size()) throw new IllegalArgumentException(option + " FILE.csv is missing");
        return Files.readAllBytes(Path.of(arguments.get(at + 1)));
    }

    private static void report(String option, Import<?> read, PrintStream err) {
        read.notices()
                .forEach(at -> err.println(option + " line " + at.line() + ": "
                        + at.problem().message().en()));
        read.problems()
                .forEach(at -> err.println(option + " line " + at.line() + ": "
                        + at.problem().message().en() + " "
                        + at.problem().remedy().en()));
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

    private ObjectNode verdict(JsonNode input) {
        Post post = post(input);
        ObjectNode output = JSON.createObjectNode();
        output.set("id", input.path("id").isMissingNode() ? JSON.nullNode() : input.get("id"));
        boolean own = names.isOwnHandle(post.author().handle(), "", "");
        List<Mention> mentions = own ? List.of() : names.mentions(post.text(), post.channel(), Optional.empty());
        Assessment assessment = own
                ? new Assessment(List.of(), false, recogniser.version())
                : recogniser.assess(post.text(), post.parentText(), mentions, LocalWords.NONE);
        List<Hit> hits = Judge.hits(post, mentions, assessment, watchlist);
        var subjects = output.putArray("subjects");
        mentions.forEach(mention -> subjects.addObject()
                .put("id", mention.subject().id())
                .put("name", mention.subject().displayName())
                .put("start", mention.start())
                .put("end", mention.end())
                .put("surety", mention.surety().name().toLowerCase(Locale.ROOT)));
        var behaviours = output.putArray("behaviours");
        assessment.findings().forEach(finding -> write(behaviours.addObject(), finding));
        var targets = output.putArray("targets");
        hits.stream()
                .filter(hit -> !hit.findings().isEmpty())
                .map(Hit::subjectId)
                .forEach(targets::add);
        Optional<Finding> leading = assessment.findings().stream().findFirst();
        output.put(
                "behaviour",
                leading.map(Finding::behaviour).orElse(Behaviour.NONE).id());
        leading.flatMap(Finding::kind).map(Kind::id).ifPresent(kind -> output.put("kind", kind));
        output.put("severity", severity(assessment, hits).id());
        output.put("alert", hits.stream().anyMatch(Hit::alerting));
        var reasons = output.putArray("reasons");
        reasons(assessment, own).forEach(reasons::add);
        return output.put("lexicon", assessment.lexicon());
    }

    /** As for people: the worst that is aimed at somebody we look after; where nobody is, the worst of all. */
    private static Severity severity(Assessment assessment, List<Hit> hits) {
        return hits.stream()
                .map(Hit::severity)
                .reduce((a, b) -> a.compareTo(b) >= 0 ? a : b)
                .orElseGet(() -> Judge.severity(assessment.findings()));
    }

    private static Set<String> reasons(Assessment assessment, boolean own) {
        Set<String> reasons = assessment.findings().stream()
                .flatMap(finding -> finding.reasons().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (assessment.concern()) reasons.add("concern");
        if (own) reasons.add("own_post");
        return reasons;
    }

    private static void write(ObjectNode node, Finding finding) {
        node.put("behaviour", finding.behaviour().id());
        finding.kind().map(Kind::id).ifPresent(kind -> node.put("kind", kind));
        node.put("confidence", finding.confidence())
                .put("start", finding.start())
                .put("end", finding.end())
                .put("rule", finding.rule());
    }

    private static Post post(JsonNode input) {
        return new Post(
                new PostRef(Platform.FEED, "score", "post"),
                Optional.empty(),
                new Author(input.path("author").asText(""), "", Optional.empty()),
                input.get("text").asText(),
                text(input, "lang"),
                Instant.EPOCH,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                text(input, "parent"),
                text(input, "channel"),
                "");
    }

    private static Optional<String> text(JsonNode input, String field) {
        return Optional.of(input.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}

package nl.schildwacht.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
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
import nl.schildwacht.threat.Explanation;
import nl.schildwacht.threat.Finding;
import nl.schildwacht.threat.InWords;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.threat.Phrasing;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Watchlist;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of {@code score} judged as a post is, without keeping anything. Immutable; any number of threads may ask. */
final class Scorer {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper WORDS = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private final Watchlist watchlist;
    private final NameIndex names;
    private final Set<String> platforms;
    private final Recogniser recogniser = Recogniser.load();

    Scorer(Watchlist watchlist) {
        this.watchlist = watchlist;
        this.names = NameIndex.of(watchlist);
        this.platforms = platforms(watchlist);
    }

    private static Set<String> platforms(Watchlist watchlist) {
        return Stream.concat(watchlist.people().stream(), watchlist.organisations().stream())
                .flatMap(subject -> subject.handles().stream())
                .map(handle -> handle.platform().orElse(""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Version of the rules and words it judges by. */
    String lexicon() {
        return recogniser.version();
    }

    /** The verdict on one line; {@code input} is an object with a {@code text}. */
    ObjectNode verdict(JsonNode input) {
        return verdict(
                input,
                (post, mentions) -> recogniser.assess(post.text(), post.parentText(), mentions, LocalWords.NONE));
    }

    /** The verdict on one line, and why. */
    ObjectNode explained(JsonNode input, Language language) {
        Phrasing phrasing = Phrasing.in(language);
        AtomicReference<InWords> why = new AtomicReference<>(phrasing.ofOwnPost());
        ObjectNode output = verdict(input, (post, mentions) -> {
            Explanation explanation = recogniser.explain(post.text(), post.parentText(), mentions, LocalWords.NONE);
            why.set(phrasing.of(explanation, post.text()));
            return explanation.assessment();
        });
        return output.set("explanation", WORDS.valueToTree(why.get()));
    }

    private ObjectNode verdict(JsonNode input, BiFunction<Post, List<Mention>, Assessment> judge) {
        Post post = post(input);
        ObjectNode output = JSON.objectNode();
        output.set("id", input.path("id").isMissingNode() ? JSON.nullNode() : input.get("id"));
        boolean own = isOwn(post.author().handle());
        List<Mention> mentions =
                own ? List.of() : names.meant(post.text(), post.parentText(), post.channel(), Optional.empty());
        Assessment assessment =
                own ? new Assessment(List.of(), false, recogniser.version()) : judge.apply(post, mentions);
        List<Hit> hits = Judge.hits(post, mentions, assessment, watchlist);
        var subjects = output.putArray("subjects");
        mentions.stream()
                .filter(mention -> isMeant(mention, hits))
                .forEach(mention -> subjects.addObject()
                        .put("id", mention.subject().id())
                        .put("name", mention.subject().displayName())
                        .put("start", mention.start())
                        .put("end", mention.end())
                        .put("surety", mention.surety().name().toLowerCase(Locale.ROOT)));
        var behaviours = output.putArray("behaviours");
        assessment.findings().forEach(finding -> write(behaviours.addObject(), finding));
        var targets = output.putArray("targets");
        hits.stream()
                .filter(hit -> hit.findings().stream().anyMatch(Scorer::isAggression))
                .map(Hit::subjectId)
                .forEach(targets::add);
        List<Finding> telling = telling(assessment, hits);
        Optional<Finding> leading = telling.stream().findFirst();
        output.put(
                "behaviour",
                leading.map(Finding::behaviour).orElse(Behaviour.NONE).id());
        leading.flatMap(Finding::kind).map(Kind::id).ifPresent(kind -> output.put("kind", kind));
        output.put("severity", Judge.severity(telling).id());
        output.put("alert", hits.stream().anyMatch(Hit::alerting));
        var reasons = output.putArray("reasons");
        reasons(assessment, own).forEach(reasons::add);
        return output.put("lexicon", assessment.lexicon());
    }

    /** Which platform a line comes from is not told, so an account on any of them counts. */
    private boolean isOwn(String author) {
        return platforms.stream().anyMatch(platform -> names.isOwnHandle(author, platform, ""));
    }

    /** Whoever is not named is a subject only if something is aimed at her. */
    private static boolean isMeant(Mention mention, List<Hit> hits) {
        return mention.isNamed()
                || hits.stream()
                        .anyMatch(
                                hit -> hit.subjectId().equals(mention.subject().id()));
    }

    private static boolean isAggression(Finding finding) {
        return finding.behaviour() != Behaviour.COMPLAINT;
    }

    /** As for people: the aggression aimed at somebody we look after; where there is none, all there is. */
    private static List<Finding> telling(Assessment assessment, List<Hit> hits) {
        List<Finding> aimed = assessment.findings().stream()
                .filter(Scorer::isAggression)
                .filter(finding -> hits.stream().anyMatch(hit -> hit.findings().contains(finding)))
                .toList();
        return aimed.isEmpty() ? assessment.findings() : aimed;
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

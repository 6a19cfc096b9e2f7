package nl.schildwacht.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.schildwacht.app.evaluation.Judging;
import nl.schildwacht.app.evaluation.LabelledText;
import nl.schildwacht.app.evaluation.Unusable;
import nl.schildwacht.app.evaluation.Verdict;
import nl.schildwacht.match.Surety;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Watchlist;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code evaluate} measures: the very lines that {@code score} prints, so that a figure says something about what users
 * see and not about some inner part of it.
 */
final class JudgedByScore implements Judging {
    private final Watchlist watchlist;
    private final boolean tells;
    private final Scorer scorer;

    /** @param tells whether there is anybody to look after. */
    private JudgedByScore(Watchlist watchlist, boolean tells) {
        this.watchlist = watchlist;
        this.tells = tells;
        this.scorer = new Scorer(watchlist);
    }

    /** @param err is told of rows in the lists that cannot be used. */
    static Judging open(Optional<Lists> lists, PrintStream err) throws Unusable {
        if (lists.isEmpty()) return new JudgedByScore(Watchlist.EMPTY, false);
        try {
            Lists given = lists.get();
            return new JudgedByScore(SubjectFiles.read(given.people(), given.organisations(), err), true);
        } catch (SubjectFiles.Unusable e) {
            throw new Unusable(e.getMessage());
        }
    }

    @Override
    public String lexicon() {
        return scorer.lexicon();
    }

    @Override
    public boolean looksAfter(String subjectId) {
        return watchlist.find(subjectId).isPresent();
    }

    @Override
    public Verdict judge(LabelledText text) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("text", text.text());
        text.parent().ifPresent(parent -> input.put("parent", parent));
        text.channel().ifPresent(channel -> input.put("channel", channel));
        return verdict(scorer.verdict(input));
    }

    private Verdict verdict(JsonNode said) {
        Set<String> found = new LinkedHashSet<>();
        List<String> rules = new ArrayList<>();
        for (JsonNode behaviour : said.path("behaviours")) {
            found.add(behaviour.path("behaviour").asText());
            rules.add(behaviour.path("rule").asText());
        }
        boolean concern = false;
        for (JsonNode reason : said.path("reasons")) concern |= reason.asText().equals("concern");
        if (concern) found.add("concern");
        String first = said.path("behaviour").asText();
        return new Verdict(
                concern && first.equals("none") ? "concern" : first,
                found,
                rules,
                Severity.valueOf(said.path("severity").asText().toUpperCase(Locale.ROOT)),
                tells ? Optional.of(told(said)) : Optional.empty());
    }

    /** Those among the targets who are named surely enough for an alert. */
    private static Set<String> told(JsonNode said) {
        if (!said.path("alert").asBoolean()) return Set.of();
        Set<String> sure = new HashSet<>();
        for (JsonNode subject : said.path("subjects")) {
            Surety surety = Surety.valueOf(subject.path("surety").asText().toUpperCase(Locale.ROOT));
            if (surety != Surety.WEAK) sure.add(subject.path("id").asText());
        }
        Set<String> told = new HashSet<>();
        for (JsonNode target : said.path("targets")) if (sure.contains(target.asText())) told.add(target.asText());
        return told;
    }
}

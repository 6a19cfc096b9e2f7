package nl.schildwacht.screening;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.hit.Verdict;
import nl.schildwacht.hit.Vernacular;
import nl.schildwacht.match.Mention;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Forecast.AmongSample;
import nl.schildwacht.screening.Forecast.AmongStored;
import nl.schildwacht.screening.Forecast.ExampleState;
import nl.schildwacht.screening.Forecast.Line;
import nl.schildwacht.screening.Forecast.Objection;
import nl.schildwacht.threat.Assessment;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Finding;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.threat.Meaning;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.OwnWord;
import nl.schildwacht.watch.OwnWords;
import nl.schildwacht.watch.StopWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Screens without keeping: what an organisation's own word would do, and whether its examples still hold. Thread-safe. */
public final class Trial {
    private static final int LOOKED_AT = 1000;
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_WORDS = 8;
    /** One in so many of the sample's texts may change where it should not. */
    private static final int ONE_IN = 50;

    private final Recogniser recogniser;
    private final Past past;
    private final Sample sample;
    private final StopWords stopWords = StopWords.shipped();

    /** What was kept; {@code app} asks the dossiers. */
    public interface Past {
        /** The latest kept posts about an organisation and its people, newest first. */
        List<Said> latest(String organisationId, int most);
    }

    /** One kept post and the subject its hit is about. */
    public record Said(UUID hit, String subjectId, Post post) {
        @Override
        public String toString() {
            return "Said[" + hit + "]";
        }
    }

    /** With the shipped sample. */
    public Trial(Recogniser recogniser, Past past) {
        this(recogniser, past, Sample.shipped());
    }

    Trial(Recogniser recogniser, Past past, Sample sample) {
        this.recogniser = recogniser;
        this.past = past;
        this.sample = sample;
    }

    /**
     * What a word would do if it were added to those of its organisation. Takes a second or so.
     *
     * @param now whom we look after, and what stands so far.
     */
    public Forecast forecast(OwnWord word, Screen.Watched now) {
        OwnWords standing = now.watchlist().ownWordsOf(word.organisation());
        OwnWords then = standing.with(word);
        AmongSample inSample = amongSample(
                Vernacular.words(word.organisation(), standing), Vernacular.words(word.organisation(), then));
        return new Forecast(
                objection(word).or(() -> breadth(inSample)),
                amongStored(word.organisation(), now, then),
                inSample,
                examples(word.organisation(), then, now));
    }

    /** How the examples of an organisation stand today. */
    public List<ExampleState> examples(String organisationId, Screen.Watched now) {
        return examples(organisationId, now.watchlist().ownWordsOf(organisationId), now);
    }

    private List<ExampleState> examples(String organisationId, OwnWords own, Screen.Watched now) {
        LocalWords words = Vernacular.words(organisationId, own);
        return own.words().stream()
                .filter(word -> word.use() == OwnWord.Use.EXAMPLE)
                .map(word -> state(word, words, now))
                .toList();
    }

    private ExampleState state(OwnWord example, LocalWords words, Screen.Watched now) {
        Meaning meaning = Vernacular.meaning(example);
        List<Mention> mentions =
                now.names().meant(example.text(), Optional.empty(), Optional.empty(), Optional.empty());
        Assessment told = recogniser.assess(example.text(), Optional.empty(), mentions, words);
        Assessment untold = recogniser.assess(example.text(), Optional.empty(), mentions, words.withoutExamples());
        return new ExampleState(example.id(), meaning.leads(told), meaning.leads(untold), example.heldByItself());
    }

    private Optional<Objection> objection(OwnWord word) {
        String canonical = word.canonical();
        if (canonical.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS)
            return Optional.of(Objection.TOO_SHORT);
        if (word.use() == OwnWord.Use.EXAMPLE) return Optional.empty();
        if (canonical.split(" ").length > MOST_WORDS) return Optional.of(Objection.TOO_LONG);
        return stopWords.areAllOf(canonical) ? Optional.of(Objection.STOP_WORD) : Optional.empty();
    }

    private static Optional<Objection> breadth(AmongSample inSample) {
        long flagged = inSample.gained().stream().filter(Line::isHarmless).count();
        long freed = inSample.lost().stream().filter(line -> !line.isHarmless()).count();
        if (flagged * ONE_IN > inSample.harmless()) return Optional.of(Objection.FLAGS_TOO_MUCH);
        return freed * ONE_IN > inSample.aggressive() ? Optional.of(Objection.FREES_TOO_MUCH) : Optional.empty();
    }

    private AmongSample amongSample(LocalWords before, LocalWords after) {
        List<Line> gained = new ArrayList<>();
        List<Line> lost = new ArrayList<>();
        int harmless = 0;
        for (Sample.Line line : sample.lines()) {
            if (line.isHarmless()) harmless++;
            Optional<Behaviour> was = flagged(line, before);
            Optional<Behaviour> is = flagged(line, after);
            if (was.isPresent() == is.isPresent()) continue;
            (is.isPresent() ? gained : lost)
                    .add(new Line(line.id(), line.text(), is.or(() -> was).orElseThrow(), line.isHarmless()));
        }
        return new AmongSample(harmless, sample.lines().size() - harmless, gained, lost);
    }

    private Optional<Behaviour> flagged(Sample.Line line, LocalWords words) {
        return recogniser.assess(line.text(), line.parent(), line.mentions(), words).findings().stream()
                .map(Finding::behaviour)
                .filter(behaviour -> behaviour != Behaviour.COMPLAINT)
                .findFirst();
    }

    private AmongStored amongStored(String organisationId, Screen.Watched now, OwnWords words) {
        List<UUID> gained = new ArrayList<>();
        List<UUID> lost = new ArrayList<>();
        List<UUID> changed = new ArrayList<>();
        Vernacular then = now.vernacular().with(organisationId, words);
        List<Said> latest = past.latest(organisationId, LOOKED_AT);
        for (Said said : latest) {
            List<Mention> mentions = now.names()
                    .meant(
                            said.post().text(),
                            said.post().parentText(),
                            said.post().channel(),
                            Optional.of(said.post().ref().platform().id()));
            Optional<Hit> was = hit(said, mentions, now, now.vernacular());
            Optional<Hit> is = hit(said, mentions, now, then);
            if (was.isEmpty() && is.isPresent()) gained.add(said.hit());
            else if (was.isPresent() && is.isEmpty()) lost.add(said.hit());
            else if (was.isPresent() && !isSame(was.get(), is.get())) changed.add(said.hit());
        }
        return new AmongStored(latest.size(), gained, lost, changed);
    }

    private Optional<Hit> hit(Said said, List<Mention> mentions, Screen.Watched now, Vernacular vernacular) {
        return Verdict.of(recogniser, said.post(), mentions, now.watchlist(), vernacular).hits().stream()
                .filter(hit -> hit.subjectId().equals(said.subjectId()))
                .findFirst();
    }

    private static boolean isSame(Hit was, Hit is) {
        return was.behaviour() == is.behaviour()
                && was.kind().equals(is.kind())
                && was.severity() == is.severity()
                && was.alerting() == is.alerting();
    }
}

package nl.schildwacht.dossier;

import nl.schildwacht.dossier.Repeated.Again;
import nl.schildwacht.dossier.Repeated.Obstacle;
import nl.schildwacht.dossier.Repeated.Origin;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.hit.Verdict;
import nl.schildwacht.hit.Vernacular;
import nl.schildwacht.match.Mention;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Post;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.OwnWordStore;
import nl.schildwacht.watch.OwnWords;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;
import org.jdbi.v3.core.Jdbi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Judges kept posts again: by the version that judged them, from the archive, and by what stands today. Changes nothing.
 * Thread-safe.
 */
public final class Repeats {
    private final Jdbi jdbi;
    private final RecogniserArchive archive;
    private final OwnWordStore words;
    private final Recogniser today;

    /** A recogniser made of the archive; the last one is remembered, for a dossier's hits mostly share theirs. */
    private record Earlier(Recogniser recogniser, Origin origin) {}

    private volatile Optional<Earlier> last = Optional.empty();

    public Repeats(Jdbi jdbi, RecogniserArchive archive, OwnWordStore words, Recogniser today) {
        this.jdbi = jdbi;
        this.archive = archive;
        this.words = words;
        this.today = today;
    }

    /** The latest verdicts about an organisation and its people of which the evidence is still there, newest first. */
    public List<Judged> latest(String organisation, int most) {
        return jdbi.withHandle(handle -> JudgedRows.latest(handle, organisation, most));
    }

    /**
     * @param watchlist whom we look after today. @param names its index. @param vernacular how people speak there today.
     * @return empty when there is no such hit.
     */
    public Optional<Repeated> repeat(UUID hit, Watchlist watchlist, NameIndex names, Vernacular vernacular) {
        return jdbi.withHandle(handle -> JudgedRows.find(handle, hit))
                .map(judged -> new Repeated(judged, own(judged), today(judged, watchlist, names, vernacular)));
    }

    private Again today(Judged judged, Watchlist watchlist, NameIndex names, Vernacular vernacular) {
        if (judged.post().isEmpty()) return new Again.Impossible(Obstacle.TEXT_GONE);
        Post post = judged.post().get();
        List<Mention> mentions = names.meant(
                post.text(),
                post.parentText(),
                post.channel(),
                Optional.of(post.ref().platform().id()));
        return again(judged, post, mentions, today, watchlist, vernacular::of, Optional.empty());
    }

    private Again own(Judged judged) {
        if (judged.post().isEmpty()) return new Again.Impossible(Obstacle.TEXT_GONE);
        if (judged.mentions().isEmpty()) return new Again.Impossible(Obstacle.MENTIONS_NOT_KEPT);
        List<String> versions = Arrays.asList(judged.lexicon().split("\\+"));
        Optional<LocalWords> spoken = spoken(versions.subList(1, versions.size()));
        if (spoken.isEmpty()) return new Again.Impossible(Obstacle.WORDS_NOT_KEPT);
        Optional<Earlier> earlier;
        try {
            earlier = earlier(versions.getFirst());
        } catch (IllegalStateException
                | IllegalArgumentException unreadable) { // a DataMistake, or files that do not fit
            return new Again.Impossible(Obstacle.DATA_NOT_READABLE);
        }
        if (earlier.isEmpty()) return new Again.Impossible(Obstacle.DATA_NOT_KEPT);
        return again(
                judged,
                judged.post().get(),
                judged.mentions().get(),
                earlier.get().recogniser(),
                Watchlist.EMPTY,
                subject -> spoken.get(),
                Optional.of(earlier.get().origin()));
    }

    private static Again again(
            Judged judged,
            Post post,
            List<Mention> mentions,
            Recogniser recogniser,
            Watchlist watchlist,
            Function<Subject, LocalWords> wordsOf,
            Optional<Origin> origin) {
        Optional<Hit> hit = Verdict.of(recogniser, post, mentions, watchlist, wordsOf).hits().stream()
                .filter(one -> one.subjectId().equals(judged.subjectId()))
                // The window was open then, whatever stands today.
                .map(one -> judged.gist().reasons().contains(Hit.OPEN_WINDOW) ? one.duringWindow() : one)
                .findFirst();
        Gist gist = hit.map(Gist::of).orElse(Gist.NOTHING);
        String lexicon = hit.map(Hit::lexicon).orElseGet(() -> lexicon(recogniser, judged, mentions, wordsOf));
        return new Again.Verdict(lexicon, gist, judged.gist().differences(gist), origin);
    }

    /** Where nothing came of it, what it was judged by all the same. */
    private static String lexicon(
            Recogniser recogniser, Judged judged, List<Mention> mentions, Function<Subject, LocalWords> wordsOf) {
        return mentions.stream()
                .map(Mention::subject)
                .filter(subject -> subject.id().equals(judged.subjectId()))
                .findFirst()
                .map(wordsOf)
                .filter(spoken -> !spoken.version().isEmpty())
                .map(spoken -> recogniser.version() + "+" + spoken.version())
                .orElse(recogniser.version());
    }

    /** @param versions as in a lexicon, {@code voorbeeldstad:3} each. */
    private Optional<LocalWords> spoken(List<String> versions) {
        List<LocalWords> all = new ArrayList<>();
        for (String version : versions) {
            int colon = version.lastIndexOf(':');
            String organisation = version.substring(0, Math.max(0, colon));
            Optional<OwnWords> then = words.at(organisation, Long.parseLong(version.substring(colon + 1)));
            if (then.isEmpty()) return Optional.empty();
            all.add(Vernacular.words(organisation, then.get()));
        }
        if (all.isEmpty()) return Optional.of(LocalWords.NONE);
        return Optional.of(all.size() == 1 ? all.getFirst() : LocalWords.together(all));
    }

    private Optional<Earlier> earlier(String version) {
        Optional<Earlier> known = last.filter(one -> one.recogniser().version().equals(version));
        if (known.isPresent()) return known;
        Optional<Earlier> found = archive.find(version)
                .map(stored -> new Earlier(
                        version.equals(today.version()) ? today : Recogniser.of(version, stored.files()),
                        new Origin(stored.by(), stored.at())));
        if (found.isPresent()) last = found;
        return found;
    }
}

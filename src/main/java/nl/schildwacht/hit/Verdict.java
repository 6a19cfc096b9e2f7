package nl.schildwacht.hit;

import nl.schildwacht.match.Mention;
import nl.schildwacht.post.Post;
import nl.schildwacht.threat.Assessment;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a post is to all those it means, each judged by the words of her own organisation.
 *
 * @param hits one for each subject that something is aimed at, in the order in which they are first named.
 * @param isNothing whether the post says nothing that concerns us, aimed or not.
 */
public record Verdict(List<Hit> hits, boolean isNothing) {
    public Verdict {
        hits = List.copyOf(hits);
    }

    /** Judges a post; nearly always in one go, and once more for each further way of speaking. */
    public static Verdict of(
            Recogniser recogniser, Post post, List<Mention> mentions, Watchlist watchlist, Vernacular vernacular) {
        return of(recogniser, post, mentions, watchlist, vernacular::of);
    }

    /** @param wordsOf the words to judge a subject by. */
    public static Verdict of(
            Recogniser recogniser,
            Post post,
            List<Mention> mentions,
            Watchlist watchlist,
            Function<Subject, LocalWords> wordsOf) {
        Map<LocalWords, List<String>> subjectsByWords = new LinkedHashMap<>();
        Map<String, Integer> place = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (place.putIfAbsent(mention.subject().id(), place.size()) != null) continue;
            subjectsByWords
                    .computeIfAbsent(wordsOf.apply(mention.subject()), words -> new ArrayList<>())
                    .add(mention.subject().id());
        }
        List<Hit> hits = new ArrayList<>();
        boolean isNothing = true;
        for (Map.Entry<LocalWords, List<String>> group : subjectsByWords.entrySet()) {
            Assessment assessment = recogniser.assess(post.text(), post.parentText(), mentions, group.getKey());
            isNothing &= assessment.findings().isEmpty() && !assessment.concern();
            Judge.hits(post, mentions, assessment, watchlist).stream()
                    .filter(hit -> group.getValue().contains(hit.subjectId()))
                    .forEach(hits::add);
        }
        hits.sort(Comparator.comparing(hit -> place.get(hit.subjectId())));
        return new Verdict(hits, isNothing);
    }
}

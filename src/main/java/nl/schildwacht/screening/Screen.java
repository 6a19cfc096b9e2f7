package nl.schildwacht.screening;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.hit.Verdict;
import nl.schildwacht.hit.Vernacular;
import nl.schildwacht.match.Mention;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Post;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.Watchlist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** From post to verdict, in memory: no database, no network but for the parent of a reply. Thread-safe. */
public final class Screen {
    private final Recogniser recogniser;

    /**
     * A watchlist and the index made of it, always swapped together.
     *
     * @param names finds the watchlist's subjects in a text.
     * @param vernacular how people speak at each of its organisations.
     */
    public record Watched(Watchlist watchlist, NameIndex names, Vernacular vernacular) {
        public Watched(Watchlist watchlist, NameIndex names) {
            this(watchlist, names, Vernacular.of(watchlist));
        }
    }

    public Screen(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /**
     * Judges one post.
     *
     * @param watched whom we look after at this moment.
     * @param parent fetches the text of the post it answers; only asked when the post means somebody, says nothing by itself,
     *     and is a reply whose parent did not come along.
     */
    public Screened judge(Post post, Watched watched, Function<Post, Optional<String>> parent) {
        String platform = post.ref().platform().id();
        if (watched.names()
                .isOwnHandle(post.author().handle(), platform, post.ref().host()))
            return new Screened.Dropped(DropReason.OWN_POST);
        List<Mention> mentions = meant(post, watched);
        if (mentions.isEmpty()) return new Screened.Dropped(DropReason.NO_SUBJECT);
        Verdict verdict = verdict(post, mentions, watched);
        if (verdict.isNothing()
                && post.replyTo().isPresent()
                && post.parentText().isEmpty()) {
            // "Dat doe ik ook" says nothing until one knows what it answers.
            Optional<Post> read = parent.apply(post).map(post::withParentText);
            if (read.isPresent()) {
                post = read.get();
                verdict = verdict(post, meant(post, watched), watched);
            }
        }
        if (verdict.isNothing()) return new Screened.Dropped(DropReason.NO_BEHAVIOUR);
        return verdict.hits().isEmpty()
                ? new Screened.Dropped(DropReason.NOT_AIMED)
                : new Screened.Flagged(post, weighed(verdict.hits(), post.firstSeenAt(), watched.watchlist()));
    }

    /** What is going on around somebody weighs as well; it stands outside the text, so it is added here. */
    private static List<Hit> weighed(List<Hit> hits, Instant seenAt, Watchlist watchlist) {
        return hits.stream()
                .map(hit -> watchlist.isWatchedClosely(hit.subjectId(), seenAt) ? hit.duringWindow() : hit)
                .toList();
    }

    private static List<Mention> meant(Post post, Watched watched) {
        String platform = post.ref().platform().id();
        return watched.names().meant(post.text(), post.parentText(), post.channel(), Optional.of(platform));
    }

    private Verdict verdict(Post post, List<Mention> mentions, Watched watched) {
        return Verdict.of(recogniser, post, mentions, watched.watchlist(), watched.vernacular());
    }
}

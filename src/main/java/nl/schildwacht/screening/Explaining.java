package nl.schildwacht.screening;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Post;
import nl.schildwacht.threat.Explanation;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.threat.Recogniser;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Says of a post that was kept why it was, by the rules, words and people of today. Keeps nothing. Thread-safe. */
public final class Explaining {
    private final Recogniser recogniser;
    private final Supplier<Screen.Watched> watched;

    /** @param watched whom we look after at this moment. */
    public Explaining(Recogniser recogniser, Supplier<Screen.Watched> watched) {
        this.recogniser = recogniser;
        this.watched = watched;
    }

    /**
     * Judges the post again, as {@link Screen} does.
     *
     * @param post with the channel it stood on and what it answered, where that was kept.
     * @param subjectId whom the hit is about; the words of her organisation count.
     */
    public Explanation explain(Post post, String subjectId) {
        Screen.Watched now = watched.get();
        Optional<String> platform = Optional.of(post.ref().platform().id());
        NameIndex names = now.names();
        List<Mention> mentions = names.meant(post.text(), post.parentText(), post.channel(), platform);
        boolean isMeant =
                mentions.stream().anyMatch(mention -> mention.subject().id().equals(subjectId));
        // An earlier version did not keep the channel; who is meant without a name was meant because the channel is
        // hers.
        if (!isMeant && post.channel().isEmpty())
            mentions = names.meant(post.text(), post.parentText(), Optional.of(subjectId), platform);
        LocalWords words = now.watchlist()
                .find(subjectId)
                .map(subject -> now.vernacular().of(subject))
                .orElse(LocalWords.NONE);
        return recogniser.explain(post.text(), post.parentText(), mentions, words);
    }
}

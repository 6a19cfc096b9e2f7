package nl.schildwacht.dossier;

import nl.schildwacht.match.Mention;
import nl.schildwacht.post.Author;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A kept verdict with all that it was made of.
 *
 * @param hit its id.
 * @param gist what was judged.
 * @param lexicon by which rules, words and own words.
 * @param post the state that was judged; absent when its evidence has been purged.
 * @param mentions whom it was taken to mean; absent when an earlier version of the service kept it.
 */
public record Judged(
        UUID hit, String subjectId, Gist gist, String lexicon, Optional<Post> post, Optional<List<Mention>> mentions) {

    /** As much of a post as judging it needs. */
    static Post post(
            PostRef ref, String text, Optional<String> parentText, Optional<String> channel, Instant publishedAt) {
        return new Post(
                ref,
                Optional.empty(),
                Author.UNKNOWN,
                text,
                Optional.empty(),
                publishedAt,
                Optional.empty(),
                publishedAt,
                Optional.empty(),
                parentText,
                channel,
                "");
    }

    @Override
    public String toString() {
        return "Judged[" + hit + "]";
    }
}

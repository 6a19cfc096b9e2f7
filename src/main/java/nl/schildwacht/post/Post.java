package nl.schildwacht.post;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One public message, as it was said.
 *
 * @param ref which post.
 * @param permalink where a person can see it; absent when the platform has no such page.
 * @param author who wrote it, {@link Author#UNKNOWN} when the platform does not say.
 * @param text the whole text as plain text: title and body joined by a blank line, mark-up removed, entities decoded,
 *     otherwise untouched. Offsets elsewhere are UTF-16 units of this string.
 * @param language the language the author or platform declares (BCP 47), often absent or wrong.
 * @param publishedAt when it was said according to the platform; may lie.
 * @param editedAt when it was last changed, if the platform says so.
 * @param firstSeenAt when we fetched it; this one is ours and does not lie.
 * @param replyTo the post it answers.
 * @param parentText the text of that post when it came along, plain.
 * @param channel id of the organisation or person on whose own account, or as a reply under it, the post stood; absent
 *     for a post that merely came in through a query.
 * @param version distinguishes the states of an edited post; equal for equal content. Opaque.
 */
public record Post(
        PostRef ref,
        Optional<URI> permalink,
        Author author,
        String text,
        Optional<String> language,
        Instant publishedAt,
        Optional<Instant> editedAt,
        Instant firstSeenAt,
        Optional<PostRef> replyTo,
        Optional<String> parentText,
        Optional<String> channel,
        String version) {

    /** The same post with the text of the post it answers, fetched separately. */
    public Post withParentText(String parent) {
        return new Post(
                ref,
                permalink,
                author,
                text,
                language,
                publishedAt,
                editedAt,
                firstSeenAt,
                replyTo,
                Optional.of(parent),
                channel,
                version);
    }

    @Override
    public String toString() {
        return "Post[" + ref + "]";
    }
}

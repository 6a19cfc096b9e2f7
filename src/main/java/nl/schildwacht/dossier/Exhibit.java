package nl.schildwacht.dossier;

import nl.schildwacht.http.Exchange;
import nl.schildwacht.post.Post;

import java.time.Instant;
import java.util.Optional;

/**
 * The evidence of one state of one post.
 *
 * @param role the post itself, or the post it answers.
 * @param post what was said.
 * @param sourceId which source brought it.
 * @param exchange the request without secrets, and the answer's status and headers.
 * @param manner how it was captured.
 * @param body the look-up's whole answer, or the exact bytes of the item.
 * @param sliceOffset where the item stood in the answer; absent for a look-up.
 * @param askedFrom oldest moment the poll asked for, if it could.
 * @param askedTo the moment of asking.
 * @param cutShort whether the page may have held more than we took.
 * @param retainUntil when the platform's own rule or ours wants it gone.
 */
public record Exhibit(
        Role role,
        Post post,
        String sourceId,
        Exchange exchange,
        Manner manner,
        byte[] body,
        Optional<Integer> sliceOffset,
        Optional<Instant> askedFrom,
        Instant askedTo,
        boolean cutShort,
        Instant retainUntil) {
    /** What the captured post is to the hit. */
    public enum Role {
        POST,
        PARENT
    }

    /** How it was captured. */
    public enum Manner {
        /** The whole exchange of a look-up by id, made just before keeping. */
        LOOKUP,
        /** The exact byte slice of the item in a page that held others' posts too. */
        SLICE,
        /** A person brought it: the body states what she reported. */
        REPORTED
    }

    @Override
    public String toString() {
        return "Exhibit[" + role + "," + manner + "]";
    }
}

package nl.schildwacht.screening;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.post.Post;

import java.util.List;

/** What screening makes of one post. */
public sealed interface Screened {
    /**
     * It is aimed at somebody.
     *
     * @param post as it was judged, with the text of the post it answers where that was needed.
     * @param hits one for each subject, at least one.
     */
    record Flagged(Post post, List<Hit> hits) implements Screened {
        public Flagged {
            hits = List.copyOf(hits);
            if (hits.isEmpty()) throw new IllegalArgumentException("nothing flagged");
        }
    }

    /** It leaves no trace. */
    record Dropped(DropReason reason) implements Screened {}
}

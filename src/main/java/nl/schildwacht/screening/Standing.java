package nl.schildwacht.screening;

import nl.schildwacht.post.PostRef;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The port through which {@link Recheck} sees the posts that hits were kept of, and marks those that are gone. */
public interface Standing {
    /**
     * Claims the post of this source that has waited longest, by writing down that it is looked up now: whoever claims next,
     * in whichever replica, gets another. Only posts of which evidence is kept and that are not marked gone.
     *
     * @param lookedUpBefore it was last looked up, or else kept, no later than this.
     */
    Optional<Due> claim(String sourceId, Instant lookedUpBefore, Instant now);

    /**
     * A post whose turn has come.
     *
     * @param capturedAt the address of the look-up that its evidence was captured by, if it was.
     */
    record Due(PostRef post, Optional<URI> capturedAt) {}

    /** Marks the hits of a post: the platform said at this moment that the post is no longer there. */
    void gone(PostRef post, Instant at);
}

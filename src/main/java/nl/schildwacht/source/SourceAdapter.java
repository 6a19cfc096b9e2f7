package nl.schildwacht.source;

import nl.schildwacht.post.Platform;
import nl.schildwacht.post.PostRef;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The port for platforms: one adapter each. Stateless between calls but for what the platform itself demands (a session);
 * called from many threads, for one source by one thread at a time. An adapter never throws for anything a platform does:
 * every answer, also a hostile one, is a {@link Polled}.
 */
public interface SourceAdapter {
    Platform platform();

    /** What this platform can be asked for. */
    Set<Mode> modes();

    /** Fetches the next page. */
    Polled poll(Poll poll);

    /** Whether the platform has a look-up by id at all; where not, nobody needs to ask. */
    default boolean looksUp() {
        return true;
    }

    /** Looks one post up by its id, for evidence, for the parent of a reply, and to see whether it still stands. */
    Sighting lookUp(SourceSettings settings, PostRef ref);

    /**
     * Looks up a post of which evidence was kept, perhaps long ago and by another replica.
     *
     * @param capturedAt the address of the look-up that brought the evidence, for platforms where the reference alone does
     *     not say how to ask.
     */
    default Sighting lookUpAgain(SourceSettings settings, PostRef ref, Optional<URI> capturedAt) {
        return lookUp(settings, ref);
    }
}

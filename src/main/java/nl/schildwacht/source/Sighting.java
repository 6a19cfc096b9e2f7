package nl.schildwacht.source;

import nl.schildwacht.http.Exchange;
import nl.schildwacht.post.Post;

/** What a look-up of one post by its id brings. */
public sealed interface Sighting {
    /** It stands there, as captured. */
    record Present(Post post, Exchange exchange) implements Sighting {}

    /** The platform says that it is not there (any more). */
    record Absent(Exchange exchange) implements Sighting {}

    /** The look-up failed; nothing is known. */
    record Failed(Trouble trouble) implements Sighting {}

    /** The platform has no such look-up. */
    record Unsupported() implements Sighting {}
}

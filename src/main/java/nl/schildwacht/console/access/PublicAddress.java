package nl.schildwacht.console.access;

import java.net.URI;

/**
 * Where browsers find this service. From configuration and never from a request: whoever asks for a link could otherwise say
 * where the mail's link leads.
 *
 * @param root absolute.
 */
public record PublicAddress(URI root) {
    /** @param path from the root, with a slash. */
    public URI at(String path) {
        return root.resolve(path);
    }
}

package nl.schildwacht.post;

import java.net.URI;
import java.util.Optional;

/**
 * Who a post says it is from.
 *
 * @param handle the account as the platform writes it without {@code @} in front ({@code jan@mastodon.example},
 *     {@code jan.bsky.social}); empty when the platform gives none.
 * @param name the display name as given, possibly empty; a stranger wrote it.
 * @param profile the account's page, when the platform gives it.
 */
public record Author(String handle, String name, Optional<URI> profile) {
    public static final Author UNKNOWN = new Author("", "", Optional.empty());

    @Override
    public String toString() {
        return "Author[…]";
    }
}

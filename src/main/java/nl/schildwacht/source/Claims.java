package nl.schildwacht.source;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What strangers' servers claim about a post, as far as it can be that. */
public final class Claims {
    private Claims() {}

    /** An address of the web; empty for anything else, such as {@code javascript:}. */
    public static Optional<URI> webAddress(@Nullable String text) {
        if (text == null) return Optional.empty();
        try {
            var address = new URI(text);
            var web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** A moment in RFC 3339, from 1970 to 9999 so that a database and an arithmetic of durations can hold it. */
    public static Optional<Instant> moment(@Nullable String text) {
        if (text == null) return Optional.empty();
        try {
            var moment = OffsetDateTime.parse(text);
            return moment.getYear() >= 1970 && moment.getYear() <= 9999
                    ? Optional.of(moment.toInstant())
                    : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** A word that is not blank. */
    public static Optional<String> word(@Nullable String text) {
        return Optional.ofNullable(text).map(PlainText::clean).filter(word -> !word.isBlank());
    }
}

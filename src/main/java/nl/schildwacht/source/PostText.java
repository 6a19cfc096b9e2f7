package nl.schildwacht.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what strangers' servers write fit to be kept: text, addresses and dates that may be anything. */
public final class PostText {
    private PostText() {}

    /** The text with NUL, which PostgreSQL cannot store, and unpaired surrogates, which UTF-8 cannot, as U+FFFD. */
    public static String storable(@Nullable String text) {
        if (text == null) return "";
        var storable = true;
        for (var i = 0; storable && i < text.length(); i++)
            storable = text.charAt(i) != 0 && !Character.isSurrogate(text.charAt(i));
        if (storable) return text;
        var repaired = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(repaired::appendCodePoint);
        return repaired.toString();
    }

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

    /** A moment in RFC 3339 from 1970 on; empty for anything else. */
    public static Optional<Instant> moment(@Nullable String text) {
        if (text == null) return Optional.empty();
        try {
            var moment = OffsetDateTime.parse(text);
            // Others may lie, but what they say must still fit a database and an arithmetic of durations.
            return moment.getYear() >= 1970 && moment.getYear() <= 9999
                    ? Optional.of(moment.toInstant())
                    : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}

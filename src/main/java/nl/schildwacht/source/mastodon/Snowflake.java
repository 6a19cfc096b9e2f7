package nl.schildwacht.source.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Mastodon's ids: the milliseconds of the moment of writing, shifted left by sixteen bits. Other servers that speak the
 * API number their posts otherwise, so an id is only taken for a snowflake when its moment fits the post's date.
 */
final class Snowflake {
    /** By length, then by character: right for numbers of any size and for other servers' sortable ids. */
    static final Comparator<String> ORDER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private Snowflake() {}

    /** The lowest id that a post of this moment can have. */
    static String at(Instant moment) {
        return Long.toString(Math.max(0, moment.toEpochMilli()) << 16);
    }

    static boolean fits(String id, Instant writtenAt) {
        if (!id.matches("\\d{17,19}")) return false;
        try {
            var moment = Instant.ofEpochMilli(Long.parseLong(id) >>> 16);
            return Duration.between(moment, writtenAt).abs().compareTo(Duration.ofHours(1)) < 0;
        } catch (NumberFormatException tooLarge) {
            return false;
        }
    }
}

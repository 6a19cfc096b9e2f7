package nl.schildwacht.dossier;

import nl.schildwacht.post.Platform;

import java.time.Duration;
import java.time.Instant;

/**
 * The last day that evidence may stay by the rule of the platform it came from. Our own terms are counted at each purge and
 * are mostly over sooner.
 */
public final class PlatformRule {
    /** Feeds, Mastodon and Bluesky set no term, nor does what people report themselves. Twenty years: longer than any term that can be set. */
    private static final Duration NONE = Duration.ofDays(7305);

    private PlatformRule() {}

    /** @param capturedAt when the evidence was captured. */
    public static Instant until(Platform platform, Instant capturedAt) {
        return switch (platform) {
            case FEED, MASTODON, BLUESKY, REPORT, CANARY -> capturedAt.plus(NONE);
        };
    }
}

package nl.schildwacht.dossier;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;

import java.time.Duration;
import java.time.Instant;

/**
 * How long evidence may stay.
 *
 * @param exhibits of alerting hits.
 * @param unconfirmedLow of low hits that nobody confirmed.
 * @param complaints of complaints without aggression, and of concern for a sender.
 */
public record Retention(Duration exhibits, Duration unconfirmedLow, Duration complaints) {
    public static Retention of(DossierConfig config) {
        return new Retention(config.keepExhibits(), config.keepUnconfirmedLow(), config.keepComplaints());
    }

    /**
     * When the exhibit of this hit must be gone. Feeds, Mastodon and Bluesky set no shorter term of their own.
     *
     * @param capturedAt when it was captured.
     */
    public Instant until(Hit hit, Instant capturedAt) {
        return capturedAt.plus(termOf(hit));
    }

    private Duration termOf(Hit hit) {
        if (hit.behaviour() == Behaviour.COMPLAINT || hit.behaviour() == Behaviour.NONE) return complaints;
        return hit.alerting() || hit.severity().atLeast(Severity.MEDIUM) ? exhibits : unconfirmedLow;
    }
}

package nl.schildwacht.dossier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/**
 * When a new incident is a new dossier, and how long what is kept as long as the privacy officer has set no term; what she
 * set rules.
 */
@ConfigMapping(prefix = "schildwacht.dossier")
public interface DossierConfig {
    /** A hit this long after the last one opens a new dossier. */
    @WithDefault("30d")
    Duration joinWithin();

    /** How long the row of an open dossier is kept at least; its contents go by the terms, counted from closing. */
    @WithDefault("730d")
    Duration keepExhibits();

    /** How long a hit of low severity is kept when nobody confirms it. */
    @WithDefault("30d")
    Duration keepUnconfirmedLow();

    /** How long a complaint without aggression is kept. */
    @WithDefault("90d")
    Duration keepComplaints();

    /** How long it is remembered that a hit was a mistake; its text is gone by then. */
    @WithDefault("30d")
    Duration keepTombstones();
}

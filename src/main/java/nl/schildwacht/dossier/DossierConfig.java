package nl.schildwacht.dossier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How long evidence is kept, and when a new incident is a new dossier. */
@ConfigMapping(prefix = "schildwacht.dossier")
public interface DossierConfig {
    /** A hit this long after the last one opens a new dossier. */
    @WithDefault("30d")
    Duration joinWithin();

    /** How long an exhibit is kept where the platform has no shorter rule: two years, in days. */
    @WithDefault("730d")
    Duration keepExhibits();

    /** How long a hit of low severity is kept when nobody confirms it. */
    @WithDefault("30d")
    Duration keepUnconfirmedLow();

    /** How long a complaint without aggression is kept. */
    @WithDefault("90d")
    Duration keepComplaints();
}

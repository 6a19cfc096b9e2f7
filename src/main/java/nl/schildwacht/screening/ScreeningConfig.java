package nl.schildwacht.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How posts become hits. */
@ConfigMapping(prefix = "schildwacht.screening")
public interface ScreeningConfig {
    /** How long the look-ups for evidence of one page may take before the rest is captured from the page itself. */
    @WithDefault("1s")
    Duration lookUpsFor();

    /** How often each kept post is looked up to see whether it still stands. */
    @WithDefault("7d")
    Duration recheckEvery();

    /** How many posts are looked up for that in an hour at most, by each replica that polls. */
    @WithDefault("50")
    int recheckBatch();

    /** How far back is searched for somebody, or a term, that is new; as far as each source still offers it. */
    @WithDefault("7d")
    Duration searchBack();

    /** How many pages of one source such a search reads at most. */
    @WithDefault("200")
    int searchBackPages();

    /** After how long a search back is told of, also when a source did not answer. */
    @WithDefault("1h")
    Duration searchBackPatience();
}

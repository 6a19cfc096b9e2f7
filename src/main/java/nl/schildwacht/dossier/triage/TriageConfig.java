package nl.schildwacht.dossier.triage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How readers judge. */
@ConfigMapping(prefix = "schildwacht.triage")
public interface TriageConfig {
    /** How long a judgement can be undone; the text of what was taken back is deleted after that. */
    @WithDefault("10m")
    Duration undo();

    /** How long what was taken back keeps the same post from coming in again. */
    @WithDefault("30d")
    Duration tombstone();

    /** From how many messages read on one day a reader is asked whether somebody can take over. */
    @WithDefault("25")
    int manyInADay();

    /** How many hits are judged in one go at most. */
    @WithDefault("1000")
    int atOnce();
}

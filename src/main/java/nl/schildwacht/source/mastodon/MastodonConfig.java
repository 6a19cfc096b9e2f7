package nl.schildwacht.source.mastodon;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How Mastodon is read. */
@ConfigMapping(prefix = "schildwacht.mastodon")
public interface MastodonConfig {

    /**
     * How much of what was read is read again each time, because posts from other servers arrive late and edits are only
     * seen by reading again. 2 to 6 hours; longer costs more requests on a busy hashtag.
     */
    @WithDefault("2h")
    Duration overlap();
}

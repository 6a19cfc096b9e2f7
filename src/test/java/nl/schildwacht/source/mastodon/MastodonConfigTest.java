package nl.schildwacht.source.mastodon;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class MastodonConfigTest {
    @Test
    void twoHours_areReadAgain_unlessSaidOtherwise() {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MastodonConfig.class)
                .build()
                .getConfigMapping(MastodonConfig.class);

        assertThat(config.overlap()).isEqualTo(Duration.ofHours(2));
    }
}

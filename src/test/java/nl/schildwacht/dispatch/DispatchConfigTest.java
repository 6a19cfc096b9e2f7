package nl.schildwacht.dispatch;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;

class DispatchConfigTest {
    @Test
    void defaultsAreTheFixedPacing() {
        DispatchConfig config = new SmallRyeConfigBuilder()
                .withMapping(DispatchConfig.class)
                .withConverter(Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
                .build()
                .getConfigMapping(DispatchConfig.class);
        assertThat(config.pacing()).isEqualTo(Pacing.FIXED);
        assertThat(config.zone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
        assertThat(config.silence()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.patience()).isLessThan(config.lease());
        assertThat(config.remember()).as("longer than the topic keeps events").isGreaterThan(Duration.ofDays(7));
    }

    @Test
    void everyMetricIsThereAtZeroBeforeTheFirstEvent() {
        var registry = new SimpleMeterRegistry();
        new DispatchMetrics(registry);
        assertThat(registry.getMeters())
                .hasSizeGreaterThan(30)
                .allSatisfy(meter -> assertThat(meter.measure())
                        .extracting(Measurement::getValue)
                        .containsOnly(0.0));
    }

    @Test
    void waitsDoubleUpToAnHour() {
        var now = java.time.Instant.EPOCH;
        assertThat(java.util.stream.IntStream.of(1, 2, 3, 7, 8, 1000)
                        .mapToObj(attempts -> Duration.between(now, Pacing.FIXED.retry(attempts, now))
                                .toMinutes()))
                .containsExactly(1L, 2L, 4L, 60L, 60L, 60L);
    }
}

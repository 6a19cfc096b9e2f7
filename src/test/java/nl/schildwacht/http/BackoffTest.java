package nl.schildwacht.http;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackoffTest {
    @Test
    void failuresInARow_doubleTheWaitUpToAnHour_withSomeChanceAdded() {
        var minutes = List.of(1, 2, 4, 8, 16, 32, 60, 60, 60);
        var random = new SplittableRandom(7);
        for (int failures = 1; failures <= minutes.size(); failures++) {
            var step = Duration.ofMinutes(minutes.get(failures - 1));
            assertThat(Backoff.after(failures, random))
                    .isBetween(step, step.multipliedBy(5).dividedBy(4));
        }
        assertThat(Backoff.after(Integer.MAX_VALUE, random)).isGreaterThanOrEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void sourcesThatFailedTogether_doNotComeBackTogether() {
        var random = new SplittableRandom(7);
        assertThat(Backoff.after(3, random)).isNotEqualTo(Backoff.after(3, random));
    }

    @Test
    void noFailure_hasNoBackoff() {
        assertThatThrownBy(() -> Backoff.after(0, new SplittableRandom(7)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package nl.schildwacht.dispatch;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class BellTest {
    @Test
    void ringDuringARun_isFollowedByOneMoreRun() throws Exception {
        var runs = new AtomicInteger();
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var bell = new Bell("test", () -> {
            if (runs.incrementAndGet() == 1) {
                inside.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        })) {
            bell.ring();
            inside.await();
            for (int i = 0; i < 50; i++) bell.ring();
            go.countDown();
            await().atMost(Duration.ofSeconds(5)).until(() -> runs.get() == 2);
            await().during(Duration.ofMillis(100)).atMost(Duration.ofSeconds(2)).until(() -> runs.get() == 2);
        }
    }

    @Test
    void workThatFails_isRunAgainAtTheNextRing() throws Exception {
        var runs = new AtomicInteger();
        try (var bell = new Bell("test", () -> {
            if (runs.incrementAndGet() == 1) throw new IllegalStateException("SECRET");
        })) {
            bell.ring();
            await().atMost(Duration.ofSeconds(5)).until(() -> runs.get() == 1);
            bell.ring();
            await().atMost(Duration.ofSeconds(5)).until(() -> runs.get() == 2);
        }
    }

    @Test
    void nothingRunsBeforeTheFirstRing() throws Exception {
        var runs = new AtomicInteger();
        new Bell("test", runs::incrementAndGet).close();
        assertThat(runs).hasValue(0);
    }
}

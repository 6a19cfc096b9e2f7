package nl.schildwacht.http;

import nl.schildwacht.fixture.Guest;
import nl.schildwacht.fixture.Names;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HostBudgetTest {
    private static final URI HOST = URI.create("https://feed.example/a");
    private static final URI SAME = URI.create("http://FEED.example.:8080/b");
    private static final URI OTHER = URI.create("https://other.example/");
    private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");

    private final Guest guest = Guest.asking(new Names());

    @Test
    void secondRequestToAHost_isSpacedFromTheEndOfTheFirst_otherHostsAreNot() throws FetchProblem {
        var budget = budget();
        try (var _ = budget.take(HOST)) {
            guest.clock.advance(Duration.ofSeconds(3));
        }
        try (var _ = budget.take(OTHER)) {
            assertThat(guest.clock.instant()).isEqualTo(NINE.plusSeconds(3));
        }
        try (var _ = budget.take(SAME)) {
            assertThat(guest.clock.instant()).isEqualTo(NINE.plusSeconds(4));
        }
    }

    @Test
    void whatIsSpent_isToldForEachHost_andForgottenAfterAMinute() throws FetchProblem {
        var budget = budget();
        try (var _ = budget.take(HOST)) {}
        try (var _ = budget.take(SAME)) {}
        try (var _ = budget.take(OTHER)) {}

        assertThat(budget.spent("Feed.example")).isEqualTo(2);
        assertThat(budget.spent("other.example")).isEqualTo(1);
        assertThat(budget.spent("never.example")).isZero();

        guest.clock.advance(Duration.ofSeconds(61));
        assertThat(budget.spent("feed.example")).isZero();
    }

    @Test
    void whileOneIsInFlight_anotherWaits() throws Exception {
        var budget = budget();
        var inFlight = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(8);
        for (int i = 0; i < 8; i++)
            Thread.ofVirtual().start(() -> {
                try (var _ = budget.take(HOST)) {
                    most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                    Thread.yield();
                    inFlight.decrementAndGet();
                } catch (FetchProblem e) {
                    most.set(99);
                } finally {
                    done.countDown();
                }
            });
        Awaitility.await().until(() -> done.getCount() == 0);
        assertThat(most).hasValue(1);
    }

    @Test
    void turnThatDoesNotComeInTime_isRefusedWithTheTimeToComeBack() throws FetchProblem {
        guest.setting("per-host.patience", "0.05s");
        var budget = budget();
        try (var _ = budget.take(HOST)) {
            var problem = catchThrowableOfType(FetchProblem.class, () -> budget.take(SAME));
            assertThat(problem.kind()).isEqualTo(FetchProblem.Kind.NOT_BEFORE);
            assertThat(problem.until()).contains(NINE.plusSeconds(1));
        }
        guest.clock.advance(Duration.ofSeconds(1));
        budget.take(SAME).close();
    }

    @Test
    void minutesBudgetSpent_isRefusedUntilTheOldestIsAMinuteOld() throws FetchProblem {
        guest.setting("per-host.per-minute", "3").setting("per-host.spacing", "0s");
        var budget = budget();
        for (int i = 0; i < 3; i++) {
            budget.take(HOST).close();
            guest.clock.advance(Duration.ofSeconds(5));
        }
        var problem = catchThrowableOfType(FetchProblem.class, () -> budget.take(HOST));
        assertThat(problem.until()).contains(NINE.plusSeconds(60));
        guest.clock.set(NINE.plusSeconds(60));
        budget.take(HOST).close();
        assertThat(catchThrowableOfType(FetchProblem.class, () -> {
                    guest.clock.set(NINE.plusSeconds(60));
                    budget.take(HOST);
                }))
                .as("the second oldest is fifty-five seconds old: waited for")
                .isNull();
        assertThat(guest.clock.instant()).isEqualTo(NINE.plusSeconds(65));
    }

    @Test
    void hostThatSaidWait_isNotCalledBefore_andNotWaitedFor() throws FetchProblem {
        var budget = budget();
        try (var turn = budget.take(HOST)) {
            assertThat(turn.heard(HOST, 429, Optional.of("5"))).contains(NINE.plusSeconds(5));
        }
        guest.clock.advance(Duration.ofMillis(4_999));
        var problem = catchThrowableOfType(FetchProblem.class, () -> budget.take(SAME));
        assertThat(problem.until()).contains(NINE.plusSeconds(5));
        guest.clock.advance(Duration.ofMillis(1));
        budget.take(SAME).close();
    }

    @Test
    void laterShorterWish_doesNotShortenTheFirst() {
        var budget = budget();
        budget.holdOff(HOST, NINE.plusSeconds(100));
        budget.holdOff(HOST, NINE.plusSeconds(10));
        assertThat(catchThrowableOfType(FetchProblem.class, () -> budget.take(HOST))
                        .until())
                .contains(NINE.plusSeconds(100));
    }

    @Test
    void wishOfAYear_isBelievedForAWeek() {
        var budget = budget();
        budget.holdOff(HOST, NINE.plus(Duration.ofDays(365)));
        assertThat(catchThrowableOfType(FetchProblem.class, () -> budget.take(HOST))
                        .until())
                .contains(NINE.plus(Duration.ofDays(7)));
    }

    @Test
    void retryAfterOfASuccess_meansNothing() throws FetchProblem {
        var budget = budget();
        try (var turn = budget.take(HOST)) {
            assertThat(turn.heard(HOST, 200, Optional.of("3600"))).isEmpty();
        }
        budget.take(HOST).close();
    }

    @Test
    void thousandsOfHosts_areForgottenAgain_butNotOneThatSaidWait() throws FetchProblem {
        var budget = budget();
        budget.holdOff(HOST, NINE.plus(Duration.ofDays(1)));
        for (int i = 0; i < 5_000; i++) {
            budget.take(URI.create("https://h" + i + ".example/")).close();
            guest.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(budget.hostsRemembered()).isLessThan(1_100);
        assertThat(catchThrowableOfType(FetchProblem.class, () -> budget.take(HOST))
                        .until())
                .isPresent();
    }

    private HostBudget budget() {
        return guest.manners().budget;
    }
}

package nl.schildwacht.console.page.setup;

import nl.schildwacht.console.page.setup.GoingLive.Approval;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.post.Platform;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.source.canary.CanaryAdapter;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class GoingLiveTest {
    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final Sources sources = new Sources(database.jdbi());
    private final GoingLive live = new GoingLive(database.jdbi(), sources, clock);

    private static SourceSettings source(String id) {
        return new SourceSettings(
                id,
                id,
                Platform.FEED,
                Mode.FEED,
                URI.create("https://krant.example/feed.xml"),
                "",
                "stad",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(15),
                Duration.ofHours(3));
    }

    private Approval approval(String by) {
        return new Approval(
                by, "gemeentesecretaris", LocalDate.of(2026, 5, 1), true, true, false, "Fatima", clock.instant());
    }

    @Test
    void emptyInstallation_isNotLive_evenWithACanary() {
        assertThat(live.isLive()).isFalse();
        sources.save(CanaryAdapter.settings(Duration.ofDays(1)), true, clock.instant());
        assertThat(live.isLive()).isFalse();
    }

    @Test
    void sourceByFileOrApi_makesItLive_oneOfTheSetUpDoesNot() {
        sources.savePaused(source("set-up"), GoingLive.PARKED, clock.instant());
        assertThat(live.isLive()).isFalse();
        sources.save(source("api"), false, clock.instant());
        assertThat(live.isLive()).isFalse();
        sources.remove("set-up");
        assertThat(live.isLive()).isTrue();
    }

    @Test
    void sourceAddedBeforeGoingLive_waits_andOneAddedAfterwards_doesNot() {
        live.add(source("a"));
        live.add(source("a")); // changed: it waits on
        assertThat(sources.countDue(clock.instant())).isZero();
        live.approve(approval("Ria Secretaris"));
        live.add(source("b"));
        assertThat(sources.countDue(clock.instant())).isEqualTo(2);
    }

    @Test
    void approval_startsWhatWaitedForIt_andNothingElse() {
        sources.savePaused(source("a"), GoingLive.PARKED, clock.instant());
        sources.savePaused(source("b"), "verbouwing", clock.instant());
        live.approve(approval("Ria Secretaris"));
        assertThat(live.isLive()).isTrue();
        assertThat(sources.find("a").orElseThrow().isActive()).isTrue();
        assertThat(sources.find("b").orElseThrow().pausedBecause()).contains("verbouwing");
        assertThat(sources.countDue(clock.instant())).isEqualTo(1);
        live.approve(approval("Iemand Anders"));
        assertThat(live.approval()).contains(approval("Ria Secretaris"));
    }
}

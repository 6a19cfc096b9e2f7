package nl.schildwacht.source;

import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.post.Platform;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody sees who presses the test button, and the picture of the last day. */
class TryoutTest {
    private final SettableClock clock = SettableClock.atNine();
    private final ScriptedAdapter platform = new ScriptedAdapter();
    private final SourceSettings settings = settings();

    @Test
    void aTestReadsOnePage_andSaysHowFreshItIs() {
        platform.thenPage(true, Posts.saying("1", "een"), Posts.saying("2", "twee"));
        assertThat(tried()).isEqualTo(new Tryout.Result.Answered(2, 0, Optional.of(Posts.NINE), true));
        assertThat(platform.polls())
                .singleElement()
                .satisfies(poll -> assertThat(poll.cursor()).isEmpty());
    }

    @Test
    void aTestSaysWhyThereIsNoAnswer() {
        Instant later = clock.instant().plusSeconds(60);
        platform.then(new Polled.Broken(Trouble.TIMEOUT))
                .then(new Polled.Rejected(Trouble.UNAUTHORISED))
                .then(new Polled.Throttled(later));
        assertThat(tried()).isEqualTo(new Tryout.Result.Failed(Trouble.TIMEOUT));
        assertThat(tried()).isEqualTo(new Tryout.Result.Failed(Trouble.UNAUTHORISED));
        assertThat(tried()).isEqualTo(new Tryout.Result.Busy(later));
    }

    @Test
    void withoutAnythingToAskFor_nobodyIsAsked() {
        var nothing = new Tryout(Map.of(Platform.MASTODON, platform), source -> List.of(), clock, Duration.ofDays(1));
        assertThat(nothing.of(settings)).isEqualTo(new Tryout.Result.Answered(0, 0, Optional.empty(), false));
        assertThat(platform.polls()).isEmpty();
    }

    @Test
    void aTestMovesNoCursor_andAPollIsSeenInThePicture() {
        try (TestDatabase database = TestDatabase.create()) {
            var jdbi = database.jdbi();
            var sources = new Sources(jdbi);
            sources.save(settings, false, clock.instant());
            assertThat(Condition.of(sources.find("stad").orElseThrow(), clock.instant()))
                    .isEqualTo(Condition.WAITING);
            platform.thenPage(false, Posts.saying("1", "een"));
            tried();
            assertThat(sources.find("stad").orElseThrow().lastPolledAt()).isEmpty();

            Lease lease =
                    sources.claim("a", clock.instant(), Duration.ofSeconds(60)).orElseThrow();
            assertThat(lease.cursor()).isEmpty();
            sources.finish(
                    lease, new Rhythm(new Random(1)).broken(lease, Trouble.TIMEOUT, clock.instant()), clock.instant());
            assertThat(Condition.of(sources.find("stad").orElseThrow(), clock.instant()))
                    .isEqualTo(Condition.FAILING);
            clock.advance(Duration.ofHours(2));
            lease = sources.claim("a", clock.instant(), Duration.ofSeconds(60)).orElseThrow();
            sources.finish(
                    lease,
                    new Rhythm(new Random(1))
                            .good(
                                    lease,
                                    Outcome.PAGE,
                                    true,
                                    false,
                                    Optional.empty(),
                                    Optional.empty(),
                                    clock.instant()),
                    clock.instant());
            assertThat(Condition.of(sources.find("stad").orElseThrow(), clock.instant()))
                    .isEqualTo(Condition.GOOD);

            var hours = new PollHours(jdbi);
            assertThat(hours.of("stad", clock.instant(), 24)).hasSize(24);
            assertThat(hours.of("stad", clock.instant(), 3))
                    .extracting(PollHours.Hour::good, PollHours.Hour::failed)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple(0, 1),
                            org.assertj.core.api.Assertions.tuple(0, 0),
                            org.assertj.core.api.Assertions.tuple(1, 0));
            assertThat(hours.lately(clock.instant())).containsEntry("stad", 1);

            clock.advance(Duration.ofDays(1));
            assertThat(Condition.of(sources.find("stad").orElseThrow(), clock.instant()))
                    .isEqualTo(Condition.SILENT);
            sources.pause("stad", Optional.of("verhuizing"), clock.instant());
            assertThat(Condition.of(sources.find("stad").orElseThrow(), clock.instant()))
                    .isEqualTo(Condition.PAUSED);
        }
    }

    @Test
    void everyPlatformIsDescribedInBothLanguages_andThoseWeCanAskAreThere() {
        PlatformNotes notes = PlatformNotes.load();
        assertThat(notes.of(PlatformNotes.Reach.SEEN))
                .extracting(PlatformNotes.Note::id)
                .containsExactly("feed", "mastodon", "bluesky");
        assertThat(notes.of(PlatformNotes.Reach.NEVER))
                .extracting(PlatformNotes.Note::id)
                .contains("whatsapp", "snapchat", "tiktok");
        assertThat(notes.notes()).allSatisfy(note -> {
            assertThat(note.see().nl()).isNotBlank().isNotEqualTo(note.see().en());
            assertThat(note.terms().nl()).isNotBlank().isNotEqualTo(note.terms().en());
        });
    }

    private Tryout.Result tried() {
        return new Tryout(
                        Map.of(Platform.MASTODON, platform),
                        source -> List.of(source.query()),
                        clock,
                        Duration.ofDays(1))
                .of(settings);
    }

    private static SourceSettings settings() {
        return new SourceSettings(
                "stad",
                "Bron",
                Platform.MASTODON,
                Mode.HASHTAG,
                URI.create("https://mastodon.example/"),
                "voorbeeldstad",
                "stad",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10));
    }
}

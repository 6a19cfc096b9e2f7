package nl.schildwacht.console.page.setup;

import nl.schildwacht.dispatch.Announcements;
import nl.schildwacht.fixture.DryRunning;
import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.post.Post;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Sources;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Watchlists;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class KeeperTest {
    private static final String HEADER =
            "id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language\n";

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final Watchlists watchlists = new Watchlists(database.jdbi(), clock);
    private final Uploads uploads = new Uploads(database.jdbi(), clock);
    private final Announcements announcements = new Announcements(database.jdbi(), clock);
    private final List<Runnable> later = new ArrayList<>();
    private final ScriptedAdapter platform = new ScriptedAdapter();
    private final List<Runnable> trials = new ArrayList<>();
    private final DryRunning trying = DryRunning.of(database.jdbi(), clock, watchlists, platform, trials::add);
    private final Keeper keeper =
            new Keeper(watchlists, uploads, announcements, trying.gate(), trying.runs(), later::add);

    @BeforeEach
    void organisation() {
        watchlists.save(Subjects.STAD, Origin.BY_HAND);
        announcements.turn("stad", true);
    }

    private static String people(int count) {
        var csv = new StringBuilder(HEADER);
        for (int i = 0; i < count; i++)
            csv.append("p%d,Bo,,Boer%d,,stad,,p%d@voorbeeldstad.example,,,,nl\n".formatted(i, i, i));
        return csv.toString();
    }

    private Uploads.Upload start(UUID id, String... leaving) {
        keeper.start(uploads.find(id, "fatima").orElseThrow(), "fatima", List.of(leaving));
        return uploads.find(id, "fatima").orElseThrow();
    }

    @Test
    void manyPeople_areKeptInTheBackground_withTheirProgress() {
        UUID id = uploads.keep("fatima", people(1200).getBytes(UTF_8), true);
        var begun = start(id);
        assertThat(begun.state()).isEqualTo("keeping");
        assertThat(begun.steps()).isEqualTo(1200);
        start(id); // a second click
        assertThat(later).hasSize(1);
        later.getFirst().run();
        var kept = uploads.find(id, "fatima").orElseThrow();
        assertThat(kept.isKept()).isTrue();
        assertThat(kept.stepsDone()).isEqualTo(1200);
        assertThat(kept.created()).isEqualTo(1200);
        assertThat(watchlists.current().people()).hasSize(1200);
    }

    @Test
    void whoDiesHalfway_isTakenOver_andNothingIsDoneTwice() {
        UUID id = uploads.keep("fatima", people(600).getBytes(UTF_8), true);
        start(id); // and dies before it runs
        clock.advance(Duration.ofMinutes(2));
        assertThat(uploads.isStale(uploads.find(id, "fatima").orElseThrow())).isTrue();
        start(id);
        later.getLast().run();
        assertThat(uploads.find(id, "fatima").orElseThrow().created()).isEqualTo(600);
    }

    @Test
    void newNamesAreTriedFirst_andOnlyThoseWhoseNamesAreNotTooBroadAreKept() {
        new Sources(database.jdbi()).save(DryRunning.source("krant", Mode.FEED), false, clock.instant());
        clock.advance(Duration.ofHours(1));
        for (int page = 0; page < 3; page++)
            platform.thenPage(
                    true,
                    IntStream.range(page * 40, page * 40 + 40)
                            .mapToObj(i -> Posts.saying("p" + i, "De vlinderbrug is weer open"))
                            .toArray(Post[]::new));
        String csv = HEADER + "jan,Jan,de,Boer,,stad,,,,,Jan Brugwachter,nl\nels,Els,,Mol,,stad,,,,,vlinderbrug,nl\n";
        UUID id = uploads.keep("fatima", csv.getBytes(UTF_8), true);

        keeper.tryNames(id, "fatima");
        assertThat(start(id).isRead()).as("not before it is known").isTrue();
        trials.removeFirst().run();
        Keeper.Read read = keeper.read(id, "fatima");
        start(id);

        assertThat(read.read().problems()).singleElement().satisfies(at -> {
            assertThat(at.line()).isEqualTo(3);
            assertThat(at.problem().message().nl()).contains("meer dan duizend berichten per dag");
        });
        assertThat(platform.polls()).as("three pages, once for the whole file").hasSize(3);
        assertThat(watchlists.current().people())
                .extracting(person -> person.id())
                .containsExactly("jan");
    }

    @Test
    void whereTheTrialBroke_nobodyIsHeldUp_andItCanBeTriedAgain() {
        UUID id = uploads.keep(
                "fatima", (HEADER + "jan,Jan,de,Boer,,stad,,,,,Jan Brugwachter,nl\n").getBytes(UTF_8), true);
        keeper.tryNames(id, "fatima"); // and its replica dies
        clock.advance(Duration.ofMinutes(2));

        assertThat(keeper.read(id, "fatima").untried()).hasSize(1);
        keeper.tryNames(id, "fatima");
        assertThat(trials).hasSize(2);
        clock.advance(Duration.ofMinutes(2));
        assertThat(start(id).isKept()).isTrue();
    }

    @Test
    void nobodyGoesWhoDoesNotStandAmongThoseWhoMay() {
        start(uploads.keep("fatima", people(3).getBytes(UTF_8), true));
        var kept = start(uploads.keep("fatima", people(2).getBytes(UTF_8), true), "p2", "p0", "stad", "nobody");
        assertThat(kept.removed()).isEqualTo(1);
        assertThat(watchlists.current().people())
                .extracting(person -> person.id())
                .containsExactly("p0", "p1");
    }

    @Test
    void withoutAnnouncement_thoseWhoComeAreNeverTold() {
        clock.advance(Duration.ofMinutes(1));
        start(uploads.keep("fatima", people(2).getBytes(UTF_8), false));
        assertThat(announcements.look(watchlists.current(), watchlists.peopleWatchedSince()))
                .isZero();
        start(uploads.keep("fatima", people(3).getBytes(UTF_8), true));
        assertThat(announcements.look(watchlists.current(), watchlists.peopleWatchedSince()))
                .isEqualTo(1);
    }

    @Test
    void whatNobodyConfirms_isForgotten_andANewFileReplacesTheOld() {
        UUID first = uploads.keep("fatima", people(1).getBytes(UTF_8), true);
        UUID second = uploads.keep("fatima", people(1).getBytes(UTF_8), true);
        assertThat(uploads.find(first, "fatima")).isEmpty();
        assertThat(uploads.find(second, "karim")).isEmpty();
        clock.advance(Duration.ofMinutes(31));
        assertThat(uploads.find(second, "fatima")).isEmpty();
        assertThat(uploads.forget()).isEqualTo(1);
    }
}

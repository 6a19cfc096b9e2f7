package nl.schildwacht.app;

import nl.schildwacht.dispatch.Incident;
import nl.schildwacht.dispatch.Letter;
import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Screen;
import nl.schildwacht.screening.Screening;
import nl.schildwacht.screening.ScreeningMetrics;
import nl.schildwacht.screening.SearchingBack;
import nl.schildwacht.source.BackSearch;
import nl.schildwacht.source.BackSearch.AtSource;
import nl.schildwacht.source.BackSearches;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Poll;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.source.Trouble;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.Watchlists;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody is added to the watch, and what stood there before is found: from the platform to the letter. */
class SearchingBackStoryTest {
    private static final Recogniser RECOGNISER = Recogniser.load();
    private static final String THREAT = "Anna van der Berg van gemeente Voorbeeldstad, ik maak je dood";
    private static final String ANNA = "anna@voorbeeldstad.example";

    private final ScriptedAdapter platform = new ScriptedAdapter();
    private Incident incident;
    private Watchlists watchlists;
    private Sources sources;
    private BackSearches searches;
    private SearchingBack back;

    @BeforeEach
    void aTownWithOneSource() {
        incident = new Incident(Subjects.WATCHLIST);
        watchlists = new Watchlists(incident.jdbi, incident.clock);
        sources = new Sources(incident.jdbi);
        searches = new BackSearches(incident.jdbi, sources);
        watchlists.save(Subjects.STAD, Origin.BY_HAND);
        sources.save(source(Mode.SEARCH, ""), false, incident.clock.instant());
        back = back();
        back.round();
    }

    @AfterEach
    void close() {
        incident.close();
    }

    @Test
    void whatStoodThereBefore_isFound_marked_andToldInOneLetter() {
        platform.thenPage(true, posts(0, 40)).thenPage(false, posts(40, 60));
        watchlists.save(Subjects.ANNA, Origin.BY_HAND);

        back.round();
        incident.settle();

        assertThat(incident.postman.to(ANNA)).hasSize(1);
        Letter letter = incident.postman.to(ANNA).getFirst();
        assertThat(letter.text()).contains("Dit vonden we achteraf").contains("60 berichten");
        assertThat(count("select count(*) from hit where found_afterwards")).isEqualTo(60);
        AtSource at = searches.latestFor("anna").orElseThrow().sources().getFirst();
        assertThat(at.finds()).isEqualTo(60);
        assertThat(at.outcome()).contains(BackSearch.Outcome.COMPLETE);

        back.round();
        incident.settleAfter(Duration.ofDays(1));
        assertThat(incident.postman.to(ANNA)).as("nobody is told twice").hasSize(1);
    }

    @Test
    void whoeverComesBeforeAnySourceIsRead_isSearchedBackForAsSoonAsOneIs() {
        sources.pause("a-search", Optional.of("not live yet"), incident.clock.instant());
        watchlists.save(Subjects.ANNA, Origin.BY_HAND);
        back.round();
        assertThat(platform.polls()).isEmpty();
        assertThat(searches.latestFor("anna")).isEmpty();

        sources.pause("a-search", Optional.empty(), incident.clock.instant());
        platform.thenPage(false, posts(0, 3));
        back.round();

        assertThat(count("select count(*) from hit where found_afterwards")).isEqualTo(3);
    }

    @Test
    void sevenDaysAreAskedFor_andTheSourcesOwnCursorAndSeenMarksStay() {
        watchlists.save(Subjects.ANNA, Origin.BY_HAND);
        platform.thenPage(false, posts(0, 1));
        String before = cursor();

        back.round();

        Poll poll = platform.polls().getLast();
        assertThat(poll.lookBack()).isEqualTo(Duration.ofDays(7));
        assertThat(poll.cursor()).isEmpty();
        assertThat(cursor()).isEqualTo(before);
        assertThat(count("select count(*) from seen")).isZero();
    }

    @Test
    void onlyTheNewTermIsAskedFor_whenNobodyIsNew() {
        watchlists.save(new Term("t", "stad", "stationsplein", false, Term.Frequency.DAILY, false), Origin.BY_HAND);

        back.round();

        assertThat(platform.polls().getLast().queries()).containsExactly("\"stationsplein\"");
    }

    @Test
    void allWhoAreAddedTogether_areOneSearch() {
        watchlists.savePeople(List.of(Subjects.ANNA, Subjects.KARIM), Origin.BY_HAND);

        back.round();

        assertThat(platform.polls()).hasSize(1);
        assertThat(searches.latestFor("karim")).isEqualTo(searches.latestFor("anna"));
    }

    @Test
    void nobodyIsToldBeforeTheSearchIsOver_andASourceThatDoesNotAnswerIsNotWaitedForForever() {
        sources.save(feed(), false, incident.clock.instant());
        watchlists.save(Subjects.ANNA, Origin.BY_HAND);
        platform.thenPage(false, posts(0, 3))
                .then(new Polled.Throttled(incident.clock.instant().plus(Duration.ofDays(1))));

        back.round();
        incident.settle();
        assertThat(incident.postman.letters).isEmpty();

        incident.clock.advance(Duration.ofHours(1));
        back.round();
        incident.settle();
        assertThat(incident.postman.to(ANNA)).hasSize(1);
        assertThat(searches.latestFor("anna").orElseThrow().sources())
                .extracting(AtSource::outcome)
                .containsExactlyInAnyOrder(
                        Optional.of(BackSearch.Outcome.COMPLETE), Optional.of(BackSearch.Outcome.LATE));
    }

    @Test
    void aSourceThatFails_isTriedThreeTimes() {
        platform.then(new Polled.Broken(Trouble.SERVER_ERROR))
                .then(new Polled.Broken(Trouble.SERVER_ERROR))
                .then(new Polled.Broken(Trouble.SERVER_ERROR));
        watchlists.save(Subjects.ANNA, Origin.BY_HAND);

        for (int i = 0; i < 4; i++) {
            back.round();
            incident.clock.advance(Duration.ofMinutes(5));
        }

        assertThat(platform.polls()).hasSize(3);
        assertThat(searches.latestFor("anna").orElseThrow().sources().getFirst().outcome())
                .contains(BackSearch.Outcome.BROKEN);
    }

    @Test
    void afterACrash_itGoesOnFromTheLastKeptPage() {
        platform.thenPage(true, posts(0, 2)).then(new Polled.Throttled(incident.clock.instant()));
        watchlists.save(Subjects.ANNA, Origin.BY_HAND);
        back.round();
        platform.thenPage(false, posts(2, 3));

        incident.clock.advance(Duration.ofMinutes(2));
        back().round();
        incident.settle();

        assertThat(platform.polls().getLast().cursor()).isEqualTo("page 1");
        assertThat(count("select count(*) from hit")).isEqualTo(3);
        assertThat(incident.postman.to(ANNA)).hasSize(1);
    }

    @Test
    void whatConcernsOnlyOthers_leavesNoTrace() {
        platform.thenPage(false, Posts.saying("1", "Karim Bakker van gemeente Voorbeeldstad, ik maak je dood"));
        watchlists.save(Subjects.KARIM, Origin.BY_HAND);
        back.round();
        platform.thenPage(false, Posts.saying("2", "Karim Bakker van gemeente Voorbeeldstad, ik maak je dood"));
        watchlists.save(Subjects.ANNA, Origin.BY_HAND);

        back.round();

        assertThat(count("select count(*) from hit")).isEqualTo(1);
    }

    private SearchingBack back() {
        var metrics = new ScreeningMetrics(incident.registry);
        var watched = new WatchedNow(watchlists, Optional.empty());
        Map<Platform, nl.schildwacht.source.SourceAdapter> adapters =
                Map.of(Platform.MASTODON, platform, Platform.FEED, platform);
        var screening = new Screening(
                new Screen(RECOGNISER), watched, adapters, _ -> {}, metrics, incident.clock, Duration.ofSeconds(1));
        var afterwards = new AfterwardsInDossiers(
                incident.jdbi,
                incident.clock,
                watchlists,
                searches,
                incident.dossiers,
                incident.outbox,
                new AfterwardsInDossiers.Reach(Duration.ofDays(7), Duration.ofHours(1)),
                () -> {});
        return new SearchingBack(searches, adapters, screening, watched, afterwards, metrics, incident.clock, 200);
    }

    private static Post[] posts(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Posts.saying("p" + i, THREAT))
                .toArray(Post[]::new);
    }

    private int count(String sql) {
        return incident.jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(int.class).one());
    }

    private String cursor() {
        return incident.jdbi.withHandle(handle -> handle.createQuery("select cursor from source")
                .mapTo(String.class)
                .one());
    }

    private static SourceSettings feed() {
        return settings("b-feed", Platform.FEED, Mode.FEED, "");
    }

    private static SourceSettings source(Mode mode, String query) {
        return settings("a-search", Platform.MASTODON, mode, query);
    }

    private static SourceSettings settings(String id, Platform platform, Mode mode, String query) {
        return new SourceSettings(
                id,
                "Bron",
                platform,
                mode,
                URI.create("https://mastodon.example/"),
                query,
                "stad",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5));
    }
}

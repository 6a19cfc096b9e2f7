package nl.schildwacht.dossier;

import nl.schildwacht.dossier.Repeated.Again;
import nl.schildwacht.dossier.Repeated.Obstacle;
import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.hit.Verdict;
import nl.schildwacht.hit.Vernacular;
import nl.schildwacht.match.Mention;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Post;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.DataFile;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.OwnWord;
import nl.schildwacht.watch.OwnWordStore;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static nl.schildwacht.fixture.OwnWordsSaid.adding;
import static org.assertj.core.api.Assertions.assertThat;

/** Verdicts judged again, on a real database. */
class RepeatsTest {
    private static final Recogniser RECOGNISER = Recogniser.load();

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private Jdbi jdbi;
    private Dossiers dossiers;
    private Watchlists watchlists;
    private OwnWordStore words;
    private RecogniserArchive archive;
    private Repeats repeats;

    @BeforeEach
    void town() {
        jdbi = database.jdbi();
        jdbi.useHandle(handle -> {
            handle.execute("truncate dossier, dossier_counter, recogniser_file, own_word, own_word_version cascade");
            handle.execute("delete from person_organisation");
            handle.execute("delete from subject");
            handle.execute("update watch_version set version = version + 1");
        });
        dossiers = new Dossiers(jdbi, clock, Duration.ofDays(30), Duration.ofDays(730));
        watchlists = new Watchlists(jdbi, clock);
        watchlists.save(Subjects.STAD, Origin.BY_HAND);
        watchlists.save(Subjects.ANNA, Origin.BY_HAND);
        words = new OwnWordStore(jdbi, clock);
        archive = new RecogniserArchive(jdbi, clock);
        repeats = new Repeats(jdbi, archive, words, RECOGNISER);
    }

    @Test
    void theDataThatJudges_isStoredOnceForEachVersion_andComesBackAsItWas() {
        assertThat(archive.store(RECOGNISER, "1.0")).isTrue();
        assertThat(archive.store(RECOGNISER, "1.1")).isFalse();

        var stored = archive.find(RECOGNISER.version()).orElseThrow();
        assertThat(stored.by()).isEqualTo("1.0");
        assertThat(stored.at()).isEqualTo(Posts.NINE);
        assertThat(stored.files())
                .extracting(DataFile::name)
                .containsExactlyElementsOf(
                        RECOGNISER.files().stream().map(DataFile::name).toList());
        assertThat(Recogniser.of(stored.version(), stored.files()).version()).isEqualTo(RECOGNISER.version());
        assertThat(archive.find("2026.1-00000000")).isEmpty();
    }

    @Test
    void aVerdictComesOutAsItWas_byItsOwnVersionAndByTodays() {
        archive.store(RECOGNISER, "1.0");
        Hit hit = judgedAndKept(Posts.saying("1", "Morgen sla ik Anna van der Berg in elkaar."));

        Repeated repeated = repeat(hit.id());

        assertThat(repeated.stored().gist()).isEqualTo(Gist.of(hit));
        assertThat(repeated.own()).isInstanceOfSatisfying(Again.Verdict.class, own -> {
            assertThat(own.differences()).isEmpty();
            assertThat(own.lexicon()).isEqualTo(hit.lexicon());
            assertThat(own.from().orElseThrow().storedBy()).isEqualTo("1.0");
        });
        assertThat(repeated.today())
                .isInstanceOfSatisfying(
                        Again.Verdict.class,
                        today -> assertThat(today.differences()).isEmpty());
    }

    @Test
    void whatStoodByAnOwnWord_standsByItsOwnVersion_whenTheWordIsGone() {
        archive.store(RECOGNISER, "1.0");
        OwnWord knurft = adding("knurft");
        words.add(knurft);
        Hit hit = judgedAndKept(Posts.saying("1", "Anna van der Berg is een knurft."));
        assertThat(hit.lexicon()).endsWith("+stad:1");
        words.remove("stad", knurft.id(), "tester");

        Repeated repeated = repeat(hit.id());

        assertThat(repeated.own())
                .isInstanceOfSatisfying(
                        Again.Verdict.class,
                        own -> assertThat(own.differences()).isEmpty());
        assertThat(repeated.today()).isInstanceOfSatisfying(Again.Verdict.class, today -> {
            assertThat(today.differences()).contains("rules");
            assertThat(today.lexicon()).endsWith("+stad:2");
        });
    }

    @Test
    void whatWasReadWithItsParentOnAChannel_isReadSoAgain() {
        archive.store(RECOGNISER, "1.0");
        Post post = onChannel("Ik maak je dood", "anna", "Anna van der Berg opent de school.");
        Hit hit = judgedAndKept(post);
        assertThat(hit.subjectId()).isEqualTo("anna");

        Repeated repeated = repeat(hit.id());

        assertThat(repeated.stored().post().orElseThrow().channel()).contains("anna");
        assertThat(repeated.stored().post().orElseThrow().parentText()).contains("Anna van der Berg opent de school.");
        assertThat(repeated.own())
                .isInstanceOfSatisfying(
                        Again.Verdict.class,
                        own -> assertThat(own.differences()).isEmpty());
    }

    @Test
    void whoIsNoLongerLookedAfter_hasNoVerdictToday_butHerOwnStillCanBeRepeated() {
        archive.store(RECOGNISER, "1.0");
        Hit hit = judgedAndKept(Posts.saying("1", "Morgen sla ik Anna van der Berg in elkaar."));
        watchlists.removePerson("anna");

        Repeated repeated = repeat(hit.id());

        assertThat(repeated.own())
                .isInstanceOfSatisfying(
                        Again.Verdict.class,
                        own -> assertThat(own.differences()).isEmpty());
        assertThat(repeated.today()).isInstanceOfSatisfying(Again.Verdict.class, today -> {
            assertThat(today.gist()).isEqualTo(Gist.NOTHING);
            assertThat(today.differences()).startsWith("hit", "alert", "behaviour");
        });
    }

    @Test
    void aVersionThatIsNotInTheArchive_isNotGuessedAt() {
        Hit hit = judgedAndKept(Posts.saying("1", "Morgen sla ik Anna van der Berg in elkaar."));

        assertThat(repeat(hit.id()).own()).isEqualTo(new Again.Impossible(Obstacle.DATA_NOT_KEPT));
    }

    @Test
    void dataThatTheCodeOfTodayCannotRead_isSaidToBeSo() {
        Hit hit = judgedAndKept(Posts.saying("1", "Morgen sla ik Anna van der Berg in elkaar."));
        archive.store(RECOGNISER, "0.9");
        jdbi.useHandle(handle -> {
            handle.execute("update recogniser_file set version = '2025.1-0badf00d'");
            handle.execute("update hit set lexicon = '2025.1-0badf00d'");
        });

        assertThat(repeat(hit.id()).own()).isEqualTo(new Again.Impossible(Obstacle.DATA_NOT_READABLE));
    }

    @Test
    void whenTheTextHasBeenPurged_nothingCanBeRepeated() {
        archive.store(RECOGNISER, "1.0");
        Hit hit = judgedAndKept(Posts.saying("1", "Morgen sla ik Anna van der Berg in elkaar."));
        jdbi.useHandle(handle -> handle.execute("delete from exhibit"));

        assertThat(repeat(hit.id()).own()).isEqualTo(new Again.Impossible(Obstacle.TEXT_GONE));
        assertThat(repeat(hit.id()).today()).isEqualTo(new Again.Impossible(Obstacle.TEXT_GONE));
    }

    @Test
    void whatAnEarlierServiceKept_canOnlyBeJudgedByToday() {
        archive.store(RECOGNISER, "1.0");
        Hit hit = judgedAndKept(Posts.saying("1", "Morgen sla ik Anna van der Berg in elkaar."));
        jdbi.useHandle(handle -> handle.execute("update hit set mentions = null, post_version = null"));

        assertThat(repeat(hit.id()).own()).isEqualTo(new Again.Impossible(Obstacle.MENTIONS_NOT_KEPT));
        assertThat(repeat(hit.id()).today())
                .isInstanceOfSatisfying(
                        Again.Verdict.class,
                        today -> assertThat(today.gist().behaviour()).isEqualTo(Behaviour.THREAT));
    }

    @Test
    void theLatestOfAnOrganisationAreItsOwn_newestFirst() {
        judgedAndKept(Posts.saying("1", "Morgen sla ik Anna van der Berg in elkaar."));
        clock.advance(Duration.ofMinutes(1));
        Hit second = judgedAndKept(Posts.saying("2", "Ik maak Anna van der Berg dood."));

        assertThat(repeats.latest("stad", 1)).extracting(Judged::hit).containsExactly(second.id());
        assertThat(repeats.latest("stad", 10)).hasSize(2);
        assertThat(repeats.latest("school", 10)).isEmpty();
    }

    @Test
    void noNameStandsInWhatIsKeptOfWhomAPostMeans() {
        judgedAndKept(Posts.saying("1", "Morgen sla ik Anna van der Berg in elkaar."));

        String mentions = jdbi.withHandle(handle -> handle.select("select mentions::text from hit")
                .mapTo(String.class)
                .one());
        assertThat(mentions).contains("\"anna\"").doesNotContain("Anna", "Berg");
    }

    private Repeated repeat(UUID hit) {
        Watchlist now = watchlists.current();
        return repeats.repeat(hit, now, NameIndex.of(now), Vernacular.of(now)).orElseThrow();
    }

    private Hit judgedAndKept(Post post) {
        Watchlist now = watchlists.current();
        List<Mention> mentions =
                NameIndex.of(now).meant(post.text(), post.parentText(), post.channel(), Optional.of("mastodon"));
        Hit hit = Verdict.of(RECOGNISER, post, mentions, now, Vernacular.of(now)).hits().stream()
                .filter(one -> one.subjectId().equals("anna"))
                .findFirst()
                .orElseThrow();
        var exchange = ScriptedAdapter.exchange(post.text());
        var exhibit = new Exhibit(
                Exhibit.Role.POST,
                post,
                "bron",
                exchange,
                Exhibit.Manner.LOOKUP,
                exchange.body(),
                Optional.empty(),
                Optional.empty(),
                Posts.NINE,
                false,
                Posts.NINE.plus(Duration.ofDays(90)));
        jdbi.useTransaction(tx -> dossiers.keep(tx, hit, "bron", Posts.NINE, List.of(exhibit)));
        return hit;
    }

    private static Post onChannel(String text, String channel, String parent) {
        Post post = Posts.saying("1", text);
        return new Post(
                post.ref(),
                post.permalink(),
                post.author(),
                text,
                post.language(),
                post.publishedAt(),
                Optional.empty(),
                post.firstSeenAt(),
                Optional.empty(),
                Optional.of(parent),
                Optional.of(channel),
                "v1");
    }
}

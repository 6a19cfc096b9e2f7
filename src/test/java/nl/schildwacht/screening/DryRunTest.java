package nl.schildwacht.screening;

import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Prediction.Answer;
import nl.schildwacht.screening.Prediction.Objection;
import nl.schildwacht.screening.Proposal.Kind;
import nl.schildwacht.screening.Proposal.Narrower;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.source.Trouble;
import nl.schildwacht.threat.Recogniser;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a term or alias would bring, seen before it goes live, and forgotten. */
class DryRunTest {
    private static final Recogniser RECOGNISER = Recogniser.load();

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final ScriptedAdapter platform = new ScriptedAdapter();
    private final List<Trial.Said> kept = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private boolean isCancelled;
    private Jdbi jdbi;
    private Sources sources;

    @BeforeEach
    void oneSource() {
        jdbi = database.jdbi();
        jdbi.useHandle(handle -> handle.execute("truncate source cascade"));
        sources = new Sources(jdbi);
        sources.save(source("zoek", Mode.SEARCH), false, clock.instant());
    }

    @Test
    void itSaysHowManyHitsAndMailsADayItWouldBring_andLeavesNoRowAnywhere() {
        clock.advance(Duration.ofHours(1));
        platform.thenPage(
                false,
                Posts.saying("1", "Die vlinderbrug ook weer, wat mooi"),
                Posts.saying("2", "Vlinderbrug, jullie zijn klootzakken, ik sla jullie in elkaar"),
                Posts.saying("3", "Iets heel anders"));
        Map<String, Long> before = rows();

        Prediction seen = run(term("vlinderbrug", true));

        assertThat(seen.objection()).isEmpty();
        assertThat(seen.sources()).singleElement().satisfies(at -> {
            assertThat(at.answer()).isEqualTo(Answer.READ);
            assertThat(at.read()).isEqualTo(3);
            assertThat(at.named()).isEqualTo(2);
        });
        assertThat(seen.posts()).isEqualTo(2);
        assertThat(seen.hits()).isEqualTo(1);
        assertThat(seen.mails()).isEqualTo(1);
        assertThat(platform.polls().getFirst().queries()).containsExactly("\"vlinderbrug\"");
        assertThat(rows()).isEqualTo(before);
        assertThat(steps).containsExactly("1/3", "2/3", "3/3");
    }

    @ParameterizedTest
    @CsvSource({"ab, TOO_SHORT", "wethouder, EVERYDAY_WORD"})
    void whatIsTooBroad_isRefused_withoutAskingAnybody(String text, Objection why) {
        assertThat(run(term(text, true)).objection()).contains(why);
        assertThat(platform.polls()).isEmpty();
    }

    @Test
    void aBareNameIsRefusedAsAlias_andTheFullNameSuggested() {
        var proposal = new Proposal(Kind.ALIAS, "anna", "Bakker", true);

        assertThat(run(proposal).objection()).contains(Objection.BARE_NAME);
        assertThat(proposal.narrower(Subjects.ANNA, Subjects.WATCHLIST, Optional.of(Objection.BARE_NAME)))
                .first()
                .isEqualTo(new Narrower(Narrower.Way.FULL_NAME, "Anna Bakker", true));
    }

    @Test
    void whatStandsInThousandsOfPostsADay_isRefused_andReckonedFromWhatWasRead() {
        clock.advance(Duration.ofHours(1));
        for (int page = 0; page < 3; page++) {
            int first = page * 40;
            platform.thenPage(
                    true,
                    IntStream.range(first, first + 40)
                            .mapToObj(i -> Posts.saying("p" + i, "De vlinderbrug is open"))
                            .toArray(Post[]::new));
        }

        Prediction seen = run(term("vlinderbrug", true));

        assertThat(seen.objection()).contains(Objection.TOO_MANY_POSTS);
        assertThat(seen.sources().getFirst().answer()).isEqualTo(Answer.READ_IN_PART);
        assertThat(platform.polls()).as("no more than it may fetch").hasSize(3);
        assertThat(ways(seen.objection())).containsExactly(Narrower.Way.WITH_ORGANISATION);
        assertThat(ways(Optional.of(Objection.TOO_MANY_MAILS)))
                .containsExactly(Narrower.Way.NOT_DISTINCTIVE, Narrower.Way.WITH_ORGANISATION);
    }

    @Test
    void aSourceThatDoesNotAnswer_orCannotBeAsked_isSaid() {
        platform.then(new Polled.Broken(Trouble.SERVER_ERROR));
        sources.save(source("tag", Mode.HASHTAG), false, clock.instant());

        Prediction seen = run(term("vlinderbrug", true));

        assertThat(seen.sources())
                .extracting(Prediction.AtSource::answer)
                .containsExactlyInAnyOrder(Answer.NONE, Answer.CANNOT);
    }

    @Test
    void keptHitsAreLookedAtAsWell() {
        kept.add(new Trial.Said(
                java.util.UUID.randomUUID(), "karim", Posts.saying("9", "Karim Bakker, jij vlinderbrug, rot op")));

        assertThat(run(term("vlinderbrug", true)).stored()).isEqualTo(new Prediction.AmongStored(1, 1));
    }

    @Test
    void whoNoLongerWantsToKnow_spendsNoMoreBudget() {
        isCancelled = true;

        run(term("vlinderbrug", true));

        assertThat(platform.polls()).isEmpty();
    }

    private Prediction run(Proposal proposal) {
        var offers = new Offers(Map.of(Platform.MASTODON, platform), clock, Duration.ofDays(1));
        return new DryRun(RECOGNISER, sources, offers, new MeasuredBreadth((organisation, most) -> kept, clock))
                .run(proposal, watched(), (done, of) -> {
                    steps.add(done + "/" + of);
                    return !isCancelled;
                });
    }

    private static Screen.Watched watched() {
        return new Screen.Watched(Subjects.WATCHLIST, NameIndex.of(Subjects.WATCHLIST));
    }

    private static List<Narrower.Way> ways(Optional<Objection> why) {
        return term("vlinderbrug", true).narrower(Subjects.STAD, Subjects.WATCHLIST, why).stream()
                .map(Narrower::way)
                .toList();
    }

    private static Proposal term(String text, boolean distinctive) {
        return new Proposal(Kind.TERM, "stad", text, distinctive);
    }

    private Map<String, Long> rows() {
        return jdbi.withHandle(handle -> {
            Map<String, Long> counts = new TreeMap<>();
            handle.createQuery("select tablename from pg_tables where schemaname = 'public'")
                    .mapTo(String.class)
                    .forEach(table -> counts.put(
                            table,
                            handle.createQuery("select count(*) from " + table)
                                    .mapTo(Long.class)
                                    .one()));
            counts.put(
                    "cursor",
                    handle.createQuery("select length(cursor) from source")
                            .mapTo(Long.class)
                            .one());
            return counts;
        });
    }

    static SourceSettings source(String id, Mode mode) {
        return new SourceSettings(
                id,
                id,
                Platform.MASTODON,
                mode,
                URI.create("https://mastodon.example/"),
                "",
                "stad",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5));
    }
}

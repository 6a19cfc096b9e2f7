package nl.schildwacht.screening;

import nl.schildwacht.fixture.DryRunning;
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
import nl.schildwacht.source.HostCost.Spent;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Sources;
import nl.schildwacht.source.Trouble;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.Person;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
    private int spent;
    private Outcome outcome = Outcome.NOTHING;
    private Jdbi jdbi;
    private Sources sources;

    @BeforeEach
    void oneSource() {
        jdbi = database.jdbi();
        jdbi.useHandle(handle -> handle.execute("truncate source cascade"));
        sources = new Sources(jdbi);
        sources.save(DryRunning.source("zoek", Mode.SEARCH), false, clock.instant());
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
        assertThat(outcome.sources()).singleElement().satisfies(at -> {
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
        assertThat(outcome.sources().getFirst().answer()).isEqualTo(Answer.READ_IN_PART);
        assertThat(platform.polls()).as("no more than it may fetch").hasSize(3);
        assertThat(ways(seen.objection())).containsExactly(Narrower.Way.WITH_ORGANISATION);
        assertThat(ways(Optional.of(Objection.TOO_MANY_MAILS)))
                .containsExactly(Narrower.Way.NOT_DISTINCTIVE, Narrower.Way.WITH_ORGANISATION);
    }

    @Test
    void aSourceThatDoesNotAnswer_orCannotBeAsked_isSaid() {
        platform.then(new Polled.Broken(Trouble.SERVER_ERROR));
        sources.save(DryRunning.source("tag", Mode.HASHTAG), false, clock.instant());

        run(term("vlinderbrug", true));

        assertThat(outcome.sources())
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
    void manyNamesAreTriedInOnePass_eachWithItsOwnNumbers() {
        sources.save(DryRunning.source("krant", Mode.FEED), false, clock.instant());
        sources.remove("zoek");
        clock.advance(Duration.ofHours(1));
        platform.thenPage(
                false,
                Posts.saying("1", "Annie Brugwachter opent morgen om tien uur de nieuwe fietsbrug"),
                Posts.saying("2", "Bruggenmeester, jij bent een klootzak, ik sla je in elkaar"),
                Posts.saying("3", "Annie Brugwachter en de Bruggenmeester op de vlinderbrug"));
        var annie = new Proposal(Kind.ALIAS, "anna", "Annie Brugwachter", true);
        var other = new Proposal(Kind.ALIAS, "anna", "Annetje Nergens", true);
        var master = new Proposal(Kind.ALIAS, "karim", "Bruggenmeester", true);

        Outcome tried = tryAll(annie, other, master, term("vlinderbrug", true), term("ab", true));

        assertThat(platform.polls()).as("asked once for all").hasSize(1);
        assertThat(tried.found())
                .extracting(
                        one -> one.proposal().text(), one -> one.prediction().posts())
                .containsExactly(
                        tuple("ab", 0.0),
                        tuple("Annie Brugwachter", 2.0),
                        tuple("Bruggenmeester", 2.0),
                        tuple("vlinderbrug", 1.0));
        assertThat(tried.of(master).orElseThrow().mails()).isEqualTo(1);
        assertThat(tried.of(annie).orElseThrow().hits()).isZero();
    }

    @Test
    void aSearchIsSpentOnAsManyTermsAsTheBudgetLeaves_theOthersAreCounted() {
        spent = 11;

        Outcome tried = tryAll(
                term("vlinderbrug", true), term("zandkuil", true), term("torenklok", true), term("fontein", true));

        assertThat(platform.polls())
                .extracting(poll -> poll.queries())
                .containsExactly(
                        List.of("\"Gemeente Voorbeeldstad\""), List.of("\"vlinderbrug\""), List.of("\"zandkuil\""));
        assertThat(tried.notSearched()).isEqualTo(2);
    }

    @Test
    void aHostThatWasAskedMuchLately_isLeftToThePolls() {
        spent = 18;

        run(term("vlinderbrug", true));

        assertThat(platform.polls()).isEmpty();
        assertThat(outcome.sources()).extracting(Prediction.AtSource::answer).containsExactly(Answer.SPARED);
        assertThat(outcome.wasAnswered()).isFalse();
    }

    @Test
    void tenThousandNames_costNoMoreThanOneAsking_andSeconds() {
        sources.save(DryRunning.source("krant", Mode.FEED), false, clock.instant());
        sources.remove("zoek");
        List<NewName> names = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Person person = Subjects.person("p" + i, "Jan", "", "Boer" + i, "", "p" + i + "@mastodon.example");
            names.add(NewName.of(
                    new Proposal(Kind.ALIAS, person.id(), "de beul van loket " + i, true), person, Subjects.WATCHLIST));
        }
        platform.thenPage(
                false,
                IntStream.range(0, 120)
                        .mapToObj(i -> Posts.saying("p" + i, "Wat een stoet, die beul van loket " + i))
                        .toArray(Post[]::new));
        long start = System.nanoTime();

        Outcome tried = tryAll(names);

        long millis = (System.nanoTime() - start) / 1_000_000;
        System.err.println("10,000 new names tried over 120 posts in " + millis + " ms");
        assertThat(platform.polls()).hasSize(1);
        assertThat(tried.names()).hasSize(10_000);
        assertThat(millis).isLessThan(30_000);
    }

    @Test
    void aNameForEverybody_isNobodysName_andCostsNoAsking() {
        List<NewName> names = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Person person = Subjects.person("p" + i, "Jan", "", "Boer" + i, "", "p" + i + "@mastodon.example");
            names.add(NewName.of(
                    new Proposal(Kind.ALIAS, person.id(), i % 2 == 0 ? "Team Vlinderbrug" : "team  vlinderbrug", true),
                    person,
                    Subjects.WATCHLIST));
        }

        assertThat(tryAll(names).names())
                .allSatisfy(one -> assertThat(one.prediction().objection()).contains(Objection.SHARED));
        assertThat(tryAll(names.subList(0, 20)).found()).isEmpty();
        assertThat(platform.polls()).as("for the second list only").hasSize(1);
    }

    @Test
    void whoNoLongerWantsToKnow_spendsNoMoreBudget() {
        isCancelled = true;

        run(term("vlinderbrug", true));

        assertThat(platform.polls()).isEmpty();
    }

    private Prediction run(Proposal proposal) {
        outcome = tryAll(proposal);
        return outcome.of(proposal).orElseThrow();
    }

    private Outcome tryAll(Proposal... proposals) {
        return tryAll(Stream.of(proposals)
                .map(one ->
                        NewName.of(one, Subjects.WATCHLIST.find(one.subjectId()).orElseThrow(), Subjects.WATCHLIST))
                .toList());
    }

    private Outcome tryAll(List<NewName> names) {
        var offers = new Offers(Map.of(Platform.MASTODON, platform), clock, Duration.ofDays(1));
        Trial.Past past = (organisation, most) -> kept;
        return new DryRun(RECOGNISER, sources, offers, _ -> new Spent(spent, 30), new MeasuredBreadth(past, clock))
                .run(names, watched(), (done, of) -> {
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
}

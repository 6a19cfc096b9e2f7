package nl.schildwacht.watch;

import nl.schildwacht.fixture.OwnWordsSaid;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.watch.Change.Done;
import nl.schildwacht.watch.Change.Refused;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

import static nl.schildwacht.fixture.OwnWordsSaid.adding;
import static nl.schildwacht.fixture.OwnWordsSaid.example;
import static nl.schildwacht.fixture.OwnWordsSaid.muting;
import static nl.schildwacht.watch.Origin.BY_HAND;
import static org.assertj.core.api.Assertions.assertThat;

/** Own words on a real database. */
class OwnWordStoreTest {
    private final SettableClock clock = SettableClock.atNine();

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private Watchlists watchlists;
    private OwnWordStore words;

    @BeforeEach
    void freshDatabase() {
        watchlists = new Watchlists(database.jdbi(), clock);
        words = new OwnWordStore(database.jdbi(), clock);
        assertThat(watchlists.save(Subjects.STAD, BY_HAND)).isEqualTo(Done.CREATED);
    }

    @Test
    void whatWasAdded_comesWithTheWatchlist_alsoToAnotherReplica() {
        Watchlists other = new Watchlists(database.jdbi(), clock);
        assertThat(other.current().ownWordsOf("stad")).isEqualTo(OwnWords.NONE);
        OwnWord knurft = adding("knurft");

        assertThat(words.add(knurft)).isEqualTo(Done.CREATED);

        assertThat(other.current().ownWordsOf("stad")).isEqualTo(new OwnWords(1, List.of(knurft)));
        assertThat(other.current().ownWordsOf("school")).isEqualTo(OwnWords.NONE);
    }

    @Test
    void theVersionGrowsWithEachChange_andWithNothingElse() {
        OwnWord knurft = adding("knurft");
        words.add(knurft);
        words.add(muting("sukkel"));
        long watched = watchlists.version();
        assertThat(words.add(adding("KNÚRFT!"))).isEqualTo(Done.UNCHANGED);
        assertThat(words.remove("stad", UUID.randomUUID(), "tester")).isEqualTo(Refused.ABSENT);
        assertThat(watchlists.current().ownWordsOf("stad").version()).isEqualTo(2);
        assertThat(watchlists.version()).isEqualTo(watched);

        assertThat(words.remove("stad", knurft.id(), "tester")).isEqualTo(Done.REMOVED);

        assertThat(watchlists.current().ownWordsOf("stad").version()).isEqualTo(3);
        assertThat(watchlists.version()).isGreaterThan(watched);
    }

    @Test
    void anEarlierVersionIsNotForgotten() {
        OwnWord knurft = adding("knurft");
        OwnWord sukkel = muting("sukkel");
        words.add(knurft);
        words.add(sukkel);
        clock.advance(Duration.ofHours(1));
        words.remove("stad", knurft.id(), "tester");

        assertThat(words.at("stad", 0)).contains(OwnWords.NONE);
        assertThat(words.at("stad", 1).orElseThrow().words()).containsExactly(knurft);
        assertThat(words.at("stad", 2).orElseThrow().words()).containsExactly(knurft, sukkel);
        assertThat(words.at("stad", 3).orElseThrow().words()).containsExactly(sukkel);
        assertThat(words.at("stad", 4)).isEmpty();
    }

    @Test
    void theSameTextIsNotTwoThings_butAnExampleOfOneWordStandsBesideTheWord() {
        words.add(adding("knurft"));

        assertThat(words.add(muting("Knurft"))).isEqualTo(Refused.SAID_OTHERWISE);
        assertThat(words.add(example("knurft", "none"))).isEqualTo(Done.CREATED);
        assertThat(words.add(example("Knurft!", "insult"))).isEqualTo(Refused.SAID_OTHERWISE);
    }

    @Test
    void anOrganisationThatIsGone_tookItsWordsWithIt_andItsVersionsMeanWhatTheyMeant() {
        words.add(adding("knurft"));
        watchlists.removeOrganisation("stad");
        assertThat(words.add(adding("sukkel"))).isEqualTo(Refused.ABSENT);
        watchlists.save(Subjects.STAD, BY_HAND);

        assertThat(watchlists.current().ownWordsOf("stad").words()).isEmpty();
        words.add(adding("sukkel"));
        assertThat(words.at("stad", 1).orElseThrow().words())
                .extracting(OwnWord::text)
                .containsExactly("knurft");
        assertThat(watchlists.current().ownWordsOf("stad").version()).isEqualTo(3);
    }

    @Test
    void thereIsAnEndToWhatOneOrganisationCanAdd() {
        database.jdbi().useHandle(handle -> {
            handle.execute("insert into own_word_version values ('stad', 1)");
            handle.execute("""
                    insert into own_word select gen_random_uuid(), 'stad', 'MUTE', 'w' || i, 'w' || i, 'none', '', false,
                        'tester', now(), 1 from generate_series(1, ?) i""", OwnWordStore.MOST);
        });

        assertThat(words.add(adding("knurft"))).isEqualTo(Refused.TOO_MANY);
    }

    @Test
    void twoWhoAddAtOnce_getTwoVersions() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(() -> words.add(adding("knurft")));
            var other = both.submit(() -> new OwnWordStore(database.jdbi(), clock)
                    .add(OwnWordsSaid.word("stad", OwnWord.Use.ADD, "snoodaard", "insult")));
            assertThat(List.of(one.get(), other.get())).containsOnly(Done.CREATED);
        }
        assertThat(words.at("stad", 1).orElseThrow().words()).hasSize(1);
        assertThat(words.at("stad", 2).orElseThrow().words()).hasSize(2);
    }
}

package nl.schildwacht.watch;

import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.watch.Change.Done;
import nl.schildwacht.watch.Change.Refused;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

import static nl.schildwacht.watch.Origin.BY_HAND;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody does not want to be watched. */
class ObjectionsTest {
    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private Watchlists watchlists;
    private Objections objections;

    @BeforeEach
    void annaIsWatched() {
        database.jdbi().useHandle(handle -> handle.execute("truncate subject, objection cascade"));
        watchlists = new Watchlists(database.jdbi(), clock);
        objections = new Objections(database.jdbi(), clock);
        watchlists.save(Town.TOWN, BY_HAND);
        watchlists.save(Town.ANNA, BY_HAND);
        assertThat(isRecognised(watchlists)).isTrue();
    }

    @Test
    void herWatchStopsAtOnce_inEveryReplica_andAfterARestart() {
        var other = new Watchlists(database.jdbi(), clock);
        other.current();

        assertThat(objections.raise("anna", "Anna van der Berg")).isEqualTo(Done.CREATED);

        assertThat(isRecognised(watchlists)).isFalse();
        assertThat(isRecognised(other)).isFalse();
        assertThat(isRecognised(new Watchlists(database.jdbi(), clock))).isFalse();
    }

    @Test
    void sheStaysOnTheList_markedAsObjected_soThatItCanBeSeen() {
        objections.raise("anna", "Anna van der Berg");

        assertThat(watchlists.current().findPerson("anna")).isPresent();
        assertThat(watchlists.current().hasObjected("anna")).isTrue();
        assertThat(objections.of("anna")).singleElement().satisfies(one -> {
            assertThat(one.at()).isEqualTo(clock.instant());
            assertThat(one.by()).isEqualTo("Anna van der Berg");
            assertThat(one.stands()).isTrue();
        });
    }

    @Test
    void whatSheWritesHerself_stillGoesUnseen() {
        objections.raise("anna", "Anna van der Berg");

        assertThat(NameIndex.of(watchlists.current()).isOwnHandle("did:plc:anna", "bluesky", "bsky.example"))
                .isTrue();
    }

    @Test
    void aRemovalAndTheNextImport_doNotUndoIt() {
        objections.raise("anna", "Anna van der Berg");
        watchlists.removePerson("anna");
        watchlists.save(Town.ANNA, BY_HAND);

        assertThat(isRecognised(watchlists)).isFalse();
    }

    @Test
    void onlySheTakesItBack() {
        objections.raise("anna", "Anna van der Berg");

        assertThat(objections.withdraw("anna", "secretaris@voorbeeldstad.example", "de secretaris"))
                .isEqualTo(Refused.NOT_HERSELF);
        assertThat(isRecognised(watchlists)).isFalse();

        assertThat(objections.withdraw("anna", "Anna@Voorbeeldstad.example", "Anna van der Berg"))
                .isEqualTo(Done.REMOVED);
        assertThat(isRecognised(watchlists)).isTrue();
        assertThat(objections.of("anna").getFirst().withdrawnBy()).contains("Anna van der Berg");
    }

    @Test
    void raisingItTwice_changesNothing_andAStrangerCannotObject() {
        objections.raise("anna", "Anna van der Berg");

        assertThat(objections.raise("anna", "de privacyfunctionaris")).isEqualTo(Done.UNCHANGED);
        assertThat(objections.raise("town", "iemand")).isEqualTo(Refused.ABSENT);
        assertThat(objections.of("anna")).hasSize(1);
    }

    private static boolean isRecognised(Watchlists watchlists) {
        return !NameIndex.of(watchlists.current())
                .mentions("Anna van der Berg van gemeente Voorbeeldstad", Optional.empty(), Optional.empty())
                .stream()
                .filter(mention -> mention.subject().id().equals("anna"))
                .toList()
                .isEmpty();
    }
}

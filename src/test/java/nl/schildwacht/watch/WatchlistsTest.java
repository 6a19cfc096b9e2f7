package nl.schildwacht.watch;

import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.watch.Change.Done;
import nl.schildwacht.watch.Change.Refused;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

import static nl.schildwacht.watch.Origin.BY_FILE;
import static nl.schildwacht.watch.Origin.BY_HAND;
import static org.assertj.core.api.Assertions.assertThat;

class WatchlistsTest {
    private final SettableClock clock = SettableClock.atNine();

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private Watchlists watchlists;

    @BeforeEach
    void freshDatabase() {
        watchlists = new Watchlists(database.jdbi(), clock);
    }

    private void enterTheTown() {
        assertThat(watchlists.save(Town.TOWN, BY_HAND)).isEqualTo(Done.CREATED);
        assertThat(watchlists.save(Town.ANNA, BY_HAND)).isEqualTo(Done.CREATED);
        assertThat(watchlists.save(Town.STATION, BY_HAND)).isEqualTo(Done.CREATED);
    }

    @Test
    void whatWasSaved_comesBackWhole_alsoForAnotherReplica() {
        enterTheTown();
        var list = new Watchlists(database.jdbi(), clock).current();
        assertThat(list.organisations()).containsExactly(Town.TOWN);
        assertThat(list.people()).containsExactly(Town.ANNA);
        assertThat(list.terms()).containsExactly(Town.STATION);
    }

    @Test
    void everyChange_hasItsOwnVersion_andNoChangeHasNone() {
        long before = watchlists.version();
        enterTheTown();
        assertThat(watchlists.version()).isEqualTo(before + 3);
        assertThat(watchlists.save(Town.ANNA, BY_HAND)).isEqualTo(Done.UNCHANGED);
        assertThat(watchlists.removePerson("nobody")).isEqualTo(Refused.ABSENT);
        assertThat(watchlists.version()).isEqualTo(before + 3);
        assertThat(watchlists.current()).isSameAs(watchlists.current());
    }

    @Test
    void whatAnotherReplicaChanged_isReadAlsoInTheMiddleOfATransaction() {
        enterTheTown();
        var elsewhere = new Watchlists(database.jdbi(), clock);
        List<Person> people =
                database.jdbi().inTransaction(tx -> elsewhere.current().people());
        assertThat(people).containsExactly(Town.ANNA);
    }

    @Test
    void personWithMoreEmployers_keepsTheirOrder() {
        enterTheTown();
        var school = organisation("a-school");
        watchlists.save(school, BY_HAND);
        assertThat(watchlists.save(anna(List.of("town", "a-school")), BY_HAND)).isEqualTo(Done.CHANGED);
        assertThat(watchlists.current().people().getFirst().organisations()).containsExactly("town", "a-school");
        assertThat(watchlists.save(anna(List.of("a-school", "town")), BY_HAND)).isEqualTo(Done.CHANGED);
        assertThat(watchlists.current().people().getFirst().organisations()).containsExactly("a-school", "town");
    }

    @Test
    void organisationThatEmploysPeople_isNotRemoved() {
        enterTheTown();
        assertThat(watchlists.removeOrganisation("town")).isEqualTo(Refused.STILL_EMPLOYS);
        assertThat(watchlists.removePerson("anna")).isEqualTo(Done.REMOVED);
        assertThat(watchlists.removeOrganisation("town")).isEqualTo(Done.REMOVED);
        assertThat(watchlists.current().terms()).isEmpty();
        assertThat(watchlists.current().find("anna")).isEmpty();
    }

    @Test
    void idOfAPerson_isNotForAnOrganisation() {
        enterTheTown();
        assertThat(watchlists.save(organisation("anna"), BY_HAND)).isEqualTo(Refused.ID_TAKEN);
        assertThat(watchlists.removeOrganisation("anna")).isEqualTo(Refused.ABSENT);
        assertThat(watchlists.removePerson("town")).isEqualTo(Refused.ABSENT);
    }

    @Test
    void personAtAnUnknownEmployer_andTermOfNobody_areRefused() {
        assertThat(watchlists.save(Town.ANNA, BY_HAND)).isEqualTo(Refused.UNKNOWN_ORGANISATION);
        assertThat(watchlists.save(Town.STATION, BY_HAND)).isEqualTo(Refused.UNKNOWN_OWNER);
        assertThat(watchlists.version()).isEqualTo(1);
    }

    @Test
    void manyPeopleAtOnce_areOneVersion_andTheRefusedDoNotHinderTheOthers() {
        enterTheTown();
        long before = watchlists.version();
        var people = List.of(person("jan", "town"), person("piet", "nowhere"), Town.ANNA);
        assertThat(watchlists.savePeople(people, BY_HAND))
                .containsEntry("jan", Done.CREATED)
                .containsEntry("piet", Refused.UNKNOWN_ORGANISATION)
                .containsEntry("anna", Done.UNCHANGED);
        assertThat(watchlists.version()).isEqualTo(before + 1);
    }

    @Test
    void whatTheFileDefines_isReadOnlyForHands() {
        watchlists.apply(new FileContent(List.of(Town.TOWN), List.of(Town.ANNA), List.of(Town.STATION)));

        assertThat(watchlists.save(anna(List.of("town")), BY_HAND)).isEqualTo(Refused.MANAGED_BY_FILE);
        assertThat(watchlists.removePerson("anna")).isEqualTo(Refused.MANAGED_BY_FILE);
        assertThat(watchlists.save(Town.STATION, BY_HAND)).isEqualTo(Refused.MANAGED_BY_FILE);
        assertThat(watchlists.removeTerm("station")).isEqualTo(Refused.MANAGED_BY_FILE);
        assertThat(watchlists.current().find("anna").orElseThrow().managedByFile())
                .isTrue();
        assertThat(watchlists.save(person("jan", "town"), BY_HAND)).isEqualTo(Done.CREATED);
    }

    @Test
    void personWithATermFromTheFile_isNotRemovedByHand() {
        enterTheTown();
        watchlists.save(new Term("t", "anna", "wethouder", false, Term.Frequency.DAILY, false), BY_FILE);
        assertThat(watchlists.removePerson("anna")).isEqualTo(Refused.MANAGED_BY_FILE);
    }

    @Test
    void whatTheFileMadeAndNoLongerLists_goes() {
        watchlists.apply(new FileContent(List.of(Town.TOWN), List.of(Town.ANNA), List.of(Town.STATION)));
        watchlists.apply(new FileContent(List.of(), List.of(), List.of()));
        assertThat(watchlists.current().organisations()).isEmpty();
        assertThat(watchlists.current().people()).isEmpty();
        assertThat(watchlists.current().terms()).isEmpty();
    }

    @Test
    void whatTheFileTookOverAndNoLongerLists_isGivenBack_neverRemoved() {
        enterTheTown();
        watchlists.apply(new FileContent(List.of(Town.TOWN), List.of(Town.ANNA), List.of(Town.STATION)));
        watchlists.apply(new FileContent(List.of(), List.of(), List.of()));

        assertThat(watchlists.current().organisations()).containsExactly(Town.TOWN);
        assertThat(watchlists.current().people()).containsExactly(Town.ANNA);
        assertThat(watchlists.current().terms()).containsExactly(Town.STATION);
        assertThat(watchlists.removePerson("anna")).isEqualTo(Done.REMOVED);
    }

    @Test
    void whatPeopleHungOnSomethingOfTheFile_isNotTornDownWithIt() {
        watchlists.apply(new FileContent(List.of(Town.TOWN), List.of(Town.ANNA), List.of()));
        watchlists.save(person("jan", "town"), BY_HAND);
        watchlists.save(new Term("t", "anna", "wethouder", false, Term.Frequency.DAILY, false), BY_HAND);

        watchlists.apply(new FileContent(List.of(), List.of(), List.of()));
        assertThat(watchlists.current().organisations()).containsExactly(Town.TOWN);
        assertThat(watchlists.current().people()).extracting(Person::id).containsExactly("anna", "jan");
        // and they are people's now: another look at the file leaves them alone
        watchlists.removePerson("jan");
        watchlists.removeTerm("t");
        watchlists.apply(new FileContent(List.of(), List.of(), List.of()));
        assertThat(watchlists.current().people()).extracting(Person::id).containsExactly("anna");
    }

    @Test
    void sameFileTwice_changesNothing() {
        var content = new FileContent(List.of(Town.TOWN), List.of(Town.ANNA), List.of(Town.STATION));
        assertThat(watchlists.apply(content)).isEmpty();
        long version = watchlists.version();
        assertThat(watchlists.apply(content)).isEmpty();
        assertThat(watchlists.version()).isEqualTo(version);
    }

    @Test
    void fileWithOneThingRefused_changesNothing() {
        enterTheTown();
        var refused = watchlists.apply(
                new FileContent(List.of(organisation("school"), organisation("anna")), List.of(), List.of()));
        assertThat(refused).containsExactly(java.util.Map.entry("anna", Refused.ID_TAKEN));
        assertThat(watchlists.current().find("school")).isEmpty();
    }

    @Test
    void beingWatched_hasAStart_thatLaterChangesDoNotMove() {
        enterTheTown();
        var start = clock.instant();
        clock.advance(Duration.ofDays(1));
        watchlists.save(anna(List.of("town")), BY_HAND);
        assertThat(watchlists.watchedSince("anna")).contains(start);
        assertThat(watchlists.watchedSince("nobody")).isEmpty();
    }

    @Test
    void writersAtTheSameTime_loseNothing_andEveryVersionIsCounted() throws Exception {
        enterTheTown();
        long before = watchlists.version();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var results = new ArrayList<java.util.concurrent.Future<Change>>();
            for (int i = 0; i < 40; i++) {
                var id = "p" + i;
                var replica = i % 2 == 0 ? watchlists : new Watchlists(database.jdbi(), clock);
                results.add(pool.submit(() -> replica.save(person(id, "town"), BY_HAND)));
            }
            for (var result : results) assertThat(result.get()).isEqualTo(Done.CREATED);
        }
        assertThat(watchlists.version()).isEqualTo(before + 40);
        assertThat(watchlists.current().people()).hasSize(41);
    }

    @Test
    void tenThousandPeople_areSavedAndReadWithinSeconds() {
        enterTheTown();
        var people = new ArrayList<Person>();
        for (int i = 0; i < 10_000; i++) people.add(person("p" + i, "town"));
        long start = System.nanoTime();
        watchlists.savePeople(people, BY_HAND);
        long saved = System.nanoTime();
        assertThat(watchlists.current().people()).hasSize(10_001);
        long read = System.nanoTime();
        for (int i = 0; i < 100; i++) watchlists.current();
        long asked = System.nanoTime();
        System.err.printf(
                "10,000 people: saved in %d ms, read in %d ms; an unchanged list asked for in %.1f ms%n",
                (saved - start) / 1_000_000, (read - saved) / 1_000_000, (asked - read) / 1e8);
        assertThat(saved - start).isLessThan(Duration.ofSeconds(30).toNanos());
    }

    private static Person anna(List<String> employers) {
        var anna = Town.ANNA;
        return new Person(
                "anna",
                "Anna",
                "",
                "Berg",
                "burgemeester",
                employers,
                "",
                Optional.empty(),
                anna.managerEmail(),
                List.of(),
                List.of(),
                Language.EN,
                Optional.of("iemand@voorbeeldstad.example"),
                Optional.empty(),
                false);
    }

    private static Person person(String id, String employer) {
        return new Person(
                id,
                "Jan",
                "de",
                "Boer",
                "",
                List.of(employer),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Language.NL,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Organisation organisation(String id) {
        return new Organisation(
                id,
                "De Voorbeeldschool",
                List.of(),
                List.of(),
                Contact.NONE,
                Contact.NONE,
                Optional.empty(),
                false,
                Language.NL,
                false);
    }
}

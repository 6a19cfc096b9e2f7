package nl.schildwacht.console.access;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlists;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees whose dossiers. */
class VisitorsTest {
    private static final String MANAGER = "manager@voorbeeldstad.example";
    private static final String GUEST = "dina@voorbeeldstad.example";
    private static final String NEW_MANAGER = "nieuw@voorbeeldstad.example";

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final Watchlists watchlists = new Watchlists(database.jdbi(), clock);
    private final Recognition recognition = new Recognition(watchlists::current, GUEST::equals);
    private final Instant nine = clock.instant();

    @BeforeEach
    void enterTheTown() {
        database.jdbi().useHandle(handle -> {
            handle.execute("delete from person_organisation");
            handle.execute("delete from subject");
            handle.execute("update watch_version set version = version + 1");
        });
        watchlists.save(Subjects.STAD, Origin.BY_HAND);
        watchlists.save(Subjects.ANNA, Origin.BY_HAND);
        watchlists.save(Subjects.KARIM, Origin.BY_HAND);
    }

    private Visitor visitor(String email, Set<String> organisations, Set<String> departments, Role... given) {
        Set<Role> roles = recognition.roles(email);
        roles.addAll(Arrays.asList(given));
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("account:12:3:1777885200"))
                .addRoles(roles.stream().map(Role::name).collect(Collectors.toSet()))
                .addAttribute(Visitors.ID, "account:12")
                .addAttribute(Visitors.NAME, "Iemand")
                .addAttribute(Visitors.EMAIL, email)
                .addAttribute(Visitors.ORGANISATIONS, organisations)
                .addAttribute(Visitors.DEPARTMENTS, departments)
                .build();
        return new Visitors(identity, watchlists, recognition).now();
    }

    private Visitor visitor(String email, Role... given) {
        return visitor(email, Set.of(), Set.of(), given);
    }

    private static Person managed(Person person, Optional<String> manager, Optional<String> instead) {
        return new Person(
                person.id(),
                person.givenName(),
                person.prefix(),
                person.familyName(),
                person.function(),
                person.organisations(),
                person.department(),
                person.email(),
                manager,
                person.handles(),
                person.aliases(),
                person.language(),
                instead,
                person.trustedEmail(),
                false);
    }

    @Test
    void employeeSeesHerOwn_andNothingElse() {
        var anna = visitor("anna@voorbeeldstad.example");
        assertThat(anna.roles()).containsExactly(Role.EMPLOYEE);
        assertThat(anna.sight())
                .isEqualTo(new Sight(
                        false, Set.of(), Set.of("anna"), Map.of(), Optional.of("anna@voorbeeldstad.example")));
        assertThat(anna.id()).isEqualTo("account:12");
        assertThat(anna.account()).contains(12L);
    }

    @Test
    void managerSeesHerPeople_sinceTheyAreWatched() {
        assertThat(visitor(MANAGER).sight().managed()).containsOnly(Map.entry("anna", nine), Map.entry("karim", nine));
    }

    @Test
    void newManagerSeesThemSinceSheIsTheirs_theFormerOneNoMore() {
        clock.advance(Duration.ofDays(10));
        watchlists.save(managed(Subjects.ANNA, Optional.of(NEW_MANAGER), Optional.empty()), Origin.BY_HAND);
        var changed = clock.instant();
        clock.advance(Duration.ofDays(1));
        var renamed = managed(Subjects.ANNA, Optional.of("Nieuw@Voorbeeldstad.example"), Optional.empty());
        watchlists.save(renamed, Origin.BY_HAND); // the same address, written otherwise
        assertThat(visitor(NEW_MANAGER).sight().managed()).containsOnly(Map.entry("anna", changed));
        assertThat(visitor(MANAGER).sight().managed()).containsOnly(Map.entry("karim", nine));
    }

    @Test
    void whoeverTakesTheManagersPlace_seesThem_andTheManagerDoesNot() {
        clock.advance(Duration.ofDays(10));
        watchlists.save(
                managed(Subjects.ANNA, Optional.of(MANAGER), Optional.of("vertrouwd@voorbeeldstad.example")),
                Origin.BY_HAND);
        assertThat(visitor("vertrouwd@voorbeeldstad.example").sight().managed())
                .containsOnly(Map.entry("anna", clock.instant()));
        assertThat(visitor(MANAGER).sight().managed()).containsOnlyKeys("karim");
    }

    @Test
    void whoeverWasHandedADossier_isManagerOfThatAndOfNobody() {
        var dina = visitor("Dina@Voorbeeldstad.example");
        assertThat(dina.roles()).containsExactly(Role.MANAGER);
        assertThat(dina.sight()).isEqualTo(new Sight(false, Set.of(), Set.of(), Map.of(), Optional.of(GUEST)));
    }

    @Test
    void officeSeesAll_orWhatItIsLimitedTo() {
        assertThat(visitor("c@voorbeeldstad.example", Role.COMMUNICATIONS).sight())
                .isEqualTo(Sight.EVERYTHING);
        assertThat(visitor("c@voorbeeldstad.example", Set.of("school"), Set.of(), Role.SECURITY)
                        .sight()
                        .organisations())
                .containsExactly("school");
        var limited = visitor("c@voorbeeldstad.example", Set.of("stad"), Set.of("Publiekszaken"), Role.COMMUNICATIONS)
                .sight();
        assertThat(limited.subjects()).containsExactlyInAnyOrder("anna", "karim");
        assertThat(limited.organisations())
                .as("a department is less than its organisation")
                .isEmpty();
        assertThat(visitor("c@voorbeeldstad.example", Set.of(), Set.of("Bestaat niet"), Role.COMMUNICATIONS)
                        .sight()
                        .subjects())
                .isEmpty();
    }

    @Test
    void administratorAndPrivacyOfficer_seeNoDossier() {
        var sight = visitor("a@voorbeeldstad.example", Role.ADMINISTRATOR, Role.PRIVACY)
                .sight();
        assertThat(sight.everything()).isFalse();
        assertThat(sight.subjects()).isEmpty();
        assertThat(sight.organisations()).isEmpty();
        assertThat(sight.managed()).isEmpty();
    }

    @Test
    void officeThatIsAlsoManager_seesBoth() {
        var both = visitor(MANAGER, Set.of("school"), Set.of(), Role.COMMUNICATIONS)
                .sight();
        assertThat(both.organisations()).containsExactly("school");
        assertThat(both.managed()).containsOnlyKeys("anna", "karim");
    }
}

package nl.schildwacht.console.access;

import nl.schildwacht.console.access.Account.Rights;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.fixture.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Who can be given a dossier, whoever signs people in. */
class ColleaguesTest {
    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final Accounts accounts = new Accounts(database.jdbi(), clock);
    private final ProviderVisitors visitors = new ProviderVisitors(database.jdbi(), clock);
    private final Recognition recognition = new Recognition(() -> Subjects.WATCHLIST, address -> false);
    private long dossier;

    @BeforeEach
    void aDossierAboutAnna() {
        dossier = database.jdbi().withHandle(handle -> {
            handle.execute("delete from account");
            handle.execute("delete from provider_visitor");
            handle.execute("delete from dossier");
            return handle.createQuery("""
                            insert into dossier (number, subject_id, organisations, severity, opened_at, last_hit_at, retain_until)
                            values ('SW-2026-0001', 'anna', '{stad}', 'HIGH', now(), now(), now()) returning id""").mapTo(Long.class).one();
        });
    }

    private Colleagues colleagues(Doorkeeper doorkeeper) {
        return new Colleagues(
                doorkeeper,
                accounts,
                visitors,
                recognition,
                new Dossiers(database.jdbi(), clock, Duration.ofDays(30), Duration.ofDays(730)));
    }

    private List<String> whoLookAfter(Doorkeeper doorkeeper) {
        return colleagues(doorkeeper).whoLookAfter(dossier).stream()
                .map(Colleague::name)
                .toList();
    }

    private Account account(String name, Set<String> organisations, Set<String> departments, Role... roles) {
        return accounts.invite(
                        name + "@voorbeeldstad.example", name, new Rights(Set.of(roles), organisations, departments))
                .orElseThrow();
    }

    private void meets(String name, Set<String> organisations, Role... roles) {
        visitors.meet(new Claims(
                "oidc:" + name,
                name,
                Optional.of(name.toLowerCase(Locale.ROOT) + "@voorbeeldstad.example"),
                Set.of(roles),
                organisations,
                Set.of()));
    }

    @Test
    void everybodyWithAnAccountWhoSeesIt_beforeSheEverHadDutyOrADossier() {
        account("Wim", Set.of(), Set.of(), Role.SECURITY);
        account("bas", Set.of("stad"), Set.of(), Role.COMMUNICATIONS);
        account("Carla", Set.of(), Set.of("Publiekszaken"), Role.COMMUNICATIONS);
        account("School", Set.of("school"), Set.of(), Role.COMMUNICATIONS);
        account("Elders", Set.of(), Set.of("Elders"), Role.COMMUNICATIONS);
        account("Noor", Set.of(), Set.of(), Role.PRIVACY, Role.ADMINISTRATOR);
        accounts.disable(account("Weg", Set.of(), Set.of(), Role.SECURITY).id(), 0);
        meets("Piet", Set.of(), Role.SECURITY);

        assertThat(whoLookAfter(Doorkeeper.OURSELVES)).containsExactly("bas", "Carla", "Wim");
        assertThat(colleagues(Doorkeeper.OURSELVES).with(Role.PRIVACY))
                .extracting(Colleague::name)
                .containsExactly("Noor");
    }

    @Test
    void whoeverTheProviderLetInWithARole_untilItIsGoneOrAYearWentBy() {
        account("Wim", Set.of(), Set.of(), Role.SECURITY);
        meets("Piet", Set.of(), Role.SECURITY);
        meets("School", Set.of("school"), Role.COMMUNICATIONS);
        meets("Anna", Set.of());
        assertThat(whoLookAfter(Doorkeeper.PROVIDER)).containsExactly("Piet");

        meets("School", Set.of("stad"), Role.COMMUNICATIONS); // described otherwise
        assertThat(whoLookAfter(Doorkeeper.PROVIDER)).containsExactly("Piet", "School");

        meets("School", Set.of("stad"));
        assertThat(whoLookAfter(Doorkeeper.PROVIDER)).containsExactly("Piet");

        clock.advance(Duration.ofDays(366));
        assertThat(whoLookAfter(Doorkeeper.PROVIDER)).isEmpty();
        meets("Eva", Set.of(), Role.COMMUNICATIONS);
        List<String> remembered = database.jdbi()
                .withHandle(handle -> handle.createQuery("select name from provider_visitor")
                        .mapTo(String.class)
                        .list());
        assertThat(remembered).as("Piet is forgotten").containsExactly("Eva");
    }
}

package nl.schildwacht.console.access;

import nl.schildwacht.console.access.Account.Rights;
import nl.schildwacht.console.access.Accounts.Change;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.watch.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

class AccountsTest {
    private static final String ANNA = "anna@voorbeeldstad.example";
    private static final String GOOD = "vier paarden eten hooi";
    private static final String HOME = "192.0.2.1";

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final Accounts accounts = new Accounts(database.jdbi(), clock);

    @BeforeEach
    void empty() {
        database.jdbi().useHandle(handle -> handle.execute("delete from account"));
    }

    private Account anna(Role... roles) {
        Account made =
                accounts.invite(ANNA, "Anna van der Berg", Rights.of(roles)).orElseThrow();
        accounts.choosePassword(made.id(), GOOD);
        return accounts.find(made.id()).orElseThrow();
    }

    @Test
    void rightPasswordOpens_inAnyCaseOfTheAddress_andWrongOnesDoNot() {
        Account anna = anna();
        assertThat(accounts.enter(" Anna@Voorbeeldstad.example ", GOOD, HOME)).contains(anna);
        assertThat(accounts.enter(ANNA, GOOD + "!", HOME)).isEmpty();
        assertThat(accounts.enter(ANNA, "", HOME)).isEmpty();
        assertThat(accounts.enter(ANNA, "x".repeat(1 << 20), HOME)).isEmpty();
        assertThat(accounts.enter("niemand@voorbeeldstad.example", GOOD, HOME)).isEmpty();
    }

    @Test
    void accountWithoutAPassword_opensToNobody() {
        accounts.invite(ANNA, "Anna", Rights.NONE);
        assertThat(accounts.enter(ANNA, "", HOME)).isEmpty();
        assertThat(accounts.enter(ANNA, "nobody", HOME)).isEmpty();
    }

    @Test
    void passwordItself_isNotInTheDatabase() {
        anna();
        String row = database.jdbi()
                .withHandle(handle -> handle.select("select a::text from account a")
                        .mapTo(String.class)
                        .one());
        assertThat(row).doesNotContain("paarden").contains("$2");
    }

    @Test
    void guesserAtOneAccount_waits_whateverHisAddress() {
        anna();
        for (int i = 0; i < 10; i++)
            assertThat(accounts.enter(ANNA, "mis " + i, "192.0.2." + i)).isEmpty();
        assertThat(accounts.enter(ANNA, GOOD, HOME)).as("even when right").isEmpty();
        assertThat(accounts.pause(ANNA, HOME)).contains(Duration.ofMinutes(15));
        clock.advance(Duration.ofMinutes(15));
        assertThat(accounts.enter(ANNA, GOOD, HOME)).isPresent();
        assertThat(accounts.pause(ANNA, HOME)).as("she has proved herself").isEmpty();
    }

    @Test
    void guesserAtManyAccounts_waits_byHisAddress() {
        Account anna = anna();
        for (int i = 0; i < 50; i++) accounts.enter("a" + i + "@voorbeeldstad.example", "mis", HOME);
        assertThat(accounts.enter(ANNA, GOOD, HOME)).isEmpty();
        assertThat(accounts.enter(ANNA, GOOD, "192.0.2.77")).contains(anna);
    }

    @Test
    void sessionEnds_whenThePasswordChanges() {
        Account anna = anna();
        String session = accounts.start(anna).written();
        assertThat(accounts.resume(session)).contains(anna);
        accounts.choosePassword(anna.id(), "vijf koeien grazen buiten");
        assertThat(accounts.resume(session)).isEmpty();
        assertThat(accounts.enter(ANNA, GOOD, HOME)).isEmpty();
    }

    @Test
    void sessionEnds_whenTheAccountIsDisabled_andStaysEnded() {
        Account anna = anna();
        Account boss = accounts.invite("baas@voorbeeldstad.example", "Baas", Rights.of(Role.ADMINISTRATOR))
                .orElseThrow();
        String session = accounts.start(anna).written();
        assertThat(accounts.disable(anna.id(), boss.id())).isEqualTo(Change.CHANGED);
        assertThat(accounts.resume(session)).isEmpty();
        assertThat(accounts.enter(ANNA, GOOD, HOME)).isEmpty();
        assertThat(accounts.enable(anna.id())).isEqualTo(Change.CHANGED);
        assertThat(accounts.resume(session)).isEmpty();
        assertThat(accounts.enter(ANNA, GOOD, HOME)).isPresent();
    }

    @Test
    void sessionEnds_afterAWorkingDay() {
        String session = accounts.start(anna()).written();
        clock.advance(Duration.ofHours(8).minusSeconds(1));
        assertThat(accounts.resume(session)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(accounts.resume(session)).isEmpty();
    }

    @Test
    void whatIsNoSession_resumesNothing() {
        Account anna = anna();
        assertThat(accounts.resume("")).isEmpty();
        assertThat(accounts.resume(ANNA)).isEmpty();
        assertThat(accounts.resume("account:" + anna.id())).isEmpty();
        assertThat(accounts.resume("account:" + anna.id() + ":" + (anna.generation() - 1) + ":1777885200"))
                .isEmpty();
        assertThat(accounts.resume("account:9999999999999999999:1:1")).isEmpty();
    }

    @Test
    void addressIsTakenOnce() {
        anna();
        assertThat(accounts.invite("ANNA@voorbeeldstad.example", "Anna", Rights.NONE))
                .isEmpty();
    }

    @Test
    void administratorCannotShutHerselfOut_norTheLastOneBeShutOut() {
        Account anna = anna(Role.ADMINISTRATOR);
        Account invited = accounts.invite("b@voorbeeldstad.example", "Bo", Rights.of(Role.ADMINISTRATOR))
                .orElseThrow();
        assertThat(accounts.change(anna.id(), Rights.of(Role.PRIVACY), anna.id()))
                .isEqualTo(Change.YOURSELF);
        assertThat(accounts.disable(anna.id(), anna.id())).isEqualTo(Change.YOURSELF);
        assertThat(accounts.disable(anna.id(), invited.id()))
                .as("the other cannot sign in yet")
                .isEqualTo(Change.LAST_ADMINISTRATOR);
        assertThat(accounts.change(anna.id(), Rights.NONE, invited.id())).isEqualTo(Change.LAST_ADMINISTRATOR);
        accounts.choosePassword(invited.id(), GOOD);
        assertThat(accounts.change(anna.id(), Rights.of(Role.PRIVACY), invited.id()))
                .isEqualTo(Change.CHANGED);
        assertThat(accounts.find(anna.id()).orElseThrow().roles()).containsExactly(Role.PRIVACY);
        assertThat(accounts.disable(4711, invited.id())).isEqualTo(Change.ABSENT);
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherAtOnce_leaveOne() throws Exception {
        Account anna = anna(Role.ADMINISTRATOR);
        Account bo = accounts.invite("b@voorbeeldstad.example", "Bo", Rights.of(Role.ADMINISTRATOR))
                .orElseThrow();
        accounts.choosePassword(bo.id(), GOOD);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<Change>();
            for (var result : pool.invokeAll(Set.<Callable<Change>>of(
                    () -> accounts.disable(anna.id(), bo.id()), () -> accounts.disable(bo.id(), anna.id()))))
                results.add(result.get());
            assertThat(results).containsExactlyInAnyOrder(Change.CHANGED, Change.LAST_ADMINISTRATOR);
        }
    }

    @Test
    void settingsAndRightsAreKept() {
        Account anna = anna();
        accounts.settle(anna.id(), "Anna Berg", new Account.Settings(Language.EN, "DARK", false));
        accounts.change(anna.id(), new Rights(Set.of(Role.COMMUNICATIONS), Set.of("stad"), Set.of("Zorg")), 0);
        Account now = accounts.find(anna.id()).orElseThrow();
        assertThat(now.name()).isEqualTo("Anna Berg");
        assertThat(now.settings()).isEqualTo(new Account.Settings(Language.EN, "DARK", false));
        assertThat(now.organisations()).containsExactly("stad");
        assertThat(now.departments()).containsExactly("Zorg");
        assertThat(now.toString()).doesNotContain("Anna", "voorbeeldstad");
    }

    @Test
    void listShowsThoseWithRightsFirst_andFindsByPartOfNameOrAddress() {
        anna();
        accounts.invite("zoe@voorbeeldstad.example", "Zoë Zonder", Rights.of(Role.PRIVACY));
        assertThat(accounts.list("", 0, 10))
                .extracting(Account::name)
                .containsExactly("Zoë Zonder", "Anna van der Berg");
        assertThat(accounts.list("BERG", 0, 10)).extracting(Account::name).containsExactly("Anna van der Berg");
        assertThat(accounts.list("zoe@", 0, 10)).extracting(Account::name).containsExactly("Zoë Zonder");
        assertThat(accounts.list("%", 0, 10)).isEmpty();
        assertThat(accounts.list("", 1, 10)).hasSize(1);
    }
}

package nl.schildwacht.console.access;

import nl.schildwacht.console.access.Account.Rights;
import nl.schildwacht.dispatch.Delivery;
import nl.schildwacht.dispatch.Trouble;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.watch.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordLinksTest {
    private static final String ANNA = "anna@voorbeeldstad.example";
    private static final String MANAGER = "manager@voorbeeldstad.example";
    private static final String GUEST = "dina@voorbeeldstad.example";
    private static final String GOOD = "vier paarden eten hooi";
    private static final String HOME = "192.0.2.1";

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final Accounts accounts = new Accounts(database.jdbi(), clock);
    private final List<Mail> mails = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private Delivery answer = new Delivery.Sent();
    private final PasswordLinks links = new PasswordLinks(
            database.jdbi(),
            clock,
            new Recognition(() -> Subjects.WATCHLIST, GUEST::equals),
            (to, token, isInvited) -> {
                mails.add(new Mail(to, token, isInvited));
                return answer;
            },
            (wait, work) -> {
                waits.add(wait);
                work.run();
            });

    private record Mail(PasswordLinks.Addressee to, String token, boolean isInvited) {}

    @BeforeEach
    void empty() {
        database.jdbi().useHandle(handle -> {
            handle.execute("delete from account");
            handle.execute("delete from one_time_link");
        });
    }

    @Test
    void watchedPerson_choosesAPassword_andHasAnAccount() {
        links.request("Anna@Voorbeeldstad.example", HOME);
        var mail = mails.getFirst();
        assertThat(mail.to()).isEqualTo(new PasswordLinks.Addressee(ANNA, "Anna van der Berg", Language.NL));
        assertThat(links.holder(mail.token())).contains(new PasswordLinks.Holder(ANNA, "Anna van der Berg", true));
        assertThat(links.choose(mail.token(), GOOD)).contains(ANNA);
        var account = accounts.enter(ANNA, GOOD, HOME).orElseThrow();
        assertThat(account.roles()).isEmpty();
        assertThat(account.name()).isEqualTo("Anna van der Berg");
    }

    @Test
    void manager_getsALink_thoughNobodyWatchesHer() {
        links.request(MANAGER, HOME);
        assertThat(mails).extracting(mail -> mail.to().email()).containsExactly(MANAGER);
    }

    @Test
    void whoeverWasHandedADossier_getsALink() {
        links.request("Dina@Voorbeeldstad.example", HOME);
        assertThat(mails).extracting(mail -> mail.to().email()).containsExactly(GUEST);
    }

    @Test
    void stranger_getsNoMail() {
        links.request("vreemde@elders.example", HOME);
        assertThat(mails).isEmpty();
    }

    @Test
    void linkOpensOnce_andTheOthersToTheSameDoorAreShutWithIt() {
        links.request(ANNA, HOME);
        links.request(ANNA, HOME);
        assertThat(links.choose(mails.get(1).token(), GOOD)).contains(ANNA);
        assertThat(links.choose(mails.get(1).token(), GOOD)).isEmpty();
        assertThat(links.holder(mails.get(0).token())).isEmpty();
        assertThat(links.choose(mails.get(0).token(), GOOD)).isEmpty();
    }

    @Test
    void linkIsGoodForHalfAnHour() {
        links.request(ANNA, HOME);
        clock.advance(Duration.ofMinutes(30).minusMillis(1));
        assertThat(links.holder(mails.getFirst().token())).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(links.holder(mails.getFirst().token())).isEmpty();
        assertThat(links.choose(mails.getFirst().token(), GOOD)).isEmpty();
    }

    @Test
    void newPassword_endsEarlierSessions() {
        links.request(ANNA, HOME);
        links.choose(mails.getFirst().token(), GOOD);
        String session =
                accounts.start(accounts.findByEmail(ANNA).orElseThrow()).written();
        links.request(ANNA, HOME);
        links.choose(mails.get(1).token(), "vijf koeien grazen buiten");
        assertThat(accounts.resume(session)).isEmpty();
    }

    @Test
    void disabledAccount_getsNoLink_andAnEarlierOneIsShut() {
        var account = accounts.invite(ANNA, "Anna", Rights.NONE).orElseThrow();
        links.request(ANNA, HOME);
        accounts.disable(account.id(), 0);
        assertThat(links.holder(mails.getFirst().token())).isEmpty();
        assertThat(links.choose(mails.getFirst().token(), GOOD)).isEmpty();
        links.request(ANNA, HOME);
        assertThat(mails).hasSize(1);
    }

    @Test
    void mailboxIsNotFilledByAStranger() {
        for (int i = 0; i < 10; i++) links.request(ANNA, "192.0.2." + i);
        assertThat(mails).hasSize(3);
        clock.advance(Duration.ofHours(1));
        links.request(ANNA, HOME);
        assertThat(mails).hasSize(4);
    }

    @Test
    void oneAddressCannotAskForEverybody() {
        for (int i = 0; i < 30; i++) links.request("a" + i + "@voorbeeldstad.example", HOME);
        links.request(ANNA, HOME);
        assertThat(mails).isEmpty();
    }

    @Test
    void busyMailServer_isTriedAgain_aRefusingOneIsNot() {
        answer = new Delivery.Again(Trouble.BUSY);
        links.request(ANNA, HOME);
        assertThat(mails)
                .hasSize(3)
                .extracting(Mail::token)
                .containsOnly(mails.getFirst().token());
        assertThat(waits).containsExactly(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
        answer = new Delivery.Refused(Trouble.NO_SUCH_ADDRESS);
        links.request(MANAGER, HOME);
        assertThat(mails).hasSize(4);
    }

    @Test
    void invitation_isGoodForDays_andSaysWhatCameOfIt() {
        var account = accounts.invite("nieuw@voorbeeldstad.example", "Nieuw", Rights.of(Role.PRIVACY))
                .orElseThrow();
        assertThat(links.invite(account)).isEqualTo(new Delivery.Sent());
        clock.advance(Duration.ofDays(3).minusMillis(1));
        assertThat(links.choose(mails.getFirst().token(), GOOD)).contains("nieuw@voorbeeldstad.example");
        assertThat(accounts.findByEmail("nieuw@voorbeeldstad.example")
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.PRIVACY);
    }

    @Test
    void tokenItself_isNotInTheDatabase() {
        links.request(ANNA, HOME);
        String row = database.jdbi()
                .withHandle(handle -> handle.select("select l::text from one_time_link l")
                        .mapTo(String.class)
                        .one());
        assertThat(row).doesNotContain(mails.getFirst().token());
    }

    @Test
    void firstAccount_isMadeOnce_withAPrintedToken() {
        var first = new FirstAccount(database.jdbi(), clock);
        String earlier = first.token().orElseThrow();
        String token = first.token().orElseThrow();
        assertThat(first.isGood(earlier)).as("of an earlier start").isTrue();
        assertThat(first.isGood("anders")).isFalse();
        assertThat(first.make("anders", "Anna", ANNA, GOOD, Rights.of(Role.ADMINISTRATOR)))
                .isEmpty();
        var made = first.make(token, "Anna", ANNA, GOOD, Rights.of(Role.ADMINISTRATOR))
                .orElseThrow();
        assertThat(made.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(accounts.enter(ANNA, GOOD, HOME)).isPresent();
        assertThat(first.isOpen()).isFalse();
        assertThat(first.isGood(earlier)).isFalse();
        assertThat(first.make(earlier, "Bo", "b@voorbeeldstad.example", GOOD, Rights.of(Role.ADMINISTRATOR)))
                .isEmpty();
        assertThat(first.token()).isEmpty();
    }

    @Test
    void setUpToken_choosesNobodysPassword() {
        String token = new FirstAccount(database.jdbi(), clock).token().orElseThrow();
        assertThat(links.holder(token)).isEmpty();
        assertThat(links.choose(token, GOOD)).isEmpty();
    }
}

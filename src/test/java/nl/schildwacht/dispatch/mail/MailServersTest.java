package nl.schildwacht.dispatch.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import nl.schildwacht.dispatch.Delivery;
import nl.schildwacht.dispatch.Letter;
import nl.schildwacht.dispatch.mail.MailServer.Encryption;
import nl.schildwacht.dispatch.mail.MailServers.Ruling;
import nl.schildwacht.dispatch.mail.MailServers.Saved;
import nl.schildwacht.fixture.ScriptedSmtp;
import nl.schildwacht.fixture.ScriptedSmtp.Mood;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class MailServersTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final String FROM = "Schildwacht <schildwacht@voorbeeldstad.example>";

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final GreenMail ofEnvironment = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final GreenMail typed = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private boolean hasKey = true;

    /** Turns a password around: enough to see that it does not lie there as it is. */
    private final Sealing sealing = new Sealing() {
        @Override
        public boolean canSeal() {
            return hasKey;
        }

        @Override
        public byte[] seal(String password) {
            return new StringBuilder(password).reverse().toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Optional<String> open(byte[] sealed) {
            String reversed = new String(sealed, StandardCharsets.UTF_8);
            return hasKey ? Optional.of(new StringBuilder(reversed).reverse().toString()) : Optional.empty();
        }
    };

    @BeforeEach
    void open() {
        ofEnvironment.start();
        typed.start();
    }

    @AfterEach
    void close() {
        ofEnvironment.stop();
        typed.stop();
    }

    @AfterAll
    static void closeAll() {
        VERTX.close();
    }

    private MailServers servers() {
        MailServer environment = at(ofEnvironment.getSmtp().getPort());
        return new MailServers(
                database.jdbi(),
                clock,
                sealing,
                new MailServers.Environment(environment, true, line(environment, "")),
                MailServersTest::line);
    }

    private static Line line(MailServer server, String password) {
        return new Line(Smtp.client(VERTX, server, password, Optional.empty(), SILENCE), server.from());
    }

    private static MailServer at(int port) {
        return new MailServer("127.0.0.1", port, Encryption.NONE, "", FROM);
    }

    @Test
    void newSettingsHoldForTheNextMail_alsoInAnotherReplica() {
        MailServers here = servers();
        var there = new MailOutlet(servers()::line, Duration.ofSeconds(5));
        assertThat(there.send(letter())).isEqualTo(new Delivery.Sent());
        assertThat(ofEnvironment.getReceivedMessages()).hasSize(1);

        here.save(at(typed.getSmtp().getPort()), "", "Fatima");

        assertThat(there.send(letter())).isEqualTo(new Delivery.Sent());
        assertThat(typed.getReceivedMessages()).hasSize(1);
        assertThat(ofEnvironment.getReceivedMessages()).hasSize(1);

        here.forget();

        assertThat(there.send(letter())).isEqualTo(new Delivery.Sent());
        assertThat(ofEnvironment.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whatRulesIsSaid() {
        MailServers servers = servers();
        assertThat(servers.ruling()).isInstanceOf(Ruling.ByEnvironment.class);
        servers.save(at(2525), "", "Fatima");
        assertThat(servers.ruling()).isEqualTo(new Ruling.Typed(at(2525), false, "Fatima", clock.instant()));
    }

    @Test
    void passwordIsKeptSealed_andSentToItsOwnServerOnly() throws Exception {
        typed.setUser("schildwacht", "geheim-van-mail");
        MailServers servers = servers();
        int port = typed.getSmtp().getPort();
        var good = new MailServer("127.0.0.1", port, Encryption.NONE, "schildwacht", FROM);

        assertThat(servers.save(good, "", "Fatima")).isEqualTo(Saved.PASSWORD_NEEDED);
        assertThat(servers.save(good, "geheim-van-mail", "Fatima")).isEqualTo(Saved.DONE);
        assertThat(new TestMail(servers, SILENCE).send("fatima@voorbeeldstad.example", Language.NL, "Fatima"))
                .isEmpty();
        byte[] kept = database.jdbi()
                .withHandle(handle -> handle.select("select password from mail_server")
                        .mapTo(byte[].class)
                        .one());
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("geheim");

        // another sender's name: the same door, the same lock
        var renamed = new MailServer("127.0.0.1", port, Encryption.NONE, "schildwacht", "wacht@voorbeeldstad.example");
        assertThat(servers.save(renamed, "", "Fatima")).isEqualTo(Saved.DONE);
        var elsewhere = new MailServer("elders.example", port, Encryption.NONE, "schildwacht", FROM);
        assertThat(servers.save(elsewhere, "", "Mallory")).isEqualTo(Saved.PASSWORD_NEEDED);
    }

    @Test
    void withoutAKey_noPasswordIsTaken() {
        hasKey = false;
        var server = new MailServer("127.0.0.1", 587, Encryption.STARTTLS, "schildwacht", FROM);
        assertThat(servers().save(server, "geheim", "Fatima")).isEqualTo(Saved.NO_KEY);
        assertThat(servers().ruling()).isInstanceOf(Ruling.ByEnvironment.class);
    }

    @Test
    void testProvesOnlyTheSettingsItWentOutBy() throws Exception {
        MailServers servers = servers();
        servers.save(at(typed.getSmtp().getPort()), "", "Fatima");
        assertThat(servers.tested()).isEmpty();

        assertThat(new TestMail(servers, SILENCE).send("fatima@voorbeeldstad.example", Language.NL, "Fatima"))
                .isEmpty();

        assertThat(servers.tested()).map(MailServers.Tested::by).contains("Fatima");
        assertThat(typed.getReceivedMessages()[0].getSubject()).isEqualTo("Schildwacht: testmail");
        servers.save(at(2525), "", "Fatima");
        assertThat(servers.tested()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WANTS_LOGIN,LOGIN",
        "SENDER_REFUSED,SENDER",
        "NO_SUCH_RECIPIENT,RECIPIENT",
        "BUSY_AT_BANNER,BUSY",
        "SILENT_AT_BANNER,SILENT",
        "REJECT_AFTER_DATA,CONTENT"
    })
    void refusalIsTold(Mood mood, Hitch hitch) throws Exception {
        try (var moody = ScriptedSmtp.start(mood)) {
            assertThat(testBy(at(moody.port()))).contains(hitch);
        }
    }

    @Test
    void serverThatOffersNoEncryption_isAboutEncryption() throws Exception {
        try (var plain = ScriptedSmtp.start(Mood.ACCEPT)) {
            assertThat(testBy(new MailServer("127.0.0.1", plain.port(), Encryption.STARTTLS, "", FROM)))
                    .contains(Hitch.TLS);
            assertThat(testBy(new MailServer("127.0.0.1", plain.port(), Encryption.TLS, "", FROM)))
                    .contains(Hitch.TLS);
        }
    }

    @Test
    void wrongPassword_isALoginRefused() {
        typed.setUser("schildwacht", "goed");
        var server = new MailServer("127.0.0.1", typed.getSmtp().getPort(), Encryption.NONE, "schildwacht", FROM);
        MailServers servers = servers();
        servers.save(server, "fout", "Fatima");
        assertThat(new TestMail(servers, SILENCE).send("fatima@voorbeeldstad.example", Language.NL, "Fatima"))
                .contains(Hitch.LOGIN);
    }

    @Test
    void nobodyThere_isNoConnection_andANameThatLeadsNowhere_isUnknown() throws Exception {
        try (var deaf = new Socket()) {
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(testBy(at(deaf.getLocalPort()))).contains(Hitch.NO_CONNECTION);
        }
        assertThat(testBy(new MailServer("smtp.nergens.invalid", 25, Encryption.NONE, "", FROM)))
                .contains(Hitch.HOST_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "https://smtp.example,587,STARTTLS,,f@x.example,Schildwacht,host",
        "smtp.example,0,STARTTLS,,f@x.example,Schildwacht,port",
        "smtp.example,65536,STARTTLS,,f@x.example,Schildwacht,port",
        "smtp.example,99999999999999999999,STARTTLS,,f@x.example,Schildwacht,port",
        "smtp.example,587,SECRET,,f@x.example,Schildwacht,encryption",
        "smtp.example,25,NONE,user,f@x.example,Schildwacht,encryption",
        "smtp.example,587,STARTTLS,,f at x.example,Schildwacht,from",
        "smtp.example,587,STARTTLS,,f@x.example,Schild <wacht>,from_name"
    })
    void badSettings_areRefusedByField(
            String host, String port, String encryption, String user, String from, String name, String field) {
        var checked = MailCheck.server(new MailCheck.Written(
                host, port, encryption, Optional.ofNullable(user).orElse(""), "", name, from));
        assertThat(checked)
                .isInstanceOfSatisfying(
                        Checked.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(problem -> ((Problem) problem).field())
                                .containsExactly(field));
    }

    @Test
    void accentsInTheSendersName_arriveAsTheyWereTyped() throws Exception {
        var checked = MailCheck.server(new MailCheck.Written(
                "127.0.0.1",
                Integer.toString(typed.getSmtp().getPort()),
                "none",
                "",
                "",
                "Schildwacht Één",
                "schildwacht@voorbeeldstad.example"));
        MailServer server = ((Checked.Fine<MailServer>) checked).value();
        assertThat(server.fromName()).isEqualTo("Schildwacht Één");
        assertThat(testBy(server)).isEmpty();
        assertThat(typed.getReceivedMessages()[0].getFrom()[0].toString())
                .contains("schildwacht@voorbeeldstad.example");
    }

    private Optional<Hitch> testBy(MailServer server) {
        MailServers servers = servers();
        servers.save(server, "", "Fatima");
        return new TestMail(servers, SILENCE).send("fatima@voorbeeldstad.example", Language.NL, "Fatima");
    }

    private static Letter letter() {
        return new Letter(
                "anna@voorbeeldstad.example",
                Optional.empty(),
                "<alert-1@voorbeeldstad.example>",
                "<dossier-1@voorbeeldstad.example>",
                false,
                Language.NL,
                "Schildwacht: bericht voor jou, zaak SW-2026-0001",
                "Tekst\n",
                "<p>Tekst</p>");
    }
}

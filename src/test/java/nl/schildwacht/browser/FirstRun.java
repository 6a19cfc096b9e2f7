package nl.schildwacht.browser;

import com.microsoft.playwright.Page;
import nl.schildwacht.console.access.Role;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What leads through an empty installation, filled in as its reader would. */
final class FirstRun {
    private static final Pattern TOKEN = Pattern.compile("one-time token: (\\S+)");
    /** As the personnel department sends it: one row has a mistake. */
    private static final String PEOPLE = """
            id;given_name;prefix;family_name;function;organisation;department;email;manager_email;handles;aliases;language
            anna;Anna;van der;Berg;baliemedewerker;%1$s;Publiekszaken;anna.vandenberg@voorbeeldstad.example;karim.bakker@voorbeeldstad.example;;;nl
            karim;Karim;;Bakker;teamleider;%1$s;Publiekszaken;karim.bakker@voorbeeldstad.example;directie@voorbeeldstad.example;;;nl
            joost;Joost;de;Wit;wethouder;%1$s;College;joost.dewit@voorbeeldstad.example;griffie@voorbeeldstad.example;;;nl
            fout;Frits;;Fout;conciërge;%1$s;Publiekszaken;geen adres;karim.bakker@voorbeeldstad.example;;;nl
            """;

    private final Installation installation;
    private final Page page;
    private final Sitting sitting;

    FirstRun(Installation installation, Sitting sitting) {
        this.installation = installation;
        this.sitting = sitting;
        this.page = sitting.page();
    }

    /** Whoever can read what the service printed makes the first account; she is signed in with it. */
    FirstRun makesTheFirstAccount() {
        Matcher token = TOKEN.matcher(installation.log());
        assertThat(token.find()).as("the service prints a token").isTrue();
        sitting.open("/set-up");
        page.fill("[name=token]", token.group(1));
        page.fill("[name=name]", Reader.COMMUNICATIONS.fullName());
        page.fill("[name=j_username]", Reader.COMMUNICATIONS.email());
        page.fill("[name=j_password]", Reader.PASSWORD);
        page.fill("[name=again]", Reader.PASSWORD + "?");
        page.check("[name=role][value=" + Role.COMMUNICATIONS + "]");
        submit();
        assertThat(page.locator("#j_username").inputValue())
                .as("what was typed stays")
                .isEqualTo(Reader.COMMUNICATIONS.email());
        assertThat(page.locator(".is-invalid").count())
                .as("the message stands beside its field")
                .isPositive();
        page.fill("[name=j_password]", Reader.PASSWORD);
        page.fill("[name=again]", Reader.PASSWORD);
        submit();
        if (page.url().contains("/sign-in")) sitting.signIn(Reader.COMMUNICATIONS);
        return this;
    }

    FirstRun namesTheOrganisation() {
        sitting.open("/console/set-up/organisation");
        page.fill("[name=name]", "Gemeente Voorbeeldstad");
        page.fill("[name=contact_name]", "Fatima Jansen, team communicatie");
        page.fill("[name=contact_email]", "fatima.jansen.voorbeeldstad.example");
        submit();
        assertThat(page.locator("#contact_email-problem, .invalid-feedback")
                        .first()
                        .textContent())
                .isNotBlank();
        assertThat(page.inputValue("[name=name]")).isEqualTo("Gemeente Voorbeeldstad");
        page.fill("[name=contact_email]", Reader.COMMUNICATIONS.email());
        page.fill("[name=contact_phone]", "010 555 01 00");
        page.fill("[name=security_email]", "veiligheid@voorbeeldstad.example");
        page.fill("[name=house_rules]", "https://voorbeeldstad.example/huisregels");
        page.check("[name=officials]");
        submit();
        return this;
    }

    /** A file with one wrong row: the rest comes in, and the row is told by its line. */
    FirstRun importsThePeople() {
        String organisation = installation
                .database()
                .withHandle(handle -> handle.createQuery("select id from organisation")
                        .mapTo(String.class)
                        .one());
        sitting.open("/console/set-up/people");
        page.setInputFiles(
                "[name=file]",
                new com.microsoft.playwright.options.FilePayload(
                        "mensen.csv", "text/csv", PEOPLE.formatted(organisation).getBytes(StandardCharsets.UTF_8)));
        submit();
        assertThat(page.locator("#wrong tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("#comes tbody tr").count())
                .as(page.locator("main").innerText())
                .isEqualTo(3);
        page.locator("main form button.btn-primary").click();
        page.waitForURL(address -> address.contains("/people/"));
        page.waitForFunction("() => !document.querySelector('#moving') && document.querySelector('h1')");
        return this;
    }

    FirstRun addsTheNewspaper() {
        sitting.open("/console/set-up/source?kind=feed");
        page.fill("[name=address]", installation.town.address() + "krant/feed.xml");
        page.fill("[name=name]", "Voorbeeldstadse Courant");
        submit();
        assertThat(page.locator("#sources ~ ul li").count()).isEqualTo(1);
        return this;
    }

    /** Types in a mail server that is not there, then the right one, and has a mail sent to herself. */
    FirstRun tellsHowToSendMail() {
        sitting.open("/console/set-up/mail");
        if (page.locator("[name=host]").count() == 0) sitting.open("/console/set-up/mail?own=true");
        page.fill("[name=host]", "127.0.0.1");
        page.fill("[name=port]", Integer.toString(installation.mailbox.smtpPort()));
        page.locator("[name=encryption]").selectOption("none");
        page.fill("[name=from]", "schildwacht@voorbeeldstad.example");
        submit();
        page.locator("form[action$='/mail/test'] button").click();
        page.waitForSelector(".alert-success");
        assertThat(installation.mailbox.letters())
                .anySatisfy(letter -> assertThat(letter.to()).isEqualTo(Reader.COMMUNICATIONS.email()));
        return this;
    }

    FirstRun triesWhatWouldBeFlagged() {
        sitting.open("/console/set-up/trial");
        page.locator("form[action$='/trial'] button.btn-primary").click();
        page.waitForSelector("section.card");
        assertThat(page.locator("section.card .list-group-item").count()).isEqualTo(1);
        assertThat(page.locator("section.card .said").first().isVisible())
                .as("the words stay veiled until asked for")
                .isFalse();
        return this;
    }

    FirstRun goesLive() {
        sitting.open("/console/set-up/live");
        page.fill("[name=approved_by]", "Petra de Boer");
        page.fill("[name=approved_function]", "gemeentesecretaris");
        page.fill("[name=approved_on]", "2026-11-20");
        page.check("[name=dpia]");
        page.check("[name=works_council]");
        page.check("[name=employees]");
        submit();
        page.waitForURL("**/console/set-up");
        sitting.open("/console/set-up/live");
        page.waitForSelector("#approval");
        return this;
    }

    private void submit() {
        page.locator("main form button.btn-primary").last().click();
        page.waitForLoadState();
    }
}

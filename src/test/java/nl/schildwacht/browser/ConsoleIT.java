package nl.schildwacht.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import nl.schildwacht.demo.Mailbox;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** From an empty installation to a dossier, a manager who has spoken to her, and an employee who objects; in real Chromium. */
@Tag("browser")
class ConsoleIT {
    private static final Pattern PASSWORD_LINK = Pattern.compile("https?://\\S+(/password/[A-Za-z0-9_-]{20,})");
    private static final Pattern DOSSIER_LINK = Pattern.compile("https?://\\S+(/console/dossiers/SW-[0-9-]+)");
    private static final String SAID =
            "als Anna van der Berg van gemeente Voorbeeldstad mij nog één keer wegstuurt," + " dan maak ik haar dood.";

    private Installation installation;
    private Chromium chromium;
    private Sitting fatima;

    @BeforeEach
    void open() throws Exception {
        installation = Installation.bare("console");
        chromium = Chromium.launch();
        fatima = chromium.sit(installation);
    }

    @AfterEach
    void close() {
        chromium.close();
        installation.close();
    }

    @Test
    void fromTheFirstRunToTheDossier() {
        installation.town.say("krant", "redactie", "Ingezonden brief. Drie weken wachten, en " + SAID);
        new FirstRun(installation, fatima)
                .makesTheFirstAccount()
                .namesTheOrganisation()
                .importsThePeople()
                .addsTheNewspaper()
                .tellsHowToSendMail()
                .triesWhatWouldBeFlagged()
                .goesLive();
        everybodyHearsThatTheyAreWatchedOver();
        newHitAppearsWithoutReload();
        herWordsAreVeiledUntilAskedFor();
        theHitIsConfirmed();
        String dossier = theDossierSaysWhatToDo();
        itCannotBeClosedWithoutTheAangifte(dossier);
        theManagerHasSpokenToHer();
        theEmployeeSeesHerOwnAndObjects();
        assertThat(fatima.complaints())
                // The refused forms answer 422, which the browser reports as a failed load.
                .filteredOn(complaint -> !complaint.contains("422"))
                .isEmpty();
    }

    private void everybodyHearsThatTheyAreWatchedOver() {
        // Otherwise a feed is asked every five minutes.
        installation
                .database()
                .useHandle(
                        handle -> handle.execute(
                                "update source set floor_seconds = 1, ceiling_seconds = 2, interval_seconds = 1, next_due = now()"));
        mail(letter -> letter.to().equals(Reader.EMPLOYEE.email()));
    }

    private void newHitAppearsWithoutReload() {
        fatima.open("/console/inbox");
        Page page = fatima.page();
        page.evaluate("window.sameDocument = true");
        page.waitForSelector("[data-news], [data-hit]");
        assertThat(page.evaluate("window.sameDocument")).as("no reload").isEqualTo(true);
        if (page.locator("[data-hit]").count() == 0) page.locator("[data-news]").click();
        page.waitForSelector("[data-hit]");
    }

    private void herWordsAreVeiledUntilAskedFor() {
        Page page = fatima.page();
        assertThat(page.content()).doesNotContain("maak ik haar dood");
        page.locator("[data-unveil]").first().click();
        page.waitForSelector(".said");
        assertThat(page.locator(".said").first().textContent()).contains("maak ik haar dood");
        page.waitForFunction("() => !!document.activeElement.closest('.unveiled')");
    }

    private void theHitIsConfirmed() {
        Page page = fatima.page();
        page.locator("[data-hit] button[name=call][value=confirmed]").first().click();
        // Focus is set when the swap has settled, a moment after it is seen.
        page.waitForFunction("() => !!document.activeElement.closest('[data-judged]')");
        mail(letter ->
                letter.to().equals(Reader.MANAGER.email()) && letter.text().contains("/console/dossiers/"));
    }

    private String theDossierSaysWhatToDo() {
        Page page = fatima.page();
        fatima.open("/console/dossiers");
        page.locator("main table th a").first().click();
        page.waitForSelector("#tasks");
        assertThat(page.locator("details[id^=task-]").count()).as("tasks").isGreaterThan(3);
        return page.url().replaceAll(".*/", "").replaceAll("[?#].*", "");
    }

    private void itCannotBeClosedWithoutTheAangifte(String dossier) {
        Page page = fatima.page();
        page.check("[name=tasks-may-stay]");
        page.locator("form[action$='/close'] button").click();
        page.waitForSelector("form[action$='/close'] .is-invalid, form[action$='/close'] [role=alert]");
        assertThat(page.locator("form[action$='/close'] .invalid-feedback")
                        .first()
                        .textContent())
                .isNotBlank();
        fatima.open("/console/dossiers/" + dossier);
        assertThat(page.locator("form[action$='/reopen']").count())
                .as("it is open")
                .isZero();
    }

    private void theManagerHasSpokenToHer() {
        Mailbox.Letter alert = mail(letter -> letter.to().equals(Reader.MANAGER.email())
                && DOSSIER_LINK.matcher(letter.text()).find());
        try (Sitting karim = chromium.sit(installation)) {
            choosesAPassword(karim, Reader.MANAGER);
            karim.open(link(DOSSIER_LINK, alert));
            karim.page().locator("form[action$='/spoken'] button").click();
            karim.page()
                    .waitForSelector(
                            "form[action$='/spoken']",
                            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(karim.page().locator("#spoken").count()).isEqualTo(1);
            karim.open("/console/inbox");
            assertThat(karim.page().locator("[data-hit]").count())
                    .as("the inbox is not his")
                    .isZero();
        }
    }

    private void theEmployeeSeesHerOwnAndObjects() {
        try (Sitting anna = chromium.sit(installation)) {
            choosesAPassword(anna, Reader.EMPLOYEE);
            anna.open("/console/dossiers");
            assertThat(anna.page().locator("main table tbody tr").count()).isEqualTo(1);
            anna.page().locator("main table th a").first().click();
            anna.page().waitForSelector("#contact");
            anna.open("/console/me");
            anna.page().locator("a[href$='/objection']").click();
            anna.page().locator("form[action$='/objection'] button.btn-primary").click();
            anna.page().waitForSelector("form[action$='/objection/withdraw']");
        }
        List<String> objected = installation
                .database()
                .withHandle(handle -> handle.createQuery("select subject from objection where withdrawn_at is null")
                        .mapTo(String.class)
                        .list());
        assertThat(objected).containsExactly("anna");
    }

    /** Somebody without an account asks for a link, finds it in her mail, and is signed in with what she chose. */
    private void choosesAPassword(Sitting sitting, Reader reader) {
        Page page = sitting.page();
        sitting.open("/password");
        page.fill("[name=email]", reader.email());
        page.press("[name=email]", "Enter");
        Mailbox.Letter letter = mail(it -> it.to().equals(reader.email())
                && PASSWORD_LINK.matcher(it.text()).find());
        sitting.open(link(PASSWORD_LINK, letter));
        page.fill("[name=j_password]", Reader.PASSWORD);
        page.fill("[name=again]", Reader.PASSWORD);
        page.press("[name=again]", "Enter");
        page.waitForURL(address -> !address.contains("/password/"));
        if (page.url().contains("/sign-in")) sitting.signIn(reader);
    }

    private static String link(Pattern pattern, Mailbox.Letter letter) {
        Matcher found = pattern.matcher(letter.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Mailbox.Letter mail(Predicate<Mailbox.Letter> wanted) {
        return Awaitility.await("a mail")
                .atMost(Installation.PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> installation.mailbox.letters().stream()
                                .filter(wanted)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}

package nl.schildwacht.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The main tasks without a mouse: Tab, Enter, space and letters. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardIT {
    private static final int MOST_TABS = 150;

    private Installation installation;
    private Chromium chromium;

    @BeforeAll
    void open() throws Exception {
        installation = Installation.open("keyboard");
        Furnishing.arrange(installation);
        chromium = Chromium.launch();
    }

    @AfterAll
    void close() {
        chromium.close();
        installation.close();
    }

    @Test
    void signsIn_unveils_andJudges() {
        try (Sitting fatima = signIn(Reader.COMMUNICATIONS)) {
            Page page = fatima.page();
            fatima.open("/console/inbox");
            tabTo(fatima, "[data-unveil]");
            page.keyboard().press("Enter");
            page.waitForSelector(".said");
            page.waitForFunction("() => !!document.activeElement.closest('.unveiled')");
            tabTo(fatima, "button[name=call][value=confirmed]");
            page.keyboard().press("Enter");
            page.waitForSelector("[data-judged]");
            page.waitForFunction("() => !!document.activeElement.closest('[data-judged]')");
            tabTo(fatima, "[data-judged] [data-undo]");
            page.keyboard().press("Enter");
            // What came gets the focus once it has settled, an instant after it was put there.
            page.waitForFunction("() => !document.querySelector('[data-judged]')"
                    + " && !!document.activeElement.closest('[data-hit]')");
        }
    }

    @Test
    void theKeysOfTheInboxWorkOnlyInTheList_andNotWhenSwitchedOff() {
        try (Sitting fatima = signIn(Reader.COMMUNICATIONS)) {
            Page page = fatima.page();
            fatima.open("/console/inbox");
            page.keyboard().press("j");
            page.keyboard().press("1");
            assertThat(page.evaluate("() => !!document.activeElement.closest('[data-hit]')"))
                    .isEqualTo(false);
            page.focus("#hits");
            page.keyboard().press("j");
            assertThat(page.evaluate("() => !!document.activeElement.closest('[data-hit]')"))
                    .isEqualTo(true);
            page.keyboard().press("o");
            page.waitForSelector("#hits .said");
            fatima.withoutKeys();
            fatima.open("/console/inbox");
            page.focus("#hits");
            page.keyboard().press("j");
            assertThat(page.evaluate("() => !!document.activeElement.closest('[data-hit]')"))
                    .isEqualTo(false);
        }
    }

    @Test
    void marksATaskDone() {
        try (Sitting fatima = signIn(Reader.COMMUNICATIONS)) {
            Page page = fatima.page();
            fatima.open("/console/dossiers/" + Landmarks.of(installation).hers());
            int before =
                    page.locator("details[id^=task-] .badge.text-bg-secondary").count();
            tabTo(fatima, "details[id^=task-] > summary");
            page.keyboard().press("Enter");
            tabTo(fatima, "details[open] input[name=owner]");
            page.keyboard().type("Fatima Jansen");
            tabTo(fatima, "details[open] select[name=state]");
            page.keyboard().press("ArrowDown");
            tabTo(fatima, "details[open] textarea[name=detail]");
            page.keyboard().type("Afgesproken.");
            tabTo(fatima, "details[open] form button");
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("said=") || address.contains("#"));
            assertThat(page.locator("details[id^=task-] .badge.text-bg-secondary")
                            .count())
                    .isEqualTo(before + 1);
        }
    }

    @Test
    void goesLive() {
        try (Sitting bo = signIn(Reader.ADMINISTRATOR)) {
            Page page = bo.page();
            bo.open("/console/set-up");
            tabTo(bo, "main a[href$='/set-up/live']");
            enter(bo, "main form[action$='/live']");
            type(bo, "[name=approved_by]", "Petra de Boer");
            type(bo, "[name=approved_function]", "gemeentesecretaris");
            tabTo(bo, "[name=approved_on]");
            for (String key : List.of("ArrowDown", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowDown"))
                page.keyboard()
                        .press(key); // today is filled in; a year ago or more, in whichever order day and year stand
            for (String name : List.of("dpia", "works_council", "employees")) {
                tabTo(bo, "[name=" + name + "]");
                page.keyboard().press("Space");
            }
            tabTo(bo, "main form[action$='/live'] button");
            page.keyboard().press("Enter");
            page.waitForURL("**/console/set-up");
            bo.open("/console/set-up/live");
            page.waitForSelector("#approval");
        }
    }

    @Test
    void addsAPerson_andIsLedToWhatIsWrong() {
        try (Sitting fatima = signIn(Reader.COMMUNICATIONS)) {
            Page page = fatima.page();
            fatima.open("/console/watch/people");
            tabTo(fatima, "main a[href='/console/watch/people/new']");
            enter(fatima, "[name=family_name]");
            type(fatima, "[name=given_name]", "Mila");
            type(fatima, "[name=family_name]", "Kok");
            type(fatima, "[name=email]", "mila.kok");
            enter(fatima, "#email-problem");
            page.waitForFunction("() => document.activeElement.matches('[data-focus]')");
            assertThat(page.inputValue("[name=family_name]"))
                    .as("what was typed stays")
                    .isEqualTo("Kok");
            type(fatima, "[name=email]", "mila.kok@voorbeeldstad.example"); // Tab selects what stands there
            page.keyboard().press("Enter");
            page.waitForURL(address -> !address.contains("/people/new"));
            assertThat(page.locator("main").textContent()).contains("Mila Kok");
        }
    }

    @Test
    void reportsWhatWasSaidToHer() {
        try (Sitting anna = signIn(Reader.EMPLOYEE)) {
            Page page = anna.page();
            anna.open("/console/report");
            tabTo(anna, "#shows-no");
            page.keyboard().press("Space");
            enter(anna, "a[href$='/new/text']");
            tabTo(anna, "a[href$='/new/text']");
            enter(anna, "form[data-report]");
            tabTo(anna, "#whom-self");
            page.keyboard().press("Space");
            type(anna, "[name=said]", "Anna van der Berg, kijk maar goed achter je.");
            tabTo(anna, "form[data-report] button");
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("/received/"));
        }
    }

    @Test
    void theFirstTabStopSkipsToTheContents() {
        try (Sitting fatima = signIn(Reader.COMMUNICATIONS)) {
            Page page = fatima.page();
            fatima.open("/console/dossiers");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.matches('.skip-link')"))
                    .isEqualTo(true);
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => !!document.activeElement.closest('main')"))
                    .isEqualTo(true);
        }
    }

    private Sitting signIn(Reader reader) {
        Sitting sitting = chromium.sit(installation);
        Page page = sitting.page();
        sitting.open("/sign-in");
        tabTo(sitting, "input[name=j_username]");
        page.keyboard().type(reader.email());
        page.keyboard().press("Tab");
        page.keyboard().type(Reader.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/sign-in") && !address.contains("j_security"));
        return sitting;
    }

    /** Presses Enter and waits for what comes of it. */
    private static void enter(Sitting sitting, String appears) {
        sitting.page().keyboard().press("Enter");
        sitting.page().waitForSelector(appears);
    }

    private static void type(Sitting sitting, String field, String text) {
        tabTo(sitting, field);
        sitting.page().keyboard().type(text);
    }

    private static void tabTo(Sitting sitting, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(sitting.page().evaluate("s => document.activeElement.matches(s)", selector)))
                return;
            sitting.page().keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + selector + "; it is at " + sitting.focused());
    }
}

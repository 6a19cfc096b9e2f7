package nl.schildwacht.browser;

import com.microsoft.playwright.Page;

import java.time.LocalDate;
import java.time.ZoneId;

/** What the readers of a furnished installation have entered by hand, through the pages' own forms. */
final class Handiwork {
    private static final String STAD = "/console/watch/organisations/stad";

    private final Chromium chromium;
    private final Installation installation;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    private Handiwork(Chromium chromium, Installation installation) {
        this.chromium = chromium;
        this.installation = installation;
    }

    static void of(Chromium chromium, Installation installation) {
        var hands = new Handiwork(chromium, installation);
        try (var administrator = hands.sit(Reader.ADMINISTRATOR)) {
            Furnishing.bringPeople(administrator);
        }
        try (var employee = hands.sit(Reader.EMPLOYEE)) {
            hands.report(employee, "/console/report");
        }
        try (var stranger = chromium.sit(installation)) {
            hands.report(stranger, "/report/" + Furnishing.LINK);
        }
        try (var officer = hands.sit(Reader.PRIVACY)) {
            hands.request(officer);
        }
        try (var communications = hands.sit(Reader.COMMUNICATIONS)) {
            hands.agree(communications);
            tryATerm(communications, "paspoortbalie");
        }
    }

    private Sitting sit(Reader reader) {
        return chromium.sit(installation).signIn(reader);
    }

    private void report(Sitting sitting, String base) {
        Page page = sitting.page();
        sitting.open(base + "/new/text");
        page.check("#whom-colleague");
        page.fill("[name=about]", "Sanne Verhoeven");
        page.fill("[name=said]", "Sanne Verhoeven van de gemeente is een trut, ze moet maar eens uitkijken.");
        page.fill("[name=author]", "@foutparkeerder");
        page.fill("[name=found_where]", "in een buurtapp");
        chooseAll(page);
        submit(page);
        if (!page.url().contains("/received/"))
            throw new IllegalStateException(
                    "the report was not taken: " + page.locator("main").textContent());
    }

    private void request(Sitting sitting) {
        Page page = sitting.page();
        sitting.open("/console/privacy/requests");
        chooseAll(page);
        page.fill("[name=name]", "Anna van der Berg");
        page.fill("[name=reach]", "anna.vandenberg@voorbeeldstad.example");
        page.fill("[name=received]", today.minusDays(3).toString());
        submit(page);
        page.fill("[name=identified]", "aan de balie, met haar paspoort");
        page.fill("[name=subject]", "anna");
        page.locator("form[action$='/identify'] button").click();
        page.locator("form[action$='/search'] button").click();
        page.waitForSelector("a[href$='/copy.html']");
    }

    private void agree(Sitting sitting) {
        Page page = sitting.page();
        sitting.open(STAD + "/norm/edit");
        submit(page);
        sitting.open(STAD + "/help/new");
        page.locator("[name=need]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.fill("[name=name]", "Marja de Haan");
        page.fill("[name=role]", "vertrouwenspersoon");
        page.fill("[name=phone]", "010 555 01 20");
        page.fill("[name=hours]", "werkdagen 9.00 tot 17.00 uur");
        submit(page);
        sitting.open("/console/watch/windows/new");
        page.fill("[name=why]", "Interview over de nieuwe parkeertarieven");
        page.fill("[name=from]", today.minusDays(1).toString());
        page.fill("[name=until]", today.plusDays(13).toString());
        submit(page);
    }

    static void tryATerm(Sitting sitting, String term) {
        Page page = sitting.page();
        sitting.open("/console/watch/terms");
        page.fill("[name=text]", term);
        page.check("[name=distinctive]");
        submit(page);
    }

    /** Wherever something must be chosen and is not, the first there is. */
    private static void chooseAll(Page page) {
        page.evaluate("""
                () => document.querySelectorAll('main select').forEach(s => {
                  if (!s.value && s.options.length > 1) { s.selectedIndex = 1; s.dispatchEvent(new Event('change')); } })""");
    }

    private static void submit(Page page) {
        String before = page.url();
        page.locator("main form[method=post] button.btn-primary").last().click();
        page.waitForLoadState();
        if (page.locator("main .is-invalid").count() > 0)
            throw new IllegalStateException(before + " was not taken: "
                    + page.locator("main .invalid-feedback").allTextContents());
    }
}

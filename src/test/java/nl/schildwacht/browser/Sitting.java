package nl.schildwacht.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One reader at one screen. Whatever the browser complains about is collected. */
final class Sitting implements AutoCloseable {
    /** Set by any script that a stranger managed to smuggle in. */
    static final String FLAG = "__smuggled";

    private final BrowserContext context;
    private final Page page;
    private final Installation installation;
    private final List<String> complaints = new ArrayList<>();

    private Sitting(BrowserContext context, Page page, Installation installation) {
        this.context = context;
        this.page = page;
        this.installation = installation;
    }

    static Sitting begin(BrowserContext context, Installation installation) {
        Page page = context.newPage();
        var sitting = new Sitting(context, page, installation);
        // What a Content-Security-Policy refuses is written to the console as an error, too.
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning"))
                sitting.complaints.add("console " + message.type() + ": " + message.text());
        });
        page.onPageError(error -> sitting.complaints.add("script error: " + error));
        page.onDialog(dialog -> {
            sitting.complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.setDefaultTimeout(45_000);
        return sitting;
    }

    Page page() {
        return page;
    }

    /** Whether this page is the one that was asked for, and not one that it leads to. */
    boolean isAt(Stop stop) {
        return page.url().equals(installation.at(stop.path()).toString());
    }

    /** Opens a page and waits until it is quiet. @return the status of the answer. */
    int open(String path) {
        String address = installation.at(path).toString();
        page.unrouteAll();
        if (path.endsWith(".html")) page.route(address, Sitting::asOpenedLater);
        var answer = page.navigate(address);
        page.waitForLoadState(LoadState.LOAD);
        return answer == null ? 0 : answer.status();
    }

    /** A file to keep, for whoever opens it later, is no download any more, and no policy of ours holds for it. */
    private static void asOpenedLater(Route route) {
        APIResponse file = route.fetch();
        Map<String, String> headers = new HashMap<>(file.headers());
        headers.keySet().removeAll(List.of("content-disposition", "content-security-policy"));
        route.fulfill(new Route.FulfillOptions().setResponse(file).setHeaders(headers));
    }

    /** Signs in with the form, as anybody does. */
    Sitting signIn(Reader reader) {
        open("/sign-in");
        page.fill("input[name=j_username]", reader.email());
        page.fill("input[name=j_password]", Reader.PASSWORD);
        page.press("input[name=j_password]", "Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
        return this;
    }

    /** Language and theme, as kept in the cookie of {@code /look}. */
    void look(String language, String theme) {
        context.addCookies(List.of(new com.microsoft.playwright.options.Cookie("look", language + "." + theme + ".keys")
                .setUrl(installation.service().address().toString())));
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /** Switches the keyboard shortcuts off, as {@code /look} does. */
    void withoutKeys() {
        context.addCookies(List.of(new com.microsoft.playwright.options.Cookie("look", "nl.light.nokeys")
                .setUrl(installation.service().address().toString())));
    }

    /** Looks at the page on another screen, once it has settled there: charts are drawn anew two frames after the change. */
    void screen(Chromium.Screen screen) {
        page.setViewportSize(screen.width, screen.height);
        page.waitForFunction("width => innerWidth === width", screen.width);
        page.evaluate("""
                async () => { for (let i = 0; i < 3; i++) await new Promise(done => requestAnimationFrame(done)); }""");
    }

    /** How wide the page is; wider than the screen means that it must be scrolled sideways. */
    int width() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    /** What sticks out to the right, to say where to look; wide tables may, for they scroll in a region of their own. */
    String widest() {
        return String.valueOf(page.evaluate("""
                () => [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.table-responsive'))
                  .slice(0, 3).map(e => e.tagName.toLowerCase() + '.' + e.className + ' "'
                    + (e.textContent || '').trim().slice(0, 30) + '"').join('; ')"""));
    }

    String language() {
        return String.valueOf(page.getAttribute("html", "lang"));
    }

    /** What has the keyboard: tag, id and text, for messages. */
    String focused() {
        return String.valueOf(page.evaluate("""
                () => { const e = document.activeElement; return e.tagName.toLowerCase()
                  + (e.id ? '#' + e.id : '') + (e.name ? '[name=' + e.name + ']' : '')
                  + ' ' + (e.getAttribute('aria-label') || e.textContent || e.value || '').trim().slice(0, 40); }"""));
    }

    /** Asks for every text that is veiled on this page, all at once, and then for the rest of those that are long. */
    void unveilAll() {
        for (String button : List.of("[data-unveil]", "form:has([name=all]) button")) {
            page.evaluate("button => document.querySelectorAll(button).forEach(each => each.click())", button);
            // A form that came by itself is htmx's own only once it has settled.
            page.waitForFunction(
                    "awaited => !document.querySelector(awaited)", button + ", .htmx-added, .htmx-settling");
        }
    }

    boolean isSmuggledInto() {
        return Boolean.TRUE.equals(page.evaluate("name => window[name] === true", FLAG));
    }

    /** What the browser complained about since the last time of asking. */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /** The first complaint, if any, leaving them all. */
    Optional<String> complaint() {
        return complaints.stream().findFirst();
    }

    @Override
    public void close() {
        context.close();
    }
}

package nl.schildwacht.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium. Not thread-safe, as Playwright is not. */
final class Chromium implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        Path program = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "chromium is missing; install it with: apt-get install chromium, or leave it out: --without browser"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(List.of("--lang=nl-NL"))
                        .setEnv(dutch()));
        return new Chromium(playwright, browser);
    }

    /** The browser's own words, as in a date field, follow the environment. */
    private static Map<String, String> dutch() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "nl");
        return environment;
    }

    /** A reader sits down at a screen of her own, with nothing remembered from before. */
    Sitting sit(Installation installation) {
        return sit(installation, Screen.DESK, ColorScheme.LIGHT);
    }

    Sitting sit(Installation installation, Screen screen, ColorScheme scheme) {
        return Sitting.begin(
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(installation.service().address().toString())
                        .setLocale("nl-NL")
                        .setTimezoneId("Europe/Amsterdam")
                        .setColorScheme(scheme)
                        // Colours in transition would be measured halfway: axe waits for nothing.
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(screen.width, screen.height)),
                installation);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** How much of a page is seen at once, in CSS pixels. */
    enum Screen {
        DESK(1280, 900),
        /** A desk of 1280 pixels at 200 % zoom. */
        ZOOMED(640, 450),
        /** WCAG 1.4.10: what a page must fit without scrolling sideways. */
        PHONE(320, 640);

        final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }
}

package nl.schildwacht.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every page, when everything that somebody else wrote was written to do harm. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePostsIT {
    /** What a stranger's mark-up would have left in the page. */
    private static final String SMUGGLED = """
            () => [...document.querySelectorAll('main script, main style, main meta, main iframe, [onerror], [onload],'
              + ' [hx-trigger="load"][hx-post="/console/sign-out"], a[href^="javascript:" i], a[href^="data:" i],'
              + ' a[href^="vbscript:" i], a[href^="//"], img[src="x"]')].map(e => e.outerHTML.slice(0, 120))""";

    /**
     * What turns text around, or is written from right to left, and is held by nothing: neither by an element that isolates,
     * nor by the isolating characters, of which those within are looked at first. What somebody types stands by itself.
     */
    private static final String UNHELD = """
            () => {
              const steering = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
              const held = new RegExp('\\u2068[^' + steering + ']*\\u2069', 'g');
              const turning = new RegExp('[' + steering + '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]');
              const unheld = text => {
                for (let before = ''; before !== text;) { before = text; text = text.replace(held, ''); }
                return turning.test(text);
              };
              const found = [];
              const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
              for (let node; node = walker.nextNode();)
                if (!node.parentElement.closest('bdi, [dir]:not(html), textarea, script, style') && unheld(node.data))
                  found.push(node.parentElement.outerHTML.slice(0, 160));
              for (const each of document.querySelectorAll('*'))
                for (const name of ['title', 'aria-label', 'alt', 'placeholder', 'label', 'content'])
                  if (unheld(each.getAttribute(name) || '')) found.push(name + ' of ' + each.outerHTML.slice(0, 160));
              return found.slice(0, 5);
            }""";

    private final Map<Optional<Reader>, Sitting> sittings = new HashMap<>();
    private Installation installation;
    private Chromium chromium;

    @BeforeAll
    void open() throws Exception {
        installation = Installation.open("hostile");
        installation.withoutService(database -> {
            Reader.enroll(database);
            Hostility.write(database, Clock.systemUTC().instant());
        });
        chromium = Chromium.launch();
        Handiwork.tryATerm(sitting(Optional.of(Reader.COMMUNICATIONS)), Hostility.TEXTS.get(1));
    }

    @AfterAll
    void close() {
        chromium.close();
        installation.close();
    }

    @TestFactory
    Stream<DynamicTest> nothingThatAStrangerWroteDoesAnything() {
        Landmarks landmarks = Landmarks.of(installation);
        assertThat(Stops.all(landmarks)).as("harm was done to every page").isEqualTo(Stops.declared(landmarks));
        return Stops.all(landmarks).stream().map(stop -> dynamicTest(stop.toString(), () -> look(stop)));
    }

    private Sitting sitting(Optional<Reader> who) {
        return sittings.computeIfAbsent(who, _ -> {
            Sitting begun = chromium.sit(installation);
            who.ifPresent(begun::signIn);
            return begun;
        });
    }

    private void look(Stop stop) {
        Sitting sitting = sitting(stop.reader());
        sitting.complaints();
        sitting.screen(Chromium.Screen.PHONE);
        assertThat(sitting.open(stop.path())).as("status").isEqualTo(stop.status());
        sitting.unveilAll();
        assertThat(sitting.isSmuggledInto()).as("a script ran").isFalse();
        assertThat((List<?>) sitting.page().evaluate(SMUGGLED)).isEmpty();
        assertThat((List<?>) sitting.page().evaluate(UNHELD))
                .as("turns text around")
                .isEmpty();
        assertThat(sitting.complaints())
                .filteredOn(complaint -> stop.status() < 400 || !complaint.contains("Failed to load resource"))
                .isEmpty();
        assertThat(sitting.isAt(stop))
                .as("%s is at %s", stop, sitting.page().url())
                .isTrue();
        assertThat(sitting.width()).as("%s %s", stop, sitting.widest()).isLessThanOrEqualTo(320);
    }
}

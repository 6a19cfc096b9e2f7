package nl.schildwacht.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every page, for a reader who may see it: in both themes, both languages, on a phone and at 200 % zoom. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessibilityIT {
    private final Map<String, Sitting> sittings = new HashMap<>();
    private final AxeTable table = new AxeTable();
    private Installation installation;
    private Chromium chromium;

    @BeforeAll
    void open() throws Exception {
        installation = Installation.open("accessibility");
        chromium = Chromium.launch();
    }

    @AfterAll
    void close() throws IOException {
        table.write();
        chromium.close();
        installation.close();
    }

    @Test
    @Order(1)
    void theFirstAccountCanBeMadeByEverybody() {
        look(Stops.FIRST_ACCOUNT);
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> everyPageCanBeReadByEverybody() throws Exception {
        Furnishing.arrange(installation);
        Handiwork.of(chromium, installation);
        Landmarks landmarks = Landmarks.of(installation);
        assertThat(Stops.all(landmarks))
                .as("a furnished installation has something on every page")
                .isEqualTo(Stops.declared(landmarks));
        return Stops.all(landmarks).stream().map(stop -> dynamicTest(stop.toString(), () -> look(stop)));
    }

    private void look(Stop stop) {
        Sitting sitting = sittings.computeIfAbsent(stop.who(), who -> sit(stop));
        sitting.complaints();
        sitting.look("nl", "light");
        sitting.screen(Chromium.Screen.DESK);
        int status = sitting.open(stop.path());
        assertThat(status).as(stop.path()).isEqualTo(stop.status());
        assertThat(sitting.isAt(stop))
                .as("%s is at %s", stop, sitting.page().url())
                .isTrue();
        assertThat(sitting.language()).isEqualTo("nl");
        List<Axe.Finding> light = Axe.findings(sitting.page());
        List<String> tabbing = Tabbing.troubles(sitting.page());

        sitting.screen(Chromium.Screen.ZOOMED);
        int atZoom = sitting.width();
        String atZoomWidest = sitting.widest();
        sitting.screen(Chromium.Screen.PHONE);
        int atPhone = sitting.width();
        String atPhoneWidest = sitting.widest();
        List<Axe.Finding> phone = Axe.findings(sitting.page());

        sitting.look("en", "dark");
        sitting.screen(Chromium.Screen.DESK);
        sitting.open(stop.path());
        assertThat(sitting.language()).isEqualTo("en");
        List<Axe.Finding> dark = Axe.findings(sitting.page());
        List<?> cutOff = Tabbing.cutOffWhenSpaced(sitting.page());
        List<String> complaints = sitting.complaints().stream()
                // The browser itself reports each page that answers with an error, as one does that is not there.
                .filter(complaint -> stop.status() < 400 || !complaint.contains("Failed to load resource"))
                .toList();

        table.add(
                stop,
                light.size(),
                dark.size(),
                phone.size(),
                atPhone,
                atZoom,
                complaints.size() + tabbing.size() + cutOff.size());
        assertThat(light).as("light").isEmpty();
        assertThat(dark).as("dark").isEmpty();
        assertThat(phone).as("phone").isEmpty();
        assertThat(tabbing).as("with the Tab key").isEmpty();
        assertThat(cutOff).as("cut off with wide spacing").isEmpty();
        assertThat(complaints).as("the browser's complaints").isEmpty();
        assertThat(atPhone).as("width at 320: %s", atPhoneWidest).isLessThanOrEqualTo(320);
        assertThat(atZoom).as("width at 640: %s", atZoomWidest).isLessThanOrEqualTo(640);
    }

    private Sitting sit(Stop stop) {
        Sitting sitting = chromium.sit(installation);
        stop.reader().ifPresent(sitting::signIn);
        return sitting;
    }
}

package nl.schildwacht.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the pictures of {@code docs/images/console}: each page in the light and the dark theme on a screen of 1280 × 900,
 * and on a phone of 320 × 640. {@code java … nl.schildwacht.browser.Pictures [NAME…]}, after packaging.
 */
public final class Pictures {
    private static final Path FOLDER = Path.of("docs", "images", "console");

    private final Chromium chromium;
    private final Installation installation;
    private final Map<String, Sitting> sittings = new HashMap<>();

    private Pictures(Chromium chromium, Installation installation) {
        this.chromium = chromium;
        this.installation = installation;
    }

    public static void main(String... names) throws Exception {
        Files.createDirectories(FOLDER);
        List<String> missing = new ArrayList<>();
        try (var installation = Installation.open("pictures");
                var chromium = Chromium.launch()) {
            var pictures = new Pictures(chromium, installation);
            var index = new StringBuilder("""
                    # All pages of the console

                    Taken with invented examples. [A tour](../../console.md) says what the main ones are for.

                    | page | reader | light | dark | phone |
                    |---|---|---|---|---|
                    """);
            List<Stop> stops = new ArrayList<>(List.of(Stops.FIRST_ACCOUNT));
            for (int i = 0; i < stops.size(); i++) {
                Stop stop = stops.get(i);
                if (names.length == 0 || List.of(names).contains(stop.name())) {
                    if (!pictures.take(stop)) missing.add(stop.toString());
                    else index.append(row(stop));
                }
                if (i > 0) continue;
                Furnishing.arrange(installation);
                Handiwork.of(chromium, installation);
                stops.addAll(Stops.all(Landmarks.of(installation)));
            }
            if (names.length == 0) Files.writeString(FOLDER.resolve("index.md"), index);
        }
        missing.forEach(stop -> System.err.println("no picture of " + stop));
        System.exit(missing.isEmpty() ? 0 : 1);
    }

    private static String row(Stop stop) {
        return "| `%2$s` | %3$s | ![](%1$s.png) | ![](%1$s-dark.png) | ![](%1$s-phone.png) |%n"
                .formatted(stop.name(), stop.route(), stop.who());
    }

    private boolean take(Stop stop) throws IOException {
        Sitting sitting = sittings.computeIfAbsent(stop.who(), _ -> {
            Sitting begun = chromium.sit(installation);
            stop.reader().ifPresent(begun::signIn);
            return begun;
        });
        sitting.look("nl", "light");
        sitting.screen(Chromium.Screen.DESK);
        if (sitting.open(stop.path()) != stop.status()) return false;
        shoot(sitting, stop.name() + ".png");
        sitting.screen(Chromium.Screen.PHONE);
        sitting.open(stop.path());
        shoot(sitting, stop.name() + "-phone.png");
        sitting.look("nl", "dark");
        sitting.screen(Chromium.Screen.DESK);
        sitting.open(stop.path());
        shoot(sitting, stop.name() + "-dark.png");
        return true;
    }

    private static void shoot(Sitting sitting, String name) throws IOException {
        Files.write(FOLDER.resolve(name), Palette.reduce(sitting.page().screenshot()));
    }
}

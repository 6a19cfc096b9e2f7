package nl.schildwacht.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found on which page, as a table for people: {@code target/axe.md}. */
final class AxeTable {
    private static final Path FILE = Path.of("target", "axe.md");

    private final List<String> rows = new ArrayList<>();
    private int pages;
    private int clean;

    void add(Stop stop, int light, int dark, int phone, int atPhone, int atZoom, int complaints) {
        pages++;
        boolean isClean = light + dark + phone + complaints == 0 && atPhone <= 320 && atZoom <= 640;
        if (isClean) clean++;
        rows.add(String.format(
                Locale.ROOT,
                "| `%s` | %s | %d | %d | %d | %d | %d | %d |",
                stop.route(),
                stop.who(),
                light,
                dark,
                phone,
                atPhone,
                atZoom,
                complaints));
    }

    void write() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, """
                # axe-core on every page

                Rules broken, in the light and the dark theme and at 320 px; the width of the page on screens of 320 and 640 px (1280 px at
                200 %%); what the browser complained about, what Tab did not show, and what wide spacing cut off. %d of %d pages have nothing.

                | page | reader | light | dark | phone | width at 320 | width at 640 | complaints |
                |---|---|--:|--:|--:|--:|--:|--:|
                %s
                """.formatted(clean, pages, String.join("\n", rows)));
    }
}

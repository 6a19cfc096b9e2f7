package nl.schildwacht.console.style;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Letters that readers' devices have themselves: nothing is fetched from elsewhere. */
public enum Font {
    /** As it comes. */
    STANDARD("Noto Sans", "\"Noto Sans\", \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif"),
    ARIAL("Arial", "Arial, \"Helvetica Neue\", Helvetica, \"Liberation Sans\", sans-serif"),
    VERDANA("Verdana", "Verdana, \"DejaVu Sans\", Geneva, sans-serif"),
    CALIBRI("Calibri", "Calibri, Carlito, \"Segoe UI\", sans-serif"),
    TREBUCHET("Trebuchet", "\"Trebuchet MS\", \"Fira Sans\", \"Lucida Grande\", sans-serif"),
    GEORGIA("Georgia", "Georgia, Gelasio, \"Noto Serif\", serif");

    private final String title;
    private final String family;

    Font(String title, String family) {
        this.title = title;
        this.family = family;
    }

    /** Its proper name. */
    public String title() {
        return title;
    }

    /** For {@code font-family}. */
    String family() {
        return family;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Font> of(String id) {
        return Arrays.stream(values()).filter(font -> font.id().equals(id)).findFirst();
    }
}

package nl.schildwacht.console.page;

import io.quarkus.qute.TemplateExtension;

/** Expected numbers as a reader takes them. */
@TemplateExtension
final class Daily {
    private Daily() {}

    /** Whole from ten on, below that with one decimal. */
    static String aDay(double number) {
        return number == 0 || number >= 10 ? "%.0f".formatted(number) : "%.1f".formatted(number);
    }
}

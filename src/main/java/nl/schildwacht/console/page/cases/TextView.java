package nl.schildwacht.console.page.cases;

import nl.schildwacht.dossier.casework.StartingText;
import nl.schildwacht.watch.Language;

import java.util.Locale;

/**
 * A text to start from.
 *
 * @param number of the dossier that it is for.
 * @param filled with what is known of the dossier.
 */
public record TextView(String number, String organisation, StartingText text, String filled) {
    public String path() {
        return "/console/dossiers/" + number + "/texts/" + text.kind().id();
    }

    public String language() {
        return text.language().name().toLowerCase(Locale.ROOT);
    }

    /** The other language, as the query wants it. */
    public String other() {
        return text.language() == Language.NL ? "en" : "nl";
    }

    /** Whether it asks for something to be taken away. */
    public boolean isAboutRemoval() {
        return text.kind() == StartingText.Kind.DEMAND || text.kind() == StartingText.Kind.PLATFORM_NOTICE;
    }

    public boolean isSupport() {
        return text.kind() == StartingText.Kind.SUPPORT;
    }

    @Override
    public String toString() {
        return "TextView[" + number + "]";
    }
}

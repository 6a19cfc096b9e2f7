package nl.schildwacht.console;

import nl.schildwacht.watch.Language;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Finds the language to answer in. */
public final class Tongue {
    private static final List<Locale> SPOKEN = List.of(Language.NL.locale(), Language.EN.locale());

    private Tongue() {}

    /** @param acceptLanguage the header of RFC 9110 §12.5.4; Dutch when it is absent, unreadable or asks for neither. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 500) return Language.NL;
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return Language.EN.locale().equals(found) ? Language.EN : Language.NL;
        } catch (IllegalArgumentException unreadable) {
            return Language.NL;
        }
    }
}

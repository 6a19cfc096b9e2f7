package nl.schildwacht.watch;

import java.util.Locale;

/** The languages we write to people in. */
public enum Language {
    NL,
    EN;

    public Locale locale() {
        return Locale.of(name().toLowerCase(Locale.ROOT));
    }
}

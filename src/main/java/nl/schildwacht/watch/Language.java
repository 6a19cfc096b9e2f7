package nl.schildwacht.watch;

import java.util.Locale;

/** The languages we write to people in. */
public enum Language {
    NL,
    EN;

    private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));

    public Locale locale() {
        return locale;
    }
}

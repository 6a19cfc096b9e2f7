package nl.schildwacht.match;

/**
 * One subject's claim on one place of a text.
 *
 * @param who who may be named there.
 * @param kind as what.
 * @param fit how well the tussenvoegsels agree.
 * @param start first UTF-16 unit of the name in the text as given, tussenvoegsels that belong to it included.
 * @param ceiling what the way it is written allows at most.
 * @param isLoose whether it is hardly written as a name, so that something else must speak for it.
 */
record Claim(Watched who, Kind kind, Fit fit, int start, Surety ceiling, boolean isLoose) {
    Claim(Watched who, Kind kind, Fit fit, int start, Surety ceiling) {
        this(who, kind, fit, start, ceiling, false);
    }

    /** A claim of somebody hardly written as a name: at most likely. */
    static Claim loose(Watched who, Kind kind, Fit fit, int start, Surety ceiling) {
        return new Claim(who, kind, fit, start, ceiling == Surety.WEAK ? ceiling : Surety.LIKELY, true);
    }

    Claim(Form form, int start) {
        this(form.who(), form.kind(), Fit.EXACT, start, Surety.CERTAIN);
    }

    /** The same claim made by somebody else. */
    Claim by(Watched other) {
        return new Claim(other, kind, fit, start, ceiling, isLoose);
    }
}

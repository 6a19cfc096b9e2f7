package nl.schildwacht.source;

/** A token or password on its way to whoever needs it; shows itself to nobody else. */
public record Secret(String value) {
    private static final int LONGEST = 8192;

    /** Whether a value can be a secret: one line of visible characters, for it ends up in a header. */
    public static boolean isUsable(String value) {
        return !value.isBlank()
                && value.length() <= LONGEST
                && value.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}

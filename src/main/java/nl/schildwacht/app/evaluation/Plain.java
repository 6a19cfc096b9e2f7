package nl.schildwacht.app.evaluation;

import java.util.regex.Pattern;

/** Words of strangers on one line, without anything that steers a terminal. */
final class Plain {
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    private static final int SHOWN = 40;

    private Plain() {}

    static String line(String text) {
        return STEERING.matcher(text).replaceAll(" ").strip();
    }

    /** At most some forty characters of it. */
    static String shown(String text) {
        String line = line(text);
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}

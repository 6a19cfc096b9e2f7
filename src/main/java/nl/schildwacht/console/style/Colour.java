package nl.schildwacht.console.style;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A colour of the screen (sRGB).
 *
 * @param red 0 to 255, as are the others.
 */
public record Colour(int red, int green, int blue) {
    static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern FORM = Pattern.compile("#?([0-9a-f]{6}|[0-9a-f]{3})");
    private static final int STEPS = 255;

    public Colour {
        if (((red | green | blue) & ~0xff) != 0) throw new IllegalArgumentException("a part is 0 to 255");
    }

    /** Reads {@code #154273} and {@code #fa0}, in any case, with or without the sign. */
    public static Optional<Colour> parse(String written) {
        var found = FORM.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) return Optional.empty();
        String digits = found.group(1);
        String all = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
        int value = HexFormat.fromHexDigits(all);
        return Optional.of(new Colour(value >> 16, value >> 8 & 0xff, value & 0xff));
    }

    /** {@code #154273}. */
    public String css() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /** From 1 to 21 (WCAG 2.2, contrast ratio). */
    public double contrast(Colour other) {
        double here = luminance();
        double there = other.luminance();
        return (Math.max(here, there) + 0.05) / (Math.min(here, there) + 0.05);
    }

    /** WCAG 2.2, relative luminance. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** Mixed with another. @param part 0: this one; 1: the other. */
    Colour towards(Colour other, double part) {
        return new Colour(mixed(red, other.red, part), mixed(green, other.green, part), mixed(blue, other.blue, part));
    }

    private static int mixed(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }

    /** The first that fits on the way to {@code end}, which fits: this one where it does. */
    Colour nearest(Colour end, Predicate<Colour> fits) {
        for (int step = 0; step < STEPS; step++) {
            Colour tried = towards(end, (double) step / STEPS);
            if (fits.test(tried)) return tried;
        }
        return end;
    }
}

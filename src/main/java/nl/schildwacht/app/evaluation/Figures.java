package nl.schildwacht.app.evaluation;

import java.util.Locale;

/** Figures as people read them, the 95 % confidence interval in brackets; a dash where there was nothing to count. */
final class Figures {
    private static final String NOTHING = "–";

    private Figures() {}

    /** {@code 62.1 (59.8–64.3)}, in per cent. */
    static String percent(Estimate estimate) {
        return of(estimate.through(share -> 100 * share), "%.1f (%.1f–%.1f)");
    }

    /** {@code 4.6 (1.6–13.5)}, out of a thousand. */
    static String perThousand(Estimate estimate) {
        return of(estimate.through(share -> 1000 * share), "%.1f (%.1f–%.1f)");
    }

    /** {@code 62 (between 60 and 64)}, for a sentence; {@code base} is what it is out of. */
    static String inWords(Estimate estimate, int base) {
        Estimate scaled = estimate.through(share -> base * share);
        return of(scaled, scaled.value() < 10 ? "%.1f (between %.1f and %.1f)" : "%.0f (between %.0f and %.0f)");
    }

    /** The measure alone, as it moved from one run to another. */
    static String plain(Estimate estimate, int base) {
        return estimate.isKnown() ? String.format(Locale.ROOT, "%.1f", base * estimate.value()) : NOTHING;
    }

    /** A probability, in four decimals as long as they say something. */
    static String p(double p) {
        return p < 0.0001 ? "<0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }

    private static String of(Estimate estimate, String format) {
        return estimate.isKnown()
                ? String.format(Locale.ROOT, format, estimate.value(), estimate.low(), estimate.high())
                : NOTHING;
    }
}

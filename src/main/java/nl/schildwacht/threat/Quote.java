package nl.schildwacht.threat;

import nl.schildwacht.threat.Explanation.Part;

/** Words of the text as an explanation repeats them. */
final class Quote {
    private static final int LONGEST = 80;

    private Quote() {}

    static String of(Part part, String text) {
        return "“" + words(part, text) + "”";
    }

    /** What stands there, on one line and without what arranges a page. */
    static String words(Part part, String text) {
        String words = text.substring(part.start(), part.end()).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ");
        if (words.length() <= LONGEST) return words;
        boolean splits = Character.isHighSurrogate(words.charAt(LONGEST - 1));
        return words.substring(0, splits ? LONGEST - 1 : LONGEST) + "…";
    }
}

package nl.schildwacht.match;

import java.util.List;
import java.util.Set;

/** How well the tussenvoegsels of a text agree with those of a name, from worst to best. */
enum Fit {
    /** The name has none, the text has: another name. */
    NONE,
    /** Others than the name has: "van den Berg" for "van der Berg". */
    ASTRAY,
    LEFT_OUT,
    /** "v.d. Berg", "vd Berg", "van Berg". */
    ABBREVIATED,
    EXACT;

    /** The closed set, folded; a name's own short prefix words come on top. */
    static final Set<String> TUSSENVOEGSELS = Set.of(
            "van", "de", "den", "der", "het", "t", "ten", "ter", "te", "el", "al", "op", "in", "aan", "bij", "voor",
            "over", "onder", "uit", "von", "vom", "zu", "zum", "zur", "le", "la", "les", "du", "des", "da", "das",
            "dos", "do", "di", "del", "della", "bin", "bint", "ibn", "af", "av", "v", "d", "h", "vd", "vh", "vdr",
            "vdn", "vande", "vander", "vanden", "vant");

    static final Set<String> PREPOSITIONS =
            Set.of("van", "aan", "bij", "in", "op", "voor", "over", "uit", "onder", "te", "von");

    /**
     * Compares what stands in the text with what belongs to the name.
     *
     * @param written the folded words of the text without spaces: "vander", "vd".
     * @param prefix the folded words of the name: "van der".
     */
    static Fit of(String written, String prefix) {
        if (written.isEmpty()) return prefix.isEmpty() ? EXACT : LEFT_OUT;
        if (prefix.isEmpty()) return NONE;
        String wanted = prefix.replace("het", "t");
        String given = written.replace("het", "t");
        if (given.equals(wanted.replace(" ", ""))) return EXACT;
        return abbreviates(given, List.of(wanted.split(" "))) ? ABBREVIATED : ASTRAY;
    }

    Fit orWorse(Fit other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether each word of the prefix, in order, gives all of itself, its first letter, or nothing. */
    private static boolean abbreviates(String written, List<String> words) {
        if (written.isEmpty()) return true;
        if (words.isEmpty()) return false;
        String word = words.getFirst();
        List<String> rest = words.subList(1, words.size());
        return written.startsWith(word) && abbreviates(written.substring(word.length()), rest)
                || written.charAt(0) == word.charAt(0) && abbreviates(written.substring(1), rest)
                || abbreviates(written, rest);
    }
}

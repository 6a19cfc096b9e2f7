package nl.schildwacht.match;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the words of one form stand in a text: their places, their capitals, the tussenvoegsels between and before them. */
final class Written {
    private static final Set<String> ARTICLES = Set.of("de", "het", "t", "den");
    private static final Set<String> OLD_ARTICLES = Set.of("der", "ter", "ten", "el");

    private final Reading reading;
    private final List<Integer> places = new ArrayList<>(3);
    private final List<String> between = new ArrayList<>(3);
    private final StringBuilder skipped = new StringBuilder();
    private @Nullable Before before;
    private int firstTussenvoegsel = -1;
    private String lastOwn = "";
    private @Nullable Prefix lastPrefix;

    Written(Reading reading, int first) {
        this.reading = reading;
        places.add(first);
        between.add("");
    }

    /**
     * The tussenvoegsels before a name that can belong to it.
     *
     * @param isComplete whether none stands before them that would make it another name: "van" in "de fiets van Jansen"
     *     does not, in "Piet van Jansen" it does.
     */
    record Prefix(Fit fit, int first, boolean isComplete, Before before) {}

    /**
     * Whether a given or family name of this one word can stand here: a cheap no for the many that cannot, without a look at
     * the many who may be called so.
     */
    static boolean canStandBare(Reading reading, int at, boolean onChannel) {
        if (reading.has(at, Reading.LETTER)) return false;
        boolean ordinary = reading.is(at, Word.Trait.ORDINARY);
        boolean capital = reading.has(at, Reading.CAPITAL | Reading.HASHTAG);
        boolean asName = reading.isUncased()
                ? !ordinary
                : capital && (!ordinary || !reading.isSentenceStart(at) || After.of(reading, at) != null);
        boolean loosely = onChannel && (capital || !ordinary || reading.isUncased());
        return asName || loosely || isTitled(reading, at);
    }

    /** "van der", "ter": Dutch that lives on in names only. */
    private static boolean isAfterOldArticle(Reading reading, int at) {
        Word before = reading.joins(at) ? reading.word(at - 1) : null;
        return before != null && before.is(Word.Trait.TUSSENVOEGSEL) && OLD_ARTICLES.contains(before.text());
    }

    /** Whether a title stands before the name at this place and its tussenvoegsels. */
    static boolean isTitled(Reading reading, int at) {
        int before = at - 1;
        while (before >= 0 && reading.is(before, Word.Trait.TUSSENVOEGSEL) && at - before < 6) before--;
        Word title = before < 0 ? null : reading.word(before);
        return title != null && title.isTitle();
    }

    void take(int place) {
        places.add(place);
        between.add(skipped.toString());
        skipped.setLength(0);
    }

    void skip(Word tussenvoegsel) {
        skipped.append(tussenvoegsel.text());
    }

    int first() {
        return places.getFirst();
    }

    Before before() {
        if (before == null) before = Before.of(reading, first());
        return before;
    }

    /** How well the tussenvoegsels before the words from this one on agree with the form's. */
    Fit fit(Form form, int fromWord) {
        Fit fit = Fit.EXACT;
        for (int i = fromWord; i < places.size(); i++) fit = fit.orWorse(Fit.of(between.get(i), form.prefix(i)));
        return fit;
    }

    /** The longest run of tussenvoegsels right before the name that agrees with its own. */
    Prefix prefix(String own) {
        Prefix known = lastPrefix;
        if (known != null && own.equals(lastOwn)) return known;
        Prefix found = findPrefix(own);
        lastOwn = own;
        lastPrefix = found;
        return found;
    }

    private Prefix findPrefix(String own) {
        int from = firstTussenvoegsel();
        for (int at = from; at < first(); at++) {
            Fit fit = Fit.of(tussenvoegsels(at), own);
            if (fit.compareTo(Fit.ASTRAY) > 0) return prefixFrom(fit, at, at > from);
        }
        return prefixFrom(own.isEmpty() ? Fit.EXACT : Fit.LEFT_OUT, first(), from < first());
    }

    private Prefix prefixFrom(Fit fit, int at, boolean hasMoreBefore) {
        if (!hasMoreBefore) return new Prefix(fit, at, true, at == first() ? before() : Before.of(reading, at));
        Before whoever = Before.of(reading, firstTussenvoegsel());
        boolean isOfAnother = whoever.isStranger() || !whoever.initials().isEmpty();
        return new Prefix(fit, at, isPreposition(at - 1) && !isOfAnother, Before.NOTHING);
    }

    private boolean isPreposition(int at) {
        return reading.is(at, Word.Trait.PREPOSITION)
                && (!reading.isCapital(at) || reading.isUncased() || reading.isSentenceStart(at));
    }

    private int firstTussenvoegsel() {
        if (firstTussenvoegsel < 0) {
            int at = first();
            while (reading.joins(at)
                    && reading.is(at - 1, Word.Trait.TUSSENVOEGSEL)
                    && first() - at < 4
                    && !isInitial(at - 1)) at--;
            firstTussenvoegsel = at;
        }
        return firstTussenvoegsel;
    }

    /** "V. Jansen", "D. van Berg"; but "V.d. Berg". */
    private boolean isInitial(int at) {
        return reading.has(at, Reading.LETTER)
                && reading.isCapital(at)
                && reading.has(at + 1, Reading.DOT)
                && (!reading.has(at + 1, Reading.LETTER) || reading.isCapital(at + 1));
    }

    private String tussenvoegsels(int from) {
        StringBuilder all = new StringBuilder();
        for (int at = from; at < first(); at++) all.append(text(at));
        return all.toString();
    }

    private String text(int at) {
        Word word = reading.word(at);
        return word == null ? "" : word.text();
    }

    /** Whether every word of the form is an ordinary word as well. */
    boolean isOrdinary() {
        return allOrdinary(0, places.size());
    }

    /** Whether a name this short is written as names are, and not as the ordinary word. */
    boolean isNameLike(Before before, boolean hasTussenvoegsel) {
        boolean ordinary = isOrdinary();
        boolean capital = reading.has(first(), Reading.CAPITAL | Reading.HASHTAG) && !reading.isUncased();
        if (before.isHonorific()) return true;
        if (before.isTitle()) return !ordinary || capital || hasTussenvoegsel;
        if (reading.isUncased()) return !ordinary;
        if (capital && After.of(reading, places.getLast()) != null) return true;
        return capital && !(ordinary && (reading.isSentenceStart(first()) || reading.has(first(), Reading.HASHTAG)));
    }

    /**
     * Whether it may be a name for all that, if something speaks for it: on a channel of hers a name without its capital, or
     * one that opens the sentence; and anywhere what follows a function, for who writes "wethouder kuiper" means one.
     */
    boolean isLoose(Before before, boolean onChannel) {
        if (before.isTitle()) return true;
        if (!onChannel) return false;
        if (!isOrdinary() || reading.isCapital(first()) && !reading.isUncased()) return true;
        // Somebody called at the start or the end; anywhere else "brand" and "bos" are what they say.
        return reading.isUncased()
                && (opensSentence() || places.getLast() == reading.size() - 1 && !isAfterSmallWord());
    }

    private boolean opensSentence() {
        return reading.isSentenceStart(firstTussenvoegsel());
    }

    /** "in brand", "het bos". */
    private boolean isAfterSmallWord() {
        return first() > 0
                && (reading.is(first() - 1, Word.Trait.TUSSENVOEGSEL)
                        || reading.is(first() - 1, Word.Trait.INDEFINITE));
    }

    /** "ik ben Jansen kwijt" does not name Ben Jansen. */
    boolean isVerbBeforeName(Form form) {
        return form.givenWords() > 0
                && !reading.isUncased()
                && allOrdinary(0, form.givenWords())
                && !anyCapital(0, form.givenWords())
                && anyCapital(form.givenWords(), places.size());
    }

    /** "Piet Anna Jansen" need not be Anna Jansen. */
    boolean isAfterGivenName() {
        return reading.joins(first())
                && reading.is(first() - 1, Word.Trait.GIVEN_NAME)
                && !reading.is(first() - 1, Word.Trait.ORDINARY);
    }

    /** Whether small letters make it read as other words too: "jan de boer", "ben jansen". */
    boolean isPhrase(Form form) {
        int given = form.givenWords();
        if (given == 0) return false;
        boolean familyIsWord = allOrdinary(given, places.size()) && !anyCapital(given, places.size());
        boolean givenIsWord = allOrdinary(0, given) && !anyCapital(0, given);
        boolean familySmall = !anyCapital(given, places.size());
        return familyIsWord && (givenIsWord || ARTICLES.contains(form.prefix(given))) || givenIsWord && familySmall;
    }

    private boolean allOrdinary(int from, int to) {
        for (int i = from; i < to; i++) if (!reading.is(places.get(i), Word.Trait.ORDINARY)) return false;
        return true;
    }

    private boolean anyCapital(int from, int to) {
        for (int i = from; i < to; i++) if (reading.isCapital(places.get(i))) return true;
        return false;
    }
}

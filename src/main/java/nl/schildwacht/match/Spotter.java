package nl.schildwacht.match;

import nl.schildwacht.post.Platform;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the places of one text where names stand: one pass over its words, at each the longest written form that somebody
 * can claim. Whose it is, and how surely, is for {@link Bearings} to say once the whole text is known.
 */
final class Spotter {
    /** Tussenvoegsels and middle initials between two words of a name; more is no name. */
    private static final int MOST_SKIPPED = 6;

    private static final int NO_NAME_AFTER =
            Reading.DOT | Reading.NEWLINE | Reading.HASHTAG | Reading.ACCOUNT | Reading.LETTER;

    private final Reading reading;
    private final Phrases phrases;
    private final Optional<String> platform;
    private final boolean onChannel;
    private final List<Spot> spots = new ArrayList<>(2);
    private final Set<Word> strangers = new HashSet<>(2);
    private Phrases.@Nullable Walk walk;

    /** @param onChannel whether the text stands on somebody's own channel, where people are called by half a name. */
    Spotter(Reading reading, Phrases phrases, Optional<String> platform, boolean onChannel) {
        this.reading = reading;
        this.onChannel = onChannel;
        this.phrases = phrases;
        this.platform = platform;
    }

    /** Spots in text order, none overlapping. */
    List<Spot> spots() {
        int at = 0;
        while (at < reading.size()) {
            Word word = reading.word(at);
            int next = word == null || word.beginsNothing() ? at : claimed(word, at);
            at = next > at ? next : at + 1;
        }
        return spots;
    }

    /** Family names that somebody we do not look after bears in this text: "Piet Jansen". */
    Set<Word> strangers() {
        return strangers;
    }

    /** Where reading goes on after the longest form that begins here; the same place when nobody claims one. */
    private int claimed(Word first, int from) {
        boolean alone = first.hasForms() && !(first.isOnlyBare() && !Written.canStandBare(reading, from, onChannel));
        boolean together = first.opensPhrase() && goesOn(from);
        if (!alone && !together) return from;
        List<Claim> claims = List.of();
        int end = from;
        if (together) {
            Written written = new Written(reading, from);
            Phrases.Walk walk = freshWalk();
            walk.step(first);
            int skipped = 0;
            for (int at = from + 1; reading.joins(at) && skipped < MOST_SKIPPED; at++) {
                Word word = reading.word(at);
                if (word != null && walk.step(word)) {
                    written.take(at);
                    List<Form> forms = walk.forms();
                    List<Claim> longer = forms.isEmpty() ? List.of() : claims(forms, written, at);
                    if (!longer.isEmpty()) {
                        claims = longer;
                        end = at + 1;
                    }
                } else if (word != null && word.is(Word.Trait.TUSSENVOEGSEL)) {
                    written.skip(word);
                    skipped++;
                } else if (Before.isInitial(reading, at)) {
                    skipped++;
                } else {
                    break;
                }
            }
        }
        if (alone && claims.isEmpty()) {
            // Last, for a given name may be many people's and is seldom all there is.
            claims = claims(first.forms(), new Written(reading, from), from);
            end = claims.isEmpty() ? from : from + 1;
        }
        if (!claims.isEmpty()) {
            Word familyAlone = familyAlone(claims, from, end - 1);
            spots.add(new Spot(reading.end(end - 1), claims, familyAlone, After.of(reading, end - 1)));
        }
        return end;
    }

    /** Whether a form of several words can begin here at all: the next word is known, or an initial. */
    private boolean goesOn(int from) {
        return reading.joins(from + 1)
                && (reading.word(from + 1) != null || Before.isInitial(reading, from + 1))
                && !reading.has(from, Reading.ACCOUNT);
    }

    private Phrases.Walk freshWalk() {
        Phrases.Walk ours = walk == null ? phrases.walk() : walk;
        walk = ours;
        ours.restart();
        return ours;
    }

    private List<Claim> claims(List<Form> forms, Written written, int last) {
        List<Claim> claims = new ArrayList<>(Math.min(forms.size(), 4));
        @Nullable Claim given = null;
        boolean isGivenAsked = false;
        for (Form form : forms) {
            // What holds for one bearer of a given name holds for all.
            boolean isKnown = form.kind() == Kind.GIVEN && isGivenAsked;
            Claim claim = isKnown ? given == null ? null : given.by(form.who()) : claim(form, written, last);
            if (form.kind() == Kind.GIVEN) {
                given = claim;
                isGivenAsked = true;
            }
            if (claim != null) claims.add(claim);
        }
        return claims;
    }

    private @Nullable Claim claim(Form form, Written written, int last) {
        int first = written.first();
        if (reading.has(first, Reading.ACCOUNT) && !form.kind().isHandle() && form.kind() != Kind.FULL) return null;
        return switch (form.kind()) {
            case HANDLE -> counts(form) ? new Claim(form, reading.start(first)) : null;
            case LOCAL_HANDLE ->
                counts(form) && !reading.has(first, Reading.OTHER_HOST) ? new Claim(form, reading.start(first)) : null;
            case TERM, PLAIN_TERM ->
                !form.isTagged() || reading.has(first, Reading.HASHTAG) ? new Claim(form, reading.start(first)) : null;
            case ALIAS, DISTINCTIVE_PART -> unlessOrdinary(form, written);
            case PLAIN_ALIAS -> form.who().isPerson() ? family(form, written, last) : unlessOrdinary(form, written);
            case GENERIC_PART ->
                isFollowedByAnotherName(last) || isAnyOfItsKind(first, last)
                        ? null
                        : new Claim(form, reading.start(first));
            case FULL, NEARLY_FULL, WITH_INITIALS, MISSPELT -> full(form, written, last);
            case FAMILY -> family(form, written, last);
            case GIVEN -> given(form, written, last);
        };
    }

    /** What is written in any case, but for words that say something else as well. */
    private @Nullable Claim unlessOrdinary(Form form, Written written) {
        boolean named = !written.isOrdinary() || written.isNameLike(Before.NOTHING, false);
        return named ? new Claim(form, reading.start(written.first())) : null;
    }

    /** A handle counts on its platform; a feed or a report carries what was said anywhere. */
    private boolean counts(Form form) {
        return form.platform().isEmpty()
                || platform.isEmpty()
                || platform.get().equals(Platform.FEED.id())
                || platform.get().equals(Platform.REPORT.id())
                || platform.equals(form.platform());
    }

    private @Nullable Claim full(Form form, Written written, int last) {
        if (!form.who().isPerson()) return unlessOrdinary(form, written);
        Fit fit = written.fit(form, 1);
        if (fit == Fit.NONE || written.isVerbBeforeName(form)) return null;
        boolean doubtful = written.isPhrase(form) || written.isAfterGivenName() || isFollowedByHalfAName(last);
        return new Claim(
                form.who(),
                fit == Fit.ASTRAY ? Kind.MISSPELT : form.kind(),
                fit,
                reading.start(written.first()),
                doubtful ? Surety.LIKELY : Surety.CERTAIN);
    }

    private @Nullable Claim family(Form form, Written written, int last) {
        Written.Prefix prefix = written.prefix(form.prefix(0));
        Fit fit = prefix.fit().orWorse(written.fit(form, 1));
        if (!prefix.isComplete() || fit.compareTo(Fit.ASTRAY) <= 0) return null;
        Before before = prefix.before();
        if (isFollowedByHalfAName(last)) return null;
        boolean hasTussenvoegsel = prefix.first() < written.first();
        boolean nameLike = written.isNameLike(before, hasTussenvoegsel);
        if (!before.initials().isEmpty()) {
            boolean counts = nameLike || reading.isUncased() && hasTussenvoegsel;
            return counts ? withInitials(form, before.initials(), fit, prefix.first()) : null;
        }
        Surety ceiling = Surety.CERTAIN;
        if (before.isStranger()) {
            strangers.add(reading.word(last));
            if (!form.who().isKnownByInitials() || form.who().initials().indexOf(before.strangerInitial()) != 0)
                return null;
            ceiling = Surety.WEAK;
        }
        boolean loose = !nameLike && written.isLoose(before, onChannel);
        if (!nameLike && !loose || !before.isTitle() && isFollowedByMore(last)) return null;
        int start = reading.start(prefix.first());
        return loose
                ? Claim.loose(form.who(), form.kind(), fit, start, ceiling)
                : new Claim(form.who(), form.kind(), fit, start, ceiling);
    }

    private @Nullable Claim withInitials(Form form, String initials, Fit fit, int first) {
        String own = form.who().initials();
        int common = Math.min(own.length(), initials.length());
        if (common == 0 || !own.regionMatches(0, initials, 0, common)) return null;
        boolean isWholeName = form.who().isKnownByInitials() && own.equals(initials);
        Kind kind = isWholeName ? Kind.FULL : Kind.WITH_INITIALS;
        return new Claim(form.who(), kind, fit, reading.start(first), Surety.CERTAIN);
    }

    private @Nullable Claim given(Form form, Written written, int last) {
        Before before = written.before();
        boolean loose = !written.isNameLike(before, false);
        if (loose && !written.isLoose(before, onChannel)) return null;
        if (isFollowedByHalfAName(last) || reading.has(written.first(), Reading.HYPHEN) && before.isStranger())
            return null;
        if (isFollowedByAnotherName(last)) return null;
        boolean mayBeAnother = !onChannel && reading.isUncased() && isFollowedByUnknown(last);
        Surety ceiling = mayBeAnother ? Surety.WEAK : Surety.CERTAIN;
        int start = reading.start(written.first());
        return loose
                ? Claim.loose(form.who(), Kind.GIVEN, Fit.EXACT, start, ceiling)
                : new Claim(form.who(), Kind.GIVEN, Fit.EXACT, start, ceiling);
    }

    /** "Jansen-Pietersen": the name goes on. */
    private boolean isFollowedByHalfAName(int last) {
        int next = last + 1;
        return reading.joins(next) && reading.has(next, Reading.HYPHEN) && reading.isWrittenAsName(next);
    }

    /** "Anna Pietersen", "Anna van Dijk", "gemeente Anderstad". */
    private boolean isFollowedByAnotherName(int last) {
        int next = last + 1;
        while (reading.joins(next) && reading.is(next, Word.Trait.TUSSENVOEGSEL)) next++;
        return isName(next);
    }

    /** "Hoekstra Bouw", "Karel Pietersen" where Karel is a family name too; but not "Jansen Je bent". */
    private boolean isFollowedByMore(int last) {
        return isName(last + 1) && !reading.is(last + 1, Word.Trait.ORDINARY);
    }

    private boolean isName(int at) {
        return reading.joins(at)
                && reading.isWrittenAsName(at)
                && !reading.has(at, NO_NAME_AFTER)
                && !reading.is(at, Word.Trait.ORGANISATION)
                && !reading.is(at, Word.Trait.DEPARTMENT)
                && !reading.is(at, Word.Trait.ROLE);
    }

    /** "een gemeente", "elke Belgische gemeente", "gemeentes". */
    private boolean isAnyOfItsKind(int first, int last) {
        if (reading.has(last, Reading.POSSESSIVE)) return true;
        return reading.joins(first)
                && (reading.is(first - 1, Word.Trait.INDEFINITE)
                        || Before.of(reading, first).isStranger());
    }

    private boolean isFollowedByUnknown(int last) {
        return reading.joins(last + 1) && reading.word(last + 1) == null;
    }

    private @Nullable Word familyAlone(List<Claim> claims, int from, int last) {
        boolean bare = claims.stream().allMatch(claim -> claim.kind() == Kind.FAMILY);
        return bare && !Written.isTitled(reading, from) ? reading.word(last) : null;
    }
}

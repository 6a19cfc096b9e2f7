package nl.schildwacht.screening;

import nl.schildwacht.screening.Prediction.AmongSample;
import nl.schildwacht.screening.Prediction.AmongStored;
import nl.schildwacht.screening.Prediction.Objection;
import nl.schildwacht.screening.Proposal.Kind;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.watch.Watchlist;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What can be said against a new name without asking a source: that it is too short, no more than a name that others have as
 * well, stands in the ordinary texts of the shipped sample, or in much of what was kept about others. Thread-safe.
 */
public final class MeasuredBreadth {
    private static final int FEWEST_LETTERS = 3;
    /** More than one in so many ordinary texts is too many. */
    private static final int ORDINARY_ONE_IN = 50;
    /** A nickname may go round in a storm that is about others as well; a word of the trade stands in more than that. */
    private static final int KEPT_ONE_IN = 5;
    /** Fewer kept posts than this say nothing. */
    private static final int FEWEST_KEPT = 50;

    private final Trial.Past past;
    private final Clock clock;
    private volatile Ground latest;

    /** One harmless text of the shipped sample; read when first asked for, which the start of the service need not wait for. */
    private record Ordinary(String text, String canonical) {
        static final List<Ordinary> TEXTS = Sample.shipped().lines().stream()
                .filter(Sample.Line::isHarmless)
                .map(line -> new Ordinary(line.text(), LocalWords.canonical(line.text())))
                .toList();
    }

    public MeasuredBreadth(Trial.Past past, Clock clock) {
        this.past = past;
        this.clock = clock;
        this.latest = Ground.of(Watchlist.EMPTY, past, clock.instant());
    }

    Optional<Objection> objection(NewName name, Watchlist known) {
        Proposal proposal = name.proposal();
        String said = LocalWords.canonical(proposal.text());
        if (said.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS)
            return Optional.of(Objection.TOO_SHORT);
        if (proposal.kind() == Kind.ALIAS && ground(known).isBareName(said, name.owner()))
            return Optional.of(Objection.BARE_NAME);
        if (isOrdinary(near(name).size()) && isOrdinary(amongSample(name).namedHarmless()))
            return Optional.of(Objection.EVERYDAY_WORD);
        // A term is sought because it goes round; an alias says of each text that it is about her.
        if (proposal.kind() == Kind.TERM) return Optional.empty();
        List<Ground.Kept> kept = ground(known).about(name.owner());
        return isOfTheTrade(near(name, kept).size(), kept.size())
                        && isOfTheTrade(amongStored(name, known).named(), kept.size())
                ? Optional.of(Objection.WORD_OF_THE_TRADE)
                : Optional.empty();
    }

    private static boolean isOrdinary(int texts) {
        return texts * ORDINARY_ONE_IN > Ordinary.TEXTS.size();
    }

    private static boolean isOfTheTrade(int texts, int of) {
        return of >= FEWEST_KEPT && texts * KEPT_ONE_IN > of;
    }

    /** In how many ordinary texts a name would name its owner, where nothing names her now. */
    AmongSample amongSample(NewName name) {
        return new AmongSample(
                Ordinary.TEXTS.size(), named(name, near(name), (newly, one) -> newly.isNamedIn(one.text())));
    }

    /** In how many of the latest kept posts of her organisations it would. */
    AmongStored amongStored(NewName name, Watchlist known) {
        List<Ground.Kept> kept = ground(known).about(name.owner());
        return new AmongStored(kept.size(), named(name, near(name, kept), (newly, one) -> newly.isNamedIn(one.post())));
    }

    private static List<Ordinary> near(NewName name) {
        String word = longestWord(name);
        return Ordinary.TEXTS.stream()
                .filter(one -> one.canonical().contains(word))
                .toList();
    }

    private static List<Ground.Kept> near(NewName name, List<Ground.Kept> kept) {
        String word = longestWord(name);
        return kept.stream().filter(one -> one.canonical().contains(word)).toList();
    }

    /** A name stands in no more texts than its longest word does: that spares nearly every name an index of its own. */
    private static String longestWord(NewName name) {
        return Arrays.stream(LocalWords.canonical(name.proposal().text()).split(" "))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private static <T> int named(NewName name, List<T> near, BiPredicate<Newly, T> isNamed) {
        if (near.isEmpty()) return 0;
        Newly newly = name.alone();
        return (int) near.stream().filter(one -> isNamed.test(newly, one)).count();
    }

    private Ground ground(Watchlist known) {
        Ground ground = latest;
        if (!ground.holdsFor(known, clock.instant())) latest = ground = Ground.of(known, past, clock.instant());
        return ground;
    }
}

package nl.schildwacht.screening;

import nl.schildwacht.match.NameIndex;
import nl.schildwacht.screening.Prediction.AmongSample;
import nl.schildwacht.screening.Prediction.AmongStored;
import nl.schildwacht.screening.Prediction.Objection;
import nl.schildwacht.screening.Proposal.Kind;
import nl.schildwacht.screening.Proposal.Narrower;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.watch.Breadth;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.Watchlist;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What can be said against a new name without asking a source: that it is too short, no more than a name that others have as
 * well, stands in the ordinary texts of the shipped sample, or in much of what was kept about others. Thread-safe.
 */
public final class MeasuredBreadth implements Breadth {
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

    /** The harmless texts of the shipped sample; read when first asked for, which the start of the service need not wait for. */
    private static final class Ordinary {
        static final List<String> TEXTS = Sample.shipped().lines().stream()
                .filter(Sample.Line::isHarmless)
                .map(Sample.Line::text)
                .toList();
        static final List<String> CANONICAL =
                TEXTS.stream().map(LocalWords::canonical).toList();
    }

    public MeasuredBreadth(Trial.Past past, Clock clock) {
        this.past = past;
        this.clock = clock;
        this.latest = Ground.of(Watchlist.EMPTY, past, clock.instant());
    }

    @Override
    public Optional<TooBroad> ofAlias(String alias, Subject owner, Watchlist known) {
        return tooBroad(new Proposal(Kind.ALIAS, owner.id(), alias, true), owner, known);
    }

    @Override
    public Optional<TooBroad> ofTerm(Term term, Subject owner, Watchlist known) {
        return tooBroad(new Proposal(Kind.TERM, owner.id(), term.text(), term.distinctive()), owner, known);
    }

    private Optional<TooBroad> tooBroad(Proposal proposal, Subject owner, Watchlist known) {
        return objection(proposal, owner, known)
                .map(why -> new TooBroad(
                        why.wording(),
                        proposal.narrower(owner, known, Optional.of(why)).stream()
                                .findFirst()
                                .map(Narrower::way)
                                .map(Narrower.Way::advice)));
    }

    /** @param owner whom the proposal would name. */
    Optional<Objection> objection(Proposal proposal, Subject owner, Watchlist known) {
        String said = LocalWords.canonical(proposal.text());
        if (said.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS)
            return Optional.of(Objection.TOO_SHORT);
        if (proposal.kind() == Kind.ALIAS && ground(known).isBareName(said, owner))
            return Optional.of(Objection.BARE_NAME);
        String longest = Arrays.stream(said.split(" "))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        if (isOrdinary(count(Ordinary.CANONICAL, longest))
                && isOrdinary(amongSample(proposal, owner, known).namedHarmless()))
            return Optional.of(Objection.EVERYDAY_WORD);
        // A term is sought because it goes round; an alias says of each text that it is about her.
        if (proposal.kind() == Kind.TERM) return Optional.empty();
        List<String> kept =
                ground(known).about(owner).stream().map(Ground.Kept::canonical).toList();
        return isOfTheTrade(count(kept, longest), kept.size())
                        && isOfTheTrade(amongStored(proposal, owner, known).named(), kept.size())
                ? Optional.of(Objection.WORD_OF_THE_TRADE)
                : Optional.empty();
    }

    /** A name stands in no more texts than its longest word does: that spares nearly every name an index of its own. */
    private static long count(List<String> canonical, String word) {
        return canonical.stream().filter(text -> text.contains(word)).count();
    }

    private static boolean isOrdinary(long texts) {
        return texts * ORDINARY_ONE_IN > Ordinary.TEXTS.size();
    }

    private static boolean isOfTheTrade(long texts, int of) {
        return of >= FEWEST_KEPT && texts * KEPT_ONE_IN > of;
    }

    /** In how many ordinary texts the proposal would name its owner, where nothing names her now. */
    AmongSample amongSample(Proposal proposal, Subject owner, Watchlist known) {
        Newly newly = newly(proposal, owner, known);
        return new AmongSample(Ordinary.TEXTS.size(), (int)
                Ordinary.TEXTS.stream().filter(newly::isNamedIn).count());
    }

    /** In how many of the latest kept posts of her organisations it would. */
    AmongStored amongStored(Proposal proposal, Subject owner, Watchlist known) {
        Newly newly = newly(proposal, owner, known);
        List<Ground.Kept> kept = ground(known).about(owner);
        return new AmongStored(kept.size(), (int)
                kept.stream().filter(one -> newly.isNamedIn(one.post())).count());
    }

    /** Knows the owner and her employers only: that is quick, and others make no difference to whether she is named. */
    private static Newly newly(Proposal proposal, Subject owner, Watchlist known) {
        Watchlist alone =
                switch (owner) {
                    case Organisation organisation ->
                        new Watchlist(known.version(), List.of(organisation), List.of(), List.of());
                    case Person person ->
                        new Watchlist(known.version(), known.organisationsOf(person), List.of(person), List.of());
                };
        return new Newly(owner.id(), NameIndex.of(alone), NameIndex.of(proposal.in(alone)));
    }

    private Ground ground(Watchlist known) {
        Ground ground = latest;
        if (!ground.holdsFor(known, clock.instant())) latest = ground = Ground.of(known, past, clock.instant());
        return ground;
    }
}

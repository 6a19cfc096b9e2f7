package nl.schildwacht.match;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the whole text and its channel tell about who is meant: which organisations, roles and departments it names, who is
 * named in full somewhere, whose channel it stands on.
 */
final class Bearings {
    // Weights: each outweighs all below it together, so that what tells most decides between namesakes.
    private static final int NAMED_IN_FULL = 256;
    private static final int ROLE = 128;
    private static final int ORGANISATION = 64;
    private static final int NEARLY_NAMED = 32;
    private static final int OWN_CHANNEL = 16;
    private static final int BOTH_NAMES = 8;
    private static final int DEPARTMENT = 4;
    private static final int EMPLOYERS_CHANNEL = 2;
    private static final int PLACE = 1;

    private final Optional<String> channel;
    private final boolean isOnlySpot;
    private final Set<Word> telling = new HashSet<>();
    private final Set<String> organisations = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<Watched> namedInFull = new HashSet<>();
    private final Set<Watched> nearlyNamed = new HashSet<>();
    private final Map<Watched, Integer> partsNamed = new HashMap<>();

    Bearings(Reading reading, List<Spot> spots, Optional<String> channel) {
        this.channel = channel;
        this.isOnlySpot = spots.size() == 1;
        for (int at = 0; at < reading.size(); at++) {
            Word word = reading.word(at);
            if (word != null && (word.is(Word.Trait.ROLE) || word.is(Word.Trait.DEPARTMENT))) telling.add(word);
        }
        spots.forEach(spot -> spot.claims().forEach(this::note));
    }

    private void note(Claim claim) {
        Watched who = claim.who();
        boolean strong = claim.kind().alone() != Surety.WEAK;
        if (!who.isPerson()) {
            if (strong) organisations.addAll(who.organisations());
            else if (claim.kind() == Kind.DISTINCTIVE_PART) places.addAll(who.organisations());
        }
        boolean full = claim.kind().alone() == Surety.CERTAIN && claim.ceiling() == Surety.CERTAIN;
        if (strong && !claim.kind().isTerm()) (full ? namedInFull : nearlyNamed).add(who);
        if (isOnlySpot) return;
        if (claim.kind() == Kind.GIVEN) partsNamed.merge(who, 1, (a, b) -> a | b);
        if (claim.kind() == Kind.FAMILY) partsNamed.merge(who, 2, (a, b) -> a | b);
    }

    boolean isNamedElsewhere(Claim claim) {
        return namedInFull.contains(claim.who()) || nearlyNamed.contains(claim.who());
    }

    /**
     * How much speaks for this subject besides the name itself; 0 when nothing does.
     *
     * @param after what stands after the name and tells where somebody works; null when nothing does.
     */
    int weight(Claim claim, @Nullable Word after) {
        Watched who = claim.who();
        int weight = 0;
        if (claim.kind().alone() != Surety.CERTAIN && namedInFull.contains(who)) weight += NAMED_IN_FULL;
        if (claim.kind().alone() == Surety.WEAK && nearlyNamed.contains(who)) weight += NEARLY_NAMED;
        if (channel.isPresent() && channel.get().equals(who.subject().id())) weight += OWN_CHANNEL;
        if (!who.isPerson()) return weight;
        if (holdsAny(who.roles())) weight += ROLE;
        if (intersects(organisations, who.organisations()) || isEmployedAt(who, after)) weight += ORGANISATION;
        if (partsNamed.getOrDefault(who, 0) == 3) weight += BOTH_NAMES;
        if (holdsAny(who.departments())) weight += DEPARTMENT;
        if (channel.isPresent() && who.organisations().contains(channel.get())) weight += EMPLOYERS_CHANNEL;
        if (claim.kind() != Kind.GIVEN && intersects(places, who.organisations())) weight += PLACE;
        return weight;
    }

    private static boolean isEmployedAt(Watched who, @Nullable Word after) {
        if (after == null) return false;
        if (who.departments().contains(after) || who.roles().contains(after)) return true;
        return after.forms().stream()
                .filter(form -> !form.who().isPerson() && form.kind() != Kind.DISTINCTIVE_PART)
                .anyMatch(form -> intersects(who.organisations(), form.who().organisations()));
    }

    /** The surety of a claim that nobody else has a better right to. */
    Surety surety(Claim claim, int weight) {
        Surety alone = claim.kind().alone();
        Surety surety =
                switch (claim.kind()) {
                    case TERM, PLAIN_TERM -> alone;
                    default -> weight >= ORGANISATION ? Surety.CERTAIN : weight > 0 ? atLeastLikely(alone) : alone;
                };
        return surety.compareTo(claim.ceiling()) <= 0 ? surety : claim.ceiling();
    }

    private static Surety atLeastLikely(Surety surety) {
        return surety == Surety.WEAK ? Surety.LIKELY : surety;
    }

    private boolean holdsAny(Set<Word> words) {
        for (Word word : telling) if (words.contains(word)) return true;
        return false;
    }

    private static boolean intersects(Set<String> some, Set<String> others) {
        if (some.isEmpty()) return false;
        for (String other : others) if (some.contains(other)) return true;
        return false;
    }
}

package nl.schildwacht.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Settles who is named at each place. Of namesakes the one that the text tells apart is named; when it tells none apart all
 * are, weakly. Each subject is named as surely as at its surest place.
 */
final class Contest {
    /** A bare name that more people than this share, and nothing tells apart, names nobody. */
    private static final int CROWD = 8;

    private final Bearings bearings;
    private final Set<Word> strangers;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Surety> surest = new HashMap<>();

    Contest(Bearings bearings, Set<Word> strangers) {
        this.bearings = bearings;
        this.strangers = strangers;
    }

    private record Contender(Claim claim, int weight) {
        /** Full names before parts, then what the text tells, then the tussenvoegsels. */
        static final Comparator<Contender> RIGHT = Comparator.<Contender, Boolean>comparing(
                        contender -> contender.claim.kind().alone() == Surety.CERTAIN)
                .thenComparing(Contender::weight)
                .thenComparing(contender -> contender.claim.fit())
                .thenComparing(contender -> contender.claim.kind().alone());
    }

    /** Mentions in text order. */
    List<Mention> settle(List<Spot> spots) {
        for (Spot spot : spots) {
            settle(spot, claim -> !claim.kind().isTerm() && claim.who().isPerson());
            settle(spot, claim -> !claim.kind().isTerm() && !claim.who().isPerson());
            spot.claims().stream()
                    .filter(claim -> claim.kind().isTerm())
                    .forEach(claim -> name(spot, claim, bearings.surety(claim, 0)));
        }
        if (mentions.size() < 2) return List.copyOf(mentions);
        return mentions.stream()
                .map(mention -> new Mention(
                        mention.subject(),
                        mention.start(),
                        mention.end(),
                        surest.getOrDefault(mention.subject().id(), mention.surety())))
                .distinct()
                .sorted(Comparator.comparingInt(Mention::start))
                .toList();
    }

    private void settle(Spot spot, Predicate<Claim> group) {
        List<Contender> best = new ArrayList<>(2);
        for (Claim claim : spot.claims()) {
            if (!group.test(claim)) continue;
            Contender contender = new Contender(claim, bearings.weight(claim, spot.after()));
            if ((claim.kind() == Kind.GENERIC_PART || claim.isLoose()) && contender.weight == 0) continue;
            int order = best.isEmpty() ? 0 : Contender.RIGHT.compare(contender, best.getFirst());
            if (order > 0) best.clear();
            if (order >= 0) best.add(contender);
        }
        if (best.isEmpty() || belongsToAStranger(spot, best.getFirst())) return;
        long namesakes = best.stream()
                .map(contender -> contender.claim.who())
                .distinct()
                .limit(CROWD + 1)
                .count();
        if (namesakes == 1) {
            Contender winner = best.getFirst();
            name(spot, winner.claim, bearings.surety(winner.claim, winner.weight));
        } else if (namesakes <= CROWD || !best.getFirst().claim.kind().isBare()) {
            best.forEach(contender -> name(spot, contender.claim, Surety.WEAK));
        }
    }

    private boolean belongsToAStranger(Spot spot, Contender best) {
        return spot.familyAlone() != null
                && strangers.contains(spot.familyAlone())
                && !bearings.isNamedElsewhere(best.claim());
    }

    private void name(Spot spot, Claim claim, Surety surety) {
        mentions.add(new Mention(claim.who().subject(), claim.start(), spot.end(), surety));
        surest.merge(claim.who().subject().id(), surety, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
}

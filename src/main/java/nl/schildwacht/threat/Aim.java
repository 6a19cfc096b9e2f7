package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.Surety;
import nl.schildwacht.watch.Person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Decides whom a finding is aimed at, out of those mentioned. */
final class Aim {
    /** The concepts that aiming needs. */
    record Signs(
            long[] otherName,
            long[] group,
            long[] support,
            long[] says,
            long[] and,
            long[] you,
            long[] youOne,
            long[] youAll,
            long[] stranger,
            long[] third,
            long[] they,
            long[] reply) {}

    /** Words over which a sentence still speaks of the one named before. */
    private static final int CLAUSE_COST = 4;

    private static final int REACH_OF_SUPPORT = 5;
    /** Mentions looked at on either side of a finding. */
    private static final int NEIGHBOURS = 8;

    /** Names looked at before the one aimed at, in a row of them. */
    private static final int MOST_BEFORE = 64;

    private final Tagged tagged;
    private final List<Names.Named> named;
    private final List<Names.Named> candidates = new ArrayList<>();
    /** By identity: comparing whole people would be slow. */
    private final Set<Names.Named> refused = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Towns that may be meant, where somebody surely is. */
    private final Set<Names.Named> givingWay = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Signs signs;
    private final List<Mention> unnamed;
    /** For each word whether it is said to somebody else; null where nothing is. */
    private final boolean[] toAStranger;

    Aim(Tagged tagged, List<Names.Named> named, List<Mention> unnamed, Signs signs) {
        this.tagged = tagged;
        this.unnamed = unnamed;
        this.named = named;
        this.signs = signs;
        toAStranger = tagged.anyAtAll(signs.stranger) ? toAStranger() : null;
        boolean someIsSure = !unnamed.isEmpty() || named.stream().anyMatch(one -> isSure(one.mention()));
        for (Names.Named one : named) {
            if (isSupported(one) || isSpeaking(one)) refused.add(one);
            else if (someIsSure && !isSure(one.mention()) && !(one.mention().subject() instanceof Person))
                givingWay.add(one);
            else candidates.add(one);
        }
    }

    /** From where somebody else is addressed until one of ours is named. */
    private boolean[] toAStranger() {
        boolean[] to = new boolean[tagged.count()];
        int next = 0;
        boolean is = false;
        for (int word = 0; word < to.length; word++) {
            if (tagged.isAny(word, signs.stranger)) is = true;
            if (next < named.size() && named.get(next).from() == word) is = false;
            while (next < named.size() && named.get(next).from() <= word) next++;
            to[word] = is;
        }
        return to;
    }

    private boolean isToAStranger(int word) {
        return toAStranger != null && toAStranger[tagged.sentencePast(word) - 1];
    }

    /** "@teun jij bent dom" is for Teun; "@teun ze is dom" is not. */
    private boolean isAboutWhomItIsSaidTo(int word) {
        int from = tagged.sentenceStart(word);
        int past = tagged.sentencePast(word);
        return isToAStranger(word)
                && (tagged.anyBetween(from, past, signs.you()) || !tagged.anyBetween(from, past, signs.third()));
    }

    /** Whether a sentence names somebody else and none of those we look after. */
    private boolean isAboutAStranger(int word) {
        int from = tagged.sentenceStart(word);
        int past = tagged.sentencePast(word);
        return tagged.anyBetween(from, past, signs.otherName()) && !isAnyoneNamed(from, past);
    }

    private boolean isAnyoneNamed(int from, int past) {
        return named.stream().anyMatch(one -> one.from() >= from && one.from() < past);
    }

    private static boolean isSure(Mention mention) {
        return mention.surety() != Surety.WEAK;
    }

    /**
     * For what is said of the text as a whole: at whom the place points, else the one person it is about, else who it stands
     * with: the person or the organisation whose channel it is. A kind word beside a name spares nobody here, for whoever says
     * it of the whole has weighed that too.
     *
     * @param isAlone whether no other aggression was found in the text: then it is hers whom the text surely names, also where the
     *     place names somebody else besides. Else what was found tells more surely what is hers.
     */
    Set<String> ofWhole(Pattern.Match match, boolean isAlone) {
        if (isAboutWhomItIsSaidTo(match.anchor())) return Set.of();
        boolean isAboutAStranger = isAboutAStranger(match.anchor());
        if (!isAboutAStranger) {
            Set<String> aimedAt = of(match);
            if (!aimedAt.isEmpty()) return aimedAt;
        } else if (named.isEmpty()
                && !isSpokenTo()
                && whoAre(Mention.Sign.ADDRESSED, false).isEmpty()) return Set.of();
        Set<String> people = new HashSet<>();
        for (Names.Named one : named) {
            if (one.mention().subject() instanceof Person person && isSure(one.mention())) people.add(person.id());
        }
        if (!people.isEmpty()) return people.size() == 1 && (isAlone || !isAboutAStranger) ? people : Set.of();
        return host(match);
    }

    /** Whose channel it stands on. Who answers a post there and says "jij" means its writer: citizens quarrel on it too. */
    private Set<String> host(Pattern.Match match) {
        return whoAre(Mention.Sign.ADDRESSED, !(tagged.isAny(0, signs.reply()) && isSaidToOne(match.anchor())));
    }

    private boolean isSaidToOne(int word) {
        return tagged.anyBetween(tagged.sentenceStart(word), tagged.sentencePast(word), signs.youOne());
    }

    private boolean isSpokenTo() {
        return tagged.anyBetween(0, tagged.count(), signs.you());
    }

    Set<String> of(Pattern.Match match) {
        if (match.aim() < 0 ? isAboutWhomItIsSaidTo(match.anchor()) : isYouAStranger(match.aim())) return Set.of();
        Set<String> spokenTo = spokenTo(match);
        if (!spokenTo.isEmpty()) return spokenTo;
        Set<String> aimedAt = ofNamed(match);
        return aimedAt.isEmpty() && isAboutNobodyNamed(match) ? spokenOf(match) : aimedAt;
    }

    private boolean isYouAStranger(int aim) {
        return tagged.isAny(aim, signs.you()) && isToAStranger(aim);
    }

    /** On somebody's own channel "you" is the one whose channel it is, unless the same sentence names another. */
    private Set<String> spokenTo(Pattern.Match match) {
        int aim = match.aim();
        if (unnamed.isEmpty() || aim < 0 || !tagged.isAny(aim, signs.you())) return Set.of();
        int from = tagged.sentenceStart(aim);
        int past = tagged.sentencePast(aim);
        if (isAnyoneNamed(from, past) || tagged.anyBetween(from, past, signs.otherName())) return Set.of();
        return whoAre(Mention.Sign.ADDRESSED, tagged.isAny(aim, signs.youAll()));
    }

    /** Who is meant by "he", or by nothing at all, where the text itself names nobody. */
    private Set<String> spokenOf(Pattern.Match match) {
        Set<String> answered = whoAre(Mention.Sign.ANSWERED, false);
        return answered.isEmpty() ? host(match) : answered;
    }

    private boolean isAboutNobodyNamed(Pattern.Match match) {
        if (unnamed.isEmpty() || !named.isEmpty()) return false;
        if (tagged.anyBetween(match.from() - 2, match.past() + 2, signs.otherName())) return false;
        return match.aim() < 0 || tagged.isAny(match.aim(), signs.they());
    }

    /** @param alsoOrganisations whether it may be said to those who work there together. */
    private Set<String> whoAre(Mention.Sign sign, boolean alsoOrganisations) {
        Set<String> ids = new HashSet<>();
        for (Mention mention : unnamed) {
            if (mention.sign() == sign && (alsoOrganisations || mention.subject() instanceof Person))
                ids.add(mention.subject().id());
        }
        return ids;
    }

    private Set<String> ofNamed(Pattern.Match match) {
        if (candidates.isEmpty()) return Set.of();
        int aim = match.aim();
        if (aim >= 0) {
            for (int k = indexOf(named, aim); k < named.size() && named.get(k).from() <= aim; k++) {
                Names.Named one = named.get(k);
                if (aim < one.past()) return refused.contains(one) ? Set.of() : together(one);
            }
        }
        int at = aim >= 0 ? aim : match.anchor();
        List<Names.Named> around = around(at);
        List<Names.Named> near = around.stream()
                .filter(one -> tagged.sentenceStart(one.from()) == tagged.sentenceStart(at))
                .toList();
        if (aim >= 0 && tagged.isAny(aim, signs.otherName())) return Set.of();
        if (aim >= 0 && near.isEmpty() && tagged.isAny(aim, signs.group())) return Set.of();
        if (near.isEmpty() && tagged.anyBetween(match.from() - 2, match.past() + 2, signs.otherName())) return Set.of();
        boolean isPersonal = near.stream().anyMatch(one -> one.mention().subject() instanceof Person);
        Names.Named best = null;
        int least = Integer.MAX_VALUE;
        for (Names.Named one : near.isEmpty() ? around : near) {
            if (isPersonal && !(one.mention().subject() instanceof Person)) continue;
            int cost = cost(one, at, aim >= 0);
            if (cost < least) {
                least = cost;
                best = one;
            }
        }
        return best == null ? Set.of() : together(best);
    }

    /** The first whose end lies past the word; they are in order. */
    private static int indexOf(List<Names.Named> list, int word) {
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list.get(middle).past() <= word) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private List<Names.Named> around(int word) {
        int at = indexOf(candidates, word);
        return candidates.subList(Math.max(0, at - NEIGHBOURS), Math.min(candidates.size(), at + NEIGHBOURS));
    }

    /** Distance in words; what stands in another sentence later is further than what was said before. */
    private int cost(Names.Named one, int at, boolean isReferring) {
        boolean isBefore = one.past() <= at;
        int from = isBefore ? one.past() : at;
        int past = isBefore ? at : one.from();
        int cost = 2 * Math.max(0, past - from);
        for (int word = from + 1; word <= Math.min(past, from + 40) && word < tagged.count(); word++) {
            if (tagged.words.is(word, Words.CLAUSE)) cost += CLAUSE_COST;
        }
        if (!isBefore && tagged.sentenceStart(at) != tagged.sentenceStart(one.from())) cost += 1000;
        return isReferring && !isBefore ? cost + cost / 2 : cost;
    }

    /** Whoever is named in the same breath: "Anna Bos en Bert Kuiper". */
    private Set<String> together(Names.Named one) {
        Set<String> ids = new HashSet<>();
        // Namesakes at one place stand side by side.
        int at = indexOf(named, one.from());
        for (int k = at; k < named.size() && named.get(k).from() <= one.from(); k++) {
            Names.Named other = named.get(k);
            if (other == one) at = k;
            if (other.from() == one.from() && other.past() == one.past())
                ids.add(other.mention().subject().id());
        }
        for (int k = at; k > Math.max(0, at - MOST_BEFORE) && isJoined(named.get(k - 1), named.get(k)); k--)
            add(named.get(k - 1), ids);
        for (int k = at; k + 1 < named.size() && k < at + NEIGHBOURS && isJoined(named.get(k), named.get(k + 1)); k++)
            add(named.get(k + 1), ids);
        return ids;
    }

    private void add(Names.Named one, Set<String> ids) {
        if (!refused.contains(one) && !givingWay.contains(one))
            ids.add(one.mention().subject().id());
    }

    private boolean isJoined(Names.Named left, Names.Named right) {
        return right.from() == left.past() || right.from() == left.past() + 1 && tagged.isAny(left.past(), signs.and());
    }

    /** Whom it is not aimed at, though named, and why; for whoever explains. */
    List<Explanation.Spared> spared() {
        return named.stream()
                .filter(refused::contains)
                .map(one -> new Explanation.Spared(
                        one.mention().subject().id(),
                        one.mention().subject().displayName(),
                        isSupported(one) ? Explanation.Mercy.SUPPORTED : Explanation.Mercy.SPEAKING))
                .distinct()
                .toList();
    }

    /** All who are meant; for whoever explains why it is aimed at none of them. */
    List<Explanation.Spared> all(Explanation.Mercy because) {
        return Stream.concat(named.stream().map(Names.Named::mention), unnamed.stream())
                .map(Mention::subject)
                .map(subject -> new Explanation.Spared(subject.id(), subject.displayName(), because))
                .distinct()
                .toList();
    }

    private boolean isSupported(Names.Named one) {
        int sentence = tagged.sentenceStart(one.from());
        for (int word = one.past();
                word < Math.min(tagged.sentencePast(one.from()), one.past() + REACH_OF_SUPPORT);
                word++) {
            if (word > one.past() && tagged.words.is(word, Words.CLAUSE)) break;
            if (tagged.isAny(word, signs.support())) return true;
        }
        for (int word = one.from() - 1; word >= Math.max(sentence, one.from() - REACH_OF_SUPPORT); word--) {
            if (tagged.isAny(word, signs.support())) return true;
            if (tagged.words.is(word, Words.CLAUSE)) break;
        }
        return false;
    }

    private boolean isSpeaking(Names.Named one) {
        return tagged.anyBetween(one.past(), Math.min(tagged.sentencePast(one.from()), one.past() + 1), signs.says());
    }
}

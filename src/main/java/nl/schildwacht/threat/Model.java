package nl.schildwacht.threat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A linear model of how people word things: each {@link Clues clue} speaks for or against each outcome with a weight, and
 * together they make a probability. It judges what no rule has words for. Where it is in any doubt a {@link Network} is asked as
 * well, which reads the words in their order, and the mean of what both say counts. Its data, {@code model.txt}, is made from
 * the project's own corpus by {@code ./schildwacht train} and can be read: one clue a line, with the outcomes it speaks for.
 * Immutable; safe for many threads.
 */
final class Model {
    /** What a text may be that is no aggression at those we look after, and yet not nothing. */
    enum Aside {
        /** Its sender seems about to harm himself (reading rule 11). */
        CONCERN,
        /** It is aggression, and aimed at somebody else than those whom it surely means (reading rule 1). */
        ELSEWHERE;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a text may turn out to be: a behaviour, of threats with its kind, or none. */
    record Outcome(Behaviour behaviour, Optional<Kind> kind, Optional<Aside> aside) {
        static Outcome of(String id) {
            for (Aside aside : Aside.values())
                if (id.equals(aside.id())) return new Outcome(Behaviour.NONE, Optional.empty(), Optional.of(aside));
            int slash = id.indexOf('/');
            String behaviour = slash < 0 ? id : id.substring(0, slash);
            return new Outcome(
                    Behaviour.valueOf(behaviour.toUpperCase(Locale.ROOT)),
                    slash < 0
                            ? Optional.empty()
                            : Optional.of(Kind.valueOf(id.substring(slash + 1).toUpperCase(Locale.ROOT))),
                    Optional.empty());
        }

        boolean isAggression() {
            return behaviour != Behaviour.NONE && behaviour != Behaviour.COMPLAINT;
        }

        boolean isCritical() {
            return isAggression() && Severities.usual(behaviour, kind) == Severity.CRITICAL;
        }

        String id() {
            return aside.map(Aside::id)
                    .orElseGet(
                            () -> behaviour.id() + kind.map(k -> "/" + k.id()).orElse(""));
        }
    }

    /**
     * What the model makes of one text.
     *
     * @param aggression probability, 0 to 1, that it is aggression of whatever behaviour at those whom the text means, or, where
     *     it means none of those we look after, at anybody.
     * @param critical probability that it is aggression of the gravest sort.
     * @param threat probability that it is a threat of whatever kind.
     * @param concern probability that its sender seems about to harm himself.
     * @param elsewhere probability that it is aggression, but aimed at somebody else; not part of the first.
     * @param outcome a complaint where that is likelier than all else, otherwise the likeliest behaviour of aggression.
     * @param share probability of that one.
     * @param words how many words, names among them, it is formed on.
     */
    record Opinion(
            double aggression,
            double critical,
            double threat,
            double concern,
            double elsewhere,
            Outcome outcome,
            double share,
            int words) {
        /** Probability that it is aggression at anybody. */
        double anywhere() {
            return Math.min(1, aggression + elsewhere);
        }
    }

    /**
     * One clue in a text, or a passage ({@code n} with its words), its word or -1 for the whole text, and how much it speaks for
     * an outcome rather than for none.
     */
    record Evidence(String clue, int word, double weight) {
        Evidence times(double share) {
            return new Evidence(clue, word, share * weight);
        }
    }

    private static final double HUNDREDTH = 0.01;
    private static final double LIKELIER_THAN_ALL_ELSE = 0.5;
    /** What the scores of either count when both are asked; found on messages of writers from whom neither had learnt. */
    private static final double OF_CLUES = 0.5;

    private static final double OF_NETWORK = 0.5;
    /** Where the clues leave no doubt the network is not asked, for it takes time. */
    private static final double SURELY_NOT = 0.05;

    private static final double SURELY = 0.999;
    private static final String KINDS = "wbsmtuceflqr";
    /** Of each kind's letter its number. */
    private static final byte[] NUMBERS = new byte['z'];

    static {
        for (byte kind = 0; kind < KINDS.length(); kind++) NUMBERS[KINDS.charAt(kind)] = kind;
    }

    /** Found by cross-validation on the tuned part of the corpus: meanings weigh more than spellings. */
    private static final double[] WORTH = {5, 5, 2, 3, 3, 3, 5, 5, 3, 3, 5, 5};

    /** So many clues of a kind make a text; of fewer each counts no more than it would among these. */
    private static final int FEW = 6;

    /** What each of so many clues of one kind is worth, in judging as in training. */
    static double worth(char kind, int count) {
        return WORTH[KINDS.indexOf(kind)] / Math.sqrt(Math.max(FEW, count));
    }

    private final List<Outcome> outcomes;
    /** Of each outcome whether it is aggression, and whether critical. */
    private final boolean[] isAggression;

    private final boolean[] isCritical;
    private final int none;
    private final int complaint;
    private final Map<Aside, Integer> asides = new EnumMap<>(Aside.class);
    private final ClueTable table;
    /** For each pair of meanings its number in the table, or 0: there are thousands of pairs in a text. */
    private final int[] together;

    private final Clues clues;
    private final Optional<Network> network;

    /** @param clues in the terms of which its data are. @param network's data, if it has one beside it. */
    Model(DataFile file, Optional<DataFile> network, Clues clues) {
        this.clues = clues;
        this.network = network.map(one -> new Network(one, clues.topics(), Circumstances.names()));
        table = new ClueTable(file);
        outcomes = table.head().stream().skip(1).map(Outcome::of).toList();
        isAggression = new boolean[outcomes.size()];
        isCritical = new boolean[outcomes.size()];
        for (int k = 0; k < outcomes.size(); k++) {
            isAggression[k] = outcomes.get(k).isAggression();
            isCritical[k] = outcomes.get(k).isCritical();
        }
        none = outcomes.indexOf(Outcome.of("none"));
        complaint = outcomes.indexOf(Outcome.of("complaint"));
        for (Outcome outcome : outcomes)
            outcome.aside().ifPresent(aside -> asides.put(aside, outcomes.indexOf(outcome)));
        together = new int[clues.pairs()];
        for (int pair = 0; pair < together.length; pair++)
            together[pair] = table.number(Clues.key(clues.together(pair)));
        List<String> ids = table.head().subList(1, table.head().size());
        if (!this.network.map(Network::outcomes).orElse(ids).equals(ids))
            throw new IllegalStateException("model and network do not know the same outcomes");
    }

    /** Judges one text. */
    Reading read(Understood text) {
        return new Reading(text);
    }

    /** Clues of one kind, by their numbers, each once, and the word at which each is met first. */
    private record Met(int[] clues, int[] words) {
        int count() {
            return clues.length;
        }
    }

    /** Looks clues up once all are known: so the processor fetches many at a time from a table far larger than its caches. */
    private final class Gathering implements Clues.Sink {
        private static final int USUALLY_AT_MOST = 512;

        private long[] keys = new long[USUALLY_AT_MOST];
        private int[] words = new int[USUALLY_AT_MOST];
        private byte[] kinds = new byte[USUALLY_AT_MOST];
        private int asked;
        private int[] pairs = new int[USUALLY_AT_MOST];
        private int[] wordsOfPairs = new int[USUALLY_AT_MOST];
        private int paired;

        @Override
        public void clue(char kind, long key, int word) {
            if (asked == keys.length) {
                keys = Arrays.copyOf(keys, 2 * asked);
                words = Arrays.copyOf(words, 2 * asked);
                kinds = Arrays.copyOf(kinds, 2 * asked);
            }
            keys[asked] = key;
            kinds[asked] = NUMBERS[kind];
            words[asked++] = word;
        }

        /** A pair comes once. Whether it is a clue is counted and not asked, for no processor could foresee the answer. */
        @Override
        public void together(int pair, int word) {
            if (paired == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * paired);
                wordsOfPairs = Arrays.copyOf(wordsOfPairs, 2 * paired);
            }
            pairs[paired] = together[pair];
            wordsOfPairs[paired] = word;
            paired += -pairs[paired] >>> 31;
        }

        /** What was met of each kind. */
        Met[] met() {
            int[] found = table.numbers(keys, asked);
            leaveFirsts(found);
            int[] counts = new int[KINDS.length()];
            for (int k = 0; k < asked; k++) if (found[k] != 0) counts[kinds[k]]++;
            Met[] met = new Met[counts.length];
            for (int kind = 0; kind < met.length; kind++)
                met[kind] = new Met(new int[counts[kind]], new int[counts[kind]]);
            for (int k = asked - 1; k >= 0; k--) {
                if (found[k] == 0) continue;
                int at = --counts[kinds[k]];
                met[kinds[k]].clues[at] = found[k];
                met[kinds[k]].words[at] = words[k];
            }
            met[NUMBERS['e']] = new Met(Arrays.copyOf(pairs, paired), Arrays.copyOf(wordsOfPairs, paired));
            return met;
        }

        /** Leaves of each clue only where it is met first, and 0 elsewhere. */
        private static void leaveFirsts(int[] found) {
            int[] seen = new int[4 * Integer.highestOneBit(found.length + 1)];
            for (int k = 0; k < found.length; k++) {
                int clue = found[k];
                if (clue == 0) continue;
                int at = clue * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(seen.length - 1);
                while (seen[at] != 0 && seen[at] != clue) at = at + 1 & seen.length - 1;
                if (seen[at] == clue) found[k] = 0;
                seen[at] = clue;
            }
        }
    }

    /** What the model makes of one text, and why. */
    final class Reading {
        private final Clues.Wording wording;
        /** Of each kind. */
        private final Met[] met;
        /** What a hundredth of weight of a clue of each kind adds to a score in this text. */
        private final double[] worths = new double[KINDS.length()];

        /** Asked where the clues left a doubt. */
        private final Optional<Network.Reading> ofNetwork;

        /** What the clues count. */
        private final double share;

        private final Opinion opinion;
        private final int words;

        private Reading(Understood text) {
            wording = clues.wording(text);
            Gathering gathering = new Gathering();
            clues.of(wording, gathering);
            met = gathering.met();
            words = text.tagged().count();
            double[] scores = new double[outcomes.size()];
            for (int kind = 0; kind < met.length; kind++) {
                worths[kind] = HUNDREDTH * worth(KINDS.charAt(kind), met[kind].count());
                int[] sums = table.sums(met[kind].clues, met[kind].count());
                for (int k = 0; k < scores.length; k++) scores[k] += sums[k] * worths[kind];
            }
            double[] ofClues = softmax(scores);
            ofNetwork = network.filter(one -> isOpen(ofClues)).map(one -> one.read(clues.row(wording)));
            share = ofNetwork.isPresent() ? OF_CLUES : 1;
            opinion = formed(
                    ofNetwork.map(one -> softmax(mixed(scores, one.scores()))).orElse(ofClues));
        }

        /** Whether the clues leave any doubt whether it is aggression. */
        private boolean isOpen(double[] shares) {
            double aggression = aggression(shares);
            return aggression > SURELY_NOT && aggression < SURELY;
        }

        private double aggression(double[] shares) {
            double aggression = 0;
            for (int k = 0; k < shares.length; k++) if (isAggression[k]) aggression += shares[k];
            return aggression;
        }

        private Opinion formed(double[] shares) {
            double critical = 0;
            double threat = 0;
            int best = -1;
            for (int k = 0; k < shares.length; k++) {
                if (!isAggression[k]) continue;
                if (isCritical[k]) critical += shares[k];
                if (outcomes.get(k).behaviour() == Behaviour.THREAT) threat += shares[k];
                if (best < 0 || shares[k] > shares[best]) best = k;
            }
            if (complaint >= 0 && shares[complaint] >= LIKELIER_THAN_ALL_ELSE) best = complaint;
            // Shares that are rounded one by one may add up to a little more than all.
            return new Opinion(
                    Math.min(1, aggression(shares)),
                    Math.min(1, critical),
                    Math.min(1, threat),
                    share(shares, Aside.CONCERN),
                    share(shares, Aside.ELSEWHERE),
                    outcomes.get(best),
                    shares[best],
                    words);
        }

        private double share(double[] shares, Aside aside) {
            return asides.containsKey(aside) ? shares[asides.get(aside)] : 0;
        }

        Opinion opinion() {
            return opinion;
        }

        /** The word whose clues speak most for the opinion's outcome. */
        int strongest() {
            int outcome = outcomes.indexOf(opinion.outcome());
            double[] byWord = new double[words];
            for (int kind = 0; kind < met.length; kind++) {
                Met one = met[kind];
                for (int k = 0; k < one.count(); k++)
                    if (one.words[k] >= 0)
                        byWord[one.words[k]] += share * worths[kind] * table.rather(one.clues[k], outcome, none);
            }
            ofNetwork.ifPresent(reading -> reading.addTo(byWord, OF_NETWORK, outcome, none));
            int best = 0;
            for (int word = 1; word < words; word++) if (byWord[word] > byWord[best]) best = word;
            return best;
        }

        /** All that speaks for or against the opinion's outcome, each clue and passage once, with what it added to the score. */
        List<Evidence> evidence() {
            int outcome = outcomes.indexOf(opinion.outcome());
            List<Evidence> all = new ArrayList<>();
            Map<Integer, String> names = names();
            for (int kind = 0; kind < met.length; kind++) {
                Met one = met[kind];
                for (int k = 0; k < one.count(); k++) {
                    int weight = table.rather(one.clues[k], outcome, none);
                    if (weight == 0) continue;
                    all.add(new Evidence(names.get(one.clues[k]), one.words[k], share * weight * worths[kind]));
                }
            }
            ofNetwork.ifPresent(
                    reading -> reading.evidence(outcome, none).forEach(one -> all.add(one.times(OF_NETWORK))));
            return all;
        }

        /** Of each clue in the text, by its number. */
        private Map<Integer, String> names() {
            Map<Integer, String> names = new HashMap<>();
            clues.named(wording, letters -> {
                String name = letters.toString();
                names.put(table.number(Clues.key(name)), name);
            });
            return names;
        }
    }

    private static double[] mixed(double[] ofClues, double[] ofNetwork) {
        double[] mixed = new double[ofClues.length];
        for (int k = 0; k < mixed.length; k++) mixed[k] = OF_CLUES * ofClues[k] + OF_NETWORK * ofNetwork[k];
        return mixed;
    }

    /** The probabilities that scores stand for. */
    private static double[] softmax(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) most = Math.max(most, score);
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int k = 0; k < scores.length; k++) sum += shares[k] = Math.exp(scores[k] - most);
        for (int k = 0; k < scores.length; k++) shares[k] /= sum;
        return shares;
    }
}

package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.threat.Corpus.Message;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The command {@code train}: fits the linear model and the network beside it to the tuned part of the corpus and writes their
 * weights. Before that it tells what to expect on wordings it has not seen, by leaving out a fifth of the patterns in turn. The
 * held-out part is not read. Deterministic.
 */
final class Training {
    private static final Path DATA = Path.of("src", "main", "resources", "nl", "schildwacht", "threat");
    private static final Path MODEL = DATA.resolve("model.txt");
    private static final Path NETWORK = DATA.resolve("network.txt");
    private static final Network.Shape SHAPE = new Network.Shape(32, 48, new int[] {2, 3});
    /** How often the network is shown all messages. */
    private static final int SHOWN = 6;

    private static final long SEED = 1;
    private static final int FOLDS = 5;
    private static final int ROUNDS = 80;
    private static final int SELDOM = 4;
    private static final double PENALTY = 4;
    /** What a clue that stands as often in aggression as elsewhere is still given, for it may tell one behaviour from another. */
    private static final double SAYING_NOTHING = 0.1;
    /** A weight, in hundredths, closer to nothing than this is left out. */
    private static final int NOTHING = 4;
    /** A clue with no weight of this much, in hundredths, is left out: that halves the model and changes none of its figures by half a point. */
    private static final int FAINT = 8;

    /** By kind, and of each those first that are met most: what a text asks for lies closer together so, also in memory. */
    private static final Comparator<Map.Entry<String, Integer>> OFTEN_FIRST =
            Comparator.<Map.Entry<String, Integer>>comparingInt(
                            counted -> counted.getKey().charAt(0))
                    .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .thenComparing(Map.Entry.comparingByKey());

    private static final String HEAD = """
            # How much each clue speaks for each outcome, in hundredths; made by ./schildwacht train from src/test/resources/corpus/tuned.
            # First line: the outcomes by number, from 0. Then a clue a line (Clues tells the kinds), with outcome and weight in turn.
            """;

    private static final String NETWORK_HEAD = """
            # The vectors of the network; made by ./schildwacht train from src/test/resources/corpus/tuned. VectorTable tells how to read
            # them, and Network what they are for. First line: how large it is, and the outcomes by number, from 0.
            """;

    private final List<Message> messages;
    private final Recogniser recogniser;
    private final List<String> outcomes;
    /** Of each message its clues, each once, in order; equal ones are one object, for there are millions. */
    private final List<List<String>> clues = new ArrayList<>();

    private final List<List<Mention>> mentions = new ArrayList<>();
    private final PrintStream out;

    private Training(List<Message> messages, NameIndex names, Recogniser recogniser, PrintStream out) {
        this.messages = messages;
        this.recogniser = recogniser;
        this.out = out;
        Map<String, String> known = new HashMap<>();
        for (Message message : messages) {
            Set<String> of = new TreeSet<>();
            mentions.add(Corpus.mentions(names, message));
            recogniser.clues(
                    message.text(),
                    message.parent(),
                    mentions.getLast(),
                    name -> of.add(known.computeIfAbsent(name.toString(), clue -> clue)));
            clues.add(List.copyOf(of));
        }
        outcomes = IntStream.range(0, messages.size())
                .mapToObj(this::outcome)
                .distinct()
                .sorted()
                .toList();
    }

    public static void main(String... arguments) throws IOException {
        List<Message> messages = Corpus.tuned();
        Training training = new Training(
                messages,
                NameIndex.of(Corpus.watchlist()),
                new Recogniser(Edition.shipped(Optional.empty())),
                System.out);
        if (!List.of(arguments).contains("--only-write")) training.crossValidate();
        if (!List.of(arguments).contains("--only-validate")) training.write();
    }

    private String outcome(int message) {
        return messages.get(message).outcome(mentions.get(message));
    }

    /** One fold is the messages whose pattern's hash falls to it, so that no wording is on both sides. */
    private int fold(int message) {
        return Math.floorMod(messages.get(message).pattern().hashCode() * 31, FOLDS);
    }

    private void crossValidate() {
        Map<String, Told> byLanguage = new TreeMap<>();
        Map<String, Told> byFile = new TreeMap<>();
        Map<String, Told> byPhenomenon = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            Map<String, Integer> numbers = numbers(message -> fold(message) != left);
            String text = text(numbers, fit(numbers, message -> fold(message) != left));
            Recogniser recogniser = new Recogniser(Edition.shipped(
                    Optional.of(data("fold", text)),
                    Optional.of(data("network", network(message -> fold(message) != left)))));
            for (int k = 0; k < messages.size(); k++) {
                Message message = messages.get(k);
                if (fold(k) != left) continue;
                Assessment assessment =
                        recogniser.assess(message.text(), message.parent(), mentions.get(k), LocalWords.NONE);
                byFile.computeIfAbsent(message.file(), f -> new Told()).add(message, assessment, mentions.get(k));
                byLanguage
                        .computeIfAbsent(message.language(), l -> new Told())
                        .add(message, assessment, mentions.get(k));
                byPhenomenon
                        .computeIfAbsent(message.phenomenon(), l -> new Told())
                        .add(message, assessment, mentions.get(k));
            }
        }
        out.printf("%d messages, %d-fold by pattern%n", messages.size(), FOLDS);
        out.println(Told.HEAD);
        byLanguage.forEach((language, told) -> out.println(told.line(language)));
        byFile.forEach((file, told) -> out.println(told.line(file)));
        byPhenomenon.forEach((phenomenon, told) -> out.println(told.line(phenomenon)));
    }

    private static DataFile data(String name, String text) {
        return new DataFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String network(IntPredicate included) {
        List<NetworkFit.Example> examples = new ArrayList<>();
        for (int k = 0; k < messages.size(); k++) {
            Message message = messages.get(k);
            if (!included.test(k)) continue;
            Row row = recogniser.row(message.text(), message.parent(), mentions.get(k));
            examples.add(new NetworkFit.Example(row, outcomes.indexOf(outcome(k))));
        }
        return NETWORK_HEAD
                + NetworkFit.fit(
                        examples, SHAPE, outcomes, recogniser.topics(), Circumstances.names(), SHOWN, SEED, out);
    }

    /** The clues that are met often enough, in the order in which they are written. */
    private Map<String, Integer> numbers(IntPredicate included) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int message = 0; message < messages.size(); message++) {
            if (included.test(message)) clues.get(message).forEach(clue -> counts.merge(clue, 1, Integer::sum));
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        counts.entrySet().stream()
                .filter(counted -> counted.getValue() >= SELDOM)
                .sorted(OFTEN_FIRST)
                .forEach(counted -> numbers.put(counted.getKey(), numbers.size()));
        return numbers;
    }

    private float[][] fit(Map<String, Integer> numbers, IntPredicate included) {
        float[] telling = telling(numbers, included);
        List<Regression.Example> examples = new ArrayList<>();
        for (int message = 0; message < messages.size(); message++) {
            if (included.test(message)) examples.add(example(message, numbers, telling));
        }
        float[][] weights = Regression.fit(examples, numbers.size(), outcomes.size(), PENALTY, ROUNDS);
        for (int clue = 0; clue < weights.length; clue++)
            for (int k = 0; k < weights[clue].length; k++) weights[clue][k] *= telling[clue];
        return weights;
    }

    /**
     * How much louder each clue may speak: the penalty holds back those which stand as often in aggression as elsewhere. After
     * Wang and Manning, Baselines and Bigrams (2012), who scale by the log-odds themselves.
     */
    private float[] telling(Map<String, Integer> numbers, IntPredicate included) {
        int[] inAggression = new int[numbers.size()];
        int[] elsewhere = new int[numbers.size()];
        int aggressive = 0;
        int others = 0;
        for (int message = 0; message < messages.size(); message++) {
            if (!included.test(message)) continue;
            boolean isAggression = messages.get(message).isAggression();
            if (isAggression) aggressive++;
            else others++;
            int[] counted = isAggression ? inAggression : elsewhere;
            clues.get(message).stream()
                    .map(numbers::get)
                    .filter(Objects::nonNull)
                    .forEach(number -> counted[number]++);
        }
        float[] telling = new float[numbers.size()];
        for (int k = 0; k < telling.length; k++) {
            double odds = (inAggression[k] + 1.0) / (aggressive + 1) * (others + 1) / (elsewhere[k] + 1);
            telling[k] = (float) Math.sqrt(Math.abs(Math.log(odds)) + SAYING_NOTHING);
        }
        return telling;
    }

    private Regression.Example example(int message, Map<String, Integer> numbers, float[] telling) {
        List<String> known =
                clues.get(message).stream().filter(numbers::containsKey).toList();
        int[] of = new int[128];
        for (String clue : known) of[clue.charAt(0)]++;
        int[] ids = new int[known.size()];
        float[] values = new float[known.size()];
        for (int k = 0; k < ids.length; k++) {
            char kind = known.get(k).charAt(0);
            ids[k] = numbers.get(known.get(k));
            values[k] = (float) (Model.worth(kind, of[kind]) * telling[ids[k]]);
        }
        return new Regression.Example(ids, values, outcomes.indexOf(outcome(message)));
    }

    private void write() throws IOException {
        Map<String, Integer> numbers = numbers(message -> true);
        float[][] weights = fit(numbers, message -> true);
        String text = text(numbers, weights);
        Files.writeString(MODEL, text, StandardCharsets.UTF_8);
        out.printf("%s: %d clues, %d outcomes, %d kB%n", MODEL, numbers.size(), outcomes.size(), text.length() / 1024);
        String network = network(message -> true);
        Files.writeString(NETWORK, network, StandardCharsets.UTF_8);
        out.printf("%s: %d kB%n", NETWORK, network.length() / 1024);
    }

    private String text(Map<String, Integer> numbers, float[][] weights) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("model ").append(String.join(" ", outcomes)).append('\n');
        numbers.keySet().forEach(clue -> {
            float[] own = weights[numbers.get(clue)];
            if (isFaint(own)) return;
            StringBuilder line = new StringBuilder(clue);
            for (int k = 0; k < own.length; k++) {
                int weight = hundredths(own[k]);
                if (Math.abs(weight) >= NOTHING)
                    line.append('\t').append(k).append('\t').append(weight);
            }
            text.append(line).append('\n');
        });
        return text.toString();
    }

    private static boolean isFaint(float[] weights) {
        for (float weight : weights) if (Math.abs(hundredths(weight)) >= FAINT) return false;
        return true;
    }

    private static int hundredths(float weight) {
        return Math.clamp(Math.round(weight * 100), -ClueTable.MOST_WEIGHT, ClueTable.MOST_WEIGHT);
    }
}

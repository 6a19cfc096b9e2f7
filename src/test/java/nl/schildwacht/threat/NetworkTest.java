package nl.schildwacht.threat;

import nl.schildwacht.threat.Model.Evidence;
import nl.schildwacht.threat.Network.Shape;
import nl.schildwacht.threat.NetworkFit.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** A network that learnt one thing: "ik sla jou" threatens, and the same words in another order do not. */
class NetworkTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
    private static final Shape SHAPE = new Shape(8, 8, new int[] {1, 2, 3});
    private static final List<String> OUTCOMES = List.of("none", "threat");
    private static final List<String> MEANINGS = List.of("HIT", "PERSON");
    private static final List<String> CIRCUMSTANCES = List.of("ASKS", "SHOUTS");
    private static final int THREAT = 1;

    private static String learnt;
    private static Network network;

    @BeforeAll
    static void learn() {
        learnt = fit(1);
        network = network(learnt);
    }

    @Test
    void orderDecides_whichNoSumOfWordsCouldTell() {
        List<String> words = new ArrayList<>(List.of("gisteren", "kwam", "de", "bus", "weer", "laat", "en"));
        Random random = new Random(7);
        for (int k = 0; k < 50; k++) {
            Collections.shuffle(words, random);
            assertThat(threatens(String.join(" ", words) + " ik sla jou")).isPositive();
            assertThat(threatens("jou ik sla " + String.join(" ", words))).isNegative();
        }
    }

    @Test
    void whatPassagesAddIsTheWholeScore_butForWhatItStartsFrom() {
        double start = sum(network.read(row("")).evidence(THREAT, 0));
        assertThat(start).isZero();
        double bias = threatens("");
        for (String text : List.of("ik sla jou", "de bus kwam laat ~, ik sla jou ~!", "onbekend ik sla de bus")) {
            List<Evidence> evidence = network.read(row(text)).evidence(THREAT, 0);
            assertThat(sum(evidence) + bias).isCloseTo(threatens(text), within(1e-4));
        }
    }

    @Test
    void thePassageThatThreatensSpeaksMost() {
        List<Evidence> evidence =
                network.read(row("gisteren kwam de bus laat en ik sla jou")).evidence(THREAT, 0);
        Evidence most = evidence.stream()
                .max((left, right) -> Double.compare(left.weight(), right.weight()))
                .orElseThrow();
        assertThat(most.clue()).startsWith("n ").containsAnyOf("ik sla", "sla jou");
        assertThat(most.word()).isBetween(5, 7);
    }

    @Test
    void theSameSeedGivesTheSameNetwork_anotherAnother() {
        assertThat(fit(1)).isEqualTo(learnt);
        assertThat(fit(2)).isNotEqualTo(learnt);
    }

    @Test
    void aWordItNeverSawIsReadByItsPieces() {
        assertThat(Clues.piecesOf("bus")).isEmpty();
        assertThat(Clues.piecesOf("@name")).isEmpty();
        assertThat(Clues.piecesOf("~...")).isEmpty();
        assertThat(Clues.piecesOf("slaan"))
                .contains("<sl", "<slaa", "an>", "slaan")
                .doesNotHaveDuplicates();
        assertThat(Clues.keyOfWord("slaan")).isEqualTo(Clues.key("w slaan"));
        assertThat(Clues.keysOfPieces("slaan"))
                .containsExactly(Clues.piecesOf("slaan").stream()
                        .mapToLong(piece -> Clues.key("p " + piece))
                        .toArray());
        assertThat(network.read(row("slakkenhuisjesverzameling")).scores()).doesNotContain(Double.NaN);
    }

    @Test
    void aWordItSawOftenHasItsPiecesInIt_oneItNeverSawIsMadeOfThem() {
        float[] much = new float[SHAPE.size()];
        Arrays.fill(much, 1);
        Network withPiece = network(learnt + VectorTable.line("p kwam", much));
        Row known = row("gisteren kwam de bus");
        Row unknown = row("gisteren kwamen de bus");
        assertThat(withPiece.read(known).scores()).isEqualTo(network.read(known).scores());
        assertThat(withPiece.read(unknown).scores())
                .isNotEqualTo(network.read(unknown).scores());
    }

    @Test
    void whatIsSoOfTheWholeTextCounts() {
        Row plain = row("ik sla jou");
        Row asked = new Row(plain.tokens(), plain.about(), plain.words(), new int[] {0});
        List<Evidence> evidence = network.read(asked).evidence(THREAT, 0);
        Evidence circumstance = evidence.getLast();
        assertThat(circumstance.clue()).isEqualTo("c ASKS");
        assertThat(circumstance.word()).isEqualTo(-1);
        double[] without = network.read(plain).scores();
        double[] with = network.read(asked).scores();
        assertThat(with[THREAT] - with[0] - without[THREAT] + without[0])
                .isCloseTo(circumstance.weight(), within(1e-4));
    }

    @Test
    void vectorsComeBackAsTheyWereWritten_nearly() {
        Random random = new Random(3);
        for (float scale : new float[] {0.001f, 0.3f, 5, 400}) {
            float[] vector = new float[20];
            for (int k = 0; k < vector.length; k++) vector[k] = scale * (float) random.nextGaussian();
            var table = table("network\n" + VectorTable.line("w één woord", vector));
            float[] again = table.vector("w één woord", vector.length);
            float most = 0;
            for (float one : vector) most = Math.max(most, Math.abs(one));
            for (int k = 0; k < vector.length; k++) assertThat(again[k]).isCloseTo(vector[k], within(most / 70));
        }
    }

    @Test
    void mistakesStopTheLoad_namingFileAndLine() {
        assertThatThrownBy(() -> table("network\nw een"))
                .isInstanceOf(DataMistake.class)
                .hasMessageContaining("own:2")
                .hasMessageContaining("no");
        assertThatThrownBy(() -> table("# comment\nnetwork\nw een\tP é\n"))
                .isInstanceOf(DataMistake.class)
                .hasMessageContaining("own:3");
        assertThatThrownBy(() -> table("network\nw een\tPPP\nw een\tPPP\n"))
                .isInstanceOf(DataMistake.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> table("# nothing\n")).hasMessageContaining("no network in data file own");
        assertThatThrownBy(() -> table("network\nw een\tPPP\n").vector("w twee", 2))
                .hasMessageContaining("w twee")
                .hasMessageContaining("own");
        assertThatThrownBy(() -> network(learnt.replaceFirst("(?m)^z ASKS.*\n", "")))
                .hasMessageContaining("z ASKS");
    }

    private static String fit(long seed) {
        List<String> words = List.of("gisteren", "kwam", "de", "bus", "weer", "laat", "en", "wij", "zagen", "slaan");
        Random random = new Random(11);
        List<Example> examples = new ArrayList<>();
        for (int k = 0; k < 1500; k++) {
            List<String> text = new ArrayList<>();
            for (int n = random.nextInt(9); n >= 0; n--) text.add(words.get(random.nextInt(words.size())));
            boolean isThreat = k % 2 == 0;
            text.addAll(
                    random.nextInt(text.size() + 1),
                    isThreat ? List.of("ik", "sla", "jou") : List.of("jou", "ik", "sla"));
            if (random.nextInt(3) == 0) text.add("~!");
            Row row = row(String.join(" ", text));
            int[] circumstances = {random.nextInt(CIRCUMSTANCES.size())};
            examples.add(
                    new Example(new Row(row.tokens(), row.about(), row.words(), circumstances), isThreat ? THREAT : 0));
        }
        return NetworkFit.fit(examples, SHAPE, OUTCOMES, MEANINGS, CIRCUMSTANCES, 12, seed, NOWHERE);
    }

    private static double threatens(String text) {
        double[] scores = network.read(row(text)).scores();
        return scores[THREAT] - scores[0];
    }

    private static double sum(List<Evidence> evidence) {
        return evidence.stream().mapToDouble(Evidence::weight).sum();
    }

    private static Row row(String text) {
        String[] tokens = text.isEmpty() ? new String[0] : text.split(" ");
        int[][] about = new int[tokens.length][];
        int[] words = new int[tokens.length];
        for (int k = 0; k < tokens.length; k++) {
            about[k] = tokens[k].equals("sla") ? new int[] {0} : new int[0];
            words[k] = (int) Arrays.stream(tokens, 0, k)
                    .filter(token -> token.charAt(0) != Row.SIGN)
                    .count();
        }
        return new Row(tokens, about, words, new int[0]);
    }

    private static Network network(String text) {
        return new Network(data(text), MEANINGS, CIRCUMSTANCES);
    }

    private static VectorTable table(String text) {
        return new VectorTable(data(text));
    }

    private static DataFile data(String text) {
        return new DataFile("own", text.getBytes(StandardCharsets.UTF_8));
    }
}

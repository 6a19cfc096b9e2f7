package nl.schildwacht.threat;

import nl.schildwacht.match.NameIndex;
import nl.schildwacht.threat.Corpus.Message;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The corpus is what it promises to be, and the recogniser does on it what the README says. */
class CorpusTest {
    private static final int MOST_OF_A_PATTERN = 3;
    private static final int GRAM = 4;
    private static final double NEARLY_THE_SAME = 0.7;

    @Test
    void itIsLargeAndBothSidesAreInIt() throws IOException {
        List<Message> all = all();
        Map<String, Long> byLanguage =
                all.stream().collect(Collectors.groupingBy(Message::language, Collectors.counting()));

        assertThat(byLanguage.get("nl")).isGreaterThanOrEqualTo(2500);
        assertThat(byLanguage.get("en")).isGreaterThanOrEqualTo(800);
        assertThat(byLanguage.get("mixed")).isGreaterThanOrEqualTo(200);
        assertThat(all.stream().map(Message::label))
                .contains("none", "complaint", "concern")
                .containsAll(Stream.of(Behaviour.values()).map(Behaviour::id).toList());
        assertThat(all.stream().filter(Message::isAggression).count())
                .isBetween(all.size() * 4L / 10, all.size() * 6L / 10);
    }

    @Test
    void noWordingIsRepeatedOften() throws IOException {
        Map<String, Long> byPattern =
                all().stream().collect(Collectors.groupingBy(Message::pattern, Collectors.counting()));

        assertThat(byPattern.entrySet().stream().filter(one -> one.getValue() > MOST_OF_A_PATTERN))
                .isEmpty();
        double near = nearDuplicates(all());
        System.out.printf("near duplicates: %.2f %%%n", 100 * near);
        assertThat(near).isLessThan(0.05);
    }

    @Test
    void whatIsHeldOutSharesNothingWithWhatIsTunedOn() throws IOException {
        Set<String> tuned = Corpus.tuned().stream().map(Message::pattern).collect(Collectors.toSet());

        assertThat(Corpus.heldOut().stream().map(Message::pattern).filter(tuned::contains))
                .isEmpty();
        assertThat(all().stream().map(Message::id)).doesNotHaveDuplicates();
    }

    @Test
    void itNamesNobodyWhoIsNotInItsLists() throws IOException {
        var watchlist = Corpus.watchlist();
        Set<String> known = new HashSet<>();
        watchlist.people().forEach(person -> known.add(person.id()));
        watchlist.organisations().forEach(organisation -> known.add(organisation.id()));

        for (Message message : all()) {
            assertThat(known).as(message.id()).containsAll(message.targets());
            message.channel()
                    .ifPresent(channel -> assertThat(known).as(message.id()).contains(channel));
        }
    }

    /** What rules alone know, they know without a mistake. */
    @Test
    void plainMessages_areJudgedByTheRulesAsACarefulReaderWould() throws IOException {
        Recogniser rules = new Recogniser(Edition.shipped(java.util.Optional.empty()));
        List<String> mistakes = new ArrayList<>();
        for (Message message : Corpus.tuned()) {
            if (!message.file().endsWith("-plain.csv")) continue;
            Assessment assessment =
                    rules.assess(message.text(), message.parent(), Cast.mentionsIn(message.text()), LocalWords.NONE);
            String given = verdict(message.label(), assessment);
            if (!given.equals(expected(message)))
                mistakes.add(message.id() + " expected " + expected(message) + ", given " + given);
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void whatWasNeverTunedOn_isReportedApart() throws IOException {
        NameIndex names = NameIndex.of(Corpus.watchlist());
        Recogniser recogniser = Recogniser.load();
        Map<String, Told> byLanguage = new HashMap<>();
        for (Message message : Corpus.heldOut()) {
            var mentions = Corpus.mentions(names, message);
            Assessment assessment = recogniser.assess(message.text(), message.parent(), mentions, LocalWords.NONE);
            byLanguage.computeIfAbsent(message.language(), l -> new Told()).add(message, assessment, mentions);
        }
        System.out.println(Told.HEAD);
        byLanguage.forEach((language, told) -> System.out.println(told.line("held out, " + language)));

        // Floors, well under what is reported: they only keep the figures from falling unnoticed.
        assertThat(byLanguage.get("nl").recall()).isGreaterThan(0.8);
        assertThat(byLanguage.get("nl").precision()).isGreaterThan(0.85);
    }

    private static List<Message> all() throws IOException {
        return Stream.concat(Corpus.tuned().stream(), Corpus.heldOut().stream()).toList();
    }

    private static String expected(Message message) {
        return switch (message.label()) {
            case "none" -> "nothing";
            case "concern" -> "concern";
            default -> message.label() + " " + message.kind() + " " + message.severity() + " at " + message.targets();
        };
    }

    /** The leading finding; complaints count only where one is expected, for a complaint beside aggression is no mistake. */
    private static String verdict(String label, Assessment assessment) {
        List<Finding> findings = assessment.findings().stream()
                .filter(finding -> finding.behaviour() != Behaviour.COMPLAINT || label.equals("complaint"))
                .toList();
        if (findings.isEmpty()) return assessment.concern() ? "concern" : "nothing";
        Finding leading = findings.getFirst();
        Set<String> targets = label.equals("complaint")
                ? Set.of()
                : findings.stream()
                        .flatMap(finding -> finding.targets().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        return leading.behaviour().id() + " " + leading.kind().map(Kind::id).orElse("") + " "
                + leading.severity().id() + " at " + targets;
    }

    /**
     * The share of messages that have an earlier one whose four-letter pieces are mostly its own. Texts that are so alike share
     * one of their rarest pieces (prefix filtering: Bayardo, Ma and Srikant, Scaling up all pairs similarity search), so only
     * those are looked up.
     */
    private static double nearDuplicates(List<Message> messages) {
        List<int[]> texts = rarestFirst(
                messages.stream().map(message -> grams(message.text())).toList());
        Map<Integer, List<int[]>> earlier = new HashMap<>();
        int near = 0;
        for (int[] own : texts) {
            int[] rarest = Arrays.copyOf(own, own.length - (int) Math.ceil(NEARLY_THE_SAME * own.length) + 1);
            boolean isNear = Arrays.stream(rarest)
                    .mapToObj(gram -> earlier.getOrDefault(gram, List.of()))
                    .anyMatch(others -> others.stream().anyMatch(other -> isNear(own, other)));
            if (isNear) near++;
            for (int gram : rarest)
                earlier.computeIfAbsent(gram, _ -> new ArrayList<>()).add(own);
        }
        return near / (double) messages.size();
    }

    /** Each text's pieces by number, rising; the rarer a piece the lower its number. */
    private static List<int[]> rarestFirst(List<long[]> texts) {
        Map<Long, Integer> frequency = new HashMap<>();
        texts.forEach(text -> Arrays.stream(text).forEach(gram -> frequency.merge(gram, 1, Integer::sum)));
        List<Long> ordered = frequency.keySet().stream()
                .sorted(Comparator.<Long>comparingInt(frequency::get).thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<Long, Integer> numbers = new HashMap<>();
        for (Long gram : ordered) numbers.put(gram, numbers.size());
        return texts.stream()
                .map(text -> Arrays.stream(text).mapToInt(numbers::get).sorted().toArray())
                .toList();
    }

    /** Gives up as soon as what is left cannot make them alike. @param one rising. @param other rising. */
    private static boolean isNear(int[] one, int[] other) {
        double needed = NEARLY_THE_SAME * (one.length + other.length) / (1 + NEARLY_THE_SAME);
        int shared = 0;
        for (int a = 0, b = 0; shared + Math.min(one.length - a, other.length - b) > needed; ) {
            if (a == one.length || b == other.length) return true;
            int order = Integer.compare(one[a], other[b]);
            if (order == 0) shared++;
            if (order <= 0) a++;
            if (order >= 0) b++;
        }
        return false;
    }

    /** The four-letter pieces of a text, each once, its letters side by side in a number. */
    private static long[] grams(String text) {
        String plain = text.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        return IntStream.rangeClosed(0, Math.max(0, plain.length() - GRAM))
                .mapToLong(at -> plain.substring(at, Math.min(plain.length(), at + GRAM))
                        .chars()
                        .asLongStream()
                        .reduce(0, (gram, letter) -> gram << Character.SIZE | letter))
                .distinct()
                .toArray();
    }
}

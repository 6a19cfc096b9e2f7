package nl.schildwacht.threat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Reads the notation of patterns. {@code A B}: A, then at once B. {@code A .. B}: B at most six words further; {@code A
 * ..2 B}: two. {@code A & B}: both in the sentence, in any order. {@code A|B|'word'|'two words'}: any of these. {@code
 * @A}: whom it is aimed at. {@code ^A}, {@code A$}: first, last of the sentence. {@code !A}: tried only where A stands;
 * without it the reader picks the rarest. At the end {@code within 10}.
 */
final class PatternReader {
    private static final int WITHIN = 12;
    private static final java.util.regex.Pattern TOKEN =
            java.util.regex.Pattern.compile("&|\\.\\.\\d*|(?:'[^']+'|[^\\s'])+");
    private static final java.util.regex.Pattern ELEMENT =
            java.util.regex.Pattern.compile("([@!^]*)((?:'[^']+'|[A-Z_]+)(?:\\|(?:'[^']+'|[A-Z_]+))*)(\\$?)");

    private final Concepts concepts;
    private final Map<String, Set<String>> definitions = new HashMap<>();
    private final Map<String, Integer> commonness = new HashMap<>();
    private final List<Entry> literals = new ArrayList<>();

    PatternReader(Concepts concepts) {
        this.concepts = concepts;
    }

    /** Words that patterns name themselves: part of the lexicon. */
    List<Entry> literals() {
        return literals;
    }

    /** {@code common PERSON 9}: the higher, the less fit to be an anchor. Concepts not named count as 1, words as 3. */
    void common(String concept, int rank) {
        commonness.put(concept, rank);
    }

    void define(String name, String alternatives, DataFile.Line line) {
        concepts.number(name);
        definitions.put(name, names(alternatives, line));
    }

    /** Draft of a pattern; its masks are filled when all concepts are known. */
    record Draft(List<List<Slot>> phrases, List<List<Integer>> gaps, int within, int anchorPhrase, int anchorElement) {
        record Slot(Set<String> names, boolean isAim, boolean isFirst, boolean isLast) {}
    }

    Draft draft(String notation, DataFile.Line line) {
        String body = notation;
        int within = WITHIN;
        Matcher ending = java.util.regex.Pattern.compile("(.*) within (\\d+)").matcher(notation);
        if (ending.matches()) {
            body = ending.group(1);
            within = Integer.parseInt(ending.group(2));
        }
        List<List<Draft.Slot>> phrases = new ArrayList<>(List.of(new ArrayList<>()));
        List<List<Integer>> gaps = new ArrayList<>(List.of(new ArrayList<>()));
        int anchorPhrase = -1;
        int anchorElement = -1;
        int best = Integer.MAX_VALUE;
        int gap = 0;
        Matcher tokens = TOKEN.matcher(body);
        while (tokens.find()) {
            String token = tokens.group();
            if (token.equals("&")) {
                phrases.add(new ArrayList<>());
                gaps.add(new ArrayList<>());
            } else if (token.startsWith("..")) {
                gap = token.length() == 2 ? Pattern.GAP : Integer.parseInt(token.substring(2));
            } else {
                Matcher element = ELEMENT.matcher(token);
                if (!element.matches()) throw new DataMistake(line, "cannot read \"" + token + "\"");
                Set<String> names = names(element.group(2), line);
                String signs = element.group(1);
                phrases.getLast()
                        .add(new Draft.Slot(
                                names,
                                signs.contains("@"),
                                signs.contains("^"),
                                !element.group(3).isEmpty()));
                gaps.getLast().add(gap);
                gap = 0;
                int rank = signs.contains("!")
                        ? -1
                        : names.stream().mapToInt(this::rank).max().orElseThrow();
                if (rank < best) {
                    best = rank;
                    anchorPhrase = phrases.size() - 1;
                    anchorElement = phrases.getLast().size() - 1;
                }
            }
        }
        if (phrases.stream().anyMatch(List::isEmpty)) throw new DataMistake(line, "a part of the pattern is empty");
        return new Draft(phrases, gaps, within, anchorPhrase, anchorElement);
    }

    Pattern finish(Draft draft) {
        List<Pattern.Phrase> phrases = new ArrayList<>();
        for (int k = 0; k < draft.phrases().size(); k++) {
            List<Draft.Slot> slots = draft.phrases().get(k);
            // Where the pattern does not say how the person stands in the sentence, she must be its object.
            long[] oblique = slots.size() == 1 ? mask(Set.of(Concepts.OBLIQUE)) : new long[0];
            List<Pattern.Element> elements = slots.stream()
                    .map(slot -> new Pattern.Element(
                            mask(slot.names()),
                            slot.isAim() ? oblique : new long[0],
                            slot.isAim(),
                            slot.isFirst(),
                            slot.isLast()))
                    .toList();
            phrases.add(new Pattern.Phrase(
                    elements, draft.gaps().get(k).stream().mapToInt(g -> g).toArray()));
        }
        return new Pattern(phrases, draft.within(), draft.anchorPhrase(), draft.anchorElement());
    }

    long[] mask(Set<String> names) {
        long[] mask = new long[concepts.stride()];
        for (String name : names) {
            int concept = concepts.number(name);
            mask[concept >> 6] |= 1L << (concept & 63);
        }
        return mask;
    }

    private int rank(String name) {
        return commonness.getOrDefault(name, name.startsWith("'") ? 3 : 1);
    }

    /** Names of concepts, definitions unfolded; a quoted word becomes a concept of its own. */
    Set<String> names(String alternatives, DataFile.Line line) {
        Set<String> names = new LinkedHashSet<>();
        Matcher one = java.util.regex.Pattern.compile("'([^']+)'|[A-Z_]+").matcher(alternatives);
        while (one.find()) {
            String name = one.group();
            if (one.group(1) != null) {
                if (!concepts.isKnown(name)) literal(name, one.group(1));
                names.add(name);
            } else if (definitions.containsKey(name)) {
                names.add(name);
                names.addAll(definitions.get(name));
            } else if (concepts.isKnown(name)) names.add(name);
            else throw new DataMistake(line, "nobody defines " + name);
        }
        if (names.isEmpty()) throw new DataMistake(line, "no concept");
        return names;
    }

    private void literal(String name, String words) {
        boolean isOpen = words.endsWith("*");
        List<String> folded = Stream.of((isOpen ? words.substring(0, words.length() - 1) : words).split(" "))
                .map(Canonical::fold)
                .toList();
        literals.add(new Entry.Phrase(folded, isOpen, false, concepts.number(name)));
    }
}

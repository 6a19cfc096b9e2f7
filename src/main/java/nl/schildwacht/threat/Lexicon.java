package nl.schildwacht.threat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What words stand for. Immutable; safe for many threads. */
final class Lexicon {
    /** How far a particle may stand from its verb, in words. */
    private static final int REACH = 9;

    private static final int REACH_BACK = 3;
    private static final int LONGEST_ENDING = 8;
    private static final int SHORTEST_SWAPPED = 4;
    private static final int SHORTEST_SHORTENED = 8;
    private static final int SHORTEST_FUSED = 3;
    /** What a grave word is found run together with. */
    private static final List<String> PARTNERS =
            List.of("SELF", "YOU", "THEM", "THEIR", "HE", "GROUP", "ROLE", "PERSON_NOUN", "FILLER", "WILL", "MUST");

    private static final int[] NOTHING = {};

    private static final List<String> PEOPLE = List.of("ROLE", "PERSON_NOUN", "INSULT", "WEAK_INSULT");

    private record Split(int[] particle, boolean isMovable, int concept) {}

    private final Concepts concepts;
    private final Vocabulary vocabulary;
    private final Steps steps = new Steps();
    private final List<int[]> conceptsByNode = new ArrayList<>();
    private final Map<Integer, List<Split>> splitsByHead = new HashMap<>();
    private final Map<String, int[]> endings = new HashMap<>();
    private final Set<String> graveWords = new TreeSet<>();
    private final BitSet fusing = new BitSet();
    private final BitSet partners = new BitSet();
    private final BitSet people = new BitSet();
    private final int scolded;
    private final int harmless;
    private final int compound;

    Lexicon(List<Entry> entries, Concepts concepts) {
        this.concepts = concepts;
        for (String person : PEOPLE) people.set(concepts.number(person));
        scolded = concepts.number(Concepts.SCOLDED);
        harmless = concepts.number(Concepts.HARMLESS);
        compound = concepts.number(Concepts.COMPOUND);
        for (String partner : PARTNERS) partners.set(concepts.number(partner));
        Map<String, Integer> numbers = new TreeMap<>();
        Map<String, Integer> open = new TreeMap<>();
        int[] next = {1};
        conceptsByNode.add(new int[0]);
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Phrase phrase -> add(phrase, numbers, open, next);
                case Entry.Split split -> {
                    int head = number(split.head(), numbers, next);
                    int[] particle = split.particle().stream()
                            .mapToInt(word -> number(word, numbers, next))
                            .toArray();
                    splitsByHead
                            .computeIfAbsent(head, h -> new ArrayList<>())
                            .add(new Split(particle, split.isMovable(), split.concept()));
                }
                case Entry.Ending ending ->
                    endings.merge(ending.letters(), new int[] {ending.concept()}, Lexicon::plus);
            }
        }
        misspell(numbers);
        vocabulary = new Vocabulary(numbers, open);
    }

    private void add(Entry.Phrase phrase, Map<String, Integer> numbers, Map<String, Integer> open, int[] next) {
        int node = 0;
        for (int k = 0; k < phrase.words().size(); k++) {
            String word = phrase.words().get(k);
            int number = number(word, numbers, next);
            if (phrase.isOpen() && k == phrase.words().size() - 1) {
                int opening = open.computeIfAbsent(word, w -> next[0]++);
                tag(step(node, opening), phrase.concept());
            }
            node = step(node, number);
        }
        tag(node, phrase.concept());
        if (phrase.isGrave()) graveWords.addAll(phrase.words());
        if (phrase.isGrave()) fusing.set(phrase.concept());
    }

    /** Other spellings of grave words lead to the same number, unless they are words themselves. */
    private void misspell(Map<String, Integer> numbers) {
        for (String word : graveWords) {
            int number = numbers.get(word);
            for (int k = 0; k + 1 < word.length() && word.length() >= SHORTEST_SWAPPED; k++) {
                String swapped = word.substring(0, k) + word.charAt(k + 1) + word.charAt(k) + word.substring(k + 2);
                numbers.putIfAbsent(swapped, number);
            }
            for (int k = 1; k + 1 < word.length() && word.length() >= SHORTEST_SHORTENED; k++) {
                numbers.putIfAbsent(word.substring(0, k) + word.substring(k + 1), number);
            }
        }
    }

    private static int number(String word, Map<String, Integer> numbers, int[] next) {
        return numbers.computeIfAbsent(word, w -> next[0]++);
    }

    private int step(int node, int number) {
        int known = steps.from(node, number);
        if (known != Steps.NONE) return known;
        conceptsByNode.add(new int[0]);
        steps.add(node, number, conceptsByNode.size() - 1);
        return conceptsByNode.size() - 1;
    }

    private void tag(int node, int concept) {
        conceptsByNode.set(node, plus(conceptsByNode.get(node), new int[] {concept}));
    }

    private static int[] plus(int[] old, int[] more) {
        int[] all = Arrays.copyOf(old, old.length + more.length);
        System.arraycopy(more, 0, all, old.length, more.length);
        return all;
    }

    /** @param shielded words that stand for nothing. */
    Tagged tag(Words words, boolean[] shielded) {
        Tagged tagged = new Tagged(words, concepts.stride());
        Spelling spelling = new Spelling(vocabulary.walk());
        int[] numbers = new int[words.count];
        for (int word = 0; word < words.count; word++) {
            if (shielded[word]) continue;
            numbers[word] = spelling.number(words.letters, words.first[word], words.past[word]);
            if (numbers[word] == Vocabulary.UNKNOWN) unknown(words, word, spelling, tagged);
        }
        phrases(words, numbers, tagged);
        splits(words, numbers, tagged);
        return tagged;
    }

    private void phrases(Words words, int[] numbers, Tagged tagged) {
        int harmlessUpTo = 0;
        for (int word = 0; word < words.count; word++) {
            int node = 0;
            for (int last = word; last < words.count && numbers[last] != 0; last++) {
                if (words.sentence[last] != words.sentence[word]) break;
                int next = steps.from(node, numbers[last]);
                if (next == Steps.NONE) break;
                node = next;
                for (int concept : conceptsByNode.get(node)) {
                    if (concept == harmless) {
                        for (int k = word; k <= last; k++) tagged.clear(k);
                        harmlessUpTo = Math.max(harmlessUpTo, last + 1);
                    }
                    for (int k = Math.max(word, concept == harmless ? 0 : harmlessUpTo); k <= last; k++)
                        tagged.add(k, concept);
                }
            }
            if (word < harmlessUpTo) numbers[word] = Vocabulary.UNKNOWN;
        }
    }

    private void splits(Words words, int[] numbers, Tagged tagged) {
        for (int word = 0; word < words.count; word++) {
            if (numbers[word] == Vocabulary.UNKNOWN) continue;
            List<Split> splits = splitsByHead.get(numbers[word]);
            if (splits == null) continue;
            for (Split split : splits) {
                int at = find(
                        split.particle(), numbers, word + 1, Math.min(tagged.sentencePast(word), word + 1 + REACH));
                if (at < 0 && split.isMovable()) {
                    at = find(split.particle(), numbers, Math.max(tagged.sentenceStart(word), word - REACH_BACK), word);
                }
                if (at < 0) continue;
                tagged.add(word, split.concept());
                for (int k = 0; k < split.particle().length; k++) tagged.add(at + k, split.concept());
            }
        }
    }

    private static int find(int[] particle, int[] numbers, int from, int past) {
        for (int at = from; at + particle.length <= past; at++) {
            int k = 0;
            while (k < particle.length && numbers[at + k] == particle[k]) k++;
            if (k == particle.length) return at;
        }
        return -1;
    }

    /** A word that is not in the lexicon may be made of two that are, or have a telling end. */
    private void unknown(Words words, int word, Spelling spelling, Tagged tagged) {
        int past = words.past[word];
        int stops = spelling.walk.stopCount;
        int[] at = Arrays.copyOf(spelling.walk.stops, stops);
        int[] heads = Arrays.copyOf(spelling.walk.stopNumbers, stops);
        for (int k = stops - 1; k >= 0; k--) {
            int[] head = conceptsOf(heads[k]);
            if (!contains(head, compound) || past - at[k] < 3) continue;
            int rest = spelling.walk.find(words.letters, at[k], past);
            if (rest == Vocabulary.UNKNOWN || conceptsOf(rest).length == 0) continue;
            for (int concept : head) tagged.add(word, concept);
            for (int concept : conceptsOf(rest)) tagged.add(word, concept);
            if (containsAny(conceptsOf(rest), people)) tagged.add(word, scolded);
            return;
        }
        for (int k = stops - 1; k >= 0; k--) {
            if (at[k] - words.first[word] < SHORTEST_FUSED || past - at[k] < SHORTEST_FUSED) continue;
            int rest = spelling.walk.find(words.letters, at[k], past);
            if (rest == Vocabulary.UNKNOWN) continue;
            if (fuse(heads[k], rest, tagged, word)) return;
        }
        int length = words.length(word);
        for (int k = Math.min(LONGEST_ENDING, length - 2); k >= 3; k--) {
            int[] found = endings.get(new String(words.letters, past - k, k));
            if (found == null) continue;
            for (int concept : found) tagged.add(word, concept);
            return;
        }
    }

    /** "doodaan", "moslimsvermoorden": two words of which one is grave and the other a companion of grave words. */
    private boolean fuse(int head, int rest, Tagged tagged, int word) {
        int node = steps.from(0, head);
        int pair = node == Steps.NONE ? Steps.NONE : steps.from(node, rest);
        int[] both = pair == Steps.NONE ? NOTHING : conceptsByNode.get(pair);
        int[] left = conceptsOf(head);
        int[] right = conceptsOf(rest);
        boolean isPair = containsAny(both, fusing);
        boolean isCompany = containsAny(left, fusing) && containsAny(right, partners)
                || containsAny(right, fusing) && containsAny(left, partners);
        if (!isPair && !isCompany) return false;
        for (int[] concepts : List.of(left, right, both)) for (int concept : concepts) tagged.add(word, concept);
        return true;
    }

    private static boolean containsAny(int[] concepts, BitSet wanted) {
        for (int one : concepts) if (wanted.get(one)) return true;
        return false;
    }

    private int[] conceptsOf(int number) {
        int node = steps.from(0, number);
        return node == Steps.NONE ? NOTHING : conceptsByNode.get(node);
    }

    private static boolean contains(int[] concepts, int concept) {
        for (int one : concepts) if (one == concept) return true;
        return false;
    }
}

package nl.schildwacht.threat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an organisation taught us of how people speak there, handed in with a text. Words and sentences are compared by their
 * {@linkplain #canonical canonical words}: case, accents, invisible characters and signs between words make no difference.
 * Immutable; safe for many threads.
 */
public final class LocalWords {
    public static final LocalWords NONE = of("", Map.of(), Set.of(), Map.of());

    /** A word or phrase of the organisation that stands in a text, as words from, past. */
    record Found(int from, int past, Meaning meaning) {}

    private final String version;
    private final PhraseTable<Meaning> added;
    private final PhraseTable<Boolean> muted;
    private final Map<String, Meaning> examples;

    private LocalWords(String version, Map<String, Meaning> added, Set<String> muted, Map<String, Meaning> examples) {
        this.version = version;
        this.added = new PhraseTable<>(added);
        this.muted = new PhraseTable<>(muted.stream().collect(Collectors.toMap(Function.identity(), phrase -> true)));
        this.examples = Map.copyOf(examples);
    }

    /**
     * @param version names this content, and goes into every verdict made with it; empty when there is none.
     * @param added words and phrases with what they count as; one without a letter or digit counts for nothing.
     * @param muted words and phrases that count for nothing.
     * @param examples whole texts with the verdict they have.
     */
    public static LocalWords of(
            String version, Map<String, Meaning> added, Set<String> muted, Map<String, Meaning> examples) {
        return new LocalWords(
                version,
                folded(added),
                muted.stream()
                        .map(LocalWords::canonical)
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toSet()),
                folded(examples));
    }

    /** For whoever has more than one employer: what any of them flags counts; what is silenced, where all of them agree. */
    public static LocalWords together(List<LocalWords> all) {
        Map<String, Meaning> added = new HashMap<>();
        Map<String, Meaning> examples = new HashMap<>();
        Set<String> muted = new HashSet<>(all.getFirst().muted.phrases().keySet());
        for (LocalWords one : all) {
            one.added.phrases().forEach((phrase, meaning) -> added.merge(phrase, meaning, LocalWords::graver));
            one.examples.forEach((text, meaning) -> {
                boolean isAgreed = all.stream().allMatch(other -> meaning.equals(other.examples.get(text)));
                if (isAgreed || meaning.behaviour() != Behaviour.NONE)
                    examples.merge(text, meaning, LocalWords::graver);
            });
            muted.retainAll(one.muted.phrases().keySet());
        }
        String version =
                all.stream().map(LocalWords::version).filter(v -> !v.isEmpty()).collect(Collectors.joining("+"));
        return new LocalWords(version, added, muted, examples);
    }

    /** The words of a text as this room reads them, joined by spaces; empty when it has none. */
    public static String canonical(String text) {
        return joined(Words.of(text));
    }

    /** Names the content. */
    public String version() {
        return version;
    }

    /** Without its example sentences: to see what rules and words alone make of one. */
    public LocalWords withoutExamples() {
        return new LocalWords(version, added.phrases(), muted.phrases().keySet(), Map.of());
    }

    /** @param shielded words that are part of a name; those stay. @return the words that count for nothing, or none. */
    Optional<boolean[]> muted(Words words, boolean[] shielded) {
        if (muted.isEmpty()) return Optional.empty();
        boolean[] silent = new boolean[words.count];
        boolean[] any = {false};
        muted.find(words, (from, past, meaning) -> {
            if (isFree(shielded, from, past)) {
                any[0] = true;
                for (int word = from; word < past; word++) silent[word] = true;
            }
        });
        return any[0] ? Optional.of(silent) : Optional.empty();
    }

    /** @param shielded words that are part of a name; a name is not an insult. */
    List<Found> added(Words words, boolean[] shielded) {
        if (added.isEmpty()) return List.of();
        List<Found> found = new java.util.ArrayList<>();
        added.find(words, (from, past, meaning) -> {
            if (isFree(shielded, from, past)) found.add(new Found(from, past, meaning));
        });
        return found;
    }

    /** The verdict that texts with exactly these words have, if an example says so. */
    Optional<Meaning> pinned(Words words) {
        return examples.isEmpty() ? Optional.empty() : Optional.ofNullable(examples.get(joined(words)));
    }

    private static boolean isFree(boolean[] shielded, int from, int past) {
        for (int word = from; word < past; word++) if (shielded[word]) return false;
        return true;
    }

    private static Meaning graver(Meaning one, Meaning other) {
        return one.severity().compareTo(other.severity()) >= 0 ? one : other;
    }

    private static Map<String, Meaning> folded(Map<String, Meaning> written) {
        Map<String, Meaning> folded = new HashMap<>();
        written.forEach((text, meaning) -> {
            String key = canonical(text);
            if (!key.isEmpty()) folded.merge(key, meaning, LocalWords::graver);
        });
        return folded;
    }

    private static String joined(Words words) {
        return Stream.iterate(0, word -> word < words.count, word -> word + 1)
                .map(words::text)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "LocalWords[" + version + "]";
    }
}

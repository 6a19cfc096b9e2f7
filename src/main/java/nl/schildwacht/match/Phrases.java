package nl.schildwacht.match;

import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The written forms of more than one word: a Lucene FST whose labels are word numbers. A step costs the same however many
 * names there are. Immutable and shared; each text walks it with a {@link Walk} of its own.
 */
final class Phrases {
    private final @Nullable FST<Long> fst;
    /** Those which are written alike beside each other. */
    private final List<Form> forms;
    /** For each way to write one where its forms begin, and where the last ones end. */
    private final int[] starts;

    private Phrases(@Nullable FST<Long> fst, List<Form> forms, int[] starts) {
        this.fst = fst;
        this.forms = forms;
        this.starts = starts;
    }

    /**
     * One form under the numbers of its words.
     *
     * @param head the first two, by which nearly all differ: one number to compare instead of a row.
     * @param more the others, mostly none.
     */
    record Entry(long head, int[] more, Form form) {
        static final int[] NO_MORE = {};
        private static final Comparator<Entry> BY_WORDS =
                Comparator.<Entry>comparingLong(entry -> entry.head).thenComparing(Entry::more, Arrays::compare);

        static long head(int first, int second) {
            return (long) first << Integer.SIZE | second;
        }

        boolean isWrittenAs(Entry other) {
            return head == other.head && Arrays.equals(more, other.more);
        }

        void copyTo(IntsRefBuilder words) {
            words.clear();
            words.append((int) (head >>> Integer.SIZE));
            words.append((int) head);
            for (int word : more) words.append(word);
        }
    }

    /** Compiles what was collected. */
    static Phrases of(List<Entry> collected) {
        Entry[] sorted = collected.toArray(Entry[]::new);
        Arrays.sort(sorted, Entry.BY_WORDS);
        int[] starts = new int[sorted.length + 1];
        int written = 0;
        IntsRefBuilder words = new IntsRefBuilder();
        try {
            var compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE4, PositiveIntOutputs.getSingleton()).build();
            for (int from = 0, to; from < sorted.length; from = to) {
                to = from + 1;
                while (to < sorted.length && sorted[to].isWrittenAs(sorted[from])) to++;
                sorted[from].copyTo(words);
                compiler.add(words.get(), (long) written);
                starts[++written] = to;
            }
            var metadata = compiler.compile();
            return new Phrases(
                    metadata == null ? null : FST.fromFSTReader(metadata, compiler.getFSTReader()),
                    Arrays.stream(sorted).map(Entry::form).toList(),
                    Arrays.copyOf(starts, written + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("compiling names in memory", e);
        }
    }

    Walk walk() {
        return new Walk();
    }

    /** One thread's way through the phrases. */
    final class Walk {
        private final FST.@Nullable BytesReader bytes = fst == null ? null : fst.getBytesReader();
        private FST.Arc<Long> here = new FST.Arc<>();
        private FST.Arc<Long> ahead = new FST.Arc<>();
        private long sum;

        /** Goes back to the beginning. */
        void restart() {
            if (fst != null) fst.getFirstArc(here);
            sum = 0;
        }

        /** Goes on with this word when some phrase does; else stays where it is. */
        boolean step(Word word) {
            if (fst == null || bytes == null) return false;
            try {
                if (fst.findTargetArc(word.id(), here, ahead, bytes) == null) return false;
            } catch (IOException e) {
                throw new UncheckedIOException("reading names from memory", e);
            }
            var left = here;
            here = ahead;
            ahead = left;
            sum += here.output();
            return true;
        }

        /** The forms that end here; often none. */
        List<Form> forms() {
            if (!here.isFinal()) return List.of();
            int way = (int) (sum + here.nextFinalOutput());
            return forms.subList(starts[way], starts[way + 1]);
        }
    }
}

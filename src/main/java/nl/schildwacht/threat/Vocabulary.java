package nl.schildwacht.threat;

import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every word of the lexicon with its number, in one finite-state transducer, which also finds words within words; and once
 * more by their letters, for most words of a text are known just as they stand. Immutable and safe for many threads.
 */
final class Vocabulary {
    static final int UNKNOWN = 0;

    private final FST<Long> words;
    private final ExactWords exact;
    /** For the word with this number: the number it has as the opening of longer words, or {@link #UNKNOWN}. */
    private final int[] openNumbers;

    /** @param numbers canonical word to its number, from 1. @param open word to its number as an opening. */
    Vocabulary(Map<String, Integer> numbers, Map<String, Integer> open) {
        exact = new ExactWords(numbers);
        SortedMap<String, Integer> sorted = new TreeMap<>(numbers);
        int highest = 0;
        for (int number : numbers.values()) highest = Math.max(highest, number);
        for (int number : open.values()) highest = Math.max(highest, number);
        openNumbers = new int[highest + 1];
        for (Map.Entry<String, Integer> opening : open.entrySet()) {
            openNumbers[numbers.get(opening.getKey())] = opening.getValue();
        }
        try {
            FSTCompiler<Long> compiler =
                    new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, PositiveIntOutputs.getSingleton()).build();
            IntsRefBuilder scratch = new IntsRefBuilder();
            for (Map.Entry<String, Integer> word : sorted.entrySet()) {
                CharsRef chars = new CharsRef(word.getKey());
                scratch.clear();
                for (int k = 0; k < chars.length; k++) scratch.append(chars.charAt(k));
                compiler.add(scratch.get(), (long) word.getValue());
            }
            words = inOnePiece(FST.fromFSTReader(compiler.compile(), compiler.getFSTReader()));
        } catch (IOException e) {
            throw new UncheckedIOException("compiling the vocabulary in memory", e);
        }
    }

    /** The same in one array of bytes: as the compiler leaves it, each byte is looked for in a list of blocks. */
    private static FST<Long> inOnePiece(FST<Long> compiled) throws IOException {
        var metadata = new ByteBuffersDataOutput();
        var bytes = new ByteBuffersDataOutput();
        compiled.save(metadata, bytes);
        return new FST<>(
                FST.readMetadata(metadata.toDataInput(), PositiveIntOutputs.getSingleton()), bytes.toDataInput());
    }

    Walk walk() {
        return new Walk();
    }

    /** Looks words up; holds the reader's state, so one per thread. */
    final class Walk {
        private final FST.BytesReader reader = words.getBytesReader();
        private final FST.Arc<Long> arc = new FST.Arc<>();
        /** Where known words end inside the unknown word asked for last, and their numbers. */
        final int[] stops = new int[64];

        final int[] stopNumbers = new int[64];
        int stopCount;

        /** The number of the word, else of its longest known opening, else {@link #UNKNOWN}. */
        int find(char[] letters, int from, int past) {
            int known = exact.number(letters, from, past);
            return known == UNKNOWN ? within(letters, from, past) : known;
        }

        private int within(char[] letters, int from, int past) {
            try {
                words.getFirstArc(arc);
                long output = 0;
                int opening = UNKNOWN;
                stopCount = 0;
                for (int k = from; k + 1 < past; k++) {
                    if (words.findTargetArc(letters[k], arc, arc, reader) == null) return opening;
                    output += arc.output();
                    if (!arc.isFinal()) continue;
                    int number = (int) (output + arc.nextFinalOutput());
                    if (openNumbers[number] != UNKNOWN) opening = openNumbers[number];
                    if (stopCount < stops.length) {
                        stops[stopCount] = k + 1;
                        stopNumbers[stopCount++] = number;
                    }
                }
                return opening;
            } catch (IOException e) {
                throw new UncheckedIOException("reading the vocabulary from memory", e);
            }
        }
    }
}

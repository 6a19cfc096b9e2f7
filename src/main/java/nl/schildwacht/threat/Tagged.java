package nl.schildwacht.threat;

import java.util.Arrays;

/** The words of one text with the concepts each stands for. Used by one thread, for one text. */
final class Tagged {
    final Words words;
    private final int stride;
    private final long[] bits;
    private final long[] all;
    private final int[] sentenceStart;
    private final int[] sentencePast;

    Tagged(Words words, int stride) {
        this.words = words;
        this.stride = stride;
        bits = new long[words.count * stride];
        all = new long[stride];
        sentenceStart = new int[words.count];
        sentencePast = new int[words.count];
        for (int word = 0; word < words.count; word++) {
            sentenceStart[word] = words.startsSentence(word) ? word : sentenceStart[word - 1];
        }
        for (int word = words.count - 1; word >= 0; word--) {
            sentencePast[word] = words.endsSentence(word) ? word + 1 : sentencePast[word + 1];
        }
    }

    int count() {
        return words.count;
    }

    int sentenceStart(int word) {
        return sentenceStart[word];
    }

    /** One past the last word of the sentence. */
    int sentencePast(int word) {
        return sentencePast[word];
    }

    void add(int word, int concept) {
        bits[word * stride + (concept >> 6)] |= 1L << (concept & 63);
        all[concept >> 6] |= 1L << (concept & 63);
    }

    void clear(int word) {
        Arrays.fill(bits, word * stride, (word + 1) * stride, 0);
    }

    boolean is(int word, int concept) {
        return (bits[word * stride + (concept >> 6)] & 1L << (concept & 63)) != 0;
    }

    boolean isAny(int word, long[] mask) {
        int at = word * stride;
        for (int k = 0; k < stride; k++) if ((bits[at + k] & mask[k]) != 0) return true;
        return false;
    }

    boolean isPlain(int word) {
        int at = word * stride;
        for (int k = 0; k < stride; k++) if (bits[at + k] != 0) return false;
        return true;
    }

    /** The part of a word's concepts with the given number of 64, to walk through them. */
    long part(int word, int k) {
        return bits[word * stride + k];
    }

    int stride() {
        return stride;
    }

    /** Whether any word of the text stands, or stood before a name or phrase took it away, for one of the concepts. */
    boolean anyAtAll(long[] mask) {
        for (int k = 0; k < stride; k++) if ((all[k] & mask[k]) != 0) return true;
        return false;
    }

    /** Whether any word in the range, ends clipped to the text, stands for one of the concepts. */
    boolean anyBetween(int from, int past, long[] mask) {
        return firstBetween(from, past, mask) >= 0;
    }

    /** The first word in the range, ends clipped to the text, that stands for one of the concepts; -1 for none. */
    int firstBetween(int from, int past, long[] mask) {
        for (int word = Math.max(0, from); word < Math.min(words.count, past); word++)
            if (isAny(word, mask)) return word;
        return -1;
    }

    /** Whether two words stand for the same one of the concepts. */
    boolean share(int one, int other, long[] mask) {
        for (int k = 0; k < stride; k++)
            if ((bits[one * stride + k] & bits[other * stride + k] & mask[k]) != 0) return true;
        return false;
    }
}

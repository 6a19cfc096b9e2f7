package nl.schildwacht.source;

/**
 * Where one item stands in the body of an answer, in bytes as received after content decoding.
 *
 * @param offset first byte.
 * @param length number of bytes.
 */
public record Slice(int offset, int length) {
    public Slice {
        if (offset < 0 || length <= 0) throw new IllegalArgumentException("not a slice: " + offset + "+" + length);
    }
}

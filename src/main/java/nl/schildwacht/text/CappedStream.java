package nl.schildwacht.text;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that somebody else sends, up to so many and never further. For one thread. */
public final class CappedStream extends InputStream {
    private final InputStream in;
    private long left;

    /** @param cap most bytes. */
    public CappedStream(InputStream in, long cap) {
        this.in = in;
        this.left = cap;
    }

    /** There are more bytes than the cap. */
    public static final class Surplus extends IOException {
        public Surplus() {
            super("more bytes than the cap");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws Surplus at the first byte beyond the cap. */
    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        // One byte more than is left, to tell a body of exactly the cap from a larger one.
        int n = in.read(into, at, (int) Math.min(length, left + 1));
        if (n > left) throw new Surplus();
        if (n > 0) left -= n;
        return n;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

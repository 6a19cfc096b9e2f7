package nl.schildwacht.http;

import nl.schildwacht.text.CappedStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Reads a body whole, decoded, and never further than the cap. Decoding is ours and not the clients', because one of
 * them takes a compressed body that breaks off for a complete one.
 */
final class Body {
    private Body() {}

    /**
     * @param wire the bytes as sent, chunking removed; not closed.
     * @param encoding the {@code Content-Encoding}, empty when there is none.
     * @param cap most bytes, on the wire and again after decoding.
     * @throws CappedStream.Surplus at the first byte beyond the cap.
     * @throws IOException when it breaks off, or is in an encoding other than gzip.
     */
    static byte[] read(InputStream wire, String encoding, long cap) throws IOException {
        var capped = new PushbackInputStream(new CappedStream(wire, cap));
        int first = capped.read();
        if (first < 0) return new byte[0];
        capped.unread(first);
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> capped.readAllBytes();
            case "gzip", "x-gzip" -> new CappedStream(new GZIPInputStream(capped), cap).readAllBytes();
            default -> throw new IOException("an encoding that was not asked for");
        };
    }

    /**
     * Whether a head may have broken off before it said how long the body is: the parsers take the end of the connection
     * for the end of the head. A good answer that is empty and does not say so is not believed.
     */
    static boolean isSuspect(int status, Map<String, String> headers, byte[] body) {
        return body.length == 0
                && (status == 200 || status == 206)
                && !headers.containsKey("content-length")
                && !headers.containsKey("transfer-encoding");
    }

    /** The headers of an answer whose body was read by {@link #read}. */
    static Map<String, String> headersAfterReading(Map<String, String> headers) {
        var after = new TreeMap<>(headers);
        boolean wasCoded = headers.containsKey("content-encoding");
        setAside(after, "transfer-encoding");
        if (wasCoded) setAside(after, "content-encoding");
        if (wasCoded) setAside(after, "content-length");
        return after;
    }

    private static void setAside(Map<String, String> headers, String name) {
        var value = headers.remove(name);
        if (value != null) headers.put("x-archive-orig-" + name, value);
    }
}

package nl.schildwacht.dossier.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Leaves of a PNG only what makes pixels. Texts, places and colour profiles in it may be packed a thousandfold, and a decoder
 * unpacks them all.
 */
final class PngPixels {
    private static final Set<Integer> KEPT = Set.of(
            0x49484452, // IHDR
            0x504c5445, // PLTE
            0x74524e53, // tRNS
            0x49444154, // IDAT
            0x49454e44); // IEND
    private static final int END = 0x49454e44;

    private PngPixels() {}

    static byte[] of(byte[] png) throws IOException {
        var in = ByteBuffer.wrap(png);
        var out = new ByteArrayOutputStream(png.length);
        out.write(png, 0, 8);
        in.position(8);
        while (in.remaining() >= 12) {
            int start = in.position();
            int length = in.getInt();
            int type = in.getInt();
            if (length < 0 || length > in.remaining() - 4) throw new IOException("torn chunk");
            in.position(in.position() + length + 4);
            if (KEPT.contains(type)) out.write(png, start, length + 12);
            if (type == END) return out.toByteArray();
        }
        throw new IOException("no end");
    }
}

package nl.schildwacht.dossier.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What the header of a picture says, read before anything is decoded: a file of a few kilobytes can promise a picture of
 * gigabytes.
 *
 * @param width in pixels, as stored.
 * @param height in pixels, as stored.
 * @param passes over the picture: a JPEG can ask for thousands, which costs minutes of work.
 */
record Frame(int width, int height, int passes) {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    long pixels() {
        return (long) width * height;
    }

    /** Empty when the header is torn or says nonsense. */
    static Optional<Frame> of(PictureType type, byte[] bytes) {
        try {
            Frame frame =
                    switch (type) {
                        case PNG -> png(ByteBuffer.wrap(bytes));
                        case GIF -> gif(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
                        case WEBP -> webp(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
                        case JPEG -> jpeg(bytes);
                    };
            return Optional.of(frame).filter(known -> known.width > 0 && known.height > 0);
        } catch (IndexOutOfBoundsException torn) {
            return Optional.empty();
        }
    }

    private static Frame png(ByteBuffer bytes) {
        // PNG specification 11.2.2: IHDR is the first chunk.
        if (bytes.getInt(12) != 0x49484452) return new Frame(0, 0, 0);
        return new Frame(bytes.getInt(16), bytes.getInt(20), 1);
    }

    private static Frame gif(ByteBuffer bytes) {
        return new Frame(bytes.getShort(6) & 0xffff, bytes.getShort(8) & 0xffff, 1);
    }

    /** RFC 9649 §2.5 to §2.7. */
    private static Frame webp(ByteBuffer bytes) {
        return switch (bytes.getInt(12)) {
            case 0x20385056 -> // "VP8 "
                new Frame(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff, 1);
            case 0x4c385056 -> { // "VP8L"
                int bits = bytes.getInt(21);
                yield bytes.get(20) == 0x2f
                        ? new Frame((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1, 1)
                        : new Frame(0, 0, 0);
            }
            case 0x58385056 -> // "VP8X"
                new Frame((bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(27) & 0xffffff) + 1, 1);
            default -> new Frame(0, 0, 0);
        };
    }

    /** ITU-T T.81 annex B: segments up to the frame header for the size, scans counted to the end. */
    private static Frame jpeg(byte[] bytes) {
        int width = 0;
        int height = 0;
        int scans = 0;
        int at = 2;
        while (at + 4 <= bytes.length) {
            if ((bytes[at] & 0xff) != 0xff) {
                at++; // coded data of a scan
                continue;
            }
            int marker = bytes[at + 1] & 0xff;
            if (marker == 0 || marker == 0xff || marker >= 0xd0 && marker <= 0xd8 || marker == 1) {
                at += marker == 0xff ? 1 : 2; // stuffing, fill, restart: no length follows
                continue;
            }
            if (marker == END_OF_IMAGE) break;
            if (marker == START_OF_SCAN) scans++;
            boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (isFrame && width == 0) {
                height = (bytes[at + 5] & 0xff) << 8 | bytes[at + 6] & 0xff;
                width = (bytes[at + 7] & 0xff) << 8 | bytes[at + 8] & 0xff;
            }
            at += 2 + Math.max(2, (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff);
        }
        return new Frame(width, height, scans);
    }
}

package nl.schildwacht.dossier.report;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera held upside down or sideways says that its picture is to be turned (Exif 2.32 §4.6.4, tag 0x0112).
 *
 * @param tag 1 to 8; 1 is upright.
 */
record Turn(int tag) {
    static final Turn NONE = new Turn(1);
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;

    /** Upright where a JPEG does not say, or says nonsense. */
    static Turn of(byte[] jpeg) {
        try {
            for (int at = 2; at + 4 < jpeg.length && (jpeg[at] & 0xff) == 0xff; ) {
                int marker = jpeg[at + 1] & 0xff;
                if (marker == 0xda) break;
                int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
                if (marker == 0xe1 && PictureType.begins(jpeg, at + 4, EXIF))
                    return inTiff(ByteBuffer.wrap(jpeg, at + 10, length - 8).slice());
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException torn) {
            // not a header that says anything
        }
        return NONE;
    }

    private static Turn inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) != ORIENTATION) continue;
            int tag = tiff.getShort(entry + 8);
            return tag >= 1 && tag <= 8 ? new Turn(tag) : NONE;
        }
        return NONE;
    }

    private boolean isSideways() {
        return tag >= 5;
    }

    /** The picture as it is meant to be seen, on white where it is transparent. */
    BufferedImage upright(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var upright = new BufferedImage(
                isSideways() ? height : width, isSideways() ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int down = height - 1 - y;
                int colour = onWhite(image.getRGB(x, y));
                switch (tag) {
                    case 2 -> upright.setRGB(right, y, colour);
                    case 3 -> upright.setRGB(right, down, colour);
                    case 4 -> upright.setRGB(x, down, colour);
                    case 5 -> upright.setRGB(y, x, colour);
                    case 6 -> upright.setRGB(down, x, colour);
                    case 7 -> upright.setRGB(down, right, colour);
                    case 8 -> upright.setRGB(y, right, colour);
                    default -> upright.setRGB(x, y, colour);
                }
            }
        }
        return upright;
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 255) return argb;
        int colour = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int part = argb >>> shift & 0xff;
            colour |= (part * alpha + 255 * (255 - alpha)) / 255 << shift;
        }
        return colour;
    }
}

package nl.schildwacht.dossier.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import javax.imageio.ImageIO;

/** Pictures that tests report, some of them hostile. */
public final class Pictures {
    /** What stands in the Exif of a photo and must never be shown. */
    public static final String PLACE = "52.0907N 5.1214E bij het zwembad";

    private Pictures() {}

    /** Black in its upper left corner, white elsewhere. */
    public static byte[] plain(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) image.setRGB(x, y, x < width / 2 && y < height / 2 ? 0x000000 : 0xffffff);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A photo whose Exif names a place and says how the camera was held. */
    public static byte[] photo(int width, int height, int orientation) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + place.length);
        tiff.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 2).putInt(place.length).putInt(38);
        tiff.putInt(0).put(place);
        return afterStart(
                plain("jpg", width, height),
                segment(0xe1, concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array())));
    }

    /** A PNG that says this of its size and holds next to nothing. */
    public static byte[] promising(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return concat(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk("IHDR", header),
                chunk("IDAT", packed(new byte[100])),
                chunk("IEND", new byte[0]));
    }

    /** A small PNG with a text of so many bytes, packed. */
    public static byte[] withPackedText(int length) {
        byte[] png = plain("png", 4, 4);
        byte[] text =
                chunk("zTXt", concat("Comment\0\0".getBytes(StandardCharsets.US_ASCII), packed(new byte[length])));
        int afterHeader = 8 + 25;
        return concat(slice(png, 0, afterHeader), text, slice(png, afterHeader, png.length));
    }

    /** A photo that asks to be gone over so many times. */
    public static byte[] withScans(int scans) {
        byte[] photo = plain("jpg", 8, 8);
        byte[] end = slice(photo, photo.length - 2, photo.length);
        byte[] scan = segment(0xda, new byte[] {1, 1, 0, 0, 63, 0});
        byte[] all = slice(photo, 0, photo.length - 2);
        for (int i = 0; i < scans; i++) all = concat(all, scan);
        return concat(all, end);
    }

    static byte[] afterStart(byte[] jpeg, byte[] segment) {
        return concat(slice(jpeg, 0, 2), segment, slice(jpeg, 2, jpeg.length));
    }

    static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] packed(byte[] content) {
        var deflater = new Deflater(9);
        deflater.setInput(content);
        deflater.finish();
        var out = new byte[content.length / 100 + 1000];
        int length = deflater.deflate(out);
        deflater.end();
        return slice(out, 0, length);
    }
}

package nl.schildwacht.dossier.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The pictures that are taken in, known by how their bytes begin and never by a file's name. No PDF, SVG or video: those can
 * carry programs or cannot be cleaned here, and a photo or screenshot of them says the same.
 */
public enum PictureType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    GIF("image/gif", "gif"),
    /** Kept as evidence, but not shown: there is no decoder for it here. */
    WEBP("image/webp", "webp");

    private static final byte[] PNG_BEGIN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final String mediaType;
    private final String extension;

    PictureType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How a file of this type is named when it is saved, without the dot. */
    public String extension() {
        return extension;
    }

    /** What these bytes begin as. */
    static Optional<PictureType> of(byte[] bytes) {
        if (begins(bytes, 0, PNG_BEGIN)) return Optional.of(PNG);
        if (bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff)
            return Optional.of(JPEG);
        if (begins(bytes, 0, ascii("GIF87a")) || begins(bytes, 0, ascii("GIF89a"))) return Optional.of(GIF);
        if (begins(bytes, 0, ascii("RIFF")) && begins(bytes, 8, ascii("WEBP"))) return Optional.of(WEBP);
        return Optional.empty();
    }

    static boolean begins(byte[] bytes, int at, byte[] with) {
        return bytes.length >= at + with.length && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

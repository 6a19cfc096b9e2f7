package nl.schildwacht.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests (FIPS 180-4): equal bytes have equal ones, and nobody finds bytes that have a given one. */
public final class Sha256 {
    private Sha256() {}

    /** 32 bytes. @param parts as if they were one. */
    public static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** That of its UTF-8. */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first half in 32 hexadecimal digits: enough to tell things apart that nobody forges. */
    public static String mark(byte[]... parts) {
        return HexFormat.of().formatHex(of(parts), 0, 16);
    }

    /** That of its UTF-8. */
    public static String mark(String text) {
        return mark(text.getBytes(StandardCharsets.UTF_8));
    }
}

package nl.schildwacht.console.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Tokens of 256 random bits as 43 characters of base64url; only their digests are kept. */
final class Randomness {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Randomness() {}

    static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

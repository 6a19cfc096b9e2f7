package nl.schildwacht.console.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import nl.schildwacht.text.Sha256;

import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What makes a password, and how it is kept: bcrypt with cost 12 (0.3 s on a small machine) over its SHA-256, because bcrypt
 * itself reads 72 bytes and no more. The rules are those of NIST SP 800-63B §5.1.1.2: length, nothing foreseeable, no
 * prescribed mix of characters, no expiry.
 */
public final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int COST = 12;
    /** Of a word nobody knows: whoever asks for an unknown address waits as long as everybody. */
    private static final String DUMMY = BcryptUtil.bcryptHash("nobody", COST);

    /** Why a password will not do. */
    public enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        /** Holds her name, her address, ours, or next to nothing. */
        FORESEEABLE
    }

    private Passwords() {}

    /** What is wrong with a password for somebody with this address and name. */
    public static Optional<Weakness> weakness(String password, String email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return Optional.of(Weakness.TOO_SHORT);
        if (length > LONGEST) return Optional.of(Weakness.TOO_LONG);
        String plain = password.toLowerCase(Locale.ROOT);
        boolean isForeseeable = Stream.concat(
                                Stream.of("schildwacht", "wachtwoord", "password", "welkom", "123456", "qwerty"),
                                Stream.concat(
                                        Stream.of(email.toLowerCase(Locale.ROOT), localPart(email)),
                                        Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))))
                        .filter(word -> word.length() > 3)
                        .anyMatch(plain::contains)
                || plain.chars().distinct().count() < 5;
        return isForeseeable ? Optional.of(Weakness.FORESEEABLE) : Optional.empty();
    }

    private static String localPart(String email) {
        return email.toLowerCase(Locale.ROOT).split("@", 2)[0];
    }

    static String hash(String password) {
        return BcryptUtil.bcryptHash(digest(password), COST);
    }

    /** Takes equally long for right and wrong, and without a hash too. */
    static boolean matches(String password, Optional<String> hash) {
        boolean matches = BcryptUtil.matches(digest(password), hash.orElse(DUMMY));
        return matches && hash.isPresent();
    }

    /** The same letters typed on another device are the same password. */
    private static String digest(String password) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        return Base64.getEncoder().encodeToString(Sha256.of(normal));
    }
}

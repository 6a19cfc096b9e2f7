package nl.schildwacht.source;

import nl.schildwacht.text.Sha256;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that seals stored secrets: AES-256-GCM with a fresh random nonce each time (NIST SP 800-38D §8.2.2) and the
 * secret's id as additional data, so that a row copied under another id does not open. Safe between threads.
 */
public final class SealingKey {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Set<PosixFilePermission> TOO_OPEN = Set.of(
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE,
            PosixFilePermission.GROUP_WRITE);

    private final SecretKeySpec key;
    private final byte[] mark;
    private final SecureRandom random = new SecureRandom();

    private SealingKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
        this.mark = Arrays.copyOf(Sha256.of(bytes), 8);
    }

    /** @param sealed with its tag at the end. */
    record Sealed(byte[] nonce, byte[] sealed) {}

    /**
     * Reads the key: 32 bytes in base64, in a file that only its owner and, as mounted secrets need it, its group may read.
     *
     * @throws IllegalStateException naming the setting, the file and the remedy.
     */
    public static SealingKey read(Path file) {
        try {
            if (!Files.isRegularFile(file))
                throw unusable(file, "is not there", "make one with: openssl rand -base64 32");
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(TOO_OPEN::contains))
                throw unusable(file, "can be read or changed by others", "chmod 600 it");
            var bytes = Base64.getMimeDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (bytes.length != 32)
                throw unusable(file, "does not hold 32 bytes in base64", "make one with: openssl rand -base64 32");
            return new SealingKey(bytes);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw unusable(file, "cannot be read", "check that the service's user may read it");
        }
    }

    private static IllegalStateException unusable(Path file, String trouble, String remedy) {
        return new IllegalStateException(
                "schildwacht.source.key-file: the key file " + file + " " + trouble + "; " + remedy + ".");
    }

    /** Tells this key from another without giving it away: eight bytes of its digest. */
    byte[] mark() {
        return mark.clone();
    }

    /** Another key for another purpose: HMAC-SHA-256 of its label (NIST SP 800-108). 32 bytes, always the same. */
    public byte[] derive(String label) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("HMAC-SHA-256 does not work here", everyJdkHasIt);
        }
    }

    Sealed seal(String id, Secret secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, id, nonce);
            return new Sealed(nonce, cipher.doFinal(secret.value().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("AES-GCM does not work here", everyJdkHasIt);
        }
    }

    /** Empty when it was sealed with another key, for another id, or was altered. */
    Optional<Secret> open(String id, Sealed sealed) {
        try {
            var plain = cipher(Cipher.DECRYPT_MODE, id, sealed.nonce()).doFinal(sealed.sealed());
            return Optional.of(new Secret(new String(plain, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException altered) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String id, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "SealingKey[…]";
    }
}

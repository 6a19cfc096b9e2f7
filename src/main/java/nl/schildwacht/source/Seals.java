package nl.schildwacht.source;

import java.util.Arrays;
import java.util.Optional;

/**
 * Seals secrets that other rooms keep in tables of their own, with the key of {@code schildwacht.source.key-file}. What is
 * sealed here cannot be referred to as a source's secret: no source can send it anywhere. Safe between threads.
 */
public final class Seals {
    private static final int MARK_BYTES = 8;
    private static final int NONCE_BYTES = 12;

    private final Optional<SealingKey> key;

    /** @param key absent when no key file is configured; then nothing can be sealed. */
    Seals(Optional<SealingKey> key) {
        this.key = key;
    }

    /** Whether there is a key. */
    public boolean canSeal() {
        return key.isPresent();
    }

    /**
     * The key's mark, the nonce and the sealed secret in one.
     *
     * @param purpose bound to the seal, so that a value copied to another place does not open. Holds a slash, which no id of
     *     a stored secret has.
     * @throws IllegalStateException when there is no key; ask {@link #canSeal()} first.
     */
    public byte[] seal(String purpose, Secret secret) {
        SealingKey sealing = key.orElseThrow(() -> new IllegalStateException(SecretStore.Look.Missing.NO_KEY.reason()));
        SealingKey.Sealed sealed = sealing.seal(checked(purpose), secret);
        byte[] whole = Arrays.copyOf(sealing.mark(), MARK_BYTES + NONCE_BYTES + sealed.sealed().length);
        System.arraycopy(sealed.nonce(), 0, whole, MARK_BYTES, NONCE_BYTES);
        System.arraycopy(sealed.sealed(), 0, whole, MARK_BYTES + NONCE_BYTES, sealed.sealed().length);
        return whole;
    }

    /** Empty when it was sealed with another key or for another purpose, or was altered. */
    public Optional<Secret> open(String purpose, byte[] whole) {
        if (whole.length <= MARK_BYTES + NONCE_BYTES) return Optional.empty();
        byte[] mark = Arrays.copyOf(whole, MARK_BYTES);
        var sealed = new SealingKey.Sealed(
                Arrays.copyOfRange(whole, MARK_BYTES, MARK_BYTES + NONCE_BYTES),
                Arrays.copyOfRange(whole, MARK_BYTES + NONCE_BYTES, whole.length));
        return key.filter(sealing -> Arrays.equals(mark, sealing.mark()))
                .flatMap(sealing -> sealing.open(checked(purpose), sealed));
    }

    private static String checked(String purpose) {
        if (!purpose.contains("/")) throw new IllegalArgumentException("a purpose holds a slash");
        return purpose;
    }
}

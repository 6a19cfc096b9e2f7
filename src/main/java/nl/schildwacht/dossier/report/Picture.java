package nl.schildwacht.dossier.report;

import java.util.Optional;

/**
 * A picture that somebody brought, byte for byte.
 *
 * @param type by its first bytes.
 * @param width in pixels, as its header says.
 * @param height in pixels, as its header says.
 * @param bytes untouched; not to be written to.
 * @param shown what may be shown of it; absent where it cannot be decoded here.
 */
public record Picture(PictureType type, int width, int height, byte[] bytes, Optional<Shown> shown) {
    /** The most bytes of one picture. */
    public static final int MOST_BYTES = 10 << 20;
    /** The most pictures with one report. */
    public static final int MOST = 5;

    /** More than any telephone's screen or camera at its usual setting, and still decoded in bounded memory. */
    static final long MOST_PIXELS = 40_000_000;
    /** A progressive photo has about ten. */
    static final int MOST_PASSES = 64;

    /** What became of an upload. */
    public sealed interface Taken {
        /** It is a picture and may be kept. */
        record In(Picture picture) implements Taken {}

        /** Why it may not; each has a text that says what to do. */
        enum Refused implements Taken {
            EMPTY,
            TOO_LARGE,
            /** No picture of a type we take. */
            OTHER_TYPE,
            /** It would not fit in memory, or says that it would not. */
            TOO_MANY_PIXELS,
            /** Its header makes no sense. */
            DAMAGED
        }
    }

    /** Looks at an upload; nothing that its bytes hold makes this throw. */
    public static Taken take(byte[] bytes) {
        if (bytes.length == 0) return Taken.Refused.EMPTY;
        if (bytes.length > MOST_BYTES) return Taken.Refused.TOO_LARGE;
        Optional<PictureType> type = PictureType.of(bytes);
        if (type.isEmpty()) return Taken.Refused.OTHER_TYPE;
        Optional<Frame> frame = Frame.of(type.get(), bytes);
        if (frame.isEmpty()) return Taken.Refused.DAMAGED;
        if (frame.get().pixels() > MOST_PIXELS || frame.get().passes() > MOST_PASSES)
            return Taken.Refused.TOO_MANY_PIXELS;
        return new Taken.In(
                new Picture(type.get(), frame.get().width(), frame.get().height(), bytes, Shown.of(type.get(), bytes)));
    }

    @Override
    public String toString() {
        return "Picture[" + type + "," + width + "×" + height + "]";
    }
}

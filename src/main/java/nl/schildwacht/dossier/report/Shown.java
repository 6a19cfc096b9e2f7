package nl.schildwacht.dossier.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * What may be shown of a picture: painted anew from its pixels, upright, without anything else that the file held. Of a moving
 * picture the first image.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}.
 * @param bytes not to be written to.
 */
public record Shown(String mediaType, int width, int height, byte[] bytes) {
    /** Enough to read a long chat by; anything larger is thinned out evenly. */
    private static final long MOST_PIXELS = 8_000_000;
    /** One at a time, so that memory stays bounded however many people upload at once. */
    private static final Semaphore ONE = new Semaphore(1, true);

    /** Empty where there is no decoder, or where it does not understand the file. */
    static Optional<Shown> of(PictureType type, byte[] bytes) {
        if (type == PictureType.WEBP) return Optional.empty();
        ONE.acquireUninterruptibly();
        try {
            return Optional.of(painted(type, bytes));
        } catch (IOException | RuntimeException notUnderstood) {
            // Whatever a decoder throws at a hostile file; the bytes are kept as evidence all the same.
            return Optional.empty();
        } finally {
            ONE.release();
        }
    }

    private static Shown painted(PictureType type, byte[] bytes) throws IOException {
        BufferedImage image = decoded(type, type == PictureType.PNG ? PngPixels.of(bytes) : bytes);
        Turn turn = type == PictureType.JPEG ? Turn.of(bytes) : Turn.NONE;
        BufferedImage upright = turn.upright(image);
        return new Shown(
                type == PictureType.JPEG ? "image/jpeg" : "image/png",
                upright.getWidth(),
                upright.getHeight(),
                encoded(type == PictureType.JPEG ? "jpeg" : "png", upright));
    }

    private static BufferedImage decoded(PictureType type, byte[] bytes) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(type.extension()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            // The decoder's own reading of the size counts here, not ours.
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > Picture.MOST_PIXELS) throw new IOException("too many pixels");
            var param = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
            if (step > 1) param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] encoded(String format, BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(0.9f); // small letters stay legible
            }
            writer.write(null, new javax.imageio.IIOImage(image, null, null), param);
            output.flush();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "Shown[" + mediaType + "," + width + "×" + height + "]";
    }
}

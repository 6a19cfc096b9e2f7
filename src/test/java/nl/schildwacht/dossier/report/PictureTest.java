package nl.schildwacht.dossier.report;

import nl.schildwacht.dossier.report.Picture.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import javax.imageio.ImageIO;

import static nl.schildwacht.dossier.report.Pictures.concat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Pictures that people upload, and those that were made to do harm. */
class PictureTest {
    @Test
    void aPhotosPlace_staysInTheEvidence_andIsGoneFromWhatIsShown() {
        byte[] photo = Pictures.photo(40, 20, 1);
        Picture picture = in(photo);

        assertThat(text(picture.bytes())).contains(Pictures.PLACE);
        assertThat(picture.bytes()).isSameAs(photo);
        assertThat(text(picture.shown().orElseThrow().bytes()))
                .doesNotContain(Pictures.PLACE)
                .doesNotContain("Exif");
    }

    /** Where the black corner comes to lie; Exif 2.32 §4.6.4. */
    @ParameterizedTest
    @CsvSource({
        "1,1,1,60,30",
        "2,58,1,60,30",
        "3,58,28,60,30",
        "4,1,28,60,30",
        "5,1,1,30,60",
        "6,28,1,30,60",
        "7,28,58,30,60",
        "8,1,58,30,60"
    })
    void aCameraHeldAnyWay_givesAnUprightPicture(int orientation, int x, int y, int width, int height)
            throws IOException {
        Shown shown = in(Pictures.photo(60, 30, orientation)).shown().orElseThrow();
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(shown.bytes()));

        assertThat(List.of(seen.getWidth(), seen.getHeight())).containsExactly(width, height);
        assertThat(seen.getRGB(x, y) & 0xff).as("black corner").isLessThan(60);
        assertThat(seen.getRGB(width - 1 - x, height - 1 - y) & 0xff)
                .as("opposite")
                .isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void eachTypeIsKnownByItsBytes_andShown(String format) {
        Picture picture = in(Pictures.plain(format, 30, 20));
        assertThat(picture.type().extension()).isEqualTo(format);
        assertThat(List.of(picture.width(), picture.height())).containsExactly(30, 20);
        assertThat(picture.shown())
                .hasValueSatisfying(shown -> assertThat(shown.width()).isEqualTo(30));
    }

    @Test
    void webpIsKeptButNotShown() {
        byte[] webp = concat(
                "RIFF".getBytes(StandardCharsets.US_ASCII), new byte[] {26, 0, 0, 0},
                "WEBPVP8L".getBytes(StandardCharsets.US_ASCII),
                        new byte[] {14, 0, 0, 0, 0x2f, 9, (byte) 0xc0, 1, 0, 0, 0, 0, 0, 0});
        Picture picture = in(webp);
        assertThat(List.of(picture.width(), picture.height())).containsExactly(10, 8);
        assertThat(picture.shown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7",
                "<svg xmlns='http://www.w3.org/2000/svg'>",
                "<html>",
                "MZ",
                "PK\u0003\u0004",
                "BM",
                "II*\u0000"
            })
    void otherFilesAreRefused_whateverTheyAreCalled(String begin) {
        assertThat(Picture.take(begin.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Taken.Refused.OTHER_TYPE);
    }

    @Test
    void emptyAndLargeFilesAreRefused() {
        assertThat(Picture.take(new byte[0])).isEqualTo(Taken.Refused.EMPTY);
        assertThat(Picture.take(new byte[Picture.MOST_BYTES + 1])).isEqualTo(Taken.Refused.TOO_LARGE);
    }

    @Test
    void aSmallFileThatPromisesAHugePicture_isRefusedByItsHeader() {
        assertThat(Picture.take(Pictures.promising(60_000, 60_000))).isEqualTo(Taken.Refused.TOO_MANY_PIXELS);
        assertThat(Picture.take(Pictures.promising(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo(Taken.Refused.TOO_MANY_PIXELS);
        assertThat(Picture.take(Pictures.promising(-1, 5))).isEqualTo(Taken.Refused.DAMAGED);
    }

    @Test
    void aPhotoThatAsksToBeGoneOverThousandsOfTimes_isRefused() {
        assertThat(Picture.take(Pictures.withScans(5000))).isEqualTo(Taken.Refused.TOO_MANY_PIXELS);
    }

    @Test
    void aPackedTextInAPicture_isNotUnpacked() {
        byte[] bomb = Pictures.withPackedText(200 << 20);
        assertThat(bomb.length).isLessThan(1 << 20 << 2);
        assertTimeout(Duration.ofSeconds(2), () -> assertThat(in(bomb).shown()).isPresent());
    }

    /** A file that is a picture and a program at once is shown as pixels only. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void whatHangsBehindAPicture_isNotShown(String format) {
        String program = "<script>alert(1)</script><?php system($_GET[0]); ?>";
        Picture picture = in(concat(Pictures.plain(format, 20, 20), program.getBytes(StandardCharsets.US_ASCII)));
        assertThat(text(picture.bytes())).contains(program);
        assertThat(text(picture.shown().orElseThrow().bytes()))
                .doesNotContain("script")
                .doesNotContain("php");
    }

    @Test
    void aCommentInAPicture_isNotShown() {
        byte[] photo = Pictures.afterStart(
                Pictures.plain("jpg", 9, 9),
                Pictures.segment(0xfe, "Kamer 12, thuis".getBytes(StandardCharsets.US_ASCII)));
        assertThat(text(in(photo).shown().orElseThrow().bytes())).doesNotContain("Kamer 12");
    }

    @Test
    void aLongScreenshotIsThinnedOut() {
        Shown shown = in(Pictures.plain("png", 1080, 15_000)).shown().orElseThrow();
        assertThat((long) shown.width() * shown.height()).isLessThan(8_100_000);
    }

    @Test
    void brokenPictures_neverBreakAnything() {
        long seed = 20261121;
        var random = new SplittableRandom(seed);
        List<byte[]> good = List.of(
                Pictures.photo(40, 30, 6),
                Pictures.plain("png", 40, 30),
                Pictures.plain("gif", 40, 30),
                Pictures.withPackedText(5000));
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = good.get(random.nextInt(good.size())).clone();
            for (int flips = random.nextInt(12); flips >= 0; flips--)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            if (random.nextInt(4) == 0) bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            String which = "seed " + seed + ", round " + round;
            if (!(Picture.take(bytes) instanceof Taken.In(var picture))) continue;
            assertThat(picture.bytes()).as(which).isEqualTo(bytes);
            picture.shown().ifPresent(shown -> {
                assertThat((long) shown.width() * shown.height())
                        .as(which)
                        .isPositive()
                        .isLessThan(8_100_000);
                assertThat(text(shown.bytes())).as(which).doesNotContain("zwembad");
            });
        }
    }

    private static Picture in(byte[] bytes) {
        return ((Taken.In) Picture.take(bytes)).picture();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

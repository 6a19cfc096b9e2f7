package nl.schildwacht.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/** Makes a picture of a page small: its 256 most frequent colours, and for each other one the nearest of them. */
final class Palette {
    private static final int COLOURS = 256;

    private Palette() {}

    static byte[] reduce(byte[] png) throws IOException {
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
        int[] colours = frequent(full);
        byte[] red = new byte[colours.length], green = new byte[colours.length], blue = new byte[colours.length];
        for (int i = 0; i < colours.length; i++) {
            red[i] = (byte) (colours[i] >> 16);
            green[i] = (byte) (colours[i] >> 8);
            blue[i] = (byte) colours[i];
        }
        var few = new BufferedImage(
                full.getWidth(),
                full.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, colours.length, red, green, blue));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++)
            for (int x = 0; x < full.getWidth(); x++)
                few.getRaster()
                        .setSample(x, y, 0, nearest.computeIfAbsent(full.getRGB(x, y), rgb -> nearest(rgb, colours)));
        var out = new ByteArrayOutputStream();
        ImageIO.write(few, "png", out);
        return out.toByteArray();
    }

    private static int[] frequent(BufferedImage image) {
        Map<Integer, Integer> times = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) times.merge(image.getRGB(x, y), 1, Integer::sum);
        List<Integer> all = times.keySet().stream()
                .sorted((one, other) -> times.get(other) - times.get(one))
                .limit(COLOURS)
                .toList();
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int nearest(int rgb, int[] colours) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int red = (rgb >> 16 & 255) - (colours[i] >> 16 & 255);
            int green = (rgb >> 8 & 255) - (colours[i] >> 8 & 255);
            int blue = (rgb & 255) - (colours[i] & 255);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}

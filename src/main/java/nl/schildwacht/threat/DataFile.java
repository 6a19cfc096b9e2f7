package nl.schildwacht.threat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One shipped text file: UTF-8, a comment from {@code #} at the start of a line or after a space to its end.
 *
 * @param name as in the resources of this package.
 * @param content where its bytes are read. What is shipped stays where it is and is read again when asked for, which is
 *     seldom: the files are larger than what is made of them.
 */
public record DataFile(String name, Content content) {

    /** The whole content of a file, always the same. */
    @FunctionalInterface
    public interface Content {
        /** Not copied: nobody changes them. */
        byte[] bytes();
    }

    /** @param bytes its whole content. Not copied: nobody changes them. */
    public DataFile(String name, byte[] bytes) {
        this(name, () -> bytes);
    }

    /** Its whole content; the version of the data is the digest of all files'. */
    public byte[] bytes() {
        return content.bytes();
    }

    /** One line with content, for readers and for messages about mistakes. */
    record Line(String file, int number, String text, boolean isIndented) {}

    static DataFile shipped(String name) {
        return new DataFile(name, () -> resource(name));
    }

    private static byte[] resource(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("missing data file " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading data file " + name, e);
        }
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : new String(bytes(), StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            String text = withoutComment(raw);
            if (!text.isBlank())
                lines.add(new Line(name, number, text.strip(), Character.isWhitespace(text.charAt(0))));
        }
        return lines;
    }

    private static String withoutComment(String raw) {
        if (raw.startsWith("#")) return "";
        int comment = raw.indexOf(" #");
        // Examples may hold hashtags; a comment's sign is followed by a space.
        while (comment >= 0 && comment + 2 < raw.length() && raw.charAt(comment + 2) != ' ')
            comment = raw.indexOf(" #", comment + 1);
        return comment < 0 ? raw : raw.substring(0, comment);
    }
}

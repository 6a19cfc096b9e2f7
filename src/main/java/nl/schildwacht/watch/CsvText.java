package nl.schildwacht.watch;

import nl.schildwacht.watch.Import.AtLine;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bytes of a file as text, strictly UTF-8. A file in another encoding is refused whole: keeping the rows that happen to
 * hold no accents would silently leave out everybody whose name has one.
 */
record CsvText(String text, Optional<AtLine> problem) {
    static CsvText decode(byte[] bytes) {
        if (isUtf16(bytes)) return unreadable(1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var result = decoder.decode(in, out, true);
        if (result.isError()) return unreadable(1 + newlines(bytes, in.position()));
        out.flip();
        var text = out.toString();
        return new CsvText(text.startsWith("\uFEFF") ? text.substring(1) : text, Optional.empty());
    }

    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) return false;
        int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return mark == 0xfeff || mark == 0xfffe;
    }

    private static int newlines(byte[] bytes, int end) {
        int count = 0;
        for (int i = 0; i < end; i++) if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') count++;
        return count;
    }

    private static CsvText unreadable(long line) {
        return new CsvText("", Optional.of(new AtLine(line, CsvProblems.notUtf8())));
    }
}

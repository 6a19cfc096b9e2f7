package nl.schildwacht.watch;

import nl.schildwacht.watch.Import.AtLine;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bytes of a file as text, strictly UTF-8 unless it comes out of a spreadsheet. A file in another encoding is refused
 * whole: keeping the rows that happen to hold no accents would silently leave out everybody whose name has one.
 */
record CsvText(String text, Optional<AtLine> problem, Optional<AtLine> notice) {
    /** What Windows calls Western European, and what its spreadsheets save unless asked otherwise. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * As {@link #decode}, but what no UTF-8 can be is read as Windows writes it, with a notice. A file that holds UTF-8 before
     * it breaks, or breaks off in the middle of a letter, is a broken one and is refused all the same.
     */
    static CsvText ofSpreadsheet(byte[] bytes) {
        CsvText strict = decode(bytes);
        if (strict.problem().isEmpty() || isUtf16(bytes) || !isWindows(bytes)) return strict;
        try {
            String text = WINDOWS.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new CsvText(text, Optional.empty(), Optional.of(new AtLine(1, CsvProblems.readAsWindows())));
        } catch (CharacterCodingException neither) {
            return strict;
        }
    }

    /** Whether no letter of several bytes is whole, none is broken off at the end, and nothing is binary. */
    private static boolean isWindows(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) return false;
            boolean begins = (bytes[i] & 0xff) >= 0xc2;
            if (begins && (i + 1 == bytes.length || (bytes[i + 1] & 0xc0) == 0x80)) return false;
        }
        return true;
    }

    static CsvText decode(byte[] bytes) {
        if (isUtf16(bytes)) return unreadable(1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var result = decoder.decode(in, out, true);
        if (result.isError()) return unreadable(1 + newlines(bytes, in.position()));
        out.flip();
        var text = out.toString();
        return new CsvText(text.startsWith("\uFEFF") ? text.substring(1) : text, Optional.empty(), Optional.empty());
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
        return new CsvText("", Optional.of(new AtLine(line, CsvProblems.notUtf8())), Optional.empty());
    }
}

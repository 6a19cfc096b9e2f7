package nl.schildwacht.console.page.inbox;

import nl.schildwacht.dossier.triage.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stretch of a stranger's text, ready to be escaped and shown: plain, telling, or a sign that cannot be seen and is named.
 *
 * @param text the words, or the name of the sign.
 * @param isTelling whether they made it a hit.
 * @param isSign whether it stands for something that cannot be seen.
 */
public record Piece(String text, boolean isTelling, boolean isSign) {
    /** Beyond this many UTF-16 units the reader asks for the rest. */
    static final int SHOWN = 2_000;
    /** Nobody reads more than this; the evidence holds the rest. */
    static final int MOST = 100_000;

    /** What turns text around, joins or hides: shown by name, so that nothing is read otherwise than it was written. */
    private static final Map<Integer, String> SIGNS = Map.ofEntries(
            Map.entry(0x061C, "ALM"),
            Map.entry(0x200B, "ZWSP"),
            Map.entry(0x200E, "LRM"),
            Map.entry(0x200F, "RLM"),
            Map.entry(0x202A, "LRE"),
            Map.entry(0x202B, "RLE"),
            Map.entry(0x202C, "PDF"),
            Map.entry(0x202D, "LRO"),
            Map.entry(0x202E, "RLO"),
            Map.entry(0x2060, "WJ"),
            Map.entry(0x2066, "LRI"),
            Map.entry(0x2067, "RLI"),
            Map.entry(0x2068, "FSI"),
            Map.entry(0x2069, "PDI"),
            Map.entry(0xFEFF, "BOM"));

    @Override
    public String toString() {
        return "Piece[" + text.length() + "]";
    }

    /** @param most how many UTF-16 units at most; a character is never cut in two. */
    static List<Piece> of(String text, List<Reading.Span> spans, int most) {
        int end = Math.min(text.length(), most);
        if (end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) end--;
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Reading.Span span : spans) {
            int start = Math.min(span.start(), end);
            int stop = Math.min(span.end(), end);
            if (start < at || stop <= start) continue;
            add(pieces, text, at, start, false);
            add(pieces, text, start, stop, true);
            at = stop;
        }
        add(pieces, text, at, end, false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int start, int end, boolean telling) {
        int from = start;
        for (int at = start; at < end; ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            Optional<String> sign = sign(point);
            if (sign.isPresent()) {
                if (at > from) pieces.add(new Piece(text.substring(from, at), telling, false));
                pieces.add(new Piece(sign.get(), telling, true));
                from = next;
            }
            at = next;
        }
        if (end > from) pieces.add(new Piece(text.substring(from, end), telling, false));
    }

    private static Optional<String> sign(int point) {
        boolean isControl =
                Character.getType(point) == Character.CONTROL && point != '\n' && point != '\t' && point != '\r';
        if (isControl) return Optional.of("U+%04X".formatted(point));
        return Optional.ofNullable(SIGNS.get(point));
    }
}

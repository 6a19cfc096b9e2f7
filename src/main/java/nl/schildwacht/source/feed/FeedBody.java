package nl.schildwacht.source.feed;

import nl.schildwacht.source.PlainText;
import nl.schildwacht.source.Slice;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A feed's bytes, seen as units that the scanners can search: one unit is one byte, or in UTF-16 one pair of bytes. A
 * place among the units is therefore exactly a place among the bytes, without any transcoding; text is decoded only where
 * it is wanted.
 *
 * @param units the bytes as characters 0–255, or the UTF-16 units.
 * @param width bytes for each unit, 1 or 2.
 * @param skip bytes of the byte order mark before the first unit.
 * @param charset decodes the bytes.
 */
record FeedBody(String units, int width, int skip, Charset charset) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:+-]{1,40})");

    /**
     * The encoding is that of the byte order mark, else of the header, else of the XML declaration (RFC 7303 §3), else
     * UTF-8. Who claims Latin-1 means windows-1252 (WHATWG Encoding), and who claims either but sends UTF-8 sends UTF-8:
     * no other text looks like it by chance.
     */
    static FeedBody of(byte[] body, String contentType) {
        if (starts(body, 0xEF, 0xBB, 0xBF)) return narrow(body, 3, StandardCharsets.UTF_8);
        if (starts(body, 0xFE, 0xFF)) return wide(body, 2, StandardCharsets.UTF_16BE);
        if (starts(body, 0xFF, 0xFE)) return wide(body, 2, StandardCharsets.UTF_16LE);
        if (starts(body, 0, '<') || starts(body, 0, '{')) return wide(body, 0, StandardCharsets.UTF_16BE);
        if (starts(body, '<', 0) || starts(body, '{', 0)) return wide(body, 0, StandardCharsets.UTF_16LE);
        var start = new String(body, 0, Math.min(body.length, 400), StandardCharsets.ISO_8859_1);
        var claimed =
                find(PARAMETER, contentType).or(() -> find(DECLARATION, start)).orElse(StandardCharsets.UTF_8);
        return narrow(body, 0, claimed.equals(WINDOWS_1252) && isUtf8(body) ? StandardCharsets.UTF_8 : claimed);
    }

    /** Where these units stand in the bytes. */
    Slice slice(int from, int to) {
        return new Slice(skip + from * width, (to - from) * width);
    }

    /** These units as text; broken sequences become U+FFFD, control characters are left out. */
    String text(int from, int to) {
        return text(units.substring(from, to));
    }

    /** The same for units that were joined from several places. */
    String text(String some) {
        return PlainText.clean(width == 2 ? some : new String(some.getBytes(StandardCharsets.ISO_8859_1), charset));
    }

    private static FeedBody narrow(byte[] body, int skip, Charset charset) {
        return new FeedBody(new String(body, skip, body.length - skip, StandardCharsets.ISO_8859_1), 1, skip, charset);
    }

    private static FeedBody wide(byte[] body, int skip, Charset charset) {
        var units = new char[(body.length - skip) / 2];
        int high = charset.equals(StandardCharsets.UTF_16BE) ? 0 : 1;
        for (int i = 0, at = skip; i < units.length; i++, at += 2)
            units[i] = (char) ((body[at + high] & 0xFF) << 8 | body[at + 1 - high] & 0xFF);
        return new FeedBody(new String(units), 2, skip, charset);
    }

    private static boolean starts(byte[] body, int... with) {
        if (body.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((body[i] & 0xFF) != with[i]) return false;
        return true;
    }

    /** The charset named there, if its bytes can be searched for ASCII marks. */
    private static Optional<Charset> find(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) return Optional.empty();
        try {
            var charset = Charset.forName(matcher.group(1));
            if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII))
                return Optional.of(WINDOWS_1252);
            return Optional.of(charset).filter(FeedBody::keepsAscii);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean keepsAscii(Charset charset) {
        var marks = "<item a=\"b\"/>";
        return !charset.name().startsWith("ISO-2022")
                && charset.canEncode()
                && new String(marks.getBytes(charset), StandardCharsets.ISO_8859_1).equals(marks);
    }

    private static boolean isUtf8(byte[] body) {
        var out = CharBuffer.allocate(body.length);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            var end = decoder.decode(ByteBuffer.wrap(body), out, true);
            if (end.isError()) end.throwException();
            return out.position() < body.length;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}

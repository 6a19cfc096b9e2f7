package nl.schildwacht.source.feed;

import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import static nl.schildwacht.source.feed.Samples.feed;
import static nl.schildwacht.source.feed.Samples.posts;
import static org.assertj.core.api.Assertions.assertThat;

class EncodingTest {
    private static final String ITEM = "<item><title>Café – “zon” 😀</title></item>";
    private static final String WESTERN = "<item><title>Café – “zon”</title></item>";

    @Test
    void byteOrderMark_winsOverWhatIsClaimed() {
        assertRead(
                ("\uFEFF" + document("ISO-8859-1", ITEM)).getBytes(StandardCharsets.UTF_8),
                "text/xml; charset=latin1",
                StandardCharsets.UTF_8,
                ITEM);
    }

    @Test
    void utf16_isReadInBothOrdersWithAndWithoutMark() {
        var document = document("UTF-16", ITEM);
        assertRead(document.getBytes(StandardCharsets.UTF_16), "", StandardCharsets.UTF_16BE, ITEM);
        assertRead(("\uFEFF" + document).getBytes(StandardCharsets.UTF_16LE), "", StandardCharsets.UTF_16LE, ITEM);
        assertRead(document.getBytes(StandardCharsets.UTF_16LE), "", StandardCharsets.UTF_16LE, ITEM);
        assertRead(document.getBytes(StandardCharsets.UTF_16BE), "", StandardCharsets.UTF_16BE, ITEM);
    }

    @Test
    void latin1_isReadAsWindows1252() {
        var cp1252 = Charset.forName("windows-1252");
        assertRead(document("ISO-8859-1", WESTERN).getBytes(cp1252), "", cp1252, WESTERN);
        assertRead(document("utf-8", WESTERN).getBytes(cp1252), "text/xml; charset=\"us-ascii\"", cp1252, WESTERN);
    }

    @Test
    void utf8UnderAFalseName_isReadAsUtf8() {
        assertRead(
                document("ISO-8859-1", ITEM).getBytes(StandardCharsets.UTF_8),
                "text/xml; charset=iso-8859-1",
                StandardCharsets.UTF_8,
                ITEM);
    }

    @Test
    void headerWinsOverTheDeclaration() {
        var koi8 = Charset.forName("KOI8-R");
        var item = "<item><title>Привет</title></item>";
        assertRead(document("windows-1251", item).getBytes(koi8), "text/xml;charset=koi8-r", koi8, item);
        assertRead(document("koi8-r", item).getBytes(koi8), "text/xml", koi8, item);
    }

    @Test
    void unknownAndUnsuitableCharsets_areTakenForUtf8() {
        for (var name : new String[] {"klingon", "ISO-2022-JP", "UTF-32", "IBM037", "UTF-7", "ISO-2022-CN"})
            assertRead(document(name, ITEM).getBytes(StandardCharsets.UTF_8), "", StandardCharsets.UTF_8, ITEM);
    }

    @Test
    void jsonInUtf16_hasItsSlicesToo() {
        var object = "{\"id\":\"1\",\"content_text\":\"Café 😀\"}";
        var body = ("{\"items\":[" + object + "]}").getBytes(StandardCharsets.UTF_16LE);
        var feed = feed(body, "");

        assertThat(posts(feed).getFirst().text()).isEqualTo("Café 😀");
        assertThat(sliced(body, feed, StandardCharsets.UTF_16LE)).isEqualTo(object);
    }

    private static void assertRead(byte[] body, String contentType, Charset really, String item) {
        var feed = feed(body, contentType);
        assertThat(posts(feed))
                .singleElement()
                .satisfies(post -> assertThat("<item><title>" + post.text() + "</title></item>")
                        .isEqualTo(item));
        assertThat(sliced(body, feed, really)).isEqualTo(item);
    }

    private static String sliced(byte[] body, Reading.Feed feed, Charset charset) {
        var slice = feed.entries().getFirst().slice();
        return new String(Arrays.copyOfRange(body, slice.offset(), slice.offset() + slice.length()), charset);
    }

    private static String document(String claimed, String item) {
        return "<?xml version=\"1.0\" encoding=\"" + claimed + "\"?>\n" + Samples.rss(item);
    }
}

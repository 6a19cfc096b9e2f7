package nl.schildwacht.source.feed;

import nl.schildwacht.source.feed.Reading.Gibberish;
import nl.schildwacht.source.feed.Reading.WebPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static nl.schildwacht.source.feed.Samples.feed;
import static nl.schildwacht.source.feed.Samples.posts;
import static nl.schildwacht.source.feed.Samples.rss;
import static org.assertj.core.api.Assertions.assertThat;

/** What a hostile or broken feed gets: a clear outcome, and never more memory or time than its size. */
@Timeout(20)
class HostileFeedsTest {
    @Test
    void externalEntity_isNotFetched(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "top secret");
        var xxe = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY xxe SYSTEM \"" + file.toUri() + "\">"
                + "<!ENTITY % more SYSTEM '" + file.toUri() + "'> %more; <!-- it's > --> ]>"
                + rss("<item><title>a &xxe; b</title></item>");

        assertThat(posts(feed(xxe)))
                .singleElement()
                .satisfies(post -> assertThat(post.text()).isEqualTo("a &xxe; b"));
    }

    @Test
    void entityBomb_staysAWord() {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++)
            bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        bomb.append("]>").append(rss("<item><title>&a29;</title></item>"));

        assertThat(posts(feed(bomb.toString())).getFirst().text()).isEqualTo("&a29;");
    }

    @Test
    void itemInTheDocumentType_isNoItem() {
        var sly = "<!DOCTYPE rss [<!ENTITY x \"<item><title>nee</title></item>\">]>"
                + rss("<item><title>ja</title></item>");

        assertThat(posts(feed(sly)))
                .singleElement()
                .satisfies(post -> assertThat(post.text()).isEqualTo("ja"));
    }

    @Test
    void nulAndControlCharacters_areLeftOut() {
        var feed = feed(rss("<item><title>a\0b\u0001c\u0008d</title><guid>\0g</guid></item>"));

        assertThat(posts(feed).getFirst().text()).isEqualTo("abcd");
        assertThat(posts(feed).getFirst().ref().nativeId()).isEqualTo("g");
        assertThat(posts(feed(rss("<item><title>a&#0;b&#1;c</title></item>")))
                        .getFirst()
                        .text())
                .doesNotContain("\0")
                .doesNotContain("\u0001");
        assertThat(posts(feed("{\"items\":[{\"id\":\"1\",\"content_text\":\"a\\u0000b\0c\\ud83d\"}]}"))
                        .getFirst()
                        .text())
                .isEqualTo("abc\uFFFD");
    }

    @Test
    void brokenUtf8_costsOnlyItsCharacters() {
        var body = rss("<item><title>goed ?? zo</title></item>").getBytes(StandardCharsets.UTF_8);
        int at = new String(body, StandardCharsets.ISO_8859_1).indexOf("??");
        body[at] = (byte) 0xC3;
        body[at + 1] = (byte) 0x28;

        assertThat(posts(feed(body, "application/rss+xml; charset=utf-8"))
                        .getFirst()
                        .text())
                .isEqualTo("goed \uFFFD( zo");
        var json = "{\"items\":[{\"id\":1,\"content_text\":\"x ? y\"}]}".getBytes(StandardCharsets.UTF_8);
        json[new String(json, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;
        assertThat(posts(feed(json, "")).getFirst().text()).isEqualTo("x \uFFFD y");
    }

    @Test
    void tenThousandItems_areAllTaken() {
        var items = IntStream.range(0, 10_000)
                .mapToObj(i -> "<item><guid>g" + i + "</guid><title>Bericht " + i + "</title></item>")
                .collect(Collectors.joining());

        var posts = posts(feed(rss(items)));

        assertThat(posts).hasSize(10_000);
        assertThat(posts.get(9_999).text()).isEqualTo("Bericht 9999");
    }

    @Test
    void itemOfAMegabyte_isReadWhole() {
        var long1 = "woord ".repeat(175_000);
        var post = posts(feed(rss("<item><guid>" + "g".repeat(1_000_000) + "</guid><title>t</title><description>"
                        + long1 + "</description><author>" + "a@b (".repeat(100_000) + "</author></item>")))
                .getFirst();

        assertThat(post.text()).hasSize(3 + long1.strip().length());
        assertThat(post.ref().nativeId()).hasSize(64);
        assertThat(post.author().name().length()).isLessThan(301);
    }

    @Test
    void deepNestingInsideAnItem_isReadOrCounted() {
        for (var tag : new String[] {"b", "item", "description"}) {
            int deep = 100_000;
            var nested = ("<" + tag + ">").repeat(deep) + "diep" + ("</" + tag + ">").repeat(deep);
            var feed =
                    feed(rss("<item><description>" + nested + "</description></item><item><title>ok</title></item>"));

            assertThat(feed.entries().size() + feed.unreadable()).isEqualTo(2);
            assertThat(posts(feed).getLast().text()).isEqualTo("ok");
        }
        var html = "&lt;b&gt;".repeat(100_000) + "diep";
        assertThat(posts(feed(rss("<item><description>" + html + "</description></item>")))
                        .getFirst()
                        .text())
                .isEqualTo("diep");
    }

    @Test
    void deepNestingOutsideItems_isRefused() {
        assertThat(Reading.of(("<rss>" + "<a>".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOf(Gibberish.class);
        assertThat(Reading.of(("{\"items\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOf(Gibberish.class);
        assertThat(Reading.of(("{\"a\":" + "{\"a\":".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOf(Gibberish.class);
    }

    @Test
    void manyOpenings_takeNoMoreThanLinearTime() {
        for (var opening : new String[] {
            "<!--", "<![CDATA[", "<?", "<!DOCTYPE [", "<a b=\"", "<a b='x' ", "</", "<item ", "<item>", "<"
        }) {
            var flood = "<rss><channel>" + opening.repeat(400_000 / opening.length());
            assertThat(Reading.of(flood.getBytes(StandardCharsets.UTF_8), "")).isInstanceOf(Gibberish.class);
        }
    }

    @Test
    void floodOfElements_costsNoMemoryOfOurs() {
        var ok = "<item><title>ok</title></item>";
        var inItem = feed(rss("<item><title>x</title>" + "<a/>".repeat(1_000_000) + "</item>" + ok));
        var inHtml = feed(rss("<item><description><![CDATA[" + "<b>a</b> &eacute;".repeat(250_000)
                + "]]></description></item>" + ok));
        var inJson = feed("{\"x\":[" + "[],".repeat(900_000) + "0],\"items\":[{\"id\":1,\"x\":[" + "[],".repeat(900_000)
                + "0]},{\"id\":2}]}");

        assertThat(inItem.unreadable()).isEqualTo(1);
        assertThat(posts(inItem).getFirst().text()).isEqualTo("ok");
        assertThat(posts(inHtml).getFirst().text()).startsWith("a é a é").hasSize(4 * 250_000 - 1);
        assertThat(inJson.unreadable()).isEqualTo(1);
        assertThat(posts(inJson).getFirst().ref().nativeId()).isEqualTo("2");
        assertThat(Reading.of(("<rss>" + "<a/>".repeat(1_000_000) + "</rss>").getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOf(Gibberish.class);
    }

    @Test
    void floodOfItems_isCutAndSaysSo() {
        var xml = feed(rss("<item>x</item>".repeat(300_000)));
        var json = feed("{\"items\":[" + "{\"id\":1},".repeat(300_000) + "7]}");

        assertThat(xml.entries().size() + xml.unreadable()).isEqualTo(Reading.MOST_ENTRIES);
        assertThat(xml.goesOn()).isTrue();
        assertThat(json.entries()).hasSize(Reading.MOST_ENTRIES);
        assertThat(json.goesOn()).isTrue();
    }

    @Test
    void bidiAndZeroWidthCharacters_stayAsTheyAre() {
        var text = "be\u200Bdrei\u00ADgen \u202Eedom\u202C \u2066x\u2069 a\uFEFFb \u200D";
        assertThat(posts(feed(rss("<item><title>t</title><description>" + text + "</description></item>")))
                        .getFirst()
                        .text())
                .isEqualTo("t\n\n" + text);
    }

    @Test
    void linksThatAreNotOfTheWeb_areNoPermalinks() {
        for (var link : new String[] {
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " data:text/html,x",
            "file:///etc/passwd",
            "https://user:pw@x.example/",
            "https://www.google.com/url?url=javascript:alert(1)&amp;ct=ga",
            "http://",
            "::",
            "vbscript:x"
        }) {
            var post = posts(feed(rss("<item><title>t</title><link>" + link + "</link></item>")))
                    .getFirst();
            assertThat(post.permalink())
                    .satisfiesAnyOf(
                            none -> assertThat(none).isEmpty(),
                            google -> assertThat(google.orElseThrow().getHost()).isEqualTo("www.google.com"));
        }
    }

    @Test
    void lyingDates_areKeptWhenPossibleAndReplacedWhenNot() {
        assertThat(published("Mon, 04 May 2099 09:12:33 GMT")).isEqualTo(Instant.parse("2099-05-04T09:12:33Z"));
        assertThat(published("Mon, 04 May 9999 09:12:33 GMT")).isEqualTo(Samples.SEEN);
        assertThat(published("-999999999-01-01T00:00:00Z")).isEqualTo(Samples.SEEN);
        assertThat(published("32 Foo 2026 99:99:99")).isEqualTo(Samples.SEEN);
        assertThat(published("9".repeat(100_000))).isEqualTo(Samples.SEEN);
        assertThat(published("")).isEqualTo(Samples.SEEN);
    }

    @Test
    void webPage_isSaidToBeOne() {
        for (var page : new String[] {
            "<!DOCTYPE html><html><body>Log in</body></html>",
            "\n<HTML><p>Toestemming</HTML>",
            "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\"><html xmlns=\"x\"/>"
        }) assertThat(Reading.of(page.getBytes(StandardCharsets.UTF_8), "")).isInstanceOf(WebPage.class);
        assertThat(Reading.of("<p>Log in</p>".getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"))
                .isInstanceOf(WebPage.class);
    }

    @Test
    void whatIsNoFeed_isGibberish() {
        for (var body : new String[] {
            "",
            " ",
            "{}",
            "{\"error\":\"no\"}",
            "[]",
            "{\"items\":7}",
            "<Error/>",
            "null",
            "<",
            "<rss",
            "<rss>",
            "</rss>",
            "<rss><channel><item><title>x</title></channel></rss>",
            "{\"items\":[{\"id\":1}",
            "%PDF-1.7"
        })
            assertThat(Reading.of(body.getBytes(StandardCharsets.UTF_8), ""))
                    .as(body)
                    .isInstanceOf(Gibberish.class);
    }

    private static Instant published(String date) {
        return posts(feed(rss("<item><title>t</title><pubDate>" + date + "</pubDate></item>")))
                .getFirst()
                .publishedAt();
    }
}

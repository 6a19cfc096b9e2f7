package nl.schildwacht.source;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonItemsTest {
    record Named(String name) {}

    @Test
    void elements_areExactSlices_alsoBehindTextOfSeveralBytes() throws IOException {
        var body = bytes(" [ {\"name\":\"Café 😀 €\"} ,\n{\"name\":\"ß\",\"x\":[{}]},{\"name\":\"\\u20ac\"} ] ");

        assertThat(texts(body, JsonItems.elements(body)))
                .containsExactly("{\"name\":\"Café 😀 €\"}", "{\"name\":\"ß\",\"x\":[{}]}", "{\"name\":\"\\u20ac\"}");
    }

    @Test
    void elements_areFoundUnderTheirName() throws IOException {
        var body = bytes("{\"é\":{\"posts\":[1]},\"posts\":[{\"name\":\"a\"},null,7],\"more\":\"…\"}");

        assertThat(texts(body, JsonItems.elements(body, "posts"))).containsExactly("{\"name\":\"a\"}", "null", "7");
    }

    @Test
    void elements_areExactSlices_behindAByteOrderMark() throws IOException {
        var body = bytes("\uFEFF[{\"name\":\"é\"}]");

        assertThat(texts(body, JsonItems.elements(body))).containsExactly("{\"name\":\"é\"}");
    }

    @Test
    void elements_areExactSlices_inABodyLargerThanAnyBuffer() throws IOException {
        var one = "{\"name\":\"" + "é😀".repeat(9_999) + "\"}";
        var body = bytes("[" + (one + ",").repeat(20) + one + "]");

        assertThat(texts(body, JsonItems.elements(body))).hasSize(21).containsOnly(one);
    }

    @Test
    void member_isAnExactSliceWithinItsObject() throws IOException {
        var body = bytes("[{\"é\":\"€\",\"status\":{\"name\":\"ü\"}},{\"status\":null}]");
        var items = JsonItems.elements(body);

        var status = JsonItems.member(body, items.get(0), "status");

        assertThat(status.map(slice -> text(body, slice))).contains("{\"name\":\"ü\"}");
        assertThat(JsonItems.read(body, status.orElseThrow(), Named.class).name())
                .isEqualTo("ü");
        assertThat(JsonItems.member(body, items.get(1), "status")).isEmpty();
    }

    @Test
    void objects_areFoundAtAnyDepth_butNotWithinOneAnother() throws IOException {
        var body =
                bytes("{\"post\":{\"name\":\"a\",\"post\":{}},\"replies\":[{\"post\":{\"name\":\"b\"}},{\"post\":3}]}");

        assertThat(texts(body, JsonItems.objects(body, "post")))
                .containsExactly("{\"name\":\"a\",\"post\":{}}", "{\"name\":\"b\"}");
    }

    @Test
    void tornOrOtherBodies_areRefusedWithoutQuotingThem() {
        for (var body : List.of("", "geheim", "{\"geheim\":1}", "[{\"geheim\":1}", "[{}] ]", "[{\"geheim\":tru}]"))
            assertThatThrownBy(() -> JsonItems.elements(bytes(body)))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("geheim")
                    .hasNoCause();
    }

    @Test
    void otherEncodingsThanUtf8_areRefused() {
        for (var charset : List.of("UTF-16", "UTF-16LE", "UTF-32BE"))
            assertThatThrownBy(() -> JsonItems.elements("[{\"name\":\"a\"}]".getBytes(Charset.forName(charset))))
                    .as(charset)
                    .isInstanceOf(IOException.class);
    }

    @Test
    void brokenItem_isRefusedWithoutQuotingIt() throws IOException {
        var body = bytes("[{\"name\":{\"geheim\":1}}]");
        var item = JsonItems.elements(body).getFirst();

        assertThatThrownBy(() -> JsonItems.read(body, item, Named.class))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("geheim")
                .hasNoCause();
    }

    private static List<String> texts(byte[] body, List<Slice> slices) {
        return slices.stream().map(slice -> text(body, slice)).toList();
    }

    private static String text(byte[] body, Slice slice) {
        return new String(body, slice.offset(), slice.length(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

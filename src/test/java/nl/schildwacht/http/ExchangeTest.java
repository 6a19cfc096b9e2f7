package nl.schildwacht.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class ExchangeTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example/v1/s?access_token=hush1&q=voorbeeldstad",
                "https://api.example/v1/s?q=voorbeeldstad&key=hush1",
                "https://api.example/v1/s?q=voorbeeldstad&API_KEY=hush1#hush1",
                "https://api.example/v1/s?q=voorbeeldstad&client%5Fsecret=hush1",
                "https://name:hush1@api.example/v1/s?q=voorbeeldstad",
                "https://api.example/v1/s?q=voorbeeldstad&sig=hush1&X-Amz-Signature=hush1",
                "https://api.example/v1/s?q=voorbeeldstad&mine=hush1",
            })
    void secretsOfTheAddress_areLeftOut_andTheRestIsKept(String address) {
        var exchange = Exchange.of(Request.get(URI.create(address)), answer(address, Map.of()), Set.of("mine"));
        assertThat(exchange.address().toString())
                .startsWith("https://api.example/v1/s?")
                .contains("q=voorbeeldstad")
                .doesNotContain("hush1");
        assertThat(exchange.finalAddress().toString()).doesNotContain("hush1");
        assertThat(exchange.toString()).doesNotContain("hush1").doesNotContain("voorbeeldstad");
    }

    @Test
    void secretValue_isLeftOutWhereverItStands() {
        var address = "https://feeds.example/alerts/feeds/hu%20sh/7?x=hu+sh";
        var request = Request.get(URI.create(address)).with("X-Site", "hu sh");
        var exchange = Exchange.of(request, answer(address, Map.of("x-echo", "of hu sh")), Set.of("hu sh"));
        assertThat(exchange.address()).hasToString("https://feeds.example/alerts/feeds/REDACTED/7?x=REDACTED");
        assertThat(exchange.requestHeaders()).containsEntry("x-site", "REDACTED");
        assertThat(exchange.responseHeaders()).containsEntry("x-echo", "of REDACTED");
    }

    @Test
    void headersThatIdentifyUs_areLeftOut_andLinksWithinHeadersAreRedacted() {
        var request = Request.get(URI.create("https://api.example/"))
                .with("Authorization", "Bearer hush1")
                .with("Cookie", "sid=hush1")
                .with("X-Api-Key", "hush1")
                .with("Accept", "application/json");
        var exchange = Exchange.of(
                request,
                answer(
                        "https://api.example/",
                        Map.of(
                                "set-cookie", "sid=hush1",
                                "link", "<https://api.example/?token=hush1&page=2>; rel=\"next\"",
                                "etag", "\"7\"")),
                Set.of());
        assertThat(exchange.requestHeaders()).containsOnly(Map.entry("accept", "application/json"));
        assertThat(exchange.responseHeaders())
                .containsOnly(
                        Map.entry("etag", "\"7\""),
                        Map.entry("link", "<https://api.example/?token=REDACTED&page=2>; rel=\"next\""));
    }

    @Test
    void bodyAndTimes_areKeptAsTheyCame() {
        var exchange = Exchange.of(
                Request.get(URI.create("https://api.example/")), answer("https://api.example/", Map.of()), Set.of());
        assertThat(new String(exchange.body(), StandardCharsets.UTF_8)).isEqualTo("{\"id\":\"1\"}");
        assertThat(exchange.method()).isEqualTo("GET");
        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.capturedAt()).isEqualTo(NOW);
    }

    @Test
    void requestAndAnswer_printNoSecret() {
        var address = "https://api.example/hush1?token=hush1";
        var request = Request.get(URI.create(address))
                .with("Authorization", "hush1")
                .unlessUnchanged(Optional.of("hush1"), Optional.empty());
        assertThat(request.toString() + answer(address, Map.of("x", "hush1"))).doesNotContain("hush1");
    }

    private static Answer answer(String address, Map<String, String> headers) {
        return new Answer(
                200,
                headers,
                "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8),
                URI.create(address),
                Optional.empty(),
                NOW,
                NOW,
                Optional.empty());
    }
}

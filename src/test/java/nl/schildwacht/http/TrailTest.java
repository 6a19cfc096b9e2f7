package nl.schildwacht.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class TrailTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/x/feed, next, https://a.example/x/next",
        "https://a.example/x/feed, /next, https://a.example/next",
        "https://a.example/x/feed, ?page=2, https://a.example/x/feed?page=2",
        "https://a.example, feed, https://a.example/feed",
        "https://a.example, ?page=2, https://a.example/?page=2",
        "https://a.example/x, //b.example/y#part, https://b.example/y",
        "https://a.example/x, /een naam?q=a|b, https://a.example/een%20naam?q=a%7Cb",
        "https://a.example/x?q=1, ../y, https://a.example/../y"
    })
    void locationOfAnyForm_isResolvedAsTheWebDoes(String from, String location, String expected) throws FetchProblem {
        var trail = new Trail(Request.get(URI.create(from)));
        assertThat(trail.leadsOn(302, Optional.of(location))).isTrue();
        assertThat(trail.next().uri()).hasToString(expected);
    }

    @Test
    void unescapedUtf8_isEscapedByteForByte() throws FetchProblem {
        var asHeaderBytesArrive = new String("/café".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var trail = new Trail(Request.get(URI.create("https://a.example/")));
        trail.leadsOn(301, Optional.of(asHeaderBytesArrive));
        assertThat(trail.next().uri()).hasToString("https://a.example/caf%C3%A9");
        assertThat(trail.movedTo(URI.create("https://a.example/")))
                .contains(trail.next().uri());
    }

    @Test
    void permanentFallFromHttpsToHttp_isFollowedButNotNoted() throws FetchProblem {
        var asked = URI.create("https://a.example/");
        var trail = new Trail(Request.get(asked).with("Authorization", "hush1"));
        assertThat(trail.leadsOn(301, Optional.of("http://a.example/"))).isTrue();
        assertThat(trail.movedTo(asked)).isEmpty();
        assertThat(trail.next().headers()).isEmpty();
    }

    @Test
    void redirectStatusWithoutALocation_isAnAnswer() throws FetchProblem {
        var trail = new Trail(Request.get(URI.create("https://a.example/")));
        assertThat(trail.leadsOn(302, Optional.empty())).isFalse();
        assertThat(trail.leadsOn(304, Optional.of("/x"))).isFalse();
    }
}

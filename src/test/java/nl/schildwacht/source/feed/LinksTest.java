package nl.schildwacht.source.feed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;

class LinksTest {
    private static final URI BASE = URI.create("https://krant.example/geheim/feed?token=abc");

    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/url?rct=j&sa=t&url=https://krant.example/a?b=1&c=2&ct=ga&cd=X&usg=Y, https://krant.example/a?b=1&c=2",
        "https://www.google.nl/url?rct=j&url=https%3A%2F%2Fkrant.example%2Fa%3Fb%3D1&ct=ga, https://krant.example/a?b=1",
        "https://google.co.uk/url?q=https://krant.example/a&sa=U, https://krant.example/a",
        "https://www.google.com/url?url=https://krant.example/100%25-zeker/&ct=ga, https://krant.example/100%25-zeker/",
    })
    void redirectOfGoogle_isUnwrapped(String link, String page) {
        assertThat(Links.behindGoogle(URI.create(link)).map(URI::toString)).contains(page);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/search?q=https://krant.example/",
        "https://google.krant.example/url?url=https://elders.example/&ct=ga",
        "https://notgoogle.com/url?url=https://elders.example/&ct=ga",
        "https://krant.example/url?url=https://elders.example/&ct=ga",
        "https://www.google.com/url",
    })
    void otherLinks_areLeftAlone(String link) {
        assertThat(Links.behindGoogle(URI.create(link))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://Krant.Example:443/a?utm_source=x&id=7&utm_medium=y#deel, https://krant.example/a?id=7",
        "HTTP://krant.example, http://krant.example/",
        "https://krant.example:8443/a?utm_source=x, https://krant.example:8443/a",
    })
    void samePage_hasOneAddress(String link, String canonical) {
        assertThat(Links.canonical(URI.create(link))).isEqualTo(canonical);
    }

    @Test
    void relativeLinks_neverRepeatTheFeedsOwnAddress() {
        assertThat(Links.web("/a/1", BASE)).contains(URI.create("https://krant.example/a/1"));
        assertThat(Links.web("?p=1", BASE)).contains(URI.create("https://krant.example/?p=1"));
        assertThat(Links.web("//elders.example/x", BASE)).contains(URI.create("https://elders.example/x"));
    }

    @Test
    void linksWithForbiddenCharacters_areRepaired() {
        assertThat(Links.web("https://krant.example/een café|x", BASE))
                .contains(URI.create("https://krant.example/een%20caf%C3%A9%7Cx"));
    }
}

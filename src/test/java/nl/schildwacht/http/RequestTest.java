package nl.schildwacht.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestTest {
    private static final Request FEED = Request.get(URI.create("https://feed.example/"));

    @ParameterizedTest
    @ValueSource(strings = {"hush1\r\nX-Evil: 1", "hush1\n", "hush1\0", "hush1\u2028"})
    void valueThatCouldStartAnotherHeader_isRefusedWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> FEED.with("Authorization", value))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("hush1");
        assertThatThrownBy(() -> FEED.unlessUnchanged(Optional.of(value), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nameThatIsNoToken_isRefused() {
        assertThatThrownBy(() -> FEED.with("X Evil", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sameHeaderInAnotherCase_isReplaced() {
        assertThat(FEED.with("Accept", "a").with("ACCEPT", "b").headers()).containsOnlyKeys("accept");
    }
}

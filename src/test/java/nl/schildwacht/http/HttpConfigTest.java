package nl.schildwacht.http;

import nl.schildwacht.fixture.Guest;
import nl.schildwacht.fixture.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpConfigTest {
    private final Guest guest = Guest.asking(new Names());

    @Test
    void defaults_areThese() {
        var config = guest.config();
        assertThat(config.contact()).isEmpty();
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.readTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.totalTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.maxBytes().asLongValue()).isEqualTo(5 * 1024 * 1024);
        assertThat(config.perHost().spacing()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.perHost().perMinute()).isEqualTo(30);
        assertThat(config.perHost().patience()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.perHost().longestWait()).isEqualTo(Duration.ofDays(7));
        assertThat(config.allowPrivate()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "connect-timeout, 0s",
        "read-timeout, 0s",
        "total-timeout, 0s",
        "max-bytes, 0",
        "per-host.per-minute, 0",
        "contact, two words",
        "allow-private, not/a/network"
    })
    void valueThatCannotWork_stopsTheStart_namingTheKey(String key, String value) {
        guest.setting(key, value);
        assertThatThrownBy(guest::manners).hasMessageContaining("schildwacht.http." + key);
    }

    @Test
    void contact_isInTheUserAgent() {
        assertThat(guest.manners().userAgent).isEqualTo("Schildwacht/0.1");
        assertThat(guest.setting("contact", "webredactie@voorbeeldstad.example").manners().userAgent)
                .isEqualTo("Schildwacht/0.1 (+webredactie@voorbeeldstad.example)");
    }
}

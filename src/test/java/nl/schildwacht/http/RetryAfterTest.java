package nl.schildwacht.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 2026-05-04T09:02:00Z",
                "0 | 2026-05-04T09:00:00Z",
                " 007 | 2026-05-04T09:00:07Z",
                "Mon, 04 May 2026 09:12:33 GMT | 2026-05-04T09:12:33Z",
                "Monday, 04-May-26 09:12:33 GMT | 2026-05-04T09:12:33Z",
                "Mon May  4 09:12:33 2026 | 2026-05-04T09:12:33Z",
            })
    void eitherForm_isUnderstood(String value, Instant expected) {
        assertThat(RetryAfter.parse(value, NOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon, 04 May 2026 08:00:00 GMT", "Sunday, 06-Nov-94 08:49:37 GMT"})
    void dateInThePast_meansNow(String value) {
        assertThat(RetryAfter.parse(value, NOW)).contains(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT", "31536001"})
    void absurdWish_isCutToAYear(String value) {
        assertThat(RetryAfter.parse(value, NOW)).contains(NOW.plus(Duration.ofDays(365)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "Mon, 32 May 2026 09:12:33 GMT", "1e9", "٣"})
    void neitherForm_isNoWish(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isEmpty();
    }

    @Test
    void worstDateOfAll_isNoWish() {
        assertThat(RetryAfter.parse("x".repeat(100_000), NOW)).isEmpty();
    }
}

package nl.schildwacht.source.feed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 04 May 2026 09:12:33 GMT       | 2026-05-04T09:12:33Z",
                "Mon, 04 May 2026 09:12:33 +0200     | 2026-05-04T07:12:33Z",
                "Wed, 4 May 26 09:12 EST             | 2026-05-04T14:12:00Z",
                "4 May 2026 09:12:33 CEST            | 2026-05-04T07:12:33Z",
                "ma, 04 mei 2026 09:12:33 +02:00     | 2026-05-04T07:12:33Z",
                "Mon, 04-May-2026 09:12:33 UTC       | 2026-05-04T09:12:33Z",
                "Mon, 04 May 2026 09:12:33           | 2026-05-04T09:12:33Z",
                "Mon, 04 May 2026 09:12:33 XYZ       | 2026-05-04T09:12:33Z",
                "2026-05-04T09:12:33Z                | 2026-05-04T09:12:33Z",
                "2026-05-04T09:12:33.123456+02:00    | 2026-05-04T07:12:33Z",
                "2026-05-04T09:12:33+0200            | 2026-05-04T07:12:33Z",
                "2026-05-04 09:12                    | 2026-05-04T09:12:00Z",
                "2026-05-04                          | 2026-05-04T00:00:00Z",
                "2026-06-30T23:59:60Z                | 2026-06-30T23:59:59Z",
            })
    void datesAsFeedsWriteThem_areRead(String written, Instant meant) {
        assertThat(Dates.read(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gisteren",
                "2026-13-01T00:00:00Z",
                "30 Feb 2026 10:00:00 GMT",
                "0001-01-01T00:00:00Z",
                "2026-05-04T09:12:33+99:99",
                "1777886400",
                "4 Foo 2026 09:12:33 GMT"
            })
    void whatIsNoDateOfAPost_isNone(String written) {
        assertThat(Dates.read(written)).isEmpty();
    }

    @Test
    void floodOfDigits_isNoDate() {
        assertThat(Dates.read("1 ".repeat(1_000_000))).isEmpty();
    }
}

package nl.schildwacht.source;

import org.junit.jupiter.api.Test;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimsTest {
    @Test
    void moments_areReadInEveryFormOfRfc3339() {
        var moment = Instant.parse("2026-05-04T09:15:00Z");

        assertThat(Claims.moment("2026-05-04T09:15:00.000000Z")).contains(moment);
        assertThat(Claims.moment("2026-05-04T11:15:00+02:00")).contains(moment);
    }

    @Test
    void momentsThatNoDatabaseHolds_areNoMoments() {
        assertThat(Claims.moment("+999999999-12-31T23:59:59Z")).isEmpty();
        assertThat(Claims.moment("0001-01-01T00:00:00Z")).isEmpty();
        assertThat(Claims.moment("gisteren")).isEmpty();
        assertThat(Claims.moment(null)).isEmpty();
    }

    @Test
    void onlyTheWebIsAnAddress() {
        assertThat(Claims.webAddress("https://mastodon.example/@jan/1")).isPresent();
        assertThat(Claims.webAddress("javascript:alert(1)")).isEmpty();
        assertThat(Claims.webAddress("https:///zonder-huis")).isEmpty();
        assertThat(Claims.webAddress("geen adres")).isEmpty();
        assertThat(Claims.webAddress(null)).isEmpty();
    }
}

package nl.schildwacht.console.page;

import nl.schildwacht.watch.Language;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** How days and moments are written for a reader. Midnight in the Netherlands in winter is 23:00 in UTC. */
class FrameDaysTest {
    private final Frame nl = frame(Language.NL);
    private final Frame en = frame(Language.EN);

    private static Frame frame(Language language) {
        return new Frame(
                Optional.empty(),
                new Look(language, Look.Theme.AUTO, true),
                Optional.empty(),
                List.of(),
                "/console",
                Optional.empty(),
                Instant.parse("2026-11-21T11:00:00Z"),
                ZoneId.of("Europe/Amsterdam"));
    }

    @Test
    void whatMayBeDoneUntilMidnight_mayBeDoneOnTheDayBefore() {
        assertThat(nl.until(Instant.parse("2026-11-23T23:00:00Z"))).isEqualTo("23 november 2026");
        assertThat(nl.until(Instant.parse("2026-11-24T12:05:00Z"))).isEqualTo("24 november 2026, 13:05");
        assertThat(nl.lastDay(Instant.parse("2026-11-24T12:05:00Z"))).isEqualTo("24 november 2026");
    }

    @Test
    void aPeriodIsWrittenByItsFirstAndLastDay() {
        Instant start = Instant.parse("2026-11-19T23:00:00Z");
        assertThat(nl.days(start, Instant.parse("2026-12-04T23:00:00Z")))
                .isEqualTo("20 november tot en met 4 december 2026");
        assertThat(en.days(start, Instant.parse("2027-01-04T23:00:00Z")))
                .isEqualTo("20 November 2026 to 4 January 2027");
        assertThat(nl.days(start, Instant.parse("2026-11-20T23:00:00Z"))).isEqualTo("20 november 2026");
    }

    @Test
    void sinceWhenIsSaidByTheDay() {
        assertThat(nl.since(Instant.parse("2026-11-20T23:30:00Z"))).isEqualTo("vandaag");
        assertThat(nl.since(Instant.parse("2026-11-20T10:00:00Z"))).isEqualTo("gisteren");
        assertThat(en.since(Instant.parse("2026-11-18T10:00:00Z"))).isEqualTo("18 November 2026");
    }
}

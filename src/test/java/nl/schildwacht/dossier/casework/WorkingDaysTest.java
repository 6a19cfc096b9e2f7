package nl.schildwacht.dossier.casework;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.LocalDateTime;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDaysTest {
    @ParameterizedTest
    @CsvSource({"2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25"})
    void easterIsComputed(int year, LocalDate easter) {
        assertThat(WorkingDays.easter(year)).isEqualTo(easter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-04-27",
                "2026-05-05",
                "2026-05-14",
                "2026-05-25",
                "2026-12-25",
                "2027-12-26",
                "2026-11-21"
            })
    void holidaysAndWeekendsAreFree(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isFalse();
    }

    @Test
    void kingsDayMovesToSaturday_whenItIsASunday() {
        assertThat(WorkingDays.isHoliday(LocalDate.of(2025, 4, 26))).isTrue();
        assertThat(WorkingDays.isHoliday(LocalDate.of(2025, 4, 27))).isFalse();
    }

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2026-11-17T16:00, 1, 2026-11-18T16:00", // Tuesday
        "2026-11-20T16:00, 1, 2026-11-23T16:00", // Friday
        "2026-11-21T10:00, 1, 2026-11-24T00:00", // Saturday: all of Monday
        "2026-04-02T15:00, 1, 2026-04-07T15:00", // the Thursday before Easter
        "2026-05-13T09:00, 2, 2026-05-18T09:00", // Ascension, then a Friday, then a weekend
        "2026-11-21T10:00, 0, 2026-11-21T10:00",
        "2026-10-23T15:00, 1, 2026-10-26T15:00", // the clock goes back on the Sunday between
    })
    void workingDaysAreCounted(LocalDateTime start, int days, LocalDateTime end) {
        assertThat(WorkingDays.after(start.atZone(WorkingDays.ZONE).toInstant(), days))
                .isEqualTo(end.atZone(WorkingDays.ZONE).toInstant());
    }
}

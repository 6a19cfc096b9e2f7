package nl.schildwacht.console.page;

import nl.schildwacht.watch.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TermWordsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1 dag, 1 day",
        "30, 30 dagen, 30 days",
        "90, 90 dagen, 90 days",
        "364, 364 dagen, 364 days",
        "365, 1 jaar, 1 year",
        "366, 1 jaar, 1 year",
        "367, 367 dagen, 367 days",
        "400, 400 dagen, 400 days",
        "730, 2 jaar, 2 years",
        "1825, 5 jaar, 5 years",
        "1826, 5 jaar, 5 years",
        "1828, 1828 dagen, 1828 days",
        "3650, 10 jaar, 10 years",
        "3653, 10 jaar, 10 years"
    })
    void termIsSaidAsPeopleDo(long days, String nl, String en) {
        assertThat(TermWords.of(days)).isEqualTo(new Wording(nl, en));
    }

    @Test
    void boundsNameTheirUnitOnce_whereItIsTheSame() {
        assertThat(TermWords.between(7, 90)).isEqualTo(new Wording("7 tot 90 dagen", "7 to 90 days"));
        assertThat(TermWords.between(365, 1825)).isEqualTo(new Wording("1 tot 5 jaar", "1 to 5 years"));
        assertThat(TermWords.between(180, 1825)).isEqualTo(new Wording("180 dagen tot 5 jaar", "180 days to 5 years"));
    }
}

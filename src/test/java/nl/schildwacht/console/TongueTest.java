package nl.schildwacht.console;

import nl.schildwacht.watch.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TongueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|NL",
                "nl|NL",
                "en|EN",
                "en-GB,en;q=0.9,nl;q=0.8|EN",
                "de,nl;q=0.5,en;q=0.4|NL",
                "fr|NL",
                ";;q=|NL"
            })
    void languageAskedFor_isSpoken_orDutch(String header, Language spoken) {
        assertThat(Tongue.of(header)).isEqualTo(spoken);
    }
}

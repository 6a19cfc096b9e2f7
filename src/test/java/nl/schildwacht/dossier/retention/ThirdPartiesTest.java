package nl.schildwacht.dossier.retention;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left of a text when other people are taken out of it. */
class ThirdPartiesTest {
    private final ThirdParties others =
            new ThirdParties(List.of("Karim Bakker", "Bakker", "Els van 't Hof", "van 't Hof", "'t Hart", "Bo", "…"));

    @Test
    void accountsAddressesNumbersAndNamesGo_sheStays() {
        assertThat(
                        others.leftOut(
                                "@buur zegt: bel Karim Bakker op 010 555 01 00 of mail k@example.org, zie https://x.example/a. Anna ook."))
                .isEqualTo("[…] zegt: bel […] op […] of mail […], zie […] Anna ook.");
    }

    @Test
    void aNameGoesInAnyCase_theLongestFirst_aWordThatHoldsItStays() {
        assertThat(
                        others.leftOut(
                                "KARIM BAKKER, bakker's zoon en de bakkerij: els van 't hof, Van 't Hof, van 't goede, 't Hart!"))
                .isEqualTo("[…], […]'s zoon en de bakkerij: […], […], van 't goede, '[…]!");
    }

    @Test
    void herOwnNameStays_alsoWhereSomebodyElseHasIt_aLongerOneGoes() {
        ThirdParties forHer = others.without(List.of("Bakker", "Anna Bakker"));

        assertThat(forHer.leftOut("Bakker en Karim Bakker kennen Els van 't Hof niet, BAKKER wel."))
                .isEqualTo("Bakker en […] kennen […] niet, BAKKER wel.");
        assertThat(others.leftOut("Bakker")).isEqualTo(ThirdParties.GONE);
    }

    @Test
    void whatIsNoName_takesNothingOut() {
        assertThat(others.leftOut("Bo eet … en Karim ook")).isEqualTo("Bo eet … en Karim ook");
        assertThat(new ThirdParties(List.of()).leftOut("Anna")).isEqualTo("Anna");
        assertThat(others.leftOut("")).isEmpty();
    }

    @Test
    void aNameThatNeverEnds_neitherHoldsUpALongText_norIsFoundInAnother() {
        var endless = new ThirdParties(List.of("a ".repeat(100_000), "Karim"));

        assertThat(endless.leftOut("b " + "a ".repeat(300_000) + "karim"))
                .startsWith("b […] ")
                .endsWith("[…]");
        assertThat(endless.leftOut("a a a, karim")).isEqualTo("a a a, […]");
    }

    @Test
    void aLongNameGoesToItsLastWord() {
        String name = "Maximiliaan ".repeat(11) + "Achternaam";

        assertThat(new ThirdParties(List.of(name)).leftOut("Bel " + name + " morgen"))
                .isEqualTo("Bel […] morgen");
    }

    @Test
    void everyOfManyNamesGoes() {
        var many = new ThirdParties(
                IntStream.range(0, 10_000).mapToObj(n -> "van der Naam" + n).toList());

        assertThat(many.leftOut("van der Naam0 van der van der Naam9999 en van der Naam10000"))
                .isEqualTo("[…] van der […] en van der Naam10000");
    }
}

package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.Surety;
import nl.schildwacht.watch.Person;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static nl.schildwacht.threat.Cast.BERT;
import static nl.schildwacht.threat.Cast.JAN;
import static nl.schildwacht.threat.Cast.SOFIE;
import static org.assertj.core.api.Assertions.assertThat;

class CluesTest {
    private static final Recogniser RECOGNISER = new Recogniser(Edition.shipped(Optional.empty()));

    @Test
    void signsAreLookedAtWithWhatStandsAroundThem() {
        assertThat(signs("Wacht maar, jij."))
                .containsExactlyInAnyOrder(
                        "t wacht maar ,",
                        "u wacht ,",
                        "m maar ,",
                        "t maar , jij",
                        "u maar jij",
                        "m , jij",
                        "t , jij .",
                        "u , .",
                        "m jij .",
                        "t jij . $",
                        "u jij $",
                        "m . $");
        assertThat(signs("wacht maar jij")).isEmpty();
    }

    /** The dots of a spelled-out word, a hashtag's sign and what stands in an address say nothing. */
    @Test
    void whatBelongsToAWordIsNoSign() {
        assertThat(signs("d.o.o.d #wegermee https://voorbeeldstad.example/?a=b"))
                .isEmpty();
    }

    /** Whatever the weapon: "nog een" before it and "mee" behind it say what is meant. */
    @Test
    void aWordStandsBesideWhatTheNextTwoAreAbout() {
        assertThat(clues("qr", "neem nog een mes mee"))
                .contains("q nog T_ARMS", "q een T_ARMS", "r T_ARMS mee")
                .doesNotContain("q neem T_ARMS");
    }

    /** "Brand" is a fire, but not where Jan Brand is spoken of. */
    @Test
    void aNameOnceMore_isANameAndNoWord() {
        assertThat(clues("w", "Brand, zingt het koor, onze Jan Brand is jarig")).contains("w brand");
        assertThat(clues("w", "Brand, zingt het koor, onze Jan Brand is jarig", JAN))
                .contains("w @name", "w koor")
                .doesNotContain("w brand", "w jan");
    }

    /** Sofie de Boer is spoken of as Bert Kuiper is. */
    @Test
    void howManyWordsANameHas_saysNothing() {
        String said = "Wethouder %s, daar kun je niks zinnigs mee beginnen.";
        String kinds = "wbspmtucdeflqr";
        assertThat(clues(kinds, said.formatted("Sofie de Boer"), SOFIE))
                .containsExactlyInAnyOrderElementsOf(clues(kinds, said.formatted("Bert Kuiper"), BERT));
    }

    private static List<String> signs(String text) {
        return clues("mtu", text);
    }

    private static List<String> clues(String kinds, String text, Person... named) {
        List<Mention> mentions = Stream.of(named)
                .map(who -> {
                    int start = text.indexOf(who.displayName());
                    return new Mention(who, start, start + who.displayName().length(), Surety.CERTAIN);
                })
                .toList();
        List<String> all = new ArrayList<>();
        RECOGNISER.clues(text, Optional.empty(), mentions, name -> all.add(name.toString()));
        return all.stream().filter(name -> kinds.indexOf(name.charAt(0)) >= 0).toList();
    }
}

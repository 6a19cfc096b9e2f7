package nl.schildwacht.console.page.inbox;

import nl.schildwacht.dossier.triage.Reading.Span;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What a stranger wrote, in pieces that can be shown. */
class PieceTest {
    @Test
    void tellingWordsAreSetApart() {
        assertThat(Piece.of("ik sla jou", List.of(new Span(3, 6)), 100))
                .containsExactly(
                        new Piece("ik ", false, false), new Piece("sla", true, false), new Piece(" jou", false, false));
    }

    @Test
    void signsThatTurnTextAroundAreNamed_andNothingIsLost() {
        assertThat(Piece.of("a\u202Eb\u200Bc\u0007", List.of(), 100))
                .containsExactly(
                        new Piece("a", false, false),
                        new Piece("RLO", false, true),
                        new Piece("b", false, false),
                        new Piece("ZWSP", false, true),
                        new Piece("c", false, false),
                        new Piece("U+0007", false, true));
    }

    @Test
    void joinedEmojiAndLineEndsStayWhole() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\n\tx";
        assertThat(Piece.of(family, List.of(), 100)).containsExactly(new Piece(family, false, false));
    }

    @Test
    void aMegabyteIsCut_neverThroughACharacter() {
        String text = "x".repeat(Piece.SHOWN - 1) + "\uD83D\uDE00" + "y".repeat(1_000_000);
        String shown = Piece.of(text, List.of(new Span(Piece.SHOWN - 2, 5_000)), Piece.SHOWN).stream()
                .map(Piece::text)
                .collect(Collectors.joining());
        assertThat(shown).isEqualTo("x".repeat(Piece.SHOWN - 1));
    }

    @Test
    void filterSurvivesItsAddress_andNonsenseLimitsNothing() {
        Filter filter = Filter.of("person=anna%26x&mine=yes&severity=HIGH&nonsense=1&author=no-uuid");
        assertThat(Filter.of(filter.query()).query()).isEqualTo(filter.query()).contains("person=anna%26x");
        assertThat(Filter.mark("1-x-y")).isEmpty();
        assertThat(Filter.mark("")).isEmpty();
        assertThat(Filter.moment("99999999999999999999")).isEmpty();
        assertThat(Filter.moment("9223372036854775807")).isEmpty();
    }
}

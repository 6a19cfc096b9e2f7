package nl.schildwacht.app.evaluation;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PageTest {
    private final StringBuilder out = new StringBuilder();

    @Test
    void columnsOfATextPageLineUp_alsoWithAccents() {
        new TextPage(out).table(List.of("", "rows"), List.of(List.of("één", "7"), List.of("twee 😀", "1,000")));

        assertThat(out.toString()).isEqualTo("""
                           rows
                  één         7
                  twee 😀  1,000
                """);
    }

    @Test
    void anIdThatSteersTheTerminal_isJustLetters() {
        new TextPage(out).list(List.of("a\u001b[31m\nb\u202ec"));

        assertThat(out.toString()).isEqualTo("  a [31m b c\n");
    }

    @Test
    void anIdThatIsMarkup_staysInItsCell() {
        new MarkdownPage(out).table(List.of("", "rows"), List.of(List.of("a|b <img> *c*\nd", "1")));

        assertThat(out.toString()).isEqualTo("""
                |  | rows |
                |---|--:|
                | a\\|b \\<img\\> \\*c\\* d | 1 |

                """);
    }
}

package nl.schildwacht.source;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTest {
    @Test
    void linesAndParagraphs_areKept() {
        assertThat(PlainText.ofHtml("<p>een\n  twee</p><p>drie<br/>vier</p><ul><li>a<li>b</ul>vijf<div>zes</div>"))
                .isEqualTo("een twee\n\ndrie\nvier\n\na\nb\n\nvijf\nzes");
    }

    @Test
    void inlineMarkup_breaksNoWord() {
        assertThat(PlainText.ofHtml("be<s>d</s>rei<span>g</span><wbr>ing <del>x</del><a href=\"#\">hier</a>"))
                .isEqualTo("bedreiging xhier");
    }

    @Test
    void cells_standApart() {
        assertThat(PlainText.ofHtml("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"))
                .isEqualTo("a b\nc");
    }

    @Test
    void whatAReaderDoesNotSee_isLeftOut() {
        assertThat(PlainText.ofHtml("<style>x{}</style>a<script>b</script><!-- c --><template>d</template>"))
                .isEqualTo("a");
    }

    @Test
    void pictureThatWasAnEmoji_isTheEmoji() {
        assertThat(PlainText.ofHtml("kom maar <img class=\"emoji\" alt=\"🔪\"><img alt=\"foto\">"))
                .isEqualTo("kom maar 🔪");
    }

    @Test
    void lessThanInPlainText_staysText() {
        assertThat(PlainText.ofHtml("I <3 u, a < b && c > d")).isEqualTo("I <3 u, a < b && c > d");
    }

    @Test
    void deepMarkup_losesNoWords() {
        var deep = "<div>a".repeat(5_000) + "</div>".repeat(5_000) + "z";
        assertThat(PlainText.ofHtml(deep).replace("\n", "")).isEqualTo("a".repeat(5_000) + "z");
    }
}

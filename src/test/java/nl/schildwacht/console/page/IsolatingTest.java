package nl.schildwacht.console.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Variant;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.schildwacht.console.page.privacy.PrivacyTexts;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Names that turn text around, wherever a template or a sentence fills them in. Real pages: HostilePostsIT. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class IsolatingTest {
    private static final String NAME = "\u202E<b>\u05D0\u05E0\u05D9</b>";

    @Inject
    Engine engine;

    @Test
    void whatAPageFillsIn_isIsolatedAndEscaped_inTextAndAttributes() {
        assertThat(page("<p title=\"{name}\">{name}</p>"))
                .isEqualTo(("<p title=\"\u2068&lt;b&gt;\u05D0\u05E0\u05D9&lt;/b&gt;\u2069\">"
                        + "\u2068&lt;b&gt;\u05D0\u05E0\u05D9&lt;/b&gt;\u2069</p>"));
    }

    @Test
    void valueOfAField_goesBackAsItCame_andEscaped() {
        assertThat(page("<input value=\"{name.asWritten}\">"))
                .isEqualTo("<input value=\"\u202E&lt;b&gt;\u05D0\u05E0\u05D9&lt;/b&gt;\">");
    }

    @Test
    void nameInASentence_isIsolatedThere_andTheSentenceIsNot() {
        String sentence = MessageBundles.get(PrivacyTexts.class).setBy("\u202E\u05D0\u05E0\u05D9", "4 mei 2026");
        assertThat(sentence).contains("\u2068\u05D0\u05E0\u05D9\u2069").doesNotStartWith("\u2068");
    }

    @Test
    void everyFieldThatMayHoldText_isWrittenBackAsItCame() throws IOException {
        Pattern field = Pattern.compile("<(?:input|option|button)\\b(?:[^<>{}]|\\{[^{}]*})*?value=\"\\{([^{}#]*)}"
                + "|<textarea\\b(?:[^<>{}]|\\{[^{}]*})*>\\s*\\{([^{}]*)}");
        List<String> lost = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                field.matcher(Files.readString(file))
                        .results()
                        .map(IsolatingTest::filledIn)
                        .filter(what -> !what.endsWith(".asWritten") && !isOurs(what))
                        .forEach(what -> lost.add(file.getFileName() + ": " + what));
        }
        assertThat(lost).isEmpty();
    }

    private static String filledIn(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    /** What we made ourselves, and nobody typed. */
    private static boolean isOurs(String what) {
        return what.matches(
                "(.+\\.)?id|hit|frequency|view\\.since|form\\.value\\('id'\\)|inject:guard\\.token|value \\?: 'yes'");
    }

    private String page(String template) {
        return engine.parse(template, Variant.forContentType("text/html"))
                .data("name", NAME)
                .render();
    }
}

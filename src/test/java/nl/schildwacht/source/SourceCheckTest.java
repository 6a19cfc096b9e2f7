package nl.schildwacht.source;

import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.post.Platform;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Watchlist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** The gate for sources. */
class SourceCheckTest {
    static final SourceCheck CHECK = new SourceCheck(Map.of(
            Platform.FEED, Set.of(Mode.FEED),
            Platform.MASTODON, Set.of(Mode.HASHTAG, Mode.SEARCH, Mode.MENTIONS, Mode.ACCOUNT),
            Platform.BLUESKY, Set.of(Mode.HASHTAG, Mode.SEARCH, Mode.MENTIONS, Mode.ACCOUNT),
            Platform.CANARY, Set.of(Mode.FEED)));

    @Test
    void whatIsRight_isTaken_withThePlatformsOwnRhythm() {
        var settings = fine(Written.source().but("channel", "anna").but("secret", "env:SCHILDWACHT_SECRET_MASTODON"));

        assertThat(settings.platform()).isEqualTo(Platform.MASTODON);
        assertThat(settings.mode()).isEqualTo(Mode.HASHTAG);
        assertThat(settings.channel()).contains("anna");
        assertThat(settings.account()).isEmpty();
        assertThat(settings.secret()).contains("env:SCHILDWACHT_SECRET_MASTODON");
        assertThat(settings.floor()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.ceiling()).isEqualTo(Duration.ofMinutes(24));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "absent",
            value = {
                "id       | absent                      | The id is not valid.",
                "id       | een bron                    | The id is not valid.",
                "id       | ../bron                     | The id is not valid.",
                "name     | absent                      | The name is missing or too long.",
                "name     | '   '                       | The name is missing or too long.",
                "platform | absent                      | We do not know this platform.",
                "platform | prikbord                    | We do not know this platform.",
                "mode     | absent                      | This platform does not offer that.",
                "mode     | feed                        | This platform does not offer that.",
                "base     | absent                      | This is not a web address.",
                "base     | mastodon.example            | This is not a web address.",
                "base     | file:///etc/passwd          | This is not a web address.",
                "base     | https://a b.example/        | This is not a web address.",
                "base     | https://jan:geheim@x.example/ | This is not a web address.",
                "organisation | absent                  | We do not know this organisation.",
                "organisation | dorp                    | We do not know this organisation.",
                "organisation | anna                    | We do not know this organisation.",
                "channel  | dorp                        | We do not know this organisation or person.",
                "floor    | 5 minuten                   | This interval is not valid.",
                "floor    | PT0S                        | This interval is not valid.",
                "floor    | P8D                         | This interval is not valid.",
                "ceiling  | -PT1M                       | This interval is not valid.",
                "ceiling  | PT1M                        | The longest interval is shorter than the shortest."
            })
    void eachMistake_isNamed_withoutTheValue(String field, String value, String message) {
        var problems = wrong(Written.source().but(field, value));

        assertThat(problems).hasSize(1);
        var problem = problems.getFirst();
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.message().en()).isEqualTo(message);
        assertThat(problem.message().nl()).isNotBlank();
        assertThat(problem.remedy().nl()).isNotBlank();
        if (value != null && !value.isBlank() && !value.equals("feed"))
            assertThat(problem.message() + " " + problem.remedy()).doesNotContain(value);
    }

    @Test
    void longName_isRefused() {
        assertThat(fields(Written.source().but("name", "n".repeat(201)))).containsExactly("name");
        assertThat(fine(Written.source().but("name", "n".repeat(200))).name()).hasSize(200);
    }

    @Test
    void allMistakes_areToldTogether() {
        var problems = wrong(Written.source()
                .but("id", "")
                .but("base", "nergens")
                .but("organisation", "dorp")
                .but("secret", "hunter2"));

        assertThat(problems).extracting(Problem::field).containsExactly("id", "base", "organisation", "secret");
    }

    @Test
    void organisationWithoutAContactAddress_doesNotGoLive() {
        var silent = new Organisation(
                "stad",
                "Gemeente Voorbeeldstad",
                List.of(),
                List.of(),
                Contact.NONE,
                Contact.NONE,
                Optional.empty(),
                true,
                nl.schildwacht.watch.Language.NL,
                false);
        var list = new Watchlist(2, List.of(silent), List.of(), List.of());

        var checked = CHECK.source(Written.source().done(), list);

        assertThat(checked)
                .isInstanceOfSatisfying(
                        Wrong.class,
                        wrong -> assertThat(((Wrong<?>) wrong).problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("organisation");
                                    assertThat(problem.remedy().en()).contains("contact_email");
                                }));
    }

    @Test
    void theCanary_isNobodysToConfigure() {
        var problem = wrong(Written.source().but("platform", "canary").but("mode", "feed"))
                .getFirst();

        assertThat(problem.field()).isEqualTo("platform");
        assertThat(problem.remedy().en()).isEqualTo("Choose one of bluesky, feed, mastodon.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zo-Geheim-Als-Wat",
                "env:1KLEIN",
                "env:MET STREEPJE",
                "file:geheim",
                "stored:met spatie",
                "stored:a/b",
                "env:A\nB",
                "https://x.example/"
            })
    void secretWrittenInPlain_isRefused_andNotRepeated(String secret) {
        var problems = wrong(Written.source().but("secret", secret));

        assertThat(problems).extracting(Problem::field).containsExactly("secret");
        assertThat(problems.toString()).doesNotContain(secret);
        assertThat(Written.source().but("secret", secret).done().toString()).doesNotContain(secret);
    }

    @Test
    void ownRhythm_isHonoured() {
        var settings = fine(Written.source().but("floor", "PT30S").but("ceiling", "P7D"));

        assertThat(settings.floor()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.ceiling()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void longFloor_hasNoCeilingBeyondReason() {
        assertThat(fine(Written.source().but("floor", "P7D")).ceiling()).isGreaterThanOrEqualTo(Duration.ofDays(7));
    }

    private static SourceSettings fine(Written written) {
        Checked<SourceSettings> checked = CHECK.source(written.done(), Subjects.WATCHLIST);
        assertThat(checked).isInstanceOf(Fine.class);
        return ((Fine<SourceSettings>) checked).value();
    }

    private static List<Problem> wrong(Written written) {
        Checked<SourceSettings> checked = CHECK.source(written.done(), Subjects.WATCHLIST);
        assertThat(checked).isInstanceOf(Wrong.class);
        return ((Wrong<SourceSettings>) checked).problems();
    }

    private static List<String> fields(Written written) {
        return wrong(written).stream().map(Problem::field).toList();
    }
}

package nl.schildwacht.console.style;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Whatever colour an organisation has, people can read what stands in it. */
class HouseStyleTest {
    private static final Pattern TOKEN = Pattern.compile("--utrecht-([a-z-]+): (#[0-9a-f]{6});");
    private static final Path OURS = Path.of("src/main/resources/META-INF/resources/assets/css/schildwacht.css");

    /** The corners and edges of the cube, greys, and many others; the same at every run. */
    private static Stream<Colour> colours() {
        var random = new Random(17);
        return Stream.of(
                        IntStream.range(0, 216).mapToObj(i -> new Colour(i / 36 * 51, i / 6 % 6 * 51, i % 6 * 51)),
                        IntStream.range(0, 256).mapToObj(i -> new Colour(i, i, i)),
                        random.ints(3_000, 0, 1 << 24).mapToObj(i -> new Colour(i >> 16, i >> 8 & 0xff, i & 0xff)))
                .flatMap(part -> part);
    }

    private static Colour colour(String written) {
        return Colour.parse(written).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void everyColour_orTheOneOfferedInItsPlace_canBeRead(Theme theme) {
        colours().forEach(colour -> {
            Colour offered = theme.readable(colour);
            assertThat(theme.isReadable(offered)).as(colour.css()).isTrue();
            if (theme.isReadable(colour)) assertThat(offered).isEqualTo(colour);
            assertThat(theme.contrast(theme.pointedAt(offered)))
                    .as("what is pointed at stands out no less: %s", offered.css())
                    .isGreaterThanOrEqualTo(theme.contrast(offered) - 0.001);
        });
    }

    @Test
    void whatIsOffered_isTheNearest_oneStepBackWouldNotDo() {
        colours().filter(colour -> !Theme.LIGHT.isReadable(colour)).forEach(colour -> {
            Colour offered = Theme.LIGHT.readable(colour);
            assertThat(offered.red()).isLessThanOrEqualTo(colour.red());
            assertThat(offered.green()).isLessThanOrEqualTo(colour.green());
            assertThat(offered.blue()).isLessThanOrEqualTo(colour.blue());
            assertThat(Theme.LIGHT.contrast(offered)).as(colour.css()).isBetween(4.5, 4.7);
        });
    }

    @Test
    void everySheet_hasBothThemes_andEveryTokenInItCanBeRead() {
        colours().limit(600).forEach(colour -> {
            Colour taken = Theme.LIGHT.readable(colour);
            String css = style(Optional.of(taken), Optional.empty()).css();
            String[] themes = css.split(Pattern.quote("[data-bs-theme=\"dark\"]"));
            assertThat(tokens(themes[0])).hasSize(4).allMatch(Theme.LIGHT::isReadable);
            assertThat(tokens(themes[1])).hasSize(4).allMatch(Theme.DARK::isReadable);
        });
    }

    private static List<Colour> tokens(String css) {
        return TOKEN.matcher(css).results().map(found -> colour(found.group(2))).toList();
    }

    private static HouseStyle style(Optional<Colour> primary, Optional<Colour> link) {
        return new HouseStyle("stad", primary, link, Font.VERDANA, Optional.empty());
    }

    @Test
    void sheetAsAWhole() {
        assertThat(style(Optional.of(colour("#0b6b3a")), Optional.of(colour("#154273")))
                        .css())
                .isEqualTo("""
                        :root {
                          --utrecht-document-font-family: Verdana, "DejaVu Sans", Geneva, sans-serif;
                          --utrecht-button-primary-action-background-color: #0b6b3a;
                          --utrecht-button-primary-action-hover-background-color: #084b29;
                          --utrecht-link-color: #154273;
                          --utrecht-link-hover-color: #0f2e51;
                        }
                        [data-bs-theme="dark"] {
                          --utrecht-button-primary-action-background-color: #67a384;
                          --utrecht-button-primary-action-hover-background-color: #9cc3af;
                          --utrecht-link-color: #8099b3;
                          --utrecht-link-hover-color: #acbdce;
                        }
                        """);
        assertThat(style(Optional.empty(), Optional.empty()).css()).doesNotContain("-color");
    }

    @Test
    void contrastIsThatOfWcag() {
        assertThat(Colour.BLACK.contrast(Colour.WHITE)).isCloseTo(21, within(0.001));
        assertThat(colour("#767676").contrast(Colour.WHITE)).isCloseTo(4.54, within(0.005));
        assertThat(colour("#777777").contrast(Colour.WHITE)).isCloseTo(4.48, within(0.005));
        assertThat(colour("#f00").contrast(Colour.WHITE)).isCloseTo(4.0, within(0.005));
        assertThat(Colour.WHITE.contrast(colour("#154273")))
                .isEqualTo(colour("#154273").contrast(Colour.WHITE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rood",
                "#12345",
                "#1234567",
                "#12345g",
                "url(x)",
                "#154273;}body{}",
                "#15 42 73",
                "rgb(1,2,3)"
            })
    void whatIsNoColour_isNone(String written) {
        assertThat(Colour.parse(written)).isEmpty();
    }

    @Test
    void coloursAreReadAsPeopleWriteThem() {
        assertThat(colour(" #ABCDEF ").css()).isEqualTo("#abcdef");
        assertThat(colour("fa0").css()).isEqualTo("#ffaa00");
    }

    /** The papers are those that the style sheets lay under the letters. */
    @Test
    void papersAreThoseOfTheStyleSheets() throws IOException {
        String ours = Files.readString(OURS);
        String dark = ours.substring(ours.indexOf("[data-bs-theme=\"dark\"]"), ours.indexOf("/* ---- from tokens"));
        assertThat(Theme.DARK.papers())
                .contains(
                        token(dark, "--utrecht-button-primary-action-color"),
                        token(dark, "--utrecht-page-header-background-color"))
                .contains(framework("[data-bs-theme=dark]", "--bs-body-bg"))
                .contains(framework("[data-bs-theme=dark]", "--bs-tertiary-bg"));
        assertThat(Theme.LIGHT.papers())
                .contains(
                        token(ours, "--utrecht-button-primary-action-color"),
                        token(ours, "--utrecht-page-header-background-color"))
                .contains(framework("[data-bs-theme=light]", "--bs-body-bg"))
                .contains(framework("[data-bs-theme=light]", "--bs-tertiary-bg"));
    }

    private static Colour token(String css, String name) {
        var found =
                Pattern.compile(Pattern.quote(name) + ":\\s*(#[0-9a-f]{3,6})").matcher(css);
        assertThat(found.find()).as(name).isTrue();
        return colour(found.group(1));
    }

    private static Colour framework(String theme, String name) throws IOException {
        try (var in = HouseStyleTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/bootstrap/" + version() + "/dist/css/bootstrap.min.css")) {
            String css = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return token(css.substring(css.indexOf(theme)), name);
        }
    }

    private static String version() throws IOException {
        try (var in =
                HouseStyleTest.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/bootstrap/pom.properties")) {
            var properties = new java.util.Properties();
            properties.load(in);
            return properties.getProperty("version");
        }
    }
}

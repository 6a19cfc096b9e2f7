package nl.schildwacht.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import nl.schildwacht.dispatch.DispatchConfig;
import nl.schildwacht.dossier.DossierConfig;
import nl.schildwacht.dossier.casework.CaseworkConfig;
import nl.schildwacht.dossier.report.ReportConfig;
import nl.schildwacht.dossier.triage.TriageConfig;
import nl.schildwacht.http.HttpConfig;
import nl.schildwacht.screening.ScreeningConfig;
import nl.schildwacht.source.SourceConfig;
import nl.schildwacht.source.mastodon.MastodonConfig;
import nl.schildwacht.watch.WatchConfig;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/settings.md} says what can be set; {@code SETTINGS_WRITE=1} with this test writes it anew. */
class SettingsTest {
    private static final Path PAGE = Path.of("docs", "settings.md");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final List<Class<?>> ALL = List.of(
            AppConfig.class,
            DispatchConfig.class,
            DossierConfig.class,
            CaseworkConfig.class,
            ReportConfig.class,
            TriageConfig.class,
            HttpConfig.class,
            ScreeningConfig.class,
            SourceConfig.class,
            MastodonConfig.class,
            WatchConfig.class);

    private record Setting(String name, String byDefault, String meaning) {
        String row() {
            return "| `" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_") + "` | " + meaning + " | "
                    + (byDefault.isEmpty() ? "" : "`" + byDefault + "`") + " |\n";
        }
    }

    @Test
    void everySettingStandsInTheList() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> mappings = files.filter(file -> file.toString().endsWith("Config.java"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(ALL).extracting(Class::getSimpleName).containsExactlyInAnyOrderElementsOf(mappings);
        }
    }

    @Test
    void pageForOperators_isCurrent() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Settings

                Every setting of the service, made from the code. Set it as an environment variable, as shown, or as a property
                (`schildwacht.http.per-host.spacing`). What most people set stands in [operate.md](operate.md#settings).
                Durations: `10s`, `5m`, `1d` or ISO 8601 (`PT10S`, `P7D`).
                """);
        for (Class<?> mapping : ALL) {
            String source = Files.readString(SOURCES.resolve(mapping.getName().replace('.', '/') + ".java"));
            page.append("\n## ")
                    .append(title(source, mapping))
                    .append("\n\n| variable | what | default |\n|---|---|---|\n");
            settings(mapping, mapping.getAnnotation(ConfigMapping.class).prefix(), source)
                    .map(Setting::row)
                    .forEach(page::append);
        }
        if (System.getenv("SETTINGS_WRITE") != null) Files.writeString(PAGE, page);
        assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
    }

    private static String title(String source, Class<?> mapping) {
        return doc(source, "@ConfigMapping\\(.*\\)\\s+public interface " + mapping.getSimpleName())
                .replaceFirst("[.;].*", "");
    }

    private static Stream<Setting> settings(Class<?> mapping, String prefix, String source) {
        return Stream.of(mapping.getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .sorted((one, other) -> place(source, mapping, one) - place(source, mapping, other))
                .flatMap(method -> {
                    String name = prefix + "."
                            + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                    if (method.getReturnType().getEnclosingClass() != null
                            && method.getReturnType().isInterface())
                        return settings(method.getReturnType(), name, source);
                    String byDefault = Optional.ofNullable(method.getAnnotation(WithDefault.class))
                            .map(WithDefault::value)
                            .orElse("");
                    String within = source.substring(source.indexOf("interface " + mapping.getSimpleName()));
                    return Stream.of(new Setting(name, byDefault, doc(within, declaration(method))));
                });
    }

    private static int place(String source, Class<?> mapping, Method method) {
        int from = source.indexOf("interface " + mapping.getSimpleName());
        var found = Pattern.compile(declaration(method)).matcher(source);
        assertThat(found.find(from)).as(method.toString()).isTrue();
        return found.start();
    }

    private static String declaration(Method method) {
        return "(?:@\\w+\\([^\\n]*\\)\\s+)*[\\w<>.]+ " + method.getName() + "\\(\\);";
    }

    /** The doc comment right before it, as plain text. */
    private static String doc(String source, String declaration) {
        return Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+" + declaration, Pattern.DOTALL)
                .matcher(source)
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1)
                        .replaceAll("\\n\\s*\\*", "\n")
                        .replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`")
                        .replace("|", "\\|")
                        .replaceAll("\\s+", " ")
                        .strip())
                .orElseThrow(() -> new AssertionError("no doc comment for " + declaration));
    }
}

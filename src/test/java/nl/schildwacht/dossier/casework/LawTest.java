package nl.schildwacht.dossier.casework;

import nl.schildwacht.dossier.casework.Law.PoliceNorm;
import nl.schildwacht.dossier.casework.Law.Reporter;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class LawTest {
    private final Law law = Law.load();

    @Test
    void everyBehaviourAndKindHasItsEntry() {
        assertThat(law.entries()).containsOnlyKeys(Offence.all());
        assertThat(law.date()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @ParameterizedTest(name = "{0}: {1}, on klacht {2}; of an official {3}, on klacht {4}")
    @CsvSource({
        "threat/death, 285, '', 285, ''",
        "insult, 266, 266, 266 267, ''",
        "defamation, 261 262, 261 262, 261 262 267, ''",
        "stalking, 285b, 285b, 285b, 285b",
        "blackmail, 317 318 284, 318, 317 318 179 284, 318",
        "coercion, 284, '', 179 284, ''",
        "doxing, 285d, '', 285d, ''",
        "complaint, '', '', '', ''"
    })
    void articlesAndKlachtDependOnWhetherSheIsAnOfficial(
            String offence, String others, String othersKlacht, String officials, String officialsKlacht) {
        assertThat(ids(advice(offence, false).articles())).isEqualTo(others);
        assertThat(ids(advice(offence, false).onKlacht())).isEqualTo(othersKlacht);
        assertThat(ids(advice(offence, true).articles())).isEqualTo(officials);
        assertThat(ids(advice(offence, true).onKlacht())).isEqualTo(officialsKlacht);
    }

    @Test
    void theNormIsThatOfTheSources() {
        assertThat(advice("threat/death", true).police()).isEqualTo(PoliceNorm.WITHOUT_EXCEPTION);
        for (Kind kind : Kind.values()) {
            assertThat(law.advice(Offence.of(kind), false).police().isAlways()).isTrue();
        }
        assertThat(advice("stalking", true).police()).isEqualTo(PoliceNorm.ALWAYS);
        assertThat(advice("insult", true).police()).isEqualTo(PoliceNorm.CONSIDER);
        assertThat(law.advice(Offence.of(Behaviour.NONE), true).police()).isEqualTo(PoliceNorm.NO);
    }

    @Test
    void whoCanReportAnInsult_dependsOnWhetherSheIsAnOfficial() {
        assertThat(advice("insult", true).reporter()).isEqualTo(Reporter.EMPLOYER);
        assertThat(advice("insult", false).reporter()).isEqualTo(Reporter.VICTIM);
        assertThat(advice("stalking", true).reporter()).isEqualTo(Reporter.VICTIM);
    }

    @Test
    void aMistakeInTheFileIsNamed() throws IOException {
        String file =
                new String(Law.class.getResourceAsStream("law-2026-11.yaml").readAllBytes(), StandardCharsets.UTF_8);

        assertThat(mistakes(file.replace("{id: doxing, articles: [285d]", "{id: doxing, articles: [999]")))
                .containsExactly("doxing: names article 999, which is not in the list of articles");
        assertThat(mistakes(file.replace("id: swearing", "id: shouting")))
                .containsExactly("shouting: is no behaviour that we know", "swearing: has no entry");
        assertThat(mistakes(file.replace("police: without_exception", "police: perhaps")))
                .containsExactly("threat/death: police must be one of without_exception, always, consider, no");
        assertThat(mistakes(file.replace("reports: victim,", "reports: employer,")))
                .containsExactly("stalking: is prosecuted on klacht only, so only the victim reports it");
        assertThat(mistakes(file.replace("date: 2026-11-01", "date: november")))
                .containsExactly("date: must be a day, such as 2026-11-01");
        assertThat(mistakes("behaviours: 7")).hasSize(1);
        assertThat(mistakes(file + "\nverdicts: []")).hasSize(1);
    }

    private static List<String> mistakes(String file) {
        return ((LawFile.Reading.Bad) LawFile.read(file)).mistakes();
    }

    private Law.Advice advice(String offence, boolean official) {
        return law.advice(
                Offence.all().stream()
                        .filter(one -> one.id().equals(offence))
                        .findFirst()
                        .orElseThrow(),
                official);
    }

    private static String ids(List<Article> articles) {
        return String.join(" ", articles.stream().map(Article::id).toList());
    }
}

package nl.schildwacht.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of the command {@code score}, as docs/score.md tells it. */
class ScoreTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String THREAT = "Morgen sla ik Anna van der Berg in elkaar.";
    private static final String PEOPLE_HEADER =
            "id,given_name,prefix,family_name,function,organisation,department,email,"
                    + "manager_email,handles,aliases,language\n";
    private static final String PEOPLE = PEOPLE_HEADER
            + "anna,Anna,van der,Berg,baliemedewerker,stad,Publiekszaken,,m@voorbeeldstad.example,mastodon:anna@mastodon.example,,nl\n"
            + "karim,Karim,,Bakker,teamleider,stad;school,Jeugd,,m@voorbeeldstad.example,@karimb,De Krullenbol,nl\n"
            + "jan1,Jan,,Pietersma,boa,stad,Handhaving,,m@voorbeeldstad.example,,,nl\n"
            + "jan2,Jan,,Pietersma,docent,school,Onderwijs,,m@voorbeeldstad.example,,,nl\n";
    private static final String ORGANISATIONS = """
            id,name,handles,aliases
            stad,Gemeente Voorbeeldstad,mastodon:voorbeeldstad@mastodon.example,Stadhuis Voorbeeldstad
            school,Voorbeeldcollege,,
            """;

    @TempDir
    private Path folder;

    private Path people;
    private Path organisations;
    private String said = "";
    private String complained = "";

    @BeforeEach
    void watchlist() throws IOException {
        people = write("people.csv", PEOPLE);
        organisations = write("organisations.csv", ORGANISATIONS);
    }

    @Test
    void aThreat_isAnsweredWithEveryFieldOfTheContract() throws IOException {
        JsonNode verdict = verdict(Map.of("id", "p1", "text", THREAT));

        assertThat(verdict.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "subjects",
                        "behaviours",
                        "targets",
                        "behaviour",
                        "kind",
                        "severity",
                        "alert",
                        "reasons",
                        "lexicon");
        assertThat(verdict.path("id").asText()).isEqualTo("p1");
        assertThat(verdict.path("subjects").toString()).isEqualTo("""
                [{"id":"anna","name":"Anna van der Berg","start":14,"end":31,"surety":"certain"}]""");
        assertThat(verdict.path("targets").toString()).isEqualTo("[\"anna\"]");
        assertThat(verdict.path("behaviour").asText()).isEqualTo("threat");
        assertThat(verdict.path("kind").asText()).isEqualTo("violence");
        assertThat(verdict.path("severity").asText()).isEqualTo("high");
        assertThat(verdict.path("alert").isBoolean()).isTrue();
        assertThat(verdict.path("alert").asBoolean()).isTrue();
        assertThat(verdict.path("lexicon").asText()).isNotEmpty();
        JsonNode found = verdict.path("behaviours").get(0);
        assertThat(found.fieldNames())
                .toIterable()
                .containsExactly("behaviour", "kind", "confidence", "start", "end", "rule");
        assertThat(found.path("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(found.path("rule").asText()).startsWith("threat.violence");
        assertThat(THREAT.substring(
                        found.path("start").asInt(), found.path("end").asInt()))
                .contains("sla");
    }

    @Test
    void anOrdinaryPost_isNone_withoutAKind() throws IOException {
        JsonNode verdict = verdict(Map.of("id", "p1", "text", "Mooi weer vandaag."));

        assertThat(verdict.toString())
                .startsWith("{\"id\":\"p1\",\"subjects\":[],\"behaviours\":[],\"targets\":[],\"behaviour\":\"none\","
                        + "\"severity\":\"none\",\"alert\":false,\"reasons\":[],\"lexicon\":\"");
    }

    @Test
    void offsets_countUtf16Units_soThatAnEmojiIsTwo() throws IOException {
        String text = "😀👩‍👩‍👧 é " + THREAT;
        JsonNode verdict = verdict(Map.of("id", "p1", "text", text));

        JsonNode subject = verdict.path("subjects").get(0);
        assertThat(text.substring(
                        subject.path("start").asInt(), subject.path("end").asInt()))
                .isEqualTo("Anna van der Berg");
        JsonNode found = verdict.path("behaviours").get(0);
        assertThat(text.substring(found.path("start").asInt(), found.path("end").asInt()))
                .startsWith("sla ik");
    }

    @Test
    void behavioursAreReported_alsoWhenNobodyWeLookAfterIsNamed() throws IOException {
        JsonNode verdict = verdict(Map.of("id", "p1", "text", "Morgen sla ik je in elkaar."));

        assertThat(verdict.path("subjects")).isEmpty();
        assertThat(verdict.path("targets")).isEmpty();
        assertThat(verdict.path("behaviour").asText()).isEqualTo("threat");
        assertThat(verdict.path("severity").asText()).isEqualTo("high");
        assertThat(verdict.path("alert").asBoolean()).isFalse();
    }

    @Test
    void whoIsMerelyMentioned_isASubject_butNoTarget() throws IOException {
        JsonNode verdict = verdict(Map.of(
                "id", "p1", "text", "Karim Bakker hielp me goed. Maar Anna van der Berg is een achterlijke idioot."));

        assertThat(texts(verdict.path("subjects"), "id")).containsExactly("karim", "anna");
        assertThat(verdict.path("targets").toString()).isEqualTo("[\"anna\"]");
    }

    @Test
    void aComplaint_isNamed_butAimsAtNobody() throws IOException {
        JsonNode verdict = verdict(Map.of(
                "id",
                "p1",
                "text",
                "Ik wacht al weken op mijn paspoort, wat een slechte service van gemeente Voorbeeldstad."));

        assertThat(texts(verdict.path("subjects"), "id")).containsOnly("stad");
        assertThat(verdict.path("behaviour").asText()).isEqualTo("complaint");
        assertThat(verdict.path("severity").asText()).isEqualTo("none");
        assertThat(verdict.path("targets")).isEmpty();
        assertThat(verdict.path("alert").asBoolean()).isFalse();
    }

    @Test
    void whatIsAimedAtAStranger_doesNotMakeHersWorse() throws IOException {
        JsonNode verdict = verdict(Map.of(
                "id", "p1", "text", "Anna van der Berg is een idioot. En Piet de Vreemdeling maak ik morgen dood."));

        assertThat(verdict.path("targets").toString()).isEqualTo("[\"anna\"]");
        assertThat(texts(verdict.path("behaviours"), "behaviour")).contains("threat", "insult");
        assertThat(verdict.path("behaviour").asText()).isEqualTo("insult");
        assertThat(verdict.path("severity").asText()).isEqualTo("medium");
    }

    @Test
    void namesakesWhomNothingTellsApart_areAllNamed_weakly_andNobodyIsAlerted() throws IOException {
        JsonNode verdict = verdict(Map.of("id", "p1", "text", "Morgen sla ik Jan Pietersma in elkaar."));

        assertThat(texts(verdict.path("subjects"), "id")).containsExactlyInAnyOrder("jan1", "jan2");
        assertThat(texts(verdict.path("subjects"), "surety")).containsOnly("weak");
        assertThat(verdict.path("alert").asBoolean()).isFalse();
    }

    @Test
    void theFunctionTellsNamesakesApart() throws IOException {
        JsonNode verdict = verdict(Map.of("id", "p1", "text", "Die boa Jan Pietersma, morgen sla ik hem in elkaar."));

        assertThat(texts(verdict.path("subjects"), "id")).containsExactly("jan1");
        assertThat(texts(verdict.path("subjects"), "surety")).containsOnly("certain");
    }

    @Test
    void onHerOwnChannelYouIsShe() throws IOException {
        String text = "Ik maak je af.";
        JsonNode without = verdict(Map.of("id", "p1", "text", text));
        JsonNode with = verdict(Map.of("id", "p1", "text", text, "channel", "anna"));
        JsonNode kind = verdict(Map.of("id", "p1", "text", "Ik help je graag.", "channel", "anna"));

        assertThat(without.path("alert").asBoolean()).isFalse();
        assertThat(with.path("targets")).extracting(JsonNode::asText).containsExactly("anna");
        assertThat(with.path("alert").asBoolean()).isTrue();
        assertThat(texts(with.path("subjects"), "id")).containsExactly("anna");
        assertThat(kind.path("subjects")).isEmpty();
    }

    @Test
    void onATownsChannel_whatAnswersNobodyIsAtTheTown_andCitizensWhoAnswerQuarrelAmongThemselves() throws IOException {
        JsonNode citizens = verdict(Map.of(
                "id", "p1", "text", "Jou maak ik af.", "channel", "stad", "parent", "Ik vind het een mooi plan."));

        assertThat(citizens.path("alert").asBoolean()).isFalse();
        for (String text : List.of("Ik maak jullie af.", "Ik maak je af.", "Jou maak ik af."))
            assertThat(verdict(Map.of("id", "p1", "text", text, "channel", "stad"))
                            .path("targets"))
                    .as(text)
                    .extracting(JsonNode::asText)
                    .containsExactly("stad");
    }

    @Test
    void aReply_isAboutWhomItAnswers() throws IOException {
        JsonNode verdict =
                verdict(Map.of("id", "p1", "text", "Ik maak hem af.", "parent", "Karim Bakker is vandaag jarig."));

        assertThat(verdict.path("targets")).extracting(JsonNode::asText).containsExactly("karim");
    }

    @Test
    void theChannelMakesPartOfANameLikely() throws IOException {
        JsonNode without = verdict(Map.of("id", "p1", "text", "Wat een idioot, die Bakker."));
        JsonNode with = verdict(Map.of("id", "p1", "text", "Wat een idioot, die Bakker.", "channel", "school"));

        assertThat(without.path("alert").asBoolean()).isFalse();
        assertThat(texts(with.path("subjects"), "surety")).containsExactly("likely");
        assertThat(with.path("alert").asBoolean()).as("he has two employers").isTrue();
    }

    @Test
    void anAliasNames_andAHandleNames() throws IOException {
        assertThat(texts(verdict(Map.of("text", "De Krullenbol is een idioot.")).path("subjects"), "id"))
                .containsExactly("karim");
        assertThat(texts(verdict(Map.of("text", "@karimb idioot!")).path("subjects"), "id"))
                .containsExactly("karim");
        assertThat(texts(
                        verdict(Map.of("text", "@anna@mastodon.example idioot!"))
                                .path("subjects"),
                        "id"))
                .containsExactly("anna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"anna@mastodon.example", "@Anna@mastodon.example", "karimb", "voorbeeldstad@mastodon.example"})
    void whatAWatchedPersonOrOrganisationWrites_isNotLookedAt(String author) throws IOException {
        JsonNode verdict = verdict(Map.of("id", "p1", "text", THREAT, "author", author));

        assertThat(verdict.path("subjects")).isEmpty();
        assertThat(verdict.path("behaviours")).isEmpty();
        assertThat(verdict.path("behaviour").asText()).isEqualTo("none");
        assertThat(verdict.path("reasons").toString()).isEqualTo("[\"own_post\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@elders.example", "karimb2", "Anna van der Berg", ""})
    void whoeverIsCalledAlike_isAStranger(String author) throws IOException {
        assertThat(verdict(Map.of("id", "p1", "text", THREAT, "author", author))
                        .path("targets")
                        .toString())
                .isEqualTo("[\"anna\"]");
    }

    @Test
    void theParentIsRead() throws IOException {
        JsonNode verdict =
                verdict(Map.of("id", "p1", "text", THREAT, "parent", "Wie helpt er aan de balie?", "lang", "nl"));

        assertThat(verdict.path("targets").toString()).isEqualTo("[\"anna\"]");
    }

    @Test
    void anUnreadableLine_isAnErrorInItsPlace_andTheOthersAreAnswered() throws IOException {
        int code = score("{\"id\":\"a\",\"text\":\"Hallo\"}\n\nnonsens geheim\n[1]\n{\"id\":\"b\"}\n"
                + "{\"id\":\"c\",\"text\":\"x\"} geheim\n{\"id\":\"d\",\"text\":\"Dag\"}\n");

        assertThat(code).isEqualTo(1);
        List<String> lines = said.lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).startsWith("{\"id\":\"a\"");
        assertThat(lines.get(1)).isEqualTo("{\"line\":3,\"error\":\"this line is not JSON\"}");
        assertThat(lines.get(2)).isEqualTo("{\"line\":4,\"error\":\"this line is no object with a \\\"text\\\"\"}");
        assertThat(lines.get(3)).startsWith("{\"line\":5,");
        assertThat(lines.get(4)).isEqualTo("{\"line\":6,\"error\":\"this line is not JSON\"}");
        assertThat(lines.get(5)).startsWith("{\"id\":\"d\"");
        assertThat(said).doesNotContain("geheim");
    }

    @Test
    void anIdOfAnyKind_comesBackAsItWas_alsoNone() throws IOException {
        score("{\"id\":12345678901234567890,\"text\":\"x\"}\n{\"text\":\"x\"}\n{\"id\":\"é\\ud83d\",\"text\":\"x\"}\n");

        List<String> lines = said.lines().toList();
        assertThat(lines.get(0)).startsWith("{\"id\":12345678901234567890,");
        assertThat(lines.get(1)).startsWith("{\"id\":null,");
        assertThat(lines.get(2)).startsWith("{\"id\":\"é?\",");
    }

    @Test
    void aByteOrderMark_windowsLines_andAnEmptyInput_areFine() throws IOException {
        assertThat(score("\uFEFF{\"id\":\"a\",\"text\":\"x\"}\r\n{\"id\":\"b\",\"text\":\"y\"}\r\n"))
                .isZero();
        assertThat(said.lines()).hasSize(2);
        assertThat(score("")).isZero();
        assertThat(said).isEmpty();
    }

    @Test
    void aTextOfAMegabyte_halfSurrogates_andNul_areAnswered() throws IOException {
        JsonNode large = verdict(Map.of("id", "p1", "text", "woord ".repeat(170_000) + THREAT));
        assertThat(large.path("targets").toString()).isEqualTo("[\"anna\"]");

        assertThat(score("{\"id\":\"a\",\"text\":\"\\ud83d " + THREAT + "\\udc00\\u0000\"}\n"))
                .isZero();
        assertThat(said).contains("\"targets\":[\"anna\"]");
    }

    @Test
    void asked_itSaysWhyInDutch_besideAllItSaysOtherwise() throws IOException {
        String line = JSON.writeValueAsString(Map.of("id", "p1", "text", THREAT)) + "\n";
        JsonNode plain = verdict(Map.of("id", "p1", "text", THREAT));

        ObjectNode explained = explained(line, "nl");
        JsonNode why = explained.remove("explanation");

        assertThat(explained).isEqualTo(plain);
        assertThat(why.path("language").asText()).isEqualTo("nl");
        assertThat(why.path("lines").get(0).asText())
                .isEqualTo(
                        "Gevonden: bedreiging met geweld, ernstig. De afzender zegt dat hij of zij iemand pijn gaat doen.");
        assertThat(why.path("lines").get(1).asText())
                .isEqualTo("Het gaat om: “sla … in elkaar” (waar het om draait), “ik” (wie het doet), "
                        + "“Anna van der Berg” (op wie het slaat).");
        JsonNode found = why.path("findings").get(0);
        assertThat(found.path("rule").asText()).isEqualTo("threat.violence.self");
        assertThat(texts(found.path("spans"), "role")).containsExactly("act", "who", "whom", "act");
    }

    @Test
    void asked_itSaysWhyInEnglish_alsoWhereThereIsNothing_orNothingWasLookedAt() throws IOException {
        JsonNode nothing = explained("{\"id\":\"a\",\"text\":\"Mooi weer vandaag.\"}\n", "en")
                .path("explanation");
        assertThat(nothing.path("lines").toString()).isEqualTo("[\"Nothing was found that points to aggression.\"]");
        assertThat(nothing.has("model")).isFalse();

        JsonNode own = explained("{\"id\":\"a\",\"author\":\"karimb\",\"text\":\"" + THREAT + "\"}\n", "en");
        assertThat(own.path("explanation").path("lines").get(0).asText())
                .startsWith("This was written by somebody we look after.");
    }

    @Test
    void aLanguageWeDoNotSpeak_isSaid() throws IOException {
        String[] files = {"--people", people.toString(), "--organisations", organisations.toString()};
        assertThat(run("", files[0], files[1], files[2], files[3], "--explain", "fr"))
                .isEqualTo(2);
        assertThat(complained).contains("--explain is nl or en", "Usage:");
        assertThat(run("", files[0], files[1], files[2], files[3], "--explain")).isEqualTo(2);
        assertThat(complained).contains("--explain is nl or en");
    }

    private ObjectNode explained(String lines, String language) throws IOException {
        assertThat(run(
                        lines,
                        "--people",
                        people.toString(),
                        "--organisations",
                        organisations.toString(),
                        "--explain",
                        language))
                .isZero();
        return (ObjectNode) JSON.readTree(said);
    }

    @Test
    void aMissingOption_isSaid_withTheUsage() throws IOException {
        assertThat(run("", "--people", people.toString())).isEqualTo(2);
        assertThat(complained).contains("--organisations FILE.csv is missing", "Usage: ./schildwacht score");
        assertThat(run("", "--organisations", organisations.toString(), "--people"))
                .isEqualTo(2);
        assertThat(complained).contains("--people needs a file");
        assertThat(run("")).isEqualTo(2);
        assertThat(said).isEmpty();
    }

    @Test
    void anOptionNobodyKnows_isSaid() throws IOException {
        assertThat(run("", "--poeple", people.toString())).isEqualTo(2);
        assertThat(complained).contains("'--poeple'", "Usage:");
    }

    @Test
    void aFileThatIsNotThere_orIsAFolder_isSaid() throws IOException {
        Path absent = folder.resolve("weg.csv");
        assertThat(run("", "--people", absent.toString(), "--organisations", organisations.toString()))
                .isEqualTo(2);
        assertThat(complained).contains("there is no file " + absent);
        assertThat(run("", "--people", folder.toString(), "--organisations", organisations.toString()))
                .isEqualTo(2);
        assertThat(complained).contains("cannot read the file " + folder);
    }

    @Test
    void aBadRow_isSaidWithItsLine_andTheOthersCount() throws IOException {
        write("people.csv", PEOPLE + "slecht,Piet,,Puk,,nergens,,geen adres,,,,nl\n");

        assertThat(score("{\"id\":\"a\",\"text\":\"" + THREAT + "\"}\n")).isZero();

        assertThat(complained).contains("--people line 6: ").doesNotContain("Puk", "geen adres");
        assertThat(said).contains("\"targets\":[\"anna\"]");
    }

    @Test
    void aFileOfWhichNothingCanBeUsed_isRefused_ratherThanScoredWithoutAnybody() throws IOException {
        write("people.csv", "id;given_name;family_name\nanna;Anna;Berg\n");

        assertThat(score("{\"id\":\"a\",\"text\":\"" + THREAT + "\"}\n")).isEqualTo(2);
        assertThat(said).isEmpty();
        assertThat(complained).contains("--people line 1: ", "holds no row that can be used");
    }

    @Test
    void aListWithNobodyYet_isNoMistake() throws IOException {
        write("people.csv", PEOPLE_HEADER);

        assertThat(score("{\"id\":\"a\",\"text\":\"Gemeente Voorbeeldstad is fijn\"}\n"))
                .isZero();
        assertThat(said).contains("\"id\":\"stad\"");
    }

    private JsonNode verdict(Map<String, String> line) throws IOException {
        assertThat(score(JSON.writeValueAsString(line) + "\n")).isZero();
        return JSON.readTree(said);
    }

    private int score(String lines) throws IOException {
        return run(lines, "--people", people.toString(), "--organisations", organisations.toString());
    }

    private int run(String lines, String... arguments) throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Score.run(
                List.of(arguments),
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        complained = err.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.path(field).asText())
                .toList();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}

package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.Surety;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecogniserTest {
    private static final Recogniser RECOGNISER = Recogniser.load();

    @Test
    void versionNamesTheContent() {
        assertThat(RECOGNISER.version()).matches("\\d{4}\\.\\d{2}-[0-9a-f]{8}");
        assertThat(Recogniser.load().version()).isEqualTo(RECOGNISER.version());
        assertThat(assess("ik ga je vermoorden").lexicon()).isEqualTo(RECOGNISER.version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik ga naar mevrouw De Dood.",
                "Vandaag sprak ik met Piet Moord en Klaas de Lul over de dijk.",
                "Meneer Klootwijk en Karin Slet komen ook.",
                "Burgemeester Heks heropent de brug."
            })
    void otherPeoplesNamesSayNothing(String text) {
        assertThat(assess(text).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Moord", "Klootzak", "Brand", "Dood", "Slet", "Mes", "Hoer", "Schot", "Kanker", "Ratten"})
    void aWatchedNameAddsNothing_whateverWordItIs(String familyName) {
        for (String frame : List.of(
                "Vandaag opent %s de school.", "%s!", "ik zag %s gisteren", "Wat een feest bij %s", "Die %s toch")) {
            String text = frame.formatted("Ans " + familyName);
            int start = text.indexOf("Ans");
            Mention mention = new Mention(named(familyName), start, start + 4 + familyName.length(), Surety.CERTAIN);
            assertThat(RECOGNISER
                            .assess(text, Optional.empty(), List.of(mention), LocalWords.NONE)
                            .findings())
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void howManyWordsAWatchedNameHas_saysNothing() {
        String text = "%s woont aan het water. Het is diep daar, zegt %s, en zijn steiger is glad.";

        assertThat(wholeOf(text, "Mannetje"))
                .isNotEmpty()
                .isEqualTo(wholeOf(text, "van der Mannetje"))
                .isEqualTo(wholeOf(text, "'t Mannetje"));
    }

    /** What the model is told of meanings, of the text as a whole (how long it is, among others) and of how signs stand. */
    private static Set<String> wholeOf(String frame, String familyName) {
        String name = "Ans " + familyName;
        String text = frame.formatted(name, name);
        Person person = named(familyName);
        int second = text.lastIndexOf(name);
        Set<String> clues = new TreeSet<>();
        RECOGNISER.clues(
                text,
                Optional.empty(),
                List.of(
                        new Mention(person, 0, name.length(), Surety.CERTAIN),
                        new Mention(person, second, second + name.length(), Surety.CERTAIN)),
                clue -> {
                    if ("cmtu".indexOf(clue.charAt(0)) >= 0) clues.add(clue.toString());
                });
        return clues;
    }

    private static Person named(String familyName) {
        return new Person(
                "ans",
                "Ans",
                "",
                familyName,
                "",
                List.of("voorbeeldstad"),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Language.NL,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    @Test
    void anOrganisationsOwnWordsCountAndItsMutedWordsDoNot() {
        LocalWords local = LocalWords.of("stad:1", Map.of("Knurft", Meaning.INSULT), Set.of("sukkel"), Map.of());
        assertThat(RECOGNISER
                        .assess("Jij knurft!", Optional.empty(), List.of(), local)
                        .findings())
                .extracting(Finding::behaviour)
                .containsExactly(Behaviour.INSULT);
        assertThat(RECOGNISER
                        .assess("Jij sukkel!", Optional.empty(), List.of(), local)
                        .findings())
                .isEmpty();
    }

    @Test
    void aShortReplyIsReadWithWhatItAnswers() {
        Assessment alone = RECOGNISER.assess("Ophangen!", Optional.empty(), List.of(), LocalWords.NONE);
        Assessment answer =
                RECOGNISER.assess("Ophangen!", Optional.of("De wethouder komt morgen."), List.of(), LocalWords.NONE);
        assertThat(alone.findings()).isEmpty();
        assertThat(answer.findings()).extracting(Finding::behaviour).containsExactly(Behaviour.THREAT);
    }

    @Test
    void theGravestBehaviourLeads() {
        assertThat(assess("Jij klootzak, ik maak je af").findings())
                .extracting(Finding::behaviour)
                .startsWith(Behaviour.THREAT)
                .contains(Behaviour.INSULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fijne dag nog.", "Dank je wel hoor", "Prettig weekend alvast!", "Waar ben je nu?"})
    void kindWordsOnSomebodysOwnChannel_areNothing(String text) {
        Mention addressed = new Mention(Cast.ANNA, 0, 0, Surety.LIKELY, Mention.Sign.ADDRESSED);

        assertThat(RECOGNISER
                        .assess(text, Optional.empty(), List.of(addressed), LocalWords.NONE)
                        .findings())
                .isEmpty();
    }

    @Test
    void mistakesInTheDataStopTheLoad_namingFileAndLine() {
        assertThatThrownBy(() -> load("[KILL]\nvermoord\n", "rule a.b : threat/death\n    KILL & NOBODY\n    + x\n"))
                .isInstanceOf(DataMistake.class)
                .hasMessageContaining("rules:2")
                .hasMessageContaining("NOBODY");
        assertThatThrownBy(() -> load("vermoord\n", ""))
                .isInstanceOf(DataMistake.class)
                .hasMessageContaining("words:1");
        assertThatThrownBy(() -> load("[KILL]\nvermoord\n", "rule a.b : threat\n"))
                .isInstanceOf(DataMistake.class);
        assertThatThrownBy(() -> load("[KILL]\nvermoord\n", "rule a.b : insult\n    KILL\n"))
                .isInstanceOf(DataMistake.class)
                .hasMessageContaining("example");
    }

    private static Recogniser load(String words, String rules) {
        return new Recogniser(Edition.of(
                List.of(new DataFile("words", words.getBytes(StandardCharsets.UTF_8))),
                List.of(new DataFile("rules", rules.getBytes(StandardCharsets.UTF_8)))));
    }

    private Assessment assess(String text) {
        return RECOGNISER.assess(text, Optional.empty(), List.of(), LocalWords.NONE);
    }

    /** Citizens who quarrel on an organisation's channel mean each other: they answer with "jij", or say whom they mean. */
    @Test
    void whatIsSaidOnAnOrganisationsChannel_isAimedAtIt_unlessItAnswersOneOrNamesAStranger() {
        Mention host = new Mention(Cast.TOWN, 0, 0, Surety.LIKELY, Mention.Sign.ADDRESSED);

        assertThat(targets(
                        "Maandag om negen uur kom ik met twee pistolen en ik stop pas als het stil is op elke gang.",
                        host))
                .containsExactly("voorbeeldstad");
        assertThat(targets("Maandag krijgt Frits de Rooij een kogel door zijn kop van mij.", host))
                .isEmpty();
        assertThat(targets("wat een sukkel ben jij, ga toch weg man", Optional.of("Ik vind het een mooi plan."), host))
                .isEmpty();
        assertThat(targets("wat een sukkel ben jij, ga toch weg man", host)).containsExactly("voorbeeldstad");
        assertThat(targets("stelletje klootzakken daar op dat stadhuis", host)).containsExactly("voorbeeldstad");
        assertThat(targets("Klootzakken zijn het, met hun boetes.", host)).containsExactly("voorbeeldstad");
    }

    @Test
    void whatIsSaidToTheOwnerOfAChannel_isAimedAtHer_alsoWhereItNamesAnotherInPassing() {
        Mention host = new Mention(Cast.ANNA, 0, 0, Surety.LIKELY, Mention.Sign.ADDRESSED);

        assertThat(targets(
                        "Neem Frits de Rooij maar mee. Morgen sta ik met een mes voor je deur en dan ben je er geweest.",
                        host))
                .containsExactly("anna");
    }

    /** Citizens quarrel under her post as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Frits_de_R jij bent een vuile klootzak, hou je bek",
                "@frits.devries.voorbeeld.example je bent een vuile klootzak",
                "Jolanda, jij bent een vuile klootzak, hou je bek",
                "dirk jij bent een vuile klootzak, dat weet iedereen hier"
            })
    void whatIsSaidToAnotherVisitorOfHerChannel_isNotAimedAtHer(String text) {
        Mention host = new Mention(Cast.ANNA, 0, 0, Surety.LIKELY, Mention.Sign.ADDRESSED);

        assertThat(targets(text, host)).isEmpty();
        assertThat(targets(text.replaceFirst("^\\S+ ", ""), host)).containsExactly("anna");
    }

    @Test
    void whatIsSaidToAnotherVisitorAboutHer_isAimedAtHer() {
        Mention host = new Mention(Cast.ANNA, 0, 0, Surety.LIKELY, Mention.Sign.ADDRESSED);

        Recogniser rules = new Recogniser(Edition.shipped(Optional.empty()));
        String text = "@frits_r helemaal mee eens, ze is een vuile klootzak";

        assertThat(rules.assess(text, Optional.empty(), List.of(host), LocalWords.NONE)
                        .findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.targets()).containsExactly("anna"));
    }

    @Test
    void aTownInPassing_onSomebodysChannel_isNoTarget() {
        String text = "Je woont niet eens in Voorbeeldstad, vuile oplichter. Pak je koffers en rot op, mens.";
        Mention host = new Mention(Cast.ANNA, 0, 0, Surety.LIKELY, Mention.Sign.ADDRESSED);
        Mention town = new Mention(Cast.TOWN, 22, 35, Surety.WEAK, Mention.Sign.NAMED);

        assertThat(targets(text, host, town)).containsOnly("anna");
    }

    @Test
    void hashtagOfATownRightAfterAName_isNoSecondTarget() {
        String text = "Ik maak je af, Anna Bos #voorbeeldstad";
        Mention anna = new Mention(Cast.ANNA, 15, 23, Surety.CERTAIN, Mention.Sign.NAMED);
        Mention town = new Mention(Cast.TOWN, 24, 38, Surety.WEAK, Mention.Sign.NAMED);

        assertThat(RECOGNISER
                        .assess(text, Optional.empty(), List.of(anna, town), LocalWords.NONE)
                        .findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.targets()).containsExactly("anna"));
    }

    @Test
    void whoPostsATagOrALinkSpeaksToAll() {
        for (String text : List.of(
                "kom morgen #vakantie", "zie https://voorbeeldstad.example/agenda", "www.voorbeeldstad.example"))
            assertThat(Words.of(text).speaksToAll()).as(text).isTrue();
        for (String text : List.of("kom morgen", "@anna kom morgen", "nummer # 3", "post.adres@voorbeeldstad.example"))
            assertThat(Words.of(text).speaksToAll()).as(text).isFalse();
    }

    @Test
    void despairWithoutTheWordsOfARule_isSeenByTheModel_andIsNoThreat() {
        Mention host = new Mention(Cast.ANNA, 0, 0, Surety.LIKELY, Mention.Sign.ADDRESSED);
        String text =
                "Ik slaap nu vijf weken in de auto. Soms denk ik: ik rij tegen een boom, dan is iedereen van me af.";

        Explanation explanation = RECOGNISER.explain(text, Optional.empty(), List.of(host), LocalWords.NONE);

        assertThat(explanation.assessment().concern()).isTrue();
        assertThat(explanation.assessment().findings()).isEmpty();
        assertThat(explanation.concern()).map(Explanation.ByRule::rule).contains("model.concern");
        assertThat(Phrasing.in(Language.NL).of(explanation, text).lines().getFirst())
                .contains("zichzelf iets wil aandoen");
    }

    private Set<String> targets(String text, Mention... mentions) {
        return targets(text, Optional.empty(), mentions);
    }

    private Set<String> targets(String text, Optional<String> parent, Mention... mentions) {
        return RECOGNISER.assess(text, parent, List.of(mentions), LocalWords.NONE).findings().stream()
                .flatMap(finding -> finding.targets().stream())
                .collect(Collectors.toSet());
    }
}

package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.threat.Explanation.ByModel;
import nl.schildwacht.threat.Explanation.ByRule;
import nl.schildwacht.threat.Explanation.Clue;
import nl.schildwacht.threat.Explanation.Mercy;
import nl.schildwacht.threat.Explanation.NearMiss;
import nl.schildwacht.threat.Explanation.Part;
import nl.schildwacht.threat.Explanation.Role;
import nl.schildwacht.threat.Explanation.Sign;
import nl.schildwacht.threat.Explanation.Standing;
import nl.schildwacht.watch.Language;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Why a text was judged as it was; with a model of the test's own where the model matters. */
class ExplanationTest {
    private static final long SEED = Long.getLong("seed", 20261121L);
    private static final Recogniser RULES = new Recogniser(Edition.shipped(Optional.empty()));
    private static final Recogniser SHIPPED = Recogniser.load();

    @Test
    void aThreat_isToldByWhoDoesWhatToWhom() {
        String text = "Morgen sla ik Anna Bos in elkaar.";
        Explanation explanation = explain(RULES, text);

        ByRule ground = (ByRule) explanation.grounds().getFirst();
        assertThat(ground.rule()).isEqualTo("threat.violence.self");
        assertThat(said(text, ground.parts(), Role.WHO)).containsExactly("ik");
        assertThat(said(text, ground.parts(), Role.ACT)).containsExactly("sla", "in elkaar");
        assertThat(said(text, ground.parts(), Role.WHOM)).containsExactly("Anna Bos");
        assertThat(dutch(explanation, text))
                .containsExactly(
                        "Gevonden: bedreiging met geweld, ernstig. De afzender zegt dat hij of zij iemand pijn gaat doen.",
                        "Het gaat om: “sla … in elkaar” (waar het om draait), “ik” (wie het doet), “Anna Bos” (op wie het slaat).");
        assertThat(english(explanation, text))
                .containsExactly(
                        "Found: threat of violence, serious. The sender says that he or she is going to hurt somebody.",
                        "The words are: “sla … in elkaar” (what it turns on), “ik” (who does it), “Anna Bos” (who it is about).");
    }

    @Test
    void aNegatedThreat_isToldAsWhatNearlyMatched() {
        String text = "Ik zou Anna Bos nooit vermoorden.";
        Explanation explanation = explain(RULES, text);

        assertThat(explanation.grounds()).isEmpty();
        NearMiss near = explanation.nearly().getFirst();
        assertThat(near.rule()).isEqualTo("threat.death.self");
        assertThat(near.guards()).extracting(Sign::id).containsExactly("negated");
        assertThat(dutch(explanation, text))
                .startsWith(
                        "Er is niets gevonden dat op agressie wijst.",
                        "Bijna gevonden: De afzender zegt dat hij of zij iemand gaat doden. Het telt niet, want het staat in een "
                                + "ontkenning (“nooit”).");
        assertThat(english(explanation, text))
                .startsWith(
                        "Nothing was found that points to aggression.",
                        "Nearly found: The sender says that he or she is going to kill somebody. It does not count, because it "
                                + "stands in a negation (“nooit”).");
    }

    @Test
    void aNegationElsewhereInTheSentence_isToldAsWhatDidNotHoldItBack() {
        String text = "Het is niet leuk, maar ik ga Anna Bos vermoorden.";
        Explanation explanation = explain(RULES, text);

        assertThat(dutch(explanation, text))
                .contains("In deze zin staat ook een ontkenning (“niet”), maar dat hoort niet bij deze woorden.");
        assertThat(english(explanation, text))
                .contains("The sentence also holds a negation (“niet”), but that does not belong to these words.");
    }

    @Test
    void aGuardThatIsExcused_isToldToo() {
        String text = "Iemand zei net \"ik ga Anna Bos vermoorden\" in de trein.";
        Explanation explanation = explain(RULES, text);

        assertThat(explanation.grounds()).isNotEmpty();
        assertThat(explanation.grounds().stream()
                        .map(ByRule.class::cast)
                        .flatMap(ground -> ground.held().stream())
                        .filter(Explanation.Held::isExcused))
                .isNotEmpty();
        assertThat(dutch(explanation, text)).anyMatch(line -> line.startsWith("Dit hield het niet tegen: "));
    }

    @Test
    void intimidationThatIsWorse_saysWhatMakesItWorse() {
        String text = "Wij weten waar je woont, Anna Bos, en waar je dochter op school zit.";
        Explanation explanation = explain(RULES, text);

        assertThat(explanation.assessment().findings().getFirst().severity()).isEqualTo(Severity.HIGH);
        assertThat(explanation.grounds().getFirst().raised())
                .extracting(Sign::id)
                .containsExactlyElementsOf(
                        explanation.assessment().findings().getFirst().reasons())
                .contains("family");
        assertThat(dutch(explanation, text))
                .contains("Zwaarder, want het gezin of de familie wordt erbij gehaald (“dochter”).");
        assertThat(english(explanation, text)).contains("Worse, because the family is brought into it (“dochter”).");
    }

    @Test
    void ridiculeOfSomebodyNamed_saysThatItsAimMakesItWorse() {
        Explanation explanation = explain(RULES, "Die Anna Bos is een lachertje.");

        assertThat(explanation.grounds().getFirst().raised())
                .extracting(Sign::id)
                .containsExactly("aimed");
    }

    @Test
    void doxingBesideAThreat_isFoundAgain_thoughItWasMadeWorseAfterwards() {
        String text = "Wie weet waar Anna Bos woont? Ik maak haar af.";
        Explanation explanation = explain(RULES, text);

        assertThat(explanation.grounds()).hasSameSizeAs(explanation.assessment().findings());
        assertThat(dutch(explanation, text)).contains("Zwaarder, want er staat ook een bedreiging in.");
    }

    @Test
    void whatNobodyAggressiveWouldWrite_hasNothingToExplain() {
        String text = "Vandaag opent Anna Bos de school.";
        Explanation explanation = explain(RULES, text);

        assertThat(explanation.nearly()).isEmpty();
        assertThat(dutch(explanation, text)).containsExactly("Er is niets gevonden dat op agressie wijst.");
        assertThat(english(explanation, text)).containsExactly("Nothing was found that points to aggression.");
    }

    @Test
    void whatARuleSaw_isTakenBackWhereAllElseSpeaksAgainstIt_andThatIsSaid() {
        String text = "Anna Bos noemde de film een klootzak van een film en wij moesten lachen";
        Recogniser doubting = own("w film\t0\t127\t1\t-127");
        Explanation explanation = explain(doubting, text);

        assertThat(explain(RULES, text).assessment().findings()).isNotEmpty();
        assertThat(explanation.assessment().findings()).isEmpty();
        assertThat(explanation.nearly()).first().satisfies(nearly -> {
            assertThat(nearly.behaviour()).contains(Behaviour.INSULT);
            assertThat(nearly.guards()).extracting(Sign::id).containsExactly("improbable");
        });
        assertThat(explain(doubting, text + " en daarna gingen wij naar huis".repeat(6))
                        .assessment()
                        .findings())
                .isNotEmpty();
        assertThat(dutch(explanation, text))
                .anySatisfy(line -> assertThat(line).contains("ziet in de rest van de tekst dat zij niemand aanvalt"));
    }

    @Test
    void whoIsSupportedOrSpeaks_isNamedAsNoTarget() {
        String text = "Sterkte Anna Bos! Karim el Amrani zegt dat het goed komt. Bert Kuiper is een klootzak.";
        Explanation explanation = explain(RULES, text);

        assertThat(explanation.spared())
                .extracting(Explanation.Spared::subject, Explanation.Spared::because)
                .containsExactly(tuple("anna", Mercy.SUPPORTED), tuple("karim", Mercy.SPEAKING));
        assertThat(dutch(explanation, text)).contains("Anna Bos is niet het doelwit: de tekst steunt haar of hem.");
        assertThat(english(explanation, text))
                .contains("Karim el Amrani is not the target: the text tells what she or he says.");
    }

    @Test
    void aSenderInDespair_isExplainedByTheRuleThatSawIt() {
        String text = "Ik wil niet meer leven.";
        Explanation explanation = explain(RULES, text);

        assertThat(explanation.concern().orElseThrow().rule()).isEqualTo("concern.self-harm");
        assertThat(dutch(explanation, text).getFirst()).startsWith("Zorg om de afzender.");
        assertThat(english(explanation, text).getFirst()).startsWith("Concern for the sender.");
    }

    @Test
    void aFindingOfTheModel_isToldByWhatWeighedMost() {
        String text = "Die kwalletaart daar is toch voor Anna Bos.";
        Explanation explanation =
                explain(own("w kwalletaart\t1\t127\t0\t-127", "p <kwa\t1\t10", "w voor\t0\t30", "c NAME\t1\t5"), text);

        ByModel ground = (ByModel) explanation.grounds().getFirst();
        assertThat(ground.opinion().standing()).isEqualTo(Standing.ADDED);
        assertThat(ground.opinion().pros().getFirst().terms()).containsExactly("kwalletaart");
        assertThat(ground.opinion().pros())
                .extracting(Clue::weight)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(ground.opinion().cons()).extracting(Clue::terms).containsExactly(List.of("voor"));
        assertThat(dutch(explanation, text))
                .containsExactly(
                        "Gevonden: belediging, matig ernstig. Geen vaste regel past, maar het rekenmodel herkent de manier van "
                                + "schrijven: 99 % kans op agressie.",
                        "Het rekenmodel vindt dit het meest lijken op: belediging.",
                        "Daarvoor telde vooral: het woord “kwalletaart”; de naam van iemand over wie we waken.",
                        "Daartegen telde vooral: het woord “voor”.");
        assertThat(english(explanation, text))
                .contains(
                        "What counted most for it: the word “kwalletaart”; the name of somebody we look after.",
                        "What counted most against it: the word “voor”.");
    }

    @Test
    void aPassageThatOnlyTheNetworkUnderstood_isShown() {
        String text = "Die platte, taart daar is toch voor Anna Bos.";
        String shape = "network 4 1 3 : none insult\n";
        String vectors = VectorTable.line("w platte", new float[] {1, 0, 0, 0})
                + VectorTable.line("w taart", new float[] {0, 1, 0, 0})
                // Sees "platte", a sign and "taart" in that order, and nothing else.
                + VectorTable.line("k 3 0", new float[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0})
                + VectorTable.line("t 3", new float[] {-1.5f})
                + VectorTable.line("o 3 0", new float[] {0, 20})
                + VectorTable.line("z", new float[] {0, 0});
        for (int k = 0; k < 4; k++) vectors += VectorTable.line("b " + k, new float[2]);
        for (String name : Circumstances.names()) vectors += VectorTable.line("z " + name, new float[2]);
        Recogniser recogniser = new Recogniser(Edition.shipped(
                Optional.of(data("model none insult\nw toch\t1\t10\n")), Optional.of(data(shape + vectors))));

        Explanation explanation = explain(recogniser, text);

        assertThat(explanation.assessment().findings())
                .extracting(Finding::rule)
                .containsExactly("model.insult");
        assertThat(dutch(explanation, text))
                .contains("Daarvoor telde vooral: de passage “platte, taart”; het woord “toch”.");
        assertThat(english(explanation, text))
                .contains("What counted most for it: the passage “platte, taart”; the word “toch”.");
        String reversed = "Die taart, platte daar is toch voor Anna Bos.";
        assertThat(explain(recogniser, reversed).assessment().findings())
                .extracting(Finding::confidence)
                .allMatch(sure -> sure < 0.6);
    }

    @Test
    void aComplaintThatOnlyTheModelKnows_isFoundAndAlarmsNobody() {
        String text = "De kwalletaart kwam weer te laat, Anna Bos.";
        Explanation explanation =
                explain(ownOf("none complaint insult", "w kwalletaart\t1\t127\t0\t-127\t2\t-127"), text);

        Finding finding = explanation.assessment().findings().getFirst();
        assertThat(finding.behaviour()).isEqualTo(Behaviour.COMPLAINT);
        assertThat(finding.severity()).isEqualTo(Severity.NONE);
        assertThat(dutch(explanation, text))
                .contains(
                        "Gevonden: klacht, niet ernstig. Geen vaste regel past, maar het rekenmodel leest hierin een klacht zonder agressie.");
        assertThat(explain(ownOf("none complaint insult", "w kwalletaart\t0\t127\t1\t-127\t2\t-127"), text)
                        .grounds())
                .isEmpty();
    }

    @Test
    void aThreatAtNobodyWeKnow_isFoundByTheModel_whereSomebodyOrSomethingThatHarmsStandsInIt() {
        Recogniser ours = ownOf("none threat/death", "w kwalletaart\t1\t127\t0\t-127");
        String threat = "Voor jou staat vanavond de kwalletaart klaar, met een mes erin.";

        Explanation explanation = explain(ours, threat);
        assertThat(explanation.assessment().findings())
                .extracting(Finding::rule)
                .containsExactly("model.threat.death");
        assertThat(explanation.assessment().findings().getFirst().targets()).isEmpty();
        assertThat(explanation.model().orElseThrow().standing()).isEqualTo(Standing.ADDED);
        assertThat(explain(ours, "Ik vermoord jou met een kwalletaart in de soep.")
                        .assessment()
                        .findings())
                .as("a rule saw it and took it for cooking")
                .extracting(Finding::rule)
                .containsExactly("model.threat.death");

        for (String other : List.of(
                "Vanavond staat de kwalletaart klaar, met een vork erin.",
                "Jouw kwalletaart.",
                "Ik vermoord jou nooit met een kwalletaart.",
                threat + " Daarna gingen wij met de trein naar huis".repeat(6))) {
            assertThat(explain(ours, other).assessment().findings()).as(other).isEmpty();
            assertThat(explain(ours, other).model()).as(other).isEmpty();
        }
        assertThat(explain(own("w kwalletaart\t1\t127\t0\t-127"), threat)
                        .assessment()
                        .findings())
                .as("an insult")
                .isEmpty();
    }

    @Test
    void whatTheModelFinds_isHersWhomTheTextNames_unlessARuleSaysWhomItIsFor() {
        Recogniser ours = ownOf("none threat/death", "w kwalletaart\t1\t127\t0\t-127");
        String aside = "Dit is voor Anna Bos. Vraag Frits de Rooij maar naar de kwalletaart.";
        String strangers = "Het is fraai, Anna Bos. Frits de Rooij maak ik vanavond dood met een kwalletaart.";

        assertThat(explain(ours, aside).assessment().findings())
                .extracting(Finding::rule, Finding::targets)
                .containsExactly(tuple("model.threat.death", Set.of("anna")));
        assertThat(explain(ours, strangers).assessment().findings())
                .extracting(Finding::targets)
                .containsOnly(Set.of());
    }

    @Test
    void aKindWordBesideAName_sparesNobodyFromWhatTheModelFinds() {
        String text = "Complimenten voor Anna Bos. Haar kwalletaart is voor vanavond.";
        Explanation explanation = explain(ownOf("none threat/death", "w kwalletaart\t1\t127\t0\t-127"), text);

        assertThat(explanation.assessment().findings())
                .extracting(Finding::targets)
                .containsExactly(Set.of("anna"));
        assertThat(explanation.spared()).isEmpty();
        assertThat(explain(RULES, text).spared()).hasSize(1);
    }

    @Test
    void whereNobodyIsNamed_theModelMayDoubtARule_butNotOfManyAtOnce_norOfFewWords() {
        Recogniser doubting = ownOf("none threat/death", "w kwalletaart\t0\t127\t1\t-127");
        String doubtful = "Ik vermoord je vanavond met die kwalletaart van jou.";

        assertThat(explain(RULES, doubtful).assessment().findings()).isNotEmpty();
        assertThat(explain(doubting, doubtful).assessment().findings()).isEmpty();
        assertThat(explain(doubting, doubtful).nearly())
                .first()
                .satisfies(nearly ->
                        assertThat(nearly.guards()).extracting(Sign::id).containsExactly("improbable"));
        for (String other : List.of("Dood aan alle vrouwen met hun kwalletaart.", "Ik vermoord je, kwalletaart."))
            assertThat(explain(doubting, other).assessment().findings())
                    .as(other)
                    .isNotEmpty();
    }

    @Test
    void whatTheModelReadsAsAimedAtSomebodyElse_isStillFound_butAimedAtNobodyOfOurs() {
        String text = "Een klootzak met een kwalletaart zat vanmorgen naast Anna Bos in de bus.";
        Recogniser reading = ownOf("none insult elsewhere", "w kwalletaart\t2\t127\t1\t-127\t0\t-127");
        Explanation explanation = explain(reading, text);

        assertThat(explain(RULES, text).assessment().findings())
                .extracting(Finding::behaviour, Finding::targets)
                .containsExactly(tuple(Behaviour.INSULT, Set.of("anna")));
        assertThat(explanation.assessment().findings())
                .extracting(Finding::behaviour, Finding::targets)
                .containsExactly(tuple(Behaviour.INSULT, Set.of()));
        assertThat(explanation.spared())
                .containsExactly(new Explanation.Spared("anna", "Anna Bos", Explanation.Mercy.ELSEWHERE));
        assertThat(dutch(explanation, text))
                .contains("Anna Bos is niet het doelwit: het model leest het als gericht tegen iemand anders.");
    }

    @Test
    void inALongText_whatARuleFound_staysHers_whateverTheModelReads() {
        String text = "Een klootzak met een kwalletaart zat vanmorgen naast Anna Bos in de bus.";
        String tale = text + " Verder was het stil in de straat en scheen de zon op de daken.".repeat(3);
        Recogniser reading = ownOf("none insult elsewhere", "w kwalletaart\t2\t127\t1\t-127\t0\t-127");

        assertThat(explain(reading, tale).assessment().findings())
                .extracting(Finding::behaviour, Finding::targets)
                .containsExactly(tuple(Behaviour.INSULT, Set.of("anna")));
    }

    @Test
    void theModelsOpinion_isToldAlsoWhenItIsUnsure() {
        String text = "Die kwalletaart daar is toch voor Anna Bos.";
        Explanation explanation = explain(own("w kwalletaart\t1\t-60"), text);

        assertThat(explanation.grounds()).isEmpty();
        assertThat(explanation.model().orElseThrow().standing()).isEqualTo(Standing.UNSURE);
        assertThat(dutch(explanation, text))
                .anyMatch(
                        line -> line.matches(
                                "Het rekenmodel schat de kans op agressie op \\d+ %. Dat is voor het model te weinig om iets te melden."));
        assertThat(english(explanation, text))
                .anyMatch(line -> line.startsWith("The model puts the likelihood of aggression at "));
    }

    /** Whoever logs one by mistake logs no word of a post and no name. */
    @Test
    void printed_itHoldsNoWordsOfTheText() {
        String text = "Sterkte Karim el Amrani! Die kwalletaart is voor Anna Bos, ik sla haar nooit in elkaar.";
        Explanation explanation = explain(own("w kwalletaart\t1\t127\t0\t-127"), text);

        assertThat(explanation.spared()).isNotEmpty();
        assertThat(explanation.nearly()).isNotEmpty();
        for (Object printed : List.of(explanation, Phrasing.in(Language.NL).of(explanation, text)))
            assertThat(printed.toString()).doesNotContainIgnoringCase("kwalletaart", "Amrani", "Bos", "elkaar");
    }

    @Test
    void noMoreThanSixCluesForIt_andThreeAgainst_areTold() throws IOException {
        for (Corpus.Message message : Corpus.tuned().subList(0, 200)) {
            Explanation explanation = explain(SHIPPED, "Anna Bos! " + message.text());
            assertThat(explanation.model().orElseThrow().pros()).hasSizeLessThanOrEqualTo(6);
            assertThat(explanation.model().orElseThrow().cons()).hasSizeLessThanOrEqualTo(3);
            assertThat(explanation.nearly()).hasSizeLessThanOrEqualTo(Account.MOST_NEARLY);
        }
    }

    @Test
    void whatItExplains_isWhatIsJudged_onEveryMessageOfTheCorpus() throws IOException {
        NameIndex names = NameIndex.of(Corpus.watchlist());
        for (Corpus.Message message : Corpus.tuned())
            agrees(message.text(), message.parent(), Corpus.mentions(names, message));
    }

    @Test
    void whatItExplains_isWhatIsJudged_onEveryExampleOfTheRules() {
        for (Rule rule : SHIPPED.rules()) {
            for (Rule.Example example : rule.examples()) {
                agrees(example.text(), Optional.empty());
                agrees("Anna Bos, " + example.text(), Optional.of("Wat vindt Bert Kuiper?"));
            }
        }
    }

    @Test
    void whatItExplains_isWhatIsJudged_andItsPlacesLieInside_onAnyMixtureOfPieces() {
        Random random = new Random(SEED);
        String[] pieces = {
            "ik ",
            "ga ",
            "vermoord ",
            "je ",
            "Anna Bos ",
            "Bert Kuiper ",
            "niet ",
            "klootzak ",
            "en ",
            "is een ",
            "\"",
            ", ",
            ". ",
            "maak ",
            "af ",
            "waar woont ",
            "wie weet ",
            "sla ",
            "in elkaar ",
            "steun ",
            "zegt ",
            "\uD83D",
            "🔪 ",
            "<b>",
            "&lt;",
            "\u200B",
            "d.o.o.d ",
            "rechter ",
            "iemand zei net ",
            "moet ",
            "dood ",
            "\n"
        };
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(25); k >= 0; k--) text.append(pieces[random.nextInt(pieces.length)]);
            Explanation explanation = agrees(text.toString(), Optional.empty());
            explanation.grounds().stream()
                    .filter(ByRule.class::isInstance)
                    .flatMap(ground -> ((ByRule) ground).parts().stream())
                    .forEach(part -> assertThat(part.start())
                            .as("seed %d: %s", SEED, text)
                            .isBetween(0, part.end() - 1));
        }
    }

    private static Explanation agrees(String text, Optional<String> parent) {
        return agrees(text, parent, Cast.mentionsIn(text));
    }

    /** Also puts it into words, which must never fail. */
    private static Explanation agrees(String text, Optional<String> parent, List<Mention> mentions) {
        Explanation explanation = SHIPPED.explain(text, parent, mentions, LocalWords.NONE);
        assertThat(explanation.assessment())
                .as("seed %d: %s", SEED, text)
                .isEqualTo(SHIPPED.assess(text, parent, mentions, LocalWords.NONE));
        assertThat(explanation.grounds()).hasSameSizeAs(explanation.assessment().findings());
        for (Language language : Language.values())
            assertThat(Phrasing.in(language).of(explanation, text).lines()).isNotEmpty();
        return explanation;
    }

    /** A model that knows insults and nothing else. */
    private static Recogniser own(String... clues) {
        return ownOf("none insult", clues);
    }

    private static Recogniser ownOf(String outcomes, String... clues) {
        String model = "model " + outcomes + "\n" + String.join("\n", clues) + "\n";
        return new Recogniser(Edition.shipped(Optional.of(data(model))));
    }

    private static DataFile data(String text) {
        return new DataFile("own", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Explanation explain(Recogniser recogniser, String text) {
        return recogniser.explain(text, Optional.empty(), Cast.mentionsIn(text), LocalWords.NONE);
    }

    private static List<String> dutch(Explanation explanation, String text) {
        return Phrasing.in(Language.NL).of(explanation, text).lines();
    }

    private static List<String> english(Explanation explanation, String text) {
        return Phrasing.in(Language.EN).of(explanation, text).lines();
    }

    private static List<String> said(String text, List<Part> parts, Role role) {
        return parts.stream()
                .filter(part -> part.role().equals(Optional.of(role)))
                .map(part -> text.substring(part.start(), part.end()))
                .toList();
    }
}

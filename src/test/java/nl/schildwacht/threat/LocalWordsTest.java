package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.Surety;
import nl.schildwacht.watch.Language;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What an organisation taught us of how people speak there. */
class LocalWordsTest {
    private static final Meaning VIOLENCE = new Meaning(Behaviour.THREAT, Optional.of(Kind.VIOLENCE));
    private static final Meaning STALKING = new Meaning(Behaviour.STALKING, Optional.empty());

    private static final Recogniser RECOGNISER = Recogniser.load();

    @Test
    void aPhraseCountsAsWhatItIsSaidToBe_withThatBehavioursUsualSeverity_aimedAtWhomeverItIsSaidOf() {
        Assessment assessment = assess("Anna Bos krijgt een Dorpse groet van ons.", adding("dorpse groet", VIOLENCE));

        assertThat(assessment.findings()).first().satisfies(finding -> {
            assertThat(finding.behaviour()).isEqualTo(Behaviour.THREAT);
            assertThat(finding.kind()).contains(Kind.VIOLENCE);
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.rule()).isEqualTo("local.threat.violence");
            assertThat(finding.targets()).containsExactly("anna");
            assertThat("Anna Bos krijgt een Dorpse groet van ons.".substring(finding.start(), finding.end()))
                    .isEqualTo("Dorpse groet");
        });
    }

    @Test
    void aPhraseIsFoundInAnyDisguiseThatFoldingTakesOff_butOnlyWhole() {
        LocalWords words = adding("dorpse groet", VIOLENCE);

        assertThat(leading("een DÓRPSE, gr\u200Boet voor jou", words)).contains(Behaviour.THREAT);
        assertThat(leading("een dorpse begroeting, groeten", words)).isEmpty();
        assertThat(leading("dat is dorpse. Groet je moeder", words)).isEmpty();
    }

    @Test
    void whatItCountsAsCanBeExplained() {
        String text = "een dorpse groet voor jou";
        Explanation explanation =
                RECOGNISER.explain(text, Optional.empty(), List.of(), adding("dorpse groet", VIOLENCE));

        assertThat(Phrasing.in(Language.NL).of(explanation, text).lines())
                .anyMatch(line ->
                        line.contains("Er staat een woord in dat uw eigen organisatie hiervoor heeft opgegeven."));
    }

    @Test
    void whatIsQuotedOrDenied_isNotSaid() {
        LocalWords words = adding("dorpse groet", VIOLENCE);

        assertThat(leading("hij kreeg geen dorpse groet van mij", words)).isEmpty();
        assertThat(leading("wat betekent \"dorpse groet\" eigenlijk", words)).isEmpty();
    }

    @Test
    void theNameOfSomebodyIsNoWordOfTheOrganisation() {
        assertThat(assess("Anna Bos opent de school", adding("bos", Meaning.INSULT))
                        .findings())
                .isEmpty();
        assertThat(assess("Anna Bos is een klootzak", muting("Anna Bos")).findings())
                .first()
                .satisfies(finding -> assertThat(finding.targets()).containsExactly("anna"));
    }

    @Test
    void aMutedPhraseCountsForNothing_alsoForTheModel_whatElseIsSaidStillDoes() {
        LocalWords words = muting("halve zool");

        assertThat(assess("Anna Bos van de halve zool opent de school", words).findings())
                .extracting(Finding::behaviour, Finding::confidence)
                .isEqualTo(assess("Anna Bos van de opent de school", LocalWords.NONE).findings().stream()
                        .map(finding -> tuple(finding.behaviour(), finding.confidence()))
                        .toList());
        assertThat(leading("jij halve zool", adding("halve zool", Meaning.INSULT)))
                .contains(Behaviour.INSULT);
        assertThat(leading("jij halve zool", words)).isEmpty();
        assertThat(assess("Anna Bos is een halve zool, ik maak haar af", words).findings())
                .extracting(Finding::behaviour)
                .startsWith(Behaviour.THREAT);
    }

    @Test
    void aTextOfWhichNothingIsLeft_saysNothing() {
        Mention reader = new Mention(Cast.ANNA, 0, 0, Surety.LIKELY, Mention.Sign.ADDRESSED);

        assertThat(RECOGNISER
                        .assess("klootzak", Optional.empty(), List.of(reader), LocalWords.NONE)
                        .findings())
                .isNotEmpty();
        assertThat(RECOGNISER
                        .assess("klootzak", Optional.empty(), List.of(reader), muting("klootzak"))
                        .findings())
                .isEmpty();
    }

    @Test
    void anExampleDecidesForTextsThatSayTheSame_andForNoOthers() {
        LocalWords words = LocalWords.of(
                "",
                Map.of(),
                Set.of(),
                Map.of("Anna Bos, ik sta bij je huis!", STALKING, "Anna Bos is een klootzak", Meaning.HARMLESS));

        assertThat(assess("anna bos... ik sta bij je HUIS", words).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.behaviour()).isEqualTo(Behaviour.STALKING);
                    assertThat(finding.rule()).isEqualTo("local.example.stalking");
                    assertThat(finding.targets()).containsExactly("anna");
                });
        assertThat(assess("Anna Bos is een klóótzak!", words).findings()).isEmpty();
        assertThat(assess("Anna Bos is een klootzak en meer", words).findings()).isNotEmpty();
    }

    @Test
    void worryForTheSenderIsNeverSilenced() {
        String text = "ik maak er een einde aan";
        assertThat(RECOGNISER
                        .assess(text, Optional.empty(), List.of(), LocalWords.NONE)
                        .concern())
                .isTrue();
        LocalWords words = LocalWords.of("", Map.of(), Set.of(), Map.of(text, Meaning.HARMLESS));

        assertThat(assess(text, words).concern()).isTrue();
        assertThat(Meaning.HARMLESS.leads(assess(text, words))).isFalse();
    }

    @Test
    void theVersionOfTheWordsIsPartOfTheVerdict() {
        LocalWords words = LocalWords.of("stad:3", Map.of("knurft", Meaning.INSULT), Set.of(), Map.of());

        assertThat(assess("jij knurft", words).lexicon()).isEqualTo(RECOGNISER.version() + "+stad:3");
        assertThat(assess("mooi weer", words).lexicon()).isEqualTo(RECOGNISER.version() + "+stad:3");
    }

    @Test
    void whoHasTwoEmployers_isFlaggedByEither_andSilencedOnlyByBoth() {
        LocalWords one = LocalWords.of("a:1", Map.of("knurft", Meaning.INSULT), Set.of("sukkel", "trut"), Map.of());
        LocalWords other = LocalWords.of("b:2", Map.of(), Set.of("trut"), Map.of("mooi weer", Meaning.HARMLESS));
        LocalWords both = LocalWords.together(List.of(one, other));

        assertThat(leading("jij knurft", both)).contains(Behaviour.INSULT);
        assertThat(leading("jij sukkel", both)).contains(Behaviour.INSULT);
        assertThat(leading("jij trut", both)).isEmpty();
        assertThat(both.version()).isEqualTo("a:1+b:2");
    }

    @Test
    void anEarlierVersionIsMadeOfItsFiles() {
        Recogniser earlier = Recogniser.of(RECOGNISER.version(), RECOGNISER.files());

        assertThat(earlier.version()).isEqualTo(RECOGNISER.version());
        assertThat(earlier.assess("ik ga je vermoorden", Optional.empty(), List.of(), LocalWords.NONE))
                .isEqualTo(RECOGNISER.assess("ik ga je vermoorden", Optional.empty(), List.of(), LocalWords.NONE));
        List<DataFile> fewer = RECOGNISER.files().subList(0, RECOGNISER.files().size() - 1);
        assertThatThrownBy(() -> Recogniser.of(RECOGNISER.version(), fewer))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aThreatHasAKind_andNothingElseHas() {
        assertThat(Meaning.of("threat", "death")).isPresent();
        assertThat(Meaning.of("threat", "")).isEmpty();
        assertThat(Meaning.of("insult", "death")).isEmpty();
        assertThat(Meaning.of("insult", "")).contains(Meaning.INSULT);
        assertThat(Meaning.of("nonsense", "")).isEmpty();
        assertThat(Meaning.of("none", "")).contains(Meaning.HARMLESS);
    }

    private static LocalWords adding(String phrase, Meaning meaning) {
        return LocalWords.of("", Map.of(phrase, meaning), Set.of(), Map.of());
    }

    private static LocalWords muting(String phrase) {
        return LocalWords.of("", Map.of(), Set.of(phrase), Map.of());
    }

    private Assessment assess(String text, LocalWords words) {
        return RECOGNISER.assess(text, Optional.empty(), Cast.mentionsIn(text), words);
    }

    private Optional<Behaviour> leading(String text, LocalWords words) {
        return assess(text, words).findings().stream().findFirst().map(Finding::behaviour);
    }
}

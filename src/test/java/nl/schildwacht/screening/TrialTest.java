package nl.schildwacht.screening;

import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.screening.Forecast.Objection;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.OwnWord;
import nl.schildwacht.watch.OwnWords;
import nl.schildwacht.watch.Watchlist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static nl.schildwacht.fixture.OwnWordsSaid.adding;
import static nl.schildwacht.fixture.OwnWordsSaid.example;
import static nl.schildwacht.fixture.OwnWordsSaid.muting;
import static org.assertj.core.api.Assertions.assertThat;

/** What an own word would do, seen before it is saved. */
class TrialTest {
    private static final Recogniser RECOGNISER = Recogniser.load();

    private final List<Trial.Said> kept = new ArrayList<>();
    private final Trial trial = new Trial(RECOGNISER, (organisation, most) -> kept, sample());

    /** A hundred texts about the weather, the last with a rare word, and fifty insults, the last with another. */
    private static Sample sample() {
        StringBuilder texts =
                new StringBuilder("id,lang,text,parent,channel,label,kind,severity,targets,also,pattern,phenomenon\n");
        for (int k = 1; k <= 100; k++)
            texts.append("h%d,nl,Vandaag schijnt de zon op nummer %d%s.,,,none,,none,,,p%d,plain\n"
                    .formatted(k, k, k == 100 ? " met wat kuierweer" : k > 95 ? " en de maan" : "", k));
        for (int k = 1; k <= 50; k++)
            texts.append("a%d,nl,Jij %s met je %d!,,,insult,,medium,,,q%d,plain\n"
                    .formatted(k, k == 50 ? "trut" : "klootzak", k, k));
        return Sample.of(
                bytes(texts.toString()),
                bytes(
                        "id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language\n"),
                bytes("id,name,handles,aliases\nstad,Gemeente Voorbeeldstad,,\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anAdditionShowsWhatItWouldFlag_inTheSampleWithItsText() {
        Forecast forecast = trial.forecast(adding("kuierweer"), knowing());

        assertThat(forecast.objection()).isEmpty();
        assertThat(forecast.sample().harmless()).isEqualTo(100);
        assertThat(forecast.sample().aggressive()).isEqualTo(50);
        assertThat(forecast.sample().lost()).isEmpty();
        assertThat(forecast.sample().gained()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo("h100");
            assertThat(line.text()).contains("kuierweer");
            assertThat(line.isHarmless()).isTrue();
        });
    }

    @Test
    void aMuteShowsWhatItWouldFree() {
        Forecast forecast = trial.forecast(muting("trut"), knowing());

        assertThat(forecast.objection()).isEmpty();
        assertThat(forecast.sample().lost()).extracting(Forecast.Line::id).containsExactly("a50");
    }

    @Test
    void whatFlagsMoreThanOneInFiftyOfTheHarmless_isTooBroad() {
        assertThat(trial.forecast(adding("maan"), knowing()).objection()).contains(Objection.FLAGS_TOO_MUCH);
    }

    @Test
    void whatFreesMoreThanOneInFiftyOfTheAggressive_isTooBroad() {
        assertThat(trial.forecast(muting("klootzak"), knowing()).objection()).contains(Objection.FREES_TOO_MUCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ab", "🐷", "a1 b"})
    void lessThanThreeLettersIsTooShort(String text) {
        assertThat(trial.forecast(adding(text), knowing()).objection()).contains(Objection.TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"het", "Jullie", "van de", "you are"})
    void wordsThatStandInEveryTextAreRefused(String text) {
        assertThat(trial.forecast(adding(text), knowing()).objection()).contains(Objection.STOP_WORD);
        assertThat(trial.forecast(muting(text), knowing()).objection()).contains(Objection.STOP_WORD);
    }

    @Test
    void whatIsLongerThanEightWordsBelongsInAnExample() {
        String sentence = "een twee drie vier vijf zes zeven acht negen";
        assertThat(trial.forecast(adding(sentence), knowing()).objection()).contains(Objection.TOO_LONG);
        assertThat(trial.forecast(example(sentence, "insult"), knowing()).objection())
                .isEmpty();
    }

    @Test
    void amongStoredHits_itShowsIdsOfWhatChanges_andNoText() {
        UUID freed = keep("1", "Anna van der Berg is een trut.");
        UUID flagged = keep("2", "Vandaag opent Anna van der Berg de school. Kuierweer.");
        keep("3", "Anna van der Berg is een klootzak.");

        Forecast muted = trial.forecast(muting("trut"), knowing());
        Forecast added = trial.forecast(adding("kuierweer"), knowing());
        Forecast pinned = trial.forecast(example("Anna van der Berg is een TRUT", "none"), knowing());

        assertThat(muted.stored().lookedAt()).isEqualTo(3);
        assertThat(muted.stored().gained()).isEmpty();
        assertThat(added.stored().gained()).containsExactly(flagged);
        assertThat(added.stored().lost()).isEmpty();
        assertThat(pinned.stored().lost()).containsExactly(freed);
    }

    @Test
    void anExampleSaysWhetherItHolds_andWhetherByItself() {
        OwnWord known = example("Anna van der Berg is een klootzak", "insult");
        OwnWord insisted = example("Anna van der Berg is een klootzak!!! echt", "none");

        assertThat(trial.examples("stad", knowing(known, insisted)))
                .containsExactly(
                        new Forecast.ExampleState(known.id(), true, true, false),
                        new Forecast.ExampleState(insisted.id(), true, false, false));
    }

    @Test
    void anExampleThatHeldByItself_andNoLongerDoes_isReportedBeforeTheMuteIsSaved() {
        OwnWord known = example("jij trut", "insult").heldByItself(true);

        Forecast harmless = trial.forecast(muting("kuierweer"), knowing(known));
        Forecast breaking = trial.forecast(muting("trut"), knowing(known));

        assertThat(harmless.examples()).noneMatch(Forecast.ExampleState::isBroken);
        assertThat(breaking.example(known.id())).hasValueSatisfying(state -> {
            assertThat(state.isBroken()).isTrue();
            assertThat(state.holds()).isTrue();
        });
    }

    @Test
    void theShippedSampleCanBeRead_andHasBothSides() {
        assertThat(Sample.shipped().lines())
                .anyMatch(Sample.Line::isHarmless)
                .anyMatch(line -> !line.isHarmless())
                .anyMatch(line -> !line.mentions().isEmpty());
    }

    private UUID keep(String id, String text) {
        UUID hit = UUID.randomUUID();
        kept.add(new Trial.Said(hit, "anna", Posts.saying(id, text)));
        return hit;
    }

    private static Screen.Watched knowing(OwnWord... words) {
        var list = new Watchlist(
                1,
                Subjects.WATCHLIST.organisations(),
                Subjects.WATCHLIST.people(),
                List.of(),
                Map.of("stad", new OwnWords(1, List.of(words))));
        return new Screen.Watched(list, NameIndex.of(list));
    }
}

package nl.schildwacht.source;

import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.post.Platform;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** What a dossier may say about when a source could be heard. */
class CoverageHoursTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-03T00:00:00Z");

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private Jdbi jdbi;
    private CoverageHours hours;

    @BeforeEach
    void empty() {
        jdbi = database.jdbi();
        jdbi.useHandle(handle -> handle.execute("truncate coverage_hour"));
        hours = new CoverageHours(jdbi);
    }

    @Test
    void aSourceThatAnswersEachHour_isHeardAllTheTime() {
        for (int hour = 0; hour < 24; hour++) polled("feed", hour, true);

        assertThat(hours.of(List.of("town"), MIDNIGHT, at(24)))
                .containsExactly(new Watched("feed", "Bron feed", MIDNIGHT, 100, List.of()));
    }

    @Test
    void whereItBroke_isSaidFromWhenToWhen_andWhy() {
        for (int hour = 0; hour < 24; hour++) polled("feed", hour, hour < 6 || hour >= 12);

        assertThat(hours.of(List.of("town"), MIDNIGHT, at(24)))
                .containsExactly(new Watched(
                        "feed",
                        "Bron feed",
                        MIDNIGHT,
                        75,
                        List.of(new Watched.Silence(at(6), at(12), Optional.of(Trouble.TIMEOUT)))));
    }

    @Test
    void whereNobodyAsked_thereIsNoTroubleToName() {
        polled("feed", 0, true);
        polled("feed", 20, true);

        assertThat(hours.of(List.of("town"), MIDNIGHT, at(21)).getFirst().silences())
                .containsExactly(new Watched.Silence(at(1), at(20), Optional.empty()));
    }

    @Test
    void aSourceThatIsAskedTwiceADay_isNotSilentInBetween() {
        polled("daily", 0, true, Duration.ofHours(12));
        polled("daily", 12, true, Duration.ofHours(12));

        assertThat(hours.of(List.of("town"), MIDNIGHT, at(24)).getFirst().percent())
                .isEqualTo(100);
    }

    @Test
    void aSourceThatIsSilentStill_isSilentUntilNow() {
        polled("feed", 0, true);
        for (int hour = 1; hour < 10; hour++) polled("feed", hour, false);

        assertThat(hours.of(List.of("town"), MIDNIGHT, at(10)).getFirst())
                .isEqualTo(new Watched(
                        "feed",
                        "Bron feed",
                        MIDNIGHT,
                        10,
                        List.of(new Watched.Silence(at(1), at(10), Optional.of(Trouble.TIMEOUT)))));
    }

    @Test
    void whatHappenedBeforeThePeriod_countsForItsStart() {
        polled("feed", 0, true);
        polled("feed", 9, true);

        polled("feed", 4, false);
        assertThat(hours.of(List.of("town"), at(5), at(10)).getFirst().silences())
                .containsExactly(new Watched.Silence(at(5), at(9), Optional.of(Trouble.TIMEOUT)));
    }

    @Test
    void hoursThatAreNotRead_wouldChangeNothing() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            empty();
            double fails = random.nextDouble() / 2;
            double sleeps = random.nextDouble() / 4;
            for (String source : List.of("feed", "fora")) {
                for (int hour = 0; hour < 60; hour++) {
                    if (random.nextDouble() < sleeps) continue;
                    for (int poll = 0; poll < 2; poll++) polled(source, hour, random.nextDouble() >= fails);
                }
            }
            Instant from = at(random.nextInt(50));
            Instant to = from.plus(Duration.ofHours(1 + random.nextInt(20)));
            List<Watched> few = hours.of(List.of("town"), from, to);
            jdbi.useHandle(handle -> handle.execute("update coverage_hour set unbroken = false"));

            assertThat(few).as("round " + round).isEqualTo(hours.of(List.of("town"), from, to));
        }
    }

    @Test
    void aQuietMonth_isReadByItsEnds() {
        for (int hour = 0; hour < 720; hour++) polled("feed", hour, true);

        List<Instant> telling = jdbi.withHandle(
                handle -> handle.createQuery("select hour from coverage_hour where not unbroken order by hour")
                        .mapTo(Instant.class)
                        .list());
        assertThat(telling).containsExactly(at(0), at(719));
        assertThat(hours.of(List.of("town"), at(100), at(700)).getFirst().percent())
                .isEqualTo(100);
    }

    @Test
    void otherOrganisationsSources_areNotOurs_andOldHoursAreForgotten() {
        polled("feed", 0, true);

        assertThat(hours.of(List.of("school"), MIDNIGHT, at(1))).isEmpty();
        assertThat(hours.forget(at(5))).isEqualTo(1);
        assertThat(hours.of(List.of("town"), MIDNIGHT, at(1))).isEmpty();
    }

    private static Instant at(int hour) {
        return MIDNIGHT.plus(Duration.ofHours(hour));
    }

    private void polled(String source, int hour, boolean good) {
        polled(source, hour, good, Duration.ofMinutes(15));
    }

    private void polled(String source, int hour, boolean good, Duration ceiling) {
        var settings = new SourceSettings(
                source,
                "Bron " + source,
                Platform.FEED,
                Mode.FEED,
                URI.create("https://feed.example/"),
                "",
                "town",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(1),
                ceiling);
        var ending = new Ending(
                good ? Outcome.PAGE : Outcome.BROKEN,
                good ? Optional.empty() : Optional.of(Trouble.TIMEOUT),
                good ? 0 : 1,
                Duration.ofMinutes(1),
                at(hour),
                Optional.empty());
        jdbi.useTransaction(tx -> CoverageHours.record(tx, settings, ending, at(hour).plusSeconds(90)));
    }
}

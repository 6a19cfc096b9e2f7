package nl.schildwacht.dossier;

import nl.schildwacht.dispatch.Incident;
import nl.schildwacht.dispatch.People;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.WatchWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What came in during a window, for the look back. */
class WindowFiguresTest {
    private final Incident incident = new Incident(People.watchlist(People.ANNA));

    @AfterEach
    void close() {
        incident.close();
    }

    @Test
    void onlyWhatCameInMeanwhile_aboutThoseItIsAbout_andThatTheAskerMaySee_isCounted() {
        incident.insulted("anna");
        incident.clock.advance(Duration.ofHours(1));
        var window = window(List.of("anna"));
        incident.threatened("anna");
        incident.insulted("anna");
        incident.insulted("karim");
        var figures = new WindowFigures.Source(incident.jdbi);

        assertThat(figures.of(window, Sight.EVERYTHING))
                .isEqualTo(new WindowFigures(Map.of(Severity.CRITICAL, 1, Severity.MEDIUM, 1), 1));
        assertThat(figures.of(window(List.of()), Sight.EVERYTHING).total()).isEqualTo(3);
        assertThat(figures.of(window, Sight.NOTHING).total()).isZero();
    }

    private WatchWindow window(List<String> subjects) {
        return new WatchWindow(
                UUID.randomUUID(),
                "town",
                subjects,
                incident.clock.instant(),
                incident.clock.instant().plus(Duration.ofDays(1)),
                "interview",
                List.of(),
                Set.of(),
                Optional.empty(),
                "Fatima");
    }
}

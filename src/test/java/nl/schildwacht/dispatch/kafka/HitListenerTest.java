package nl.schildwacht.dispatch.kafka;

import nl.schildwacht.dispatch.Dispatcher;
import nl.schildwacht.dispatch.HitMessages;
import nl.schildwacht.dispatch.Incident;
import nl.schildwacht.dispatch.Pacing;
import nl.schildwacht.dispatch.People;
import nl.schildwacht.dossier.Dossiers;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HitListenerTest {
    private final AtomicInteger failures = new AtomicInteger();
    private Incident incident;
    private HitListener listener;

    @BeforeEach
    void listen() {
        incident = new Incident(People.watchlist(People.ANNA));
        Jdbi shaky = Jdbi.create(() -> {
            if (failures.getAndDecrement() > 0) throw new SQLException("the database is away");
            return incident.database.dataSource().getConnection();
        });
        listener = new HitListener(
                new Dispatcher(
                        shaky,
                        incident.clock,
                        new Dossiers(shaky, incident.clock, Duration.ofDays(30), Duration.ofDays(730)),
                        () -> incident.watchlist,
                        Incident.DOMAIN,
                        Pacing.FIXED,
                        incident.metrics,
                        () -> {}),
                incident.metrics);
    }

    @AfterEach
    void close() {
        incident.close();
    }

    @Test
    void databaseThatIsAway_isWaitedForAndMakesNoDeadLetter() {
        incident.threatened("anna");
        failures.set(2);
        listener.receive(payload());
        incident.sender.tick();
        assertThat(incident.postman.letters).hasSize(3);
        assertThat(deadLetters()).isZero();
    }

    @Test
    void unreadableEventThrows_soThatItIsSetAside() {
        assertThatThrownBy(() -> listener.receive("rubbish")).isInstanceOf(HitMessages.Unreadable.class);
        assertThat(deadLetters()).isEqualTo(1);
    }

    @Test
    void closedListenerGivesTheEventBack() {
        incident.threatened("anna");
        String payload = payload();
        failures.set(Integer.MAX_VALUE);
        listener.close();
        assertThatThrownBy(() -> listener.receive(payload)).isInstanceOf(IllegalStateException.class);
    }

    private String payload() {
        return incident.jdbi.withHandle(handle -> handle.createQuery("select payload::text from outbox")
                .mapTo(String.class)
                .one());
    }

    private double deadLetters() {
        return incident.registry
                .get("schildwacht.dispatch.dead.letters")
                .counter()
                .count();
    }
}

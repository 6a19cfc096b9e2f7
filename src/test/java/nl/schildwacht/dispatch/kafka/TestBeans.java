package nl.schildwacht.dispatch.kafka;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.DefaultBean;
import nl.schildwacht.dispatch.DispatchMetrics;
import nl.schildwacht.dispatch.Dispatcher;
import nl.schildwacht.dispatch.Pacing;
import nl.schildwacht.dispatch.People;
import nl.schildwacht.dossier.Dossiers;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the listener needs where the wiring of the service does not provide it. */
@Singleton
class TestBeans {
    @Produces
    @DefaultBean
    @Singleton
    Jdbi jdbi(AgroalDataSource source) {
        return Jdbi.create(source);
    }

    @Produces
    @DefaultBean
    @Singleton
    DispatchMetrics metrics(MeterRegistry registry) {
        return new DispatchMetrics(registry);
    }

    @Produces
    @DefaultBean
    @Singleton
    Dispatcher dispatcher(Jdbi jdbi, DispatchMetrics metrics) {
        var clock = Clock.systemUTC();
        var dossiers = new Dossiers(jdbi, clock, Duration.ofDays(30), Duration.ofDays(730));
        return new Dispatcher(
                jdbi,
                clock,
                dossiers,
                () -> People.watchlist(People.ANNA),
                "voorbeeldstad.example",
                Pacing.FIXED,
                metrics,
                () -> {});
    }
}

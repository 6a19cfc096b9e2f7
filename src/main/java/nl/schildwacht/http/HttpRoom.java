package nl.schildwacht.http;

import io.micrometer.core.instrument.MeterRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Clock;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands both doors to whoever injects them. Needs a {@link Clock} bean. */
@Singleton
final class HttpRoom {

    @Produces
    @Singleton
    Manners manners(
            HttpConfig config,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version,
            Clock clock,
            MeterRegistry registry) {
        return new Manners(config, version, NameLookup.system(), clock, Pause.sleeping(), registry);
    }

    @Produces
    @Singleton
    PoliteClient client(Manners manners) {
        return new PoliteClient(manners);
    }

    void close(@Disposes PoliteClient client) {
        client.close();
    }

    @Produces
    @Singleton
    RestGate gate(Manners manners) {
        return new RestGate(manners);
    }

    void close(@Disposes RestGate gate) {
        gate.close();
    }
}

package nl.schildwacht.dispatch.kafka;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import nl.schildwacht.fixture.KafkaBroker;
import nl.schildwacht.fixture.TestDatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A real broker and a fresh database for the service under test; the test gets the broker to do harm to it. */
public final class BrokerAndDatabase implements QuarkusTestResourceLifecycleManager {
    private KafkaBroker broker;
    private TestDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            broker = KafkaBroker.start(Files.createTempDirectory("schildwacht-kafka"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = TestDatabase.empty();
        return Map.of(
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                // The test turns the wheels itself.
                "quarkus.scheduler.enabled", "false",
                "schildwacht.kafka.publish", "true",
                "schildwacht.kafka.consume", "true",
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(broker, new TestInjector.MatchesType(KafkaBroker.class));
    }

    @Override
    public void stop() {
        broker.close();
        database.close();
    }
}

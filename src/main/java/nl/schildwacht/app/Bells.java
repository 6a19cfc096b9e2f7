package nl.schildwacht.app;

import nl.schildwacht.dispatch.Bell;
import nl.schildwacht.dispatch.Relay;
import nl.schildwacht.dispatch.Sender;

import java.util.Set;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/**
 * Wakes relay and sender the moment there is something for them; the scheduler rings as well, for what another replica left.
 * Which of them work here follows from this replica's roles.
 */
@Singleton
class Bells {
    private final Bell relay;
    private final Bell sender;

    @Inject
    Bells(Provider<Relay> relay, Provider<Sender> sender, AppConfig config) {
        Set<Role> roles = config.roles();
        boolean kafka = config.kafka().publish();
        // Without Kafka the relay hands over to dispatch in this process, so it works where dispatch does.
        this.relay = new Bell(
                "relay",
                kafka || roles.contains(Role.NOTIFY) ? () -> relay.get().tick() : () -> {});
        this.sender = new Bell(
                "sender", roles.contains(Role.NOTIFY) ? () -> sender.get().tick() : () -> {});
    }

    void ringRelay() {
        relay.ring();
    }

    void ringSender() {
        sender.ring();
    }

    @PreDestroy
    void close() throws InterruptedException {
        relay.close();
        sender.close();
    }
}

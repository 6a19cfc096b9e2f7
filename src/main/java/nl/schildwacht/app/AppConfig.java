package nl.schildwacht.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What concerns the whole. */
@ConfigMapping(prefix = "schildwacht")
public interface AppConfig {
    /** What this replica does: poll, notify, console; all by default. */
    @WithDefault("poll,notify,console")
    Set<Role> roles();

    /** Names this replica in leases; a random name by default. */
    Optional<String> replica();

    /**
     * Where browsers find the console: {@code https://schildwacht.voorbeeldstad.example}. Mails link there; without it alerts
     * link nowhere, and links to choose a password lead to this machine.
     */
    Optional<URI> publicUrl();

    Canary canary();

    /** The daily proof of life. */
    interface Canary {
        /** Where the canary's mail goes; without it there is no canary, and nothing proves that mail goes out. */
        Optional<String> mailbox();

        /** How often it sings. */
        @WithDefault("1d")
        Duration every();
    }

    Kafka kafka();

    /** Whether Kafka stands between the roles; {@link Main} switches it on when brokers are configured. */
    interface Kafka {
        /** Whether the outbox goes to the topic; otherwise it is handed to dispatch in this process. */
        @WithDefault("false")
        boolean publish();

        /** Whether dispatch listens to the topic here. */
        @WithDefault("false")
        boolean consume();
    }
}

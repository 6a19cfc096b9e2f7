package nl.schildwacht.source;

import org.jdbi.v3.core.Jdbi;

import java.nio.file.Path;
import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the secrets to whoever injects them; a key file that is no good stops the start. */
@Singleton
final class SecretRoom {
    @Produces
    @Singleton
    Seals seals(SourceConfig config) {
        return new Seals(config.keyFile().or(config::ownKeyFile).map(Path::of).map(SealingKey::read));
    }

    @Produces
    @Singleton
    SecretStore secrets(Jdbi jdbi, SourceConfig config, Clock clock) {
        return new SecretStore(
                jdbi,
                config.keyFile().or(config::ownKeyFile).map(Path::of).map(SealingKey::read),
                new SecretStore.Access(config.secretPrefix(), config.secretFolders()),
                name -> System.getenv().getOrDefault(name, ""),
                clock);
    }
}

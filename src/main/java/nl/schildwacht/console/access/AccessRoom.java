package nl.schildwacht.console.access;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the tokens to whoever injects them. */
@Singleton
final class AccessRoom {
    @Produces
    @Singleton
    Tokens tokens(Jdbi jdbi, Clock clock) {
        return new Tokens(jdbi, clock);
    }

    @Produces
    @Singleton
    FailedTries failedTries(Clock clock) {
        return new FailedTries(clock);
    }
}

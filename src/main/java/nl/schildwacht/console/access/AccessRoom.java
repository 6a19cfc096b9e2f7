package nl.schildwacht.console.access;

import nl.schildwacht.dispatch.Notices;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.casework.Circle;
import nl.schildwacht.watch.Watchlists;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the parts of this room to whoever injects them. */
@Singleton
final class AccessRoom {
    @Produces
    @Singleton
    Tokens tokens(Jdbi jdbi, Clock clock) {
        return new Tokens(jdbi, clock);
    }

    @Produces
    @Singleton
    Tries tries(Clock clock) {
        return Tries.ofTokens(clock);
    }

    @Produces
    @Singleton
    Doorkeeper doorkeeper(
            @ConfigProperty(name = "quarkus.http.auth.permission.console.auth-mechanism") Optional<String> mechanism) {
        return Doorkeeper.of(mechanism.orElse("form"));
    }

    @Produces
    @Singleton
    Accounts accounts(Jdbi jdbi, Clock clock) {
        return new Accounts(jdbi, clock);
    }

    @Produces
    @Singleton
    FirstAccount firstAccount(Jdbi jdbi, Clock clock) {
        return new FirstAccount(jdbi, clock);
    }

    @Produces
    @Singleton
    Recognition recognition(Watchlists watchlists, Circle circle) {
        return new Recognition(watchlists::current, circle::isGuest);
    }

    @Produces
    @Singleton
    Identities identities(Recognition recognition) {
        return new Identities(recognition);
    }

    @Produces
    @Singleton
    ProviderVisitors providerVisitors(Jdbi jdbi, Clock clock) {
        return new ProviderVisitors(jdbi, clock);
    }

    @Produces
    @Singleton
    Colleagues colleagues(
            Doorkeeper doorkeeper,
            Accounts accounts,
            ProviderVisitors visitors,
            Recognition recognition,
            Dossiers dossiers) {
        return new Colleagues(doorkeeper, accounts, visitors, recognition, dossiers);
    }

    @Produces
    @Singleton
    PasswordLinks passwordLinks(
            Jdbi jdbi,
            Clock clock,
            Recognition recognition,
            Notices notices,
            PublicAddress address,
            ScheduledExecutorService executor) {
        return new PasswordLinks(
                jdbi,
                clock,
                recognition,
                new MailedLinks(notices, address),
                (wait, work) -> executor.schedule(work, wait.toMillis(), TimeUnit.MILLISECONDS));
    }
}

package nl.schildwacht.app;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import nl.schildwacht.console.access.Doorkeeper;
import nl.schildwacht.console.access.FirstAccount;
import nl.schildwacht.console.access.PublicAddress;
import nl.schildwacht.console.access.Tokens;
import nl.schildwacht.source.SourceCheck;
import nl.schildwacht.source.Sources;
import nl.schildwacht.source.SourcesFile;
import nl.schildwacht.source.canary.CanaryAdapter;
import nl.schildwacht.watch.FileContent;
import nl.schildwacht.watch.Gate;
import nl.schildwacht.watch.OperatorsFile;
import nl.schildwacht.watch.WatchConfig;
import nl.schildwacht.watch.WatchFile;
import nl.schildwacht.watch.Watchlists;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What happens once, when the service opens: the operators' file, what judges here, the first token, the canary. */
@Singleton
class Opening {
    private static final Logger LOG = Logger.getLogger(Opening.class);

    private final AppConfig app;
    private final Sources sources;
    private final Tokens tokens;
    private final FirstAccount firstAccount;
    private final Doorkeeper doorkeeper;
    private final PublicAddress address;
    private final WatchedNow watched;
    private final Remembering remembering;
    private final Clock clock;
    private final Optional<Files> files;

    /** Both read the same file: organisations first, because sources belong to them. */
    private record Files(OperatorsFile<FileContent> watch, OperatorsFile<SourcesFile.Listed> sources) {
        void start() {
            watch.start();
            sources.start();
        }

        void refresh() {
            if (watch.refresh()) sources.refresh();
        }
    }

    Opening(
            AppConfig app,
            WatchConfig watch,
            Watchlists watchlists,
            Gate gate,
            Sources sources,
            SourceCheck check,
            Tokens tokens,
            FirstAccount firstAccount,
            Doorkeeper doorkeeper,
            PublicAddress address,
            WatchedNow watched,
            Remembering remembering,
            Clock clock) {
        this.app = app;
        this.sources = sources;
        this.tokens = tokens;
        this.firstAccount = firstAccount;
        this.doorkeeper = doorkeeper;
        this.address = address;
        this.watched = watched;
        this.remembering = remembering;
        this.clock = clock;
        this.files = watch.file()
                .map(path -> new Files(
                        WatchFile.at(path, watchlists, gate),
                        SourcesFile.at(path, sources, check, watchlists::current, clock)));
    }

    /** A mistake in the operators' file stops the start. */
    void open(@Observes StartupEvent event) {
        files.ifPresent(Files::start);
        remembering.open(watched.get()); // the index stands before the first page comes
        canary();
        tokens.firstToken().ifPresent(Opening::show);
        if (app.roles().contains(Role.CONSOLE) && doorkeeper == Doorkeeper.OURSELVES)
            firstAccount.token().ifPresent(this::invite);
    }

    @Scheduled(every = "30s", delayed = "30s")
    void look() {
        files.ifPresent(Files::refresh);
    }

    private void canary() {
        if (app.canary().mailbox().isPresent()) {
            if (sources.find(CanaryAdapter.ID).isEmpty())
                sources.save(CanaryAdapter.settings(app.canary().every()), true, clock.instant());
        } else {
            sources.remove(CanaryAdapter.ID);
            LOG.warn(
                    "No canary: nothing proves daily that mail goes out. Set schildwacht.canary.mailbox to an address that you read");
        }
    }

    /** To the terminal and not to the log: it is the one secret that must be seen, once, by whoever installs. */
    private static void show(String token) {
        System.out.println("First administrator token (shown once, keep it safe): " + token);
    }

    /** The same holds for this one. */
    private void invite(String token) {
        System.out.println("Set up at " + address.at("/set-up") + " with this one-time token: " + token);
    }
}

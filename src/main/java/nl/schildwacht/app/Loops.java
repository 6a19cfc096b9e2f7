package nl.schildwacht.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import nl.schildwacht.console.audit.AuditLog;
import nl.schildwacht.dispatch.DispatchConfig;
import nl.schildwacht.dispatch.DispatchMetrics;
import nl.schildwacht.dispatch.Outbox;
import nl.schildwacht.dispatch.SendLog;
import nl.schildwacht.dossier.report.ReportPurge;
import nl.schildwacht.dossier.retention.Holds;
import nl.schildwacht.dossier.retention.Keep;
import nl.schildwacht.dossier.retention.Purge;
import nl.schildwacht.dossier.retention.Terms;
import nl.schildwacht.screening.Recheck;
import nl.schildwacht.screening.SearchingBack;
import nl.schildwacht.source.Poller;
import nl.schildwacht.source.SeenSet;
import nl.schildwacht.source.SourceConfig;
import nl.schildwacht.source.Sources;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What the clock drives. */
@Singleton
class Loops {
    private static final Logger LOG = Logger.getLogger(Loops.class);

    private final AppConfig app;
    private final SourceConfig config;
    private final DispatchConfig dispatch;
    private final Sources sources;
    private final Poller poller;
    private final Recheck recheck;
    private final SearchingBack searchingBack;
    private final SeenSet seen;
    private final Purge purge;
    private final Terms terms;
    private final Holds holds;
    private final AuditLog audit;
    private final ReportPurge reportPurge;
    private final Outbox outbox;
    private final DispatchMetrics dispatchMetrics;
    private final Bells bells;
    private final WatchedNow watched;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Semaphore free;
    private final ExecutorService polls = Executors.newVirtualThreadPerTaskExecutor();

    Loops(
            AppConfig app,
            SourceConfig config,
            DispatchConfig dispatch,
            Sources sources,
            Poller poller,
            Recheck recheck,
            SearchingBack searchingBack,
            SeenSet seen,
            Purge purge,
            Terms terms,
            Holds holds,
            AuditLog audit,
            ReportPurge reportPurge,
            Outbox outbox,
            DispatchMetrics dispatchMetrics,
            Bells bells,
            WatchedNow watched,
            Jdbi jdbi,
            Clock clock) {
        this.app = app;
        this.config = config;
        this.dispatch = dispatch;
        this.sources = sources;
        this.poller = poller;
        this.recheck = recheck;
        this.searchingBack = searchingBack;
        this.seen = seen;
        this.purge = purge;
        this.terms = terms;
        this.holds = holds;
        this.audit = audit;
        this.reportPurge = reportPurge;
        this.outbox = outbox;
        this.dispatchMetrics = dispatchMetrics;
        this.bells = bells;
        this.watched = watched;
        this.jdbi = jdbi;
        this.clock = clock;
        this.free = new Semaphore(config.atOnce());
    }

    /** Starts as many polls as are due and fit. */
    @Scheduled(every = "${schildwacht.source.tick:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        if (!app.roles().contains(Role.POLL)) return;
        sources.hasten(watched.watchlist().organisationsWatchedClosely(clock.instant()), clock.instant());
        for (long due = sources.countDue(clock.instant()); due > 0 && free.tryAcquire(); due--) {
            polls.execute(() -> {
                try {
                    poller.pollNext();
                } finally {
                    free.release();
                }
            });
        }
    }

    /** Whoever was added is searched back for. */
    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void searchBack() {
        if (app.roles().contains(Role.POLL)) searchingBack.round();
    }

    /** What another replica left, what waited for a broker or a mail server, and what has come due. */
    @Scheduled(every = "${schildwacht.dispatch.tick:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void handOverAndSend() {
        bells.ringRelay();
        bells.ringSender();
        dispatchMetrics.measureDepth(() -> outbox.depth(jdbi));
    }

    /** Whether what we kept still stands where it stood. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void lookAgain() {
        if (app.roles().contains(Role.POLL)) recheck.round();
    }

    /** Forgets what may no longer be kept. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        Purge.Purged purged = purge.run();
        int reports = reportPurge.run();
        int marks = seen.forget(clock.instant(), config.rememberSeen());
        int events = jdbi.inTransaction(tx -> outbox.purge(tx, dispatch.remember()));
        forgetLogs();
        LOG.infof(
                "Purged %d exhibits, %d hits, %d dossiers, %d reports, %d seen marks and %d events whose time had come",
                purged.exhibits(), purged.hits(), purged.dossiers(), reports, marks, events);
    }

    /** The send log and the audit, by the terms that the privacy officer set. */
    private void forgetLogs() {
        var term = terms.current();
        var now = clock.instant();
        var held = holds.heldDossiers();
        purge.count(
                Keep.SEND_LOG,
                jdbi.inTransaction(tx -> new SendLog().purge(tx, now.minus(term.get(Keep.SEND_LOG)), held)));
        purge.count(Keep.AUDIT, audit.purge(now.minus(term.get(Keep.AUDIT))));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        polls.shutdownNow();
        polls.awaitTermination(5, TimeUnit.SECONDS);
    }
}

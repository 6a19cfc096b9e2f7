package nl.schildwacht.source;

import nl.schildwacht.post.Platform;
import org.jboss.logging.Logger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The loop: claim a due source, walk its pages, hand each to the {@link Intake}, and say when to come back. Any number of
 * pollers in any number of replicas may run at once; each claims its own source. Thread-safe.
 */
public final class Poller {
    private static final Logger LOG = Logger.getLogger(Poller.class);

    private final Sources sources;
    private final Map<Platform, SourceAdapter> adapters;
    private final SeenSet seen;
    private final Intake intake;
    private final Function<SourceSettings, Attention> attention;
    private final SourceMetrics metrics;
    private final Rhythm rhythm;
    private final Clock clock;
    private final Settings settings;

    /**
     * @param owner names this replica in the lease.
     * @param lease how long a claim lasts without a sign of life.
     * @param pagesAtOnce how many pages one poll walks at most.
     * @param lookBack how far a new source looks back.
     */
    public record Settings(String owner, Duration lease, int pagesAtOnce, Duration lookBack) {}

    /** @param attention what a source is asked for, and how closely it is followed. */
    public Poller(
            Sources sources,
            Map<Platform, SourceAdapter> adapters,
            SeenSet seen,
            Intake intake,
            Function<SourceSettings, Attention> attention,
            SourceMetrics metrics,
            Clock clock,
            RandomGenerator random,
            Settings settings) {
        this.sources = sources;
        this.adapters = Map.copyOf(adapters);
        this.seen = seen;
        this.intake = intake;
        this.attention = attention;
        this.metrics = metrics;
        this.rhythm = new Rhythm(random);
        this.clock = clock;
        this.settings = settings;
    }

    /** Polls the source that has been due longest; answers whether there was one. */
    public boolean pollNext() {
        Optional<Lease> claimed = sources.claim(settings.owner(), clock.instant(), settings.lease());
        claimed.ifPresent(this::poll);
        return claimed.isPresent();
    }

    private void poll(Lease lease) {
        String id = lease.settings().id();
        try {
            Ending ending = walk(lease);
            sources.finish(lease, ending, clock.instant());
            metrics.polled(lease.settings().platform(), ending.outcome());
            ending.trouble().ifPresent(trouble -> report(id, ending, trouble));
        } catch (LeaseLost lost) {
            LOG.warnf("Source %s was taken over by another poller; it goes on from the last kept page", id);
        } catch (RuntimeException e) {
            // Our own trouble (database away, a defect): nothing of the page was kept, the lease runs out and it is
            // retried.
            metrics.polled(lease.settings().platform(), Outcome.BROKEN);
            LOG.errorf("Source %s could not be kept (%s); it is polled again when its lease runs out", id, kindOf(e));
        }
    }

    private Ending walk(Lease first) {
        Lease lease = first;
        boolean anythingNew = false;
        for (int pages = 1; ; pages++) {
            Instant now = clock.instant();
            SourceSettings source = lease.settings();
            Attention asked = attention.apply(source);
            Polled polled = adapters.get(source.platform())
                    .poll(new Poll(source, asked.queries(), lease.cursor(), now, settings.lookBack()));
            switch (polled) {
                case Polled.Page page -> {
                    List<Item> unseen = seen.unseen(source.id(), page.items());
                    metrics.page(page.items().size() - unseen.size(), page.unreadable());
                    intake.take(lease, page, unseen);
                    anythingNew |= !unseen.isEmpty();
                    lease = lease.at(page.cursor());
                    if (!page.more() || pages >= settings.pagesAtOnce()) {
                        return rhythm.good(
                                lease,
                                Outcome.PAGE,
                                anythingNew,
                                asked.isClose(),
                                page.notSooner(),
                                page.movedTo(),
                                clock.instant());
                    }
                }
                case Polled.Unchanged unchanged -> {
                    return rhythm.good(
                            lease,
                            Outcome.UNCHANGED,
                            anythingNew,
                            asked.isClose(),
                            unchanged.notSooner(),
                            Optional.empty(),
                            now);
                }
                case Polled.Throttled throttled -> {
                    return rhythm.throttled(lease, throttled.until(), now);
                }
                case Polled.Broken broken -> {
                    return rhythm.broken(lease, broken.trouble(), now);
                }
                case Polled.Rejected rejected -> {
                    return rhythm.rejected(lease, rejected.trouble(), now);
                }
            }
        }
    }

    /** The kind of our own trouble without its words, which may hold a stranger's. */
    private static String kindOf(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return "SQL state " + sql.getSQLState();
        }
        return trouble.getClass().getName();
    }

    private static void report(String id, Ending ending, Trouble trouble) {
        if (ending.outcome() == Outcome.REJECTED) {
            LOG.errorf(
                    "Source %s refuses us (%s); it is suspended until somebody changes or resumes it",
                    id, trouble.id());
        } else {
            LOG.warnf(
                    "Source %s failed (%s), %d in a row; next try at %s",
                    id, trouble.id(), ending.failures(), ending.nextDue());
        }
    }
}

package nl.schildwacht.console.audit;

import nl.schildwacht.dossier.retention.Whereabouts;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Writes lines, those of many requests in one transaction: a commit costs a few milliseconds however many lines it carries.
 * While the database is away lines wait in memory, up to {@value #MOST_WAITING}. Thread-safe.
 */
public final class Audit implements AutoCloseable {
    static final int MOST_WAITING = 100_000;
    private static final int MOST_AT_ONCE = 500;
    private static final Logger LOG = Logger.getLogger(Audit.class);

    private final Jdbi jdbi;
    private final Whereabouts whereabouts;
    private final Duration pause;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread writer;
    private volatile boolean closing;

    private record Waiting(Line line, CompletableFuture<Void> written) {}

    /** @param pause between two tries while the database is away. */
    public Audit(Jdbi jdbi, Whereabouts whereabouts, Duration pause) {
        this.jdbi = jdbi;
        this.whereabouts = whereabouts;
        this.pause = pause;
        this.writer = Thread.ofPlatform().name("audit").daemon().start(this::write);
    }

    /**
     * Hands in a line.
     *
     * @return done when it stands in the database; failed when that did not come about.
     */
    public CompletableFuture<Void> add(Line line) {
        var written = new CompletableFuture<Void>();
        if (closing || !waiting.offer(new Waiting(line, written))) {
            LOG.error("A line of the audit found no room and is lost; look at the database");
            written.completeExceptionally(new IllegalStateException("the audit takes no more lines"));
        }
        return written;
    }

    /** Writes what waits, then stops. Waits for at most ten seconds. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        try {
            while (!closing || !waiting.isEmpty()) {
                Waiting first = waiting.poll(50, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                batch.add(first);
                waiting.drainTo(batch, MOST_AT_ONCE - 1);
                writeUntilItStands(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A look is not kept waiting: its answer says that it cannot be shown now. Its line is written all the same. */
    private void writeUntilItStands(List<Waiting> batch) throws InterruptedException {
        List<Line> lines = batch.stream().map(Waiting::line).toList();
        while (true) {
            try {
                jdbi.useTransaction(tx -> LineRows.insert(
                        tx, lines.stream().map(line -> located(tx, line)).toList()));
                batch.forEach(each -> each.written().complete(null));
                return;
            } catch (RuntimeException away) {
                LOG.warnf("Cannot write %d lines of the audit; they wait and are tried again", lines.size());
                batch.forEach(each -> each.written().completeExceptionally(away));
                if (closing) {
                    LOG.errorf("%d lines of the audit are lost: the database was away at the stop", lines.size());
                    return;
                }
                Thread.sleep(pause);
            }
        }
    }

    /** With the dossier and the subject that its ids lead to; those outlive what the ids name. */
    private Line located(Handle tx, Line line) {
        Optional<Whereabouts.Place> place = whereabouts.of(tx, line.route(), line.ids());
        return new Line(
                line.at(),
                line.whoId(),
                line.whoName(),
                line.roles(),
                line.deed(),
                line.method(),
                line.route(),
                line.ids(),
                line.dossier().or(() -> place.flatMap(Whereabouts.Place::dossier)),
                line.subjectId().or(() -> place.flatMap(Whereabouts.Place::subjectId)),
                line.status());
    }
}

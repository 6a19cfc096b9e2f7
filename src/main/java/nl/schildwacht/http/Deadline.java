package nl.schildwacht.http;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The moment at which an exchange is cut off, whatever it is doing. Looking at the clock between two reads is not
 * enough: a server that sends a byte now and then, or a close that drains, holds the reader far beyond it.
 */
final class Deadline implements AutoCloseable {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("http-deadline").daemon().factory());

    private final Future<?> alarm;
    private Runnable cut = () -> {};
    private boolean passed;

    private Deadline(Duration time) {
        // The cut closes sockets, which can block: never on the one timer that all exchanges share.
        alarm = TIMER.schedule(
                () -> Thread.ofVirtual().name("http-cut").start(this::ring), time.toNanos(), TimeUnit.NANOSECONDS);
    }

    static Deadline in(Duration time) {
        return new Deadline(time);
    }

    /** What to cut from now on, in place of what was named before; done at once when it is too late already. */
    void guards(Runnable cut) {
        if (replaced(cut)) cut.run();
    }

    synchronized boolean hasPassed() {
        return passed;
    }

    private synchronized boolean replaced(Runnable next) {
        cut = next;
        return passed;
    }

    private void ring() {
        Runnable now;
        synchronized (this) {
            passed = true;
            now = cut;
        }
        now.run();
    }

    @Override
    public void close() {
        alarm.cancel(false);
        replaced(() -> {});
    }
}

package nl.schildwacht.dispatch;

import org.jboss.logging.Logger;

import java.util.concurrent.Semaphore;

/**
 * Runs one piece of work whenever it is rung: at once, one run at a time on its own thread. Rings during a run are gathered
 * into one further run, so that whatever happened before a ring is seen by a run that starts after it.
 */
public final class Bell implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Bell.class);

    private final Semaphore rings = new Semaphore(0);
    private final String name;
    private final Runnable work;
    private final Thread thread;

    /** Starts the thread; nothing runs before the first ring. */
    public Bell(String name, Runnable work) {
        this.name = name;
        this.work = work;
        this.thread = Thread.ofPlatform().name("bell-" + name).daemon().start(this::listen);
    }

    /** Returns at once; safe from any thread. */
    public void ring() {
        if (rings.availablePermits() < 2) rings.release();
    }

    /** Interrupts the work, which may be done again later, and waits a little for it to end. */
    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(5_000);
    }

    private void listen() {
        try {
            while (true) {
                rings.acquire();
                rings.drainPermits();
                run();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%s stopped early (%s); the next ring goes on",
                    name, e.getClass().getSimpleName());
        }
    }
}

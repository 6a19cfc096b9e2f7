package nl.schildwacht.http;

import java.time.Duration;

/** How a caller waits for its turn; handed in so that tests move their clock instead of sleeping. */
@FunctionalInterface
public interface Pause {
    void pause(Duration time) throws InterruptedException;

    /** Really sleeps. */
    static Pause sleeping() {
        return Thread::sleep;
    }
}

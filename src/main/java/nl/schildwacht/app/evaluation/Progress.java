package nl.schildwacht.app.evaluation;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells who waits how far it is; says nothing of a run that is over at once. */
final class Progress {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final PrintStream err;
    private final InstantSource clock;
    private final int total;
    private Instant last;
    private int done;

    Progress(PrintStream err, InstantSource clock, int total) {
        this.err = err;
        this.clock = clock;
        this.total = total;
        this.last = clock.instant();
    }

    void step() {
        done++;
        Instant now = clock.instant();
        if (now.isBefore(last.plus(PAUSE)) || done == total) return;
        last = now;
        err.println("evaluate: " + done + " of " + total + " rows");
        err.flush();
    }
}

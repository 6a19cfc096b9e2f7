package nl.schildwacht.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a poll ended and when the next one is due. */
record Ending(
        Outcome outcome,
        Optional<Trouble> trouble,
        int failures,
        Duration interval,
        Instant nextDue,
        Optional<URI> movedTo) {}

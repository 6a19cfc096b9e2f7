package nl.schildwacht.source;

import java.time.Instant;
import java.util.Optional;

/**
 * What a page could have shown, so that nobody takes silence for safety.
 *
 * @param from oldest moment the poll asked for; absent when the platform cannot be asked so (feeds).
 * @param to the moment of asking.
 * @param cutShort whether there may have been more than we were given or took.
 */
public record Coverage(Optional<Instant> from, Instant to, boolean cutShort) {}

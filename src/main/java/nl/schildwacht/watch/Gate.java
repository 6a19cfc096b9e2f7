package nl.schildwacht.watch;

import java.util.function.Function;

/**
 * What stands between a person's words and the watchlist. New aliases and terms are tried, all of a reading together, before
 * {@link WatchCheck} lets any of them through. Implementations are safe between threads.
 */
public interface Gate {
    /**
     * Gives what a reading comes to. May take up to a minute when it brings new names, because sources are asked.
     *
     * @param reading done twice when it brings new names: once to hear them, once knowing what came of them. Keeps nothing.
     */
    <T> T through(Function<WatchCheck, T> reading);
}

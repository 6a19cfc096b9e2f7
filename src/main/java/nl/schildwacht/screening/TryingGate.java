package nl.schildwacht.screening;

import nl.schildwacht.watch.Gate;
import nl.schildwacht.watch.WatchCheck;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The gate that tries new names in a dry run before they go live, whatever the road they come by. Where no source answers it
 * holds up nobody: then it refuses only what is too broad by kept posts and the sample. Thread-safe.
 */
public final class TryingGate implements Gate {
    /** No visitor has such an id. */
    private static final String OPERATORS_FILE = "operators' file";

    private final MeasuredBreadth breadth;
    private final DryRuns runs;

    public TryingGate(MeasuredBreadth breadth, DryRuns runs) {
        this.breadth = breadth;
        this.runs = runs;
    }

    /**
     * What a reading came to.
     *
     * @param untried the new names in it that were not tried and are not too broad by what can be measured at once.
     */
    public record Read<T>(T value, List<NewName> untried) {}

    /**
     * What a reading came to after its new names were tried.
     *
     * @param tried what came of it; empty when there were none.
     */
    public record Passed<T>(T value, Optional<Outcome> tried) {}

    /** Asks no source. @param tried what came of names that were tried. */
    public <T> Read<T> read(Function<WatchCheck, T> reading, Outcome tried) {
        var hearing = new Hearing(breadth, tried);
        T value = reading.apply(new WatchCheck(hearing));
        return new Read<>(value, hearing.untried());
    }

    /** As {@link #through}. @param askedBy id of who asks; the same names are tried once an hour for her. */
    public <T> Passed<T> pass(Function<WatchCheck, T> reading, String askedBy) {
        Read<T> heard = read(reading, Outcome.NOTHING);
        if (heard.untried().isEmpty()) return new Passed<>(heard.value(), Optional.empty());
        Outcome outcome = runs.outcome(heard.untried(), askedBy);
        return new Passed<>(read(reading, outcome).value(), Optional.of(outcome));
    }

    @Override
    public <T> T through(Function<WatchCheck, T> reading) {
        return pass(reading, OPERATORS_FILE).value();
    }
}

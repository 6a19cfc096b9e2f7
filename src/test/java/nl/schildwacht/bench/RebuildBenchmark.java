package nl.schildwacht.bench;

import nl.schildwacht.match.NameIndex;
import nl.schildwacht.watch.Watchlist;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.concurrent.TimeUnit;

/** The index made anew, as after each change of the watchlist. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RebuildBenchmark {
    @Param({"10000", "100000"})
    public int names;

    private Watchlist watchlist = Watchlist.EMPTY;

    @Setup
    public void invent() {
        watchlist = InventedNames.watchlist(names);
    }

    @Benchmark
    public NameIndex rebuild() {
        return NameIndex.of(watchlist);
    }
}

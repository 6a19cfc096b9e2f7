package nl.schildwacht.bench;

import nl.schildwacht.browser.Load;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The command {@code bench}. */
public final class Bench {
    private static final String USAGE = """
            Usage: ./schildwacht bench [--quick]
                   ./schildwacht bench console [--quick]
              console   how long each page of the console takes with 10,000 people and 100,000 hits
              --quick   two minutes; for a glance, not for comparing""";
    private static final Path JSON = Path.of("target", "bench.json");

    private final boolean quick;

    private Bench(boolean quick) {
        this.quick = quick;
    }

    public static void main(String... arguments) throws Exception {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** @return 0; 2 when the command itself was wrong. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) throws Exception {
        if (!arguments.isEmpty() && arguments.getFirst().equals("console"))
            return Load.run(arguments.subList(1, arguments.size()), out, err);
        for (String argument : arguments) {
            if (argument.equals("--help")) {
                out.println(USAGE);
                return 0;
            }
            if (!argument.equals("--quick")) {
                err.println("bench: does not know '" + argument + "'.");
                err.println(USAGE);
                return 2;
            }
        }
        var bench = new Bench(arguments.contains("--quick"));
        err.println("bench: measuring, " + (bench.quick ? "some two minutes" : "a quarter of an hour") + " …");
        var figures = new Figures(bench.measure(), bench.quick);
        figures.print(out);
        figures.write(JSON);
        out.println("All of it: " + JSON);
        return 0;
    }

    private Collection<RunResult> measure() throws RunnerException {
        List<RunResult> results = new ArrayList<>();
        for (Mix mix : Mix.values()) {
            results.addAll(throughput("ScreeningBenchmark.(tokenise|screen)", mix, "10000"));
            results.addAll(throughput("PeerBenchmark.monitor", mix, "10000"));
            if (HyperscanNames.loads()) results.addAll(throughput("PeerBenchmark.hyperscan", mix, "10000"));
        }
        results.addAll(throughput("ScreeningBenchmark.screen", Mix.ORDINARY, "100", "1000", "100000"));
        results.addAll(new Runner(options("RebuildBenchmark")
                        .warmupIterations(quick ? 3 : 10)
                        .measurementIterations(quick ? 3 : 10)
                        .build())
                .run());
        return results;
    }

    private Collection<RunResult> throughput(String methods, Mix mix, String... names) throws RunnerException {
        return new Runner(options(methods.replace(".", "\\.") + "$")
                        .param("names", names)
                        .param("mix", mix.name())
                        // One post in a hundred takes the long way, so that the compiler needs some time to know it.
                        .warmupIterations(quick ? 3 : 8)
                        .warmupTime(quick ? TimeValue.seconds(1) : TimeValue.seconds(2))
                        .measurementIterations(quick ? 3 : 5)
                        .measurementTime(quick ? TimeValue.seconds(1) : TimeValue.seconds(2))
                        .build())
                .run();
    }

    /** Fresh processes with the collector and the headers that {@code run} gives the service, and more heap. */
    private ChainedOptionsBuilder options(String include) {
        return new OptionsBuilder()
                .include(include)
                .forks(quick ? 1 : 2)
                .jvmArgsAppend(
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED")
                .addProfiler(ProcessorTime.class)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
    }
}

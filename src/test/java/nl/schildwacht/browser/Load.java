package nl.schildwacht.browser;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code ./schildwacht bench console}: how long the service takes for each page with {@link Archive} in its database. Measured
 * by whoever asks, on the same machine: from the first byte of the request to the last of the page, so never less than the
 * service's own time.
 */
public final class Load {
    private static final Duration BOUND = Duration.ofMillis(100);
    private static final String USAGE = """
            Usage: ./schildwacht bench console [--quick] [PART-OF-A-PATH…]
              --quick   fifty requests for each page instead of three hundred""";

    private final PrintStream out;
    private final int requests;
    private final List<String> wanted;

    private Load(PrintStream out, int requests, List<String> wanted) {
        this.out = out;
        this.requests = requests;
        this.wanted = wanted;
    }

    /** @return 0; 2 when the command itself was wrong. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) throws Exception {
        List<String> wanted =
                arguments.stream().filter(it -> !it.startsWith("--")).toList();
        for (String argument : arguments) {
            if (argument.startsWith("--") && !argument.equals("--quick")) {
                boolean isHelp = argument.equals("--help");
                (isHelp ? out : err).println(USAGE);
                return isHelp ? 0 : 2;
            }
        }
        new Load(out, arguments.contains("--quick") ? 50 : 300, wanted).measure(err);
        return 0;
    }

    private void measure(PrintStream err) throws Exception {
        try (var installation = Installation.open("load", true, Map.of())) {
            err.println("bench: writing " + Archive.HITS + " hits about " + Archive.PEOPLE + " people …");
            installation.withoutService(database -> {
                Reader.enroll(database);
                Archive.fill(database, Clock.systemUTC().instant());
            });
            err.println("bench: asking for pages …");
            out.printf(
                    "%n%-44s %-15s %7s %21s %21s%n", "page", "reader", "kB", "one at a time, ms", "four at a time, ms");
            out.printf("%-44s %-15s %7s %21s %21s%n", "", "", "", "p50   p99   max", "p50   p99   max");
            Map<String, Caller> callers = new HashMap<>();
            for (Stop stop : Stops.all(Landmarks.of(installation))) {
                if (!wanted.isEmpty() && wanted.stream().noneMatch(stop.path()::contains)) continue;
                if (!callers.containsKey(stop.who())) callers.put(stop.who(), caller(installation, stop));
                measure(stop, callers.get(stop.who()));
            }
            out.println("! = 100 ms or more at p99.");
        }
    }

    private static Caller caller(Installation installation, Stop stop) throws IOException, InterruptedException {
        Caller caller = new Caller(installation);
        return stop.reader().isPresent() ? caller.signIn(stop.reader().get()) : caller;
    }

    private void measure(Stop stop, Caller caller) throws Exception {
        HttpResponse<String> first = caller.get(stop.path());
        if (first.statusCode() != stop.status()) {
            out.printf("%-44s %-15s answered %d%n", stop.route(), stop.who(), first.statusCode());
            return;
        }
        times(stop, caller, 4, 40); // warm
        long[] alone = times(stop, caller, 1, requests);
        long[] together = times(stop, caller, 4, requests);
        out.printf(
                Locale.ROOT,
                "%-44s %-15s %7.1f %s %s%n",
                stop.route(),
                stop.who(),
                first.body().length() / 1000.0,
                figures(alone),
                figures(together));
    }

    private static long[] times(Stop stop, Caller caller, int atATime, int requests) throws Exception {
        try (var pool = Executors.newFixedThreadPool(atATime)) {
            List<Callable<Long>> all = new ArrayList<>();
            for (int i = 0; i < requests; i++) all.add(() -> time(stop, caller));
            List<Long> taken = new ArrayList<>();
            for (Future<Long> one : pool.invokeAll(all)) taken.add(one.get());
            return taken.stream().mapToLong(Long::longValue).sorted().toArray();
        }
    }

    private static long time(Stop stop, Caller caller) throws IOException, InterruptedException {
        long before = System.nanoTime();
        caller.get(stop.path());
        return System.nanoTime() - before;
    }

    private static String figures(long[] sorted) {
        long p99 = sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
        return String.format(
                Locale.ROOT,
                "%6.1f %5.1f %5.1f %s",
                sorted[sorted.length / 2] / 1e6,
                p99 / 1e6,
                Arrays.stream(sorted).max().orElse(0) / 1e6,
                p99 >= BOUND.toNanos() ? "!" : " ");
    }
}

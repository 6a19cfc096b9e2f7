package nl.schildwacht.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.openjdk.jmh.results.RunResult;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the runs came to: a table for people, JSON for whoever compares builds. Medians: a busy neighbour skews a mean. */
final class Figures {
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Double> medians = new LinkedHashMap<>();
    private final boolean quick;

    /** @param target what is aimed at, where something is. */
    private record Line(String what, String measured, String ratio, String target) {}

    Figures(Collection<RunResult> results, boolean quick) {
        this.quick = quick;
        results.forEach(result -> medians.put(
                key(result), result.getPrimaryResult().getStatistics().getPercentile(50)));
        for (String mix : List.of("ordinary", "worst")) {
            double tokenised = median("tokenise", mix, FEW);
            double screened = median("screen", mix, FEW);
            rate("Lucene tokenisation, " + mix + " mix", tokenised, "1.00", "");
            rate("screening 10,000 names, " + mix + " mix", screened, ratio(screened / tokenised), "");
        }
        double grown = median("screen", "ordinary", FEW) / median("screen", "ordinary", MANY);
        rate(
                "screening 100,000 names, ordinary mix",
                median("screen", "ordinary", MANY),
                ratio(median("screen", "ordinary", MANY) / median("tokenise", "ordinary", FEW)),
                "");
        lines.add(new Line("cost of a post, 100,000 names : 10,000", "", ratio(grown), "< 1.3"));
        lines.add(new Line("index of 10,000 names, ms", number(median("rebuild", "", FEW)), "", "< 1000"));
        lines.add(new Line("index of 100,000 names, ms", number(median("rebuild", "", MANY)), "", ""));
    }

    private void rate(String what, double perSecond, String ratio, String target) {
        lines.add(new Line(what + ", posts/s", number(perSecond), ratio, target));
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%n%-52s %12s %8s %8s%n", "on one thread", "median", "ratio", "target");
        lines.forEach(line -> out.printf(
                Locale.ROOT, "%-52s %12s %8s %8s%n", line.what(), line.measured(), line.ratio(), line.target()));
        if (quick) out.println("A short run: good for a glance, not for comparing.");
    }

    void write(Path file) throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var all = new LinkedHashMap<String, Object>();
        all.put("quick", quick);
        all.put("java", Runtime.version().toString());
        all.put("processors", system.getAvailableProcessors());
        all.put("load", system.getSystemLoadAverage());
        all.put("medians", medians);
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
    }

    private double median(String what, String mix, int names) {
        return medians.getOrDefault(key(what, mix, Integer.toString(names)), Double.NaN);
    }

    private static String key(RunResult result) {
        var run = result.getParams();
        String method = run.getBenchmark().substring(run.getBenchmark().lastIndexOf('.') + 1);
        return key(method, run.getParamsKeys().contains("mix") ? run.getParam("mix") : "", run.getParam("names"));
    }

    private static String key(String method, String mix, String names) {
        return (method + (mix.isEmpty() ? "" : " " + mix) + " " + names).toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

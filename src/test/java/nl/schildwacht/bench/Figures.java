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

/**
 * What the runs came to: a table for people, JSON for whoever compares builds. By processor time, and medians of it, because a
 * busy neighbour skews everything else.
 */
final class Figures {
    private static final String FEW = "10000";
    private static final String MANY = "100000";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Double> nanosByRun = new LinkedHashMap<>();
    private final Map<String, Double> bytesByRun = new LinkedHashMap<>();
    private final boolean quick;

    /** @param target what is aimed at, where something is. */
    private record Line(String what, String measured, String bytes, String ratio, String target) {}

    Figures(Collection<RunResult> results, boolean quick) {
        this.quick = quick;
        for (RunResult result : results) {
            nanosByRun.put(key(result), median(result, ProcessorTime.LABEL));
            bytesByRun.put(key(result), median(result, ALLOCATED));
        }
        for (Mix mix : Mix.values()) {
            String name = mix.name().toLowerCase(Locale.ROOT);
            speed("screening, 10,000 names, " + name + " mix", "screen " + name + " " + FEW, name);
            speed("  Lucene tokenisation alone", "tokenise " + name + " " + FEW, name);
            speed("  Hyperscan, the names alone", "hyperscan " + name + " " + FEW, name);
            speed("  lucene-monitor, the names alone", "monitor " + name + " " + FEW, name);
        }
        times("ordinary mix, screening : Hyperscan", "hyperscan ordinary " + FEW, "screen ordinary " + FEW, ">= 0.7");
        times("ordinary mix, screening : lucene-monitor", "monitor ordinary " + FEW, "screen ordinary " + FEW, ">= 20");
        for (String names : List.of("100", "1000", MANY))
            speed("screening, " + grouped(names) + " names, ordinary mix", "screen ordinary " + names, "ordinary");
        times("cost of a post, 100,000 : 10,000 names", "screen ordinary " + MANY, "screen ordinary " + FEW, "< 1.3");
        rebuild(FEW);
        rebuild(MANY);
    }

    /** Beside tokenisation of the same mix. */
    private void speed(String what, String run, String mix) {
        double nanos = nanos(run);
        lines.add(
                Double.isNaN(nanos)
                        ? new Line(what + ", posts", "no library", "", "", "")
                        : new Line(
                                what + ", posts",
                                number(1e9 / nanos),
                                number(bytesByRun.getOrDefault(run, Double.NaN)),
                                ratio(nanos("tokenise " + mix + " " + FEW) / nanos),
                                ""));
    }

    private void times(String what, String run, String by, String target) {
        double ratio = nanos(run) / nanos(by);
        lines.add(new Line(what, "", "", Double.isNaN(ratio) ? "-" : ratio(ratio), target));
    }

    private void rebuild(String names) {
        double milliseconds = nanos("rebuild " + names) / 1e6;
        lines.add(new Line("index of " + grouped(names) + " names, ms", number(milliseconds), "", "", "< 1000"));
    }

    void print(PrintStream out) {
        String row = "%-50s %12s %10s %8s %8s%n";
        out.printf(Locale.ROOT, "%n" + row, "for each second of one processor", "median", "bytes", "ratio", "target");
        for (Line line : lines)
            out.printf(Locale.ROOT, row, line.what(), line.measured(), line.bytes(), line.ratio(), line.target());
        out.println("Ratios without a target: tokenisation = 1. Bytes: made for each post.");
        if (quick) out.println("A short run: good for a glance, not for comparing.");
    }

    void write(Path file) throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var all = new LinkedHashMap<String, Object>();
        all.put("quick", quick);
        all.put("java", Runtime.version().toString());
        all.put("processors", system.getAvailableProcessors());
        all.put("load", system.getSystemLoadAverage());
        all.put("nanoseconds of processor time, median", nanosByRun);
        all.put("bytes made, median", bytesByRun);
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
    }

    private static double median(RunResult result, String label) {
        var measured = result.getSecondaryResults().get(label);
        return measured == null ? Double.NaN : measured.getStatistics().getPercentile(50);
    }

    private double nanos(String run) {
        return nanosByRun.getOrDefault(run, Double.NaN);
    }

    private static String key(RunResult result) {
        var run = result.getParams();
        String method = run.getBenchmark().substring(run.getBenchmark().lastIndexOf('.') + 1);
        String mix = run.getParamsKeys().contains("mix") ? " " + run.getParam("mix") : "";
        return (method + mix + " " + run.getParam("names")).toLowerCase(Locale.ROOT);
    }

    private static String grouped(String names) {
        return number(Integer.parseInt(names));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

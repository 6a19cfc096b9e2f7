package nl.schildwacht.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The metrics that the service offers, as metrics.txt lists them, and what a query asks that is not among them. */
final class Offered {
    private static final Pattern SELECTOR = Pattern.compile("(schildwacht_[a-z_]+)(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"([^\"]*)\"");

    /** Its type, and per label the values it may have; none listed means any. */
    private record Metric(String type, Map<String, List<String>> labels) {}

    private final Map<String, Metric> metrics = new HashMap<>();

    private Offered() {}

    static Offered list() throws IOException {
        var offered = new Offered();
        try (InputStream file = Offered.class.getResourceAsStream("/deploy/metrics.txt")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList()) {
                String[] words = line.split(" ");
                var labels = new HashMap<String, List<String>>();
                for (int i = 2; i < words.length; i++) {
                    String[] label = words[i].split("=");
                    labels.put(label[0], label.length > 1 ? List.of(label[1].split("\\|")) : List.of());
                }
                offered.metrics.put(words[0], new Metric(words[1], labels));
            }
        }
        return offered;
    }

    /** The parts of this query that no metric of ours answers. */
    Set<String> unknownIn(String query) {
        var unknown = new TreeSet<String>();
        SELECTOR.matcher(query).results().forEach(selector -> {
            var metric = find(selector.group(1));
            if (metric == null) unknown.add(selector.group(1));
            else if (selector.group(2) != null) {
                MATCHER.matcher(selector.group(2)).results().forEach(matcher -> {
                    List<String> values = metric.labels.get(matcher.group(1));
                    boolean known = values != null
                            && (values.isEmpty()
                                    || values.containsAll(
                                            List.of(matcher.group(2).split("\\|"))));
                    if (!known) unknown.add(selector.group());
                });
            }
        });
        return unknown;
    }

    private Metric find(String name) {
        Metric plain = metrics.get(name);
        if (plain != null) return plain.type.equals("histogram") || plain.type.equals("summary") ? null : plain;
        String series = name.replaceFirst("_(bucket|sum|count)$", "");
        Metric distribution = metrics.get(series);
        if (distribution == null || series.equals(name)) return null;
        return switch (distribution.type) {
            case "histogram" -> distribution;
            case "summary" -> name.endsWith("_bucket") ? null : distribution;
            default -> null;
        };
    }
}

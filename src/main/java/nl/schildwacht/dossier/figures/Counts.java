package nl.schildwacht.dossier.figures;

import nl.schildwacht.threat.Severity;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many hits of each severity, by a key: a behaviour, a platform, a Monday. Grows while it is filled; then read only. */
public final class Counts {
    private final Map<String, Map<Severity, Long>> bySeverity = new LinkedHashMap<>();

    void add(String key, Severity severity, long hits) {
        bySeverity.computeIfAbsent(key, _ -> new EnumMap<>(Severity.class)).merge(severity, hits, Long::sum);
    }

    /** The same counts under other keys: subjects become departments. */
    public Counts by(java.util.function.UnaryOperator<String> key) {
        Counts others = new Counts();
        bySeverity.forEach(
                (old, counts) -> counts.forEach((severity, hits) -> others.add(key.apply(old), severity, hits)));
        return others;
    }

    public java.util.Set<String> keys() {
        return bySeverity.keySet();
    }

    public long of(String key, Severity severity) {
        return bySeverity.getOrDefault(key, Map.of()).getOrDefault(severity, 0L);
    }

    public long of(String key) {
        return bySeverity.getOrDefault(key, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    public long of(Severity severity) {
        return bySeverity.keySet().stream().mapToLong(key -> of(key, severity)).sum();
    }

    public long total() {
        return bySeverity.keySet().stream().mapToLong(this::of).sum();
    }

    public boolean isEmpty() {
        return total() == 0;
    }
}

package nl.schildwacht.dossier;

import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.WatchWindow;
import org.jdbi.v3.core.Jdbi;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came in during a watch window about those it is about; numbers only, of dossiers that the asker may see.
 *
 * @param hits by severity, the worst first, without what was taken back. @param dossiers in how many dossiers.
 */
public record WindowFigures(Map<Severity, Integer> hits, int dossiers) {
    public WindowFigures {
        SortedMap<Severity, Integer> worstFirst = new TreeMap<>(Comparator.reverseOrder());
        worstFirst.putAll(hits);
        hits = Collections.unmodifiableSortedMap(worstFirst);
    }

    public int total() {
        return hits.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(Severity severity) {
        return hits.getOrDefault(severity, 0);
    }

    /** Counts them. Thread-safe. */
    public record Source(Jdbi jdbi) {
        public WindowFigures of(WatchWindow window, Sight sight) {
            return jdbi.withHandle(handle -> {
                Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
                String where = """
                         from hit h join dossier d on d.id = h.dossier_id
                        where h.kept_at >= :from and h.kept_at < :until and h.withdrawn_at is null
                          and d.organisations @> array[cast(:organisation as text)]
                          and (cardinality(cast(:subjects as text[])) = 0 or h.subject_id = any(:subjects)) and\s""" + sight.condition();
                sight.bind(handle.createQuery("select h.severity, count(*) as hits" + where + " group by h.severity")
                                .bind("from", window.opens())
                                .bind("until", window.closes())
                                .bind("organisation", window.organisation())
                                .bindArray(
                                        "subjects",
                                        String.class,
                                        window.subjects().toArray()))
                        .map((row, _) -> Map.entry(Severity.valueOf(row.getString("severity")), row.getInt("hits")))
                        .forEach(each -> bySeverity.put(each.getKey(), each.getValue()));
                int dossiers = sight.bind(handle.createQuery("select count(distinct d.id)" + where)
                                .bind("from", window.opens())
                                .bind("until", window.closes())
                                .bind("organisation", window.organisation())
                                .bindArray(
                                        "subjects",
                                        String.class,
                                        window.subjects().toArray()))
                        .mapTo(int.class)
                        .one();
                return new WindowFigures(bySeverity, dossiers);
            });
        }
    }
}

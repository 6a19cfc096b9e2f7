package nl.schildwacht.dossier.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.schildwacht.dossier.Sight;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The words that strangers wrote, as far as they are kept and not hidden. Thread-safe. */
public final class Readings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECT = """
            select e.id, e.text, coalesce(e.parent_text, p.text) as parent_text, e.language, e.captured_at,
                case when e.version = coalesce(h.post_version, e.version) then h.findings end as findings
            from hit h join dossier d on d.id = h.dossier_id
            join exhibit e on e.hit_id = h.id and e.role = 'POST'
            left join lateral (select text from exhibit where hit_id = h.id and role = 'PARENT'
                               order by id desc limit 1) p on true
            where h.id = :hit and not exists (select 1 from tombstone t where t.hit_id = h.id) and\s""";

    private final Jdbi jdbi;

    public Readings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The state of a post that was judged. Empty when it is not kept any more, hidden or out of sight. */
    public Optional<Reading> of(UUID hit, Sight sight) {
        return jdbi.withHandle(handle -> sight.bind(handle.createQuery(SELECT + sight.condition()
                        + " order by (e.version = coalesce(h.post_version, e.version)) desc, e.id desc limit 1"))
                .bind("hit", hit)
                .map(Readings::reading)
                .findOne());
    }

    /** Another captured state of it. */
    public Optional<Reading> of(UUID hit, long exhibit, Sight sight) {
        return jdbi.withHandle(
                handle -> sight.bind(handle.createQuery(SELECT + sight.condition() + " and e.id = :exhibit"))
                        .bind("hit", hit)
                        .bind("exhibit", exhibit)
                        .map(Readings::reading)
                        .findOne());
    }

    private static Reading reading(ResultSet row, StatementContext context) throws SQLException {
        String text = row.getString("text");
        return new Reading(
                row.getLong("id"),
                text,
                Optional.ofNullable(row.getString("parent_text")),
                Optional.ofNullable(row.getString("language")),
                Optional.ofNullable(row.getString("findings"))
                        .map(json -> spans(json, text.length()))
                        .orElse(List.of()),
                row.getTimestamp("captured_at").toInstant());
    }

    /** Those that overlap become one. */
    static List<Reading.Span> spans(String findings, int length) {
        List<Reading.Span> all = new ArrayList<>();
        try {
            for (JsonNode finding : JSON.readTree(findings)) {
                int start = Math.clamp(finding.path("start").asInt(), 0, length);
                int end = Math.clamp(finding.path("end").asInt(), start, length);
                if (end > start) all.add(new Reading.Span(start, end));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the column findings holds is not what was written", e);
        }
        all.sort(Comparator.comparingInt(Reading.Span::start));
        List<Reading.Span> merged = new ArrayList<>();
        for (Reading.Span span : all) {
            if (!merged.isEmpty() && merged.getLast().end() >= span.start()) {
                Reading.Span last = merged.removeLast();
                merged.add(new Reading.Span(last.start(), Math.max(last.end(), span.end())));
            } else merged.add(span);
        }
        return merged;
    }
}

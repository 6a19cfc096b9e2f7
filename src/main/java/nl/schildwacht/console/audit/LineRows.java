package nl.schildwacht.console.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The SQL of table {@code audit} for one line. */
final class LineRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LineRows() {}

    static void insert(Handle tx, Collection<Line> lines) {
        var batch = tx.prepareBatch("""
                insert into audit (at, who_id, who_name, roles, deed, method, route, ids, dossier, subject_id, status)
                values (:at, :whoId, :whoName, string_to_array(:roles, ','), :deed, :method, :route, cast(:ids as jsonb),
                    :dossier, :subject, :status)""");
        lines.forEach(line -> batch.bind("at", line.at())
                .bind("whoId", line.whoId())
                .bind("whoName", line.whoName())
                .bind("roles", String.join(",", line.roles()))
                .bind("deed", line.deed().name())
                .bind("method", line.method())
                .bind("route", line.route())
                .bind("ids", json(line.ids()))
                .bind("dossier", line.dossier().orElse(null))
                .bind("subject", line.subjectId().orElse(null))
                .bind("status", line.status())
                .add());
        batch.execute();
    }

    static Line line(ResultSet row, StatementContext context) throws SQLException {
        return new Line(
                row.getTimestamp("at").toInstant(),
                row.getString("who_id"),
                row.getString("who_name"),
                new TreeSet<>(List.of((String[]) row.getArray("roles").getArray())),
                Deed.valueOf(row.getString("deed")),
                row.getString("method"),
                row.getString("route"),
                ids(row.getString("ids")),
                Optional.ofNullable(row.getString("dossier")),
                Optional.ofNullable(row.getString("subject_id")),
                row.getInt("status"));
    }

    private static String json(Map<String, String> ids) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(ids)).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts cannot be written as JSON", e);
        }
    }

    private static Map<String, String> ids(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the column ids holds is not what was written", e);
        }
    }
}

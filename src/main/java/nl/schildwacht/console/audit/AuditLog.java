package nl.schildwacht.console.audit;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads what was recorded, the newest first, and lets go of it when its term is over. Thread-safe. */
public final class AuditLog {
    private final Jdbi jdbi;

    public AuditLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param limit how many at most. */
    public List<Line> find(AuditFilter filter, int limit, int offset) {
        return jdbi.withHandle(handle -> query(handle, filter, " limit :limit offset :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map(LineRows::line)
                .list());
    }

    /** Hands over all, one by one, without holding them in memory. */
    public void each(AuditFilter filter, Consumer<Line> reader) {
        jdbi.useTransaction(tx ->
                query(tx, filter, "").setFetchSize(500).map(LineRows::line).useStream(lines -> lines.forEach(reader)));
    }

    /** Deletes what is older; the only way to. @return how many lines went. */
    public int purge(Instant before) {
        return jdbi.inTransaction(tx -> {
            tx.createQuery("select set_config('schildwacht.audit_before', :before, true)")
                    .bind("before", before.toString())
                    .mapTo(String.class)
                    .one();
            return tx.createUpdate("delete from audit where at < :before")
                    .bind("before", before)
                    .execute();
        });
    }

    private static Query query(Handle handle, AuditFilter filter, String end) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        filter.who().ifPresent(_ -> conditions.add("(who_id = :who or position(lower(:who) in lower(who_name)) > 0)"));
        filter.subjects().ifPresent(_ -> conditions.add("subject_id = any(:subjects)"));
        filter.dossier().ifPresent(_ -> conditions.add("dossier = :dossier"));
        filter.deed().ifPresent(_ -> conditions.add("deed = :deed"));
        filter.from().ifPresent(_ -> conditions.add("at >= :from"));
        filter.until().ifPresent(_ -> conditions.add("at < :until"));
        Query query = handle.createQuery(
                "select * from audit where " + String.join(" and ", conditions) + " order by at desc, id desc" + end);
        filter.who().ifPresent(who -> query.bind("who", who));
        filter.subjects().ifPresent(subjects -> query.bindArray("subjects", String.class, subjects.toArray()));
        filter.dossier().ifPresent(dossier -> query.bind("dossier", dossier));
        filter.deed().ifPresent(deed -> query.bind("deed", deed.name()));
        filter.from().ifPresent(from -> query.bind("from", from));
        filter.until().ifPresent(until -> query.bind("until", until));
        return query;
    }
}

package nl.schildwacht.dossier.casework;

import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds dossiers for a reader: what is out of her sight is not there. Thread-safe. */
public final class Cases {
    private final Jdbi jdbi;

    public Cases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Which dossiers to list.
     *
     * @param open true for open ones, false for closed ones, empty for both.
     * @param assignedTo id of the account that looks after it.
     * @param severity the worst in it.
     * @param subjects about one of these; empty means about anybody.
     * @param number starts with this, in any case; blank means any.
     */
    public record Filter(
            Optional<Boolean> open,
            Optional<String> assignedTo,
            Optional<Severity> severity,
            Optional<Set<String>> subjects,
            String number) {
        public static final Filter NONE =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /**
     * One line of the list.
     *
     * @param hits how many stand in it.
     * @param openTasks how many are to be done. @param lateTasks how many of them should have been done by now.
     */
    public record Line(
            DossierView dossier,
            Instant lastHitAt,
            int hits,
            int openTasks,
            int lateTasks,
            Optional<String> assignedTo) {}

    /** Dossiers by the moment of their last hit, newest first. */
    public List<Line> list(Sight sight, Filter filter, Instant now, int limit, int offset) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery("""
                                select d.*, a.to_who,
                                    (select count(*) from hit h where h.dossier_id = d.id and h.withdrawn_at is null) as hits,
                                    t.open_tasks, t.late_tasks
                                from (select d.* from dossier d left join assignment a on a.dossier_id = d.id where """ + " " + where(sight, filter) + """
                                 order by d.last_hit_at desc, d.id desc limit :limit offset :offset) d
                                left join assignment a on a.dossier_id = d.id
                                cross join lateral (select count(*) as open_tasks,
                                        count(*) filter (where due_at < :now) as late_tasks
                                    from task where dossier_id = d.id and state = 'open') t
                                order by d.last_hit_at desc, d.id desc"""), sight, filter)
                .bind("now", now)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> new Line(
                        view(row),
                        row.getTimestamp("last_hit_at").toInstant(),
                        row.getInt("hits"),
                        row.getInt("open_tasks"),
                        row.getInt("late_tasks"),
                        Optional.ofNullable(row.getString("to_who"))))
                .list());
    }

    public int count(Sight sight, Filter filter) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery(
                                "select count(*) from dossier d left join assignment a on a.dossier_id = d.id where "
                                        + where(sight, filter)),
                        sight,
                        filter)
                .mapTo(Integer.class)
                .one());
    }

    /** The dossier with this number. */
    public Optional<CaseFile> find(String number, Sight sight) {
        return jdbi.withHandle(handle -> sight.bind(handle.createQuery("""
                                select d.*, a.to_who,
                                    (select count(*) from hit h where h.dossier_id = d.id and h.withdrawn_at is null) as hits
                                from dossier d left join assignment a on a.dossier_id = d.id
                                where d.number = :number and\s""" + sight.condition()))
                .bind("number", number)
                .map(Cases::file)
                .findOne());
    }

    /** The number of the dossier into which this one was merged. */
    public Optional<String> mergedInto(String number, Sight sight) {
        return jdbi.withHandle(handle -> sight.bind(handle.createQuery("select d.number from dossier d"
                        + " join dossier old on old.merged_into = d.id where old.number = :number and "
                        + sight.condition()))
                .bind("number", number)
                .mapTo(String.class)
                .findOne());
    }

    /** Of these subjects, those about whom somebody may see a dossier. For a filter by person. */
    public List<String> subjects(Sight sight, int most) {
        return jdbi.withHandle(handle -> sight.bind(handle.createQuery("select d.subject_id from dossier d where "
                        + sight.condition()
                        + " group by d.subject_id order by max(d.last_hit_at) desc limit :most"))
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }

    private static String where(Sight sight, Filter filter) {
        List<String> parts = new ArrayList<>(List.of("d.merged_into is null", sight.condition()));
        filter.open().ifPresent(open -> parts.add("d.closed_at is " + (open ? "null" : "not null")));
        filter.assignedTo().ifPresent(id -> parts.add("a.to_id = :assignedTo"));
        filter.severity().ifPresent(severity -> parts.add("d.severity = :severity"));
        filter.subjects().ifPresent(subjects -> parts.add("d.subject_id = any(:subjects)"));
        if (!filter.number().isBlank()) parts.add("starts_with(d.number, :number)");
        return String.join(" and ", parts);
    }

    private static Query bound(Query query, Sight sight, Filter filter) {
        sight.bind(query);
        filter.assignedTo().ifPresent(id -> query.bind("assignedTo", id));
        filter.severity().ifPresent(severity -> query.bind("severity", severity.name()));
        filter.subjects().map(Collection::toArray).ifPresent(ids -> query.bindArray("subjects", String.class, ids));
        if (!filter.number().isBlank())
            query.bind("number", filter.number().strip().toUpperCase(java.util.Locale.ROOT));
        return query;
    }

    private static CaseFile file(ResultSet row, StatementContext context) throws SQLException {
        boolean keptOut = row.getBoolean("not_through_manager");
        return new CaseFile(
                view(row),
                row.getTimestamp("last_hit_at").toInstant(),
                row.getInt("hits"),
                Optional.ofNullable(row.getString("not_through_manager_by")).filter(by -> keptOut),
                instant(row, "not_through_manager_at").filter(at -> keptOut),
                Relation.of(row.getString("sender_relation")),
                Answer.of(row.getString("sender_minor")),
                Optional.ofNullable(row.getString("decided_otherwise_by"))
                        .map(name -> new Closing.Decision(name, because(row))),
                row.getTimestamp("retain_until").toInstant(),
                Optional.ofNullable(row.getString("to_who")));
    }

    private static String because(ResultSet row) {
        try {
            return Optional.ofNullable(row.getString("decided_otherwise_because"))
                    .orElse("");
        } catch (SQLException e) {
            throw new IllegalStateException("dossier.decided_otherwise_because cannot be read", e);
        }
    }

    private static DossierView view(ResultSet row) throws SQLException {
        return new DossierView(
                row.getLong("id"),
                row.getString("number"),
                row.getString("subject_id"),
                List.of((String[]) row.getArray("organisations").getArray()),
                Severity.valueOf(row.getString("severity")),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "closed_at"),
                row.getBoolean("not_through_manager"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(at -> at.toInstant());
    }
}

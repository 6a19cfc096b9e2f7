package nl.schildwacht.dossier.retention;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What dossiers hold about one person: a watched one by her id, or the author of posts by the handle that she gave herself.
 * There is no other way to look for an author, and this one is taken only for her request. Thread-safe.
 */
public final class AboutPerson {
    private static final String SELECT = """
            select distinct on (h.kept_at, h.id)
                h.id, h.dossier_id, d.number, h.platform, h.behaviour, h.severity, h.alerting, h.withdrawn_at,
                h.judgement_id, h.kept_at, h.subject_id, e.text, e.published_at, e.author_handle,
                d.closed_at is null as open,
                d.id in (select o.dossier_id from hold o where o.ended_at is null) as held,
                d.id in (select t.dossier_id from task t where t.kind = 'aangifte' and t.state = 'done') as reported
            from hit h join dossier d on d.id = h.dossier_id
            left join exhibit e on e.hit_id = h.id and e.role = 'POST'
            """;

    /** Of the versions of a post the one that was flagged comes first, else the newest. */
    private static final String ORDER =
            " order by h.kept_at, h.id, (e.version = h.post_version) desc nulls last, e.id desc limit 10000";

    private final Jdbi jdbi;

    public AboutPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A hit that concerns her.
     *
     * @param text of the post, as long as it is kept.
     */
    public record Entry(
            UUID hit,
            long dossierId,
            String dossier,
            String subjectId,
            String platform,
            String behaviour,
            String severity,
            boolean withdrawn,
            boolean shortLived,
            Instant keptAt,
            Optional<Instant> publishedAt,
            Optional<String> text,
            Optional<String> author,
            boolean open,
            boolean held,
            boolean reported) {
        @Override
        public String toString() {
            return "Entry[" + hit + "]";
        }
    }

    /** A message about her. */
    public record Message(String dossier, String recipient, String stage, Instant at) {}

    /** What was aimed at a watched person. */
    public List<Entry> aimedAt(String subjectId) {
        return jdbi.withHandle(handle -> entries(handle, "h.subject_id = :value", subjectId));
    }

    /** What this author wrote, as far as it is kept; with or without the at sign, in any case. */
    public List<Entry> writtenBy(String handle) {
        return jdbi.withHandle(connection -> entries(connection, """
                exists (select from exhibit a where a.hit_id = h.id and a.role = 'POST'
                    and lower(a.author_handle) = lower(:value))""", bare(handle)));
    }

    /** Which messages about her went to whom, by role. */
    public List<Message> told(String subjectId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.number, t.recipient, t.stage, t.told_at from told t join dossier d on d.id = t.dossier_id
                        where d.subject_id = :subject order by t.told_at""")
                .bind("subject", subjectId)
                .map((row, context) -> new Message(
                        row.getString("number"),
                        row.getString("recipient"),
                        row.getString("stage"),
                        row.getTimestamp("told_at").toInstant()))
                .list());
    }

    static String bare(String handle) {
        String plain = handle.strip();
        return plain.startsWith("@") ? plain.substring(1) : plain;
    }

    private static List<Entry> entries(Handle handle, String condition, String value) {
        Query query = handle.createQuery(SELECT + "where " + condition + ORDER);
        return query.bind("value", value).map(AboutPerson::entry).list();
    }

    private static Entry entry(ResultSet row, StatementContext context) throws SQLException {
        String severity = row.getString("severity");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getLong("dossier_id"),
                row.getString("number"),
                row.getString("subject_id"),
                row.getString("platform"),
                row.getString("behaviour"),
                severity,
                row.getTimestamp("withdrawn_at") != null,
                !row.getBoolean("alerting")
                        && row.getObject("judgement_id") == null
                        && (severity.equals("LOW") || severity.equals("NONE")),
                row.getTimestamp("kept_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("published_at")).map(at -> at.toInstant()),
                Optional.ofNullable(row.getString("text")),
                Optional.ofNullable(row.getString("author_handle")),
                row.getBoolean("open"),
                row.getBoolean("held"),
                row.getBoolean("reported"));
    }
}

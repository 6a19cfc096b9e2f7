package nl.schildwacht.dossier;

import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hits with the state of the post that was judged. */
final class JudgedRows {
    /** What an earlier version kept names no state; the newest is as good a guess as any, and mentions are missing anyhow. */
    private static final String SELECT = """
            select h.*, e.text, e.channel, coalesce(e.parent_text, p.text) as parent_text, e.published_at,
                array(select f ->> 'rule' from jsonb_array_elements(h.findings) f) as rules
            from hit h
            left join lateral (select * from exhibit where hit_id = h.id and role = 'POST'
                                   and version = coalesce(h.post_version, version)
                                   and not exists (select 1 from tombstone t where t.hit_id = h.id)
                               order by id desc limit 1) e on true
            left join lateral (select text from exhibit where hit_id = h.id and role = 'PARENT'
                                   and h.post_version is null order by id desc limit 1) p on true
            """;

    private JudgedRows() {}

    static Optional<Judged> find(Handle handle, UUID hit) {
        return handle.createQuery(SELECT + "where h.id = :hit")
                .bind("hit", hit)
                .map(JudgedRows::judged)
                .findOne();
    }

    /** The newest first; only those of which the evidence is still there. */
    static List<Judged> latest(Handle handle, String organisation, int most) {
        return handle.createQuery(SELECT + """
                        join dossier d on d.id = h.dossier_id
                        where d.organisations @> array[cast(:organisation as text)] and e.text is not null
                        order by h.kept_at desc, h.id limit :most""")
                .bind("organisation", organisation)
                .bind("most", most)
                .map(JudgedRows::judged)
                .list();
    }

    private static Judged judged(ResultSet row, StatementContext context) throws SQLException {
        return new Judged(
                row.getObject("id", UUID.class),
                row.getString("subject_id"),
                new Gist(
                        Behaviour.valueOf(row.getString("behaviour")),
                        Optional.ofNullable(row.getString("kind")).map(Kind::valueOf),
                        Severity.valueOf(row.getString("severity")),
                        Optional.of(Surety.valueOf(row.getString("surety"))),
                        row.getBoolean("alerting"),
                        row.getBoolean("complaint"),
                        row.getBoolean("concern"),
                        List.of((String[]) row.getArray("rules").getArray()),
                        List.of((String[]) row.getArray("reasons").getArray())),
                row.getString("lexicon"),
                post(row),
                Optional.ofNullable(row.getString("mentions")).map(MeantRows::mentions));
    }

    private static Optional<Post> post(ResultSet row) throws SQLException {
        if (row.getString("text") == null) return Optional.empty();
        return Optional.of(Judged.post(
                new PostRef(
                        Platform.valueOf(row.getString("platform")), row.getString("host"), row.getString("native_id")),
                row.getString("text"),
                Optional.ofNullable(row.getString("parent_text")),
                Optional.ofNullable(row.getString("channel")),
                row.getTimestamp("published_at").toInstant()));
    }
}

package nl.schildwacht.dossier;

import nl.schildwacht.post.Platform;
import nl.schildwacht.post.PostRef;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The SQL of table {@code hit} about posts that may be gone. A post may have hits about several subjects. */
final class LookUpRows {
    private LookUpRows() {}

    static Optional<PostRef> claim(Handle tx, String sourceId, Instant lookedUpBefore, Instant now) {
        // One claim at a time: two replicas must not take one post by the hits of two subjects.
        tx.execute("select pg_advisory_xact_lock(hashtextextended('look up', 0))");
        Optional<PostRef> due = tx.createQuery("""
                        select platform, host, native_id from hit h
                        where source_id = :source and gone_at is null and coalesce(looked_up_at, kept_at) <= :before
                          and exists (select 1 from exhibit e where e.hit_id = h.id and e.role = 'POST')
                        order by coalesce(looked_up_at, kept_at) limit 1 for update skip locked""")
                .bind("source", sourceId)
                .bind("before", lookedUpBefore)
                .map(LookUpRows::post)
                .findOne();
        due.ifPresent(post -> mark(tx, "looked_up_at", post, now));
        return due;
    }

    static void gone(Handle tx, PostRef post, Instant at) {
        mark(tx, "gone_at", post, at);
    }

    private static void mark(Handle tx, String column, PostRef post, Instant at) {
        // By subject, as those who keep hits lock them: so nobody waits for each other.
        tx.createUpdate("""
                        with post as (select id from hit
                                      where platform = :platform and host = :host and native_id = :native and gone_at is null
                                      order by subject_id for update)
                        update hit set <column> = :at from post where hit.id = post.id""")
                .define("column", column)
                .bind("at", at)
                .bind("platform", post.platform().name())
                .bind("host", post.host())
                .bind("native", post.nativeId())
                .execute();
    }

    private static PostRef post(ResultSet row, StatementContext context) throws SQLException {
        return new PostRef(
                Platform.valueOf(row.getString("platform")), row.getString("host"), row.getString("native_id"));
    }
}

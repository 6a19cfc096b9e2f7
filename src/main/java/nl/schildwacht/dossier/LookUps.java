package nl.schildwacht.dossier;

import nl.schildwacht.post.Platform;
import nl.schildwacht.post.PostRef;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which posts are to be looked up again, and which turned out to be gone. A post may have hits about several subjects; they
 * are marked together. Thread-safe.
 */
public final class LookUps {
    private final Jdbi jdbi;
    private final Dossiers dossiers;

    public LookUps(Jdbi jdbi, Dossiers dossiers) {
        this.jdbi = jdbi;
        this.dossiers = dossiers;
    }

    /**
     * A post whose turn has come.
     *
     * @param capturedAt the address of the look-up that its evidence was captured by, if it was.
     */
    public record Due(PostRef post, Optional<URI> capturedAt) {}

    /**
     * The post of this source that has waited longest, marked as looked up now; nobody else gets it this time. Only posts of
     * which an exhibit is kept and that are not marked gone.
     *
     * @param lookedUpBefore it was last looked up, or else kept, no later than this.
     */
    public Optional<Due> claim(String sourceId, Instant lookedUpBefore, Instant now) {
        return jdbi.inTransaction(tx -> {
            // One at a time: two replicas must not take one post by the hits of two subjects, as skipping locked rows
            // would.
            tx.execute("select pg_advisory_xact_lock(hashtextextended('schildwacht.look-up', 0))");
            Optional<Due> due = due(tx, sourceId, lookedUpBefore);
            due.ifPresent(claimed -> mark(tx, "looked_up_at", claimed.post(), now));
            return due;
        });
    }

    /** Marks the hits of a post that the platform no longer has. The exhibits stay as they are. */
    public void gone(PostRef post, Instant at) {
        jdbi.useTransaction(tx -> mark(tx, "gone_at", post, at));
    }

    private static Optional<Due> due(Handle tx, String sourceId, Instant lookedUpBefore) {
        return tx.createQuery("""
                        select h.platform, h.host, h.native_id, e.address from hit h
                        join lateral (select case when manner = 'LOOKUP' then request ->> 'address' end as address
                                      from exhibit where hit_id = h.id and role = 'POST'
                                      order by manner = 'LOOKUP' desc, id desc limit 1) e on true
                        where h.source_id = :source and h.gone_at is null
                          and coalesce(h.looked_up_at, h.kept_at) <= :before
                        order by coalesce(h.looked_up_at, h.kept_at) limit 1""")
                .bind("source", sourceId)
                .bind("before", lookedUpBefore)
                .map((row, context) -> new Due(
                        new PostRef(
                                Platform.valueOf(row.getString("platform")),
                                row.getString("host"),
                                row.getString("native_id")),
                        HitRows.address(row.getString("address"))))
                .findOne();
    }

    private void mark(Handle tx, String column, PostRef post, Instant at) {
        String ofPost = " platform = :platform and host = :host and native_id = :native and gone_at is null";
        List<String> subjects = tx.createQuery("select subject_id from hit where" + ofPost)
                .bind("platform", post.platform().name())
                .bind("host", post.host())
                .bind("native", post.nativeId())
                .mapTo(String.class)
                .list();
        dossiers.reserve(tx, subjects); // whoever keeps a worse state of this post right now goes first
        tx.createUpdate("update hit set " + column + " = :at where" + ofPost)
                .bind("at", at)
                .bind("platform", post.platform().name())
                .bind("host", post.host())
                .bind("native", post.nativeId())
                .execute();
    }
}

package nl.schildwacht.dossier;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of table {@code told}. */
final class ToldRows {
    private ToldRows() {}

    static void insert(Handle tx, Told told) {
        tx.createUpdate("""
                        insert into told (dossier_id, recipient, email, stage, number, fullness, hits, told_at)
                        values (:dossier, :recipient, :email, :stage, :number, :fullness, :hits, :at)
                        on conflict (dossier_id, email, stage, number) do nothing""")
                .bind("dossier", told.dossierId())
                .bind("recipient", told.role().name())
                .bind("email", told.email())
                .bind("stage", told.stage().name())
                .bind("number", told.number())
                .bind("fullness", told.fullness().name())
                .bindArray("hits", UUID.class, told.hits().toArray())
                .bind("at", told.at())
                .execute();
    }

    static List<Told> of(Handle handle, long dossierId) {
        return handle.createQuery("""
                        select * from told where dossier_id = :dossier
                           or dossier_id in (select id from dossier where merged_into = :dossier)
                           or hits && array(select h.id from hit h join dossier d on d.id = h.dossier_id
                                            where d.id = :dossier and not d.joins) -- split off: told elsewhere
                        order by told_at, id""")
                .bind("dossier", dossierId)
                .map(ToldRows::told)
                .list();
    }

    static List<Told> ofHits(Handle handle, Collection<UUID> hits) {
        return handle.createQuery("select * from told where hits && :hits order by told_at, id")
                .bindArray("hits", UUID.class, hits.toArray())
                .map(ToldRows::told)
                .list();
    }

    static Optional<Instant> last(Handle handle, String subjectId) {
        return handle.createQuery("select t.told_at from told t join dossier d on d.id = t.dossier_id"
                        + " where d.subject_id = :subject order by t.told_at desc limit 1")
                .bind("subject", subjectId)
                .mapTo(Instant.class)
                .findOne();
    }

    private static Told told(ResultSet row, StatementContext context) throws SQLException {
        return new Told(
                row.getLong("dossier_id"),
                RecipientRole.valueOf(row.getString("recipient")),
                row.getString("email"),
                Stage.valueOf(row.getString("stage")),
                row.getInt("number"),
                Told.Fullness.valueOf(row.getString("fullness")),
                List.of((UUID[]) row.getArray("hits").getArray()),
                row.getTimestamp("told_at").toInstant());
    }
}

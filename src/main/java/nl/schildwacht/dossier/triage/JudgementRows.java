package nl.schildwacht.dossier.triage;

import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Sight;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The SQL of table {@code judgement} and of what a judgement changes on its hit. */
final class JudgementRows {
    private JudgementRows() {}

    static List<Candidate> candidates(Handle tx, Collection<UUID> hits, Sight sight) {
        return sight.bind(tx.createQuery("""
                        select h.*, d.organisations,
                            array(select distinct f ->> 'rule' from jsonb_array_elements(h.findings) f) as rules
                        from hit h join dossier d on d.id = h.dossier_id
                        where h.id = any(:hits) and\s""" + sight.condition() + " order by h.kept_at, h.id"))
                .bindArray("hits", UUID.class, hits.toArray())
                .map(Candidate::of)
                .list();
    }

    /** Adds the same judgement on each of these and lets it hold. */
    static void insert(
            Handle tx,
            UUID batch,
            Judgement judgement,
            List<Candidate> hits,
            Map<UUID, HitView> now,
            String by,
            Instant at) {
        var rows = tx.prepareBatch("""
                insert into judgement (hit_id, verdict, behaviour, kind, severity, reason, by_who, at, alerting, complaint,
                    concern, wrong_fact, batch, recognised, recognised_severity, source_id, platform, organisations)
                values (:hit, :verdict, :behaviour, :kind, :severity, :reason, :by, :at, :alerting, :complaint,
                    :concern, :wrongFact, :batch, :recognised, :recognisedSeverity, :source, :platform, :organisations)""");
        for (Candidate hit : hits) {
            rows.bind("hit", hit.id())
                    .bind("verdict", judgement.call().id())
                    .bind("behaviour", judgement.laidOver().map(Enum::name).orElse(null))
                    .bind("kind", judgement.kind().map(Enum::name).orElse(null))
                    .bind(
                            "severity",
                            judgement.severityLaidOver().map(Enum::name).orElse(null))
                    .bind("reason", judgement.reason().map(Reason::id).orElse(null))
                    .bind("by", by)
                    .bind("at", at)
                    .bind("alerting", judgement.alerts(now.get(hit.id()), hit.severity(), hit.alerting()))
                    .bind("complaint", judgement.alsoComplaint() || judgement.call() == Call.COMPLAINT)
                    .bind("concern", judgement.call() == Call.WORRY)
                    .bind("wrongFact", judgement.call() == Call.WRONG_FACT)
                    .bind("batch", batch)
                    .bind("recognised", hit.behaviour())
                    .bind("recognisedSeverity", hit.severity().name())
                    .bind("source", hit.sourceId())
                    .bind("platform", hit.platform())
                    .bindArray("organisations", String.class, hit.organisations())
                    .add();
        }
        rows.execute();
        tx.createUpdate(
                        "update hit set judgement_id = j.id from judgement j where j.batch = :batch and j.hit_id = hit.id")
                .bind("batch", batch)
                .execute();
    }

    static void withdraw(Handle tx, Collection<UUID> hits, Call because, Instant at) {
        tx.createUpdate("update hit set withdrawn_at = :at, withdrawn_because = :because, revision = revision + 1"
                        + " where id = any(:hits)")
                .bind("at", at)
                .bind("because", because.id())
                .bindArray("hits", UUID.class, hits.toArray())
                .execute();
    }

    static void restore(Handle tx, Collection<UUID> hits) {
        tx.createUpdate("update hit set withdrawn_at = null, withdrawn_because = null where id = any(:hits)")
                .bindArray("hits", UUID.class, hits.toArray())
                .execute();
    }

    static void nextRevision(Handle tx, Collection<UUID> hits) {
        tx.createUpdate("update hit set revision = revision + 1 where id = any(:hits)")
                .bindArray("hits", UUID.class, hits.toArray())
                .execute();
    }

    /** What was judged in one go and not undone yet. */
    record Standing(long id, UUID hit, String verdict, Instant at) {}

    static List<Standing> ofBatch(Handle tx, UUID batch) {
        return tx.createQuery(
                        "select id, hit_id, verdict, at from judgement where batch = :batch and undone_at is null")
                .bind("batch", batch)
                .map((row, context) -> new Standing(
                        row.getLong("id"),
                        row.getObject("hit_id", UUID.class),
                        row.getString("verdict"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Marks them undone and lets what was judged before hold again. */
    static void undo(Handle tx, UUID batch, String by, Instant at) {
        tx.createUpdate(
                        "update judgement set undone_at = :at, undone_by = :by where batch = :batch and undone_at is null")
                .bind("at", at)
                .bind("by", by)
                .bind("batch", batch)
                .execute();
        tx.createUpdate("""
                        update hit set judgement_id = (select max(s.id) from judgement s
                                                       where s.hit_id = hit.id and s.undone_at is null)
                        where id in (select hit_id from judgement where batch = :batch)""").bind("batch", batch).execute();
    }

    /** A dossier is as bad as the worst that stands in it. */
    static void severities(Handle tx, Collection<Long> dossiers) {
        tx.createUpdate("""
                        update dossier d set severity = coalesce((
                            select h.severity from hit_now h where h.dossier_id = d.id and h.withdrawn_at is null
                            order by array_position(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'NONE'], h.severity)
                            limit 1), 'NONE')
                        where d.id = any(:dossiers)""")
                .bindArray("dossiers", Long.class, dossiers.toArray())
                .execute();
    }
}

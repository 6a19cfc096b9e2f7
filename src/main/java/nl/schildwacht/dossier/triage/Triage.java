package nl.schildwacht.dossier.triage;

import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.dossier.triage.Announcing.Audience;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges hits, one or a thousand, and undoes it. What follows is decided in the same transaction. Thread-safe. */
public final class Triage {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Dossiers dossiers;
    private final Tombstones tombstones;
    private final Announcing announcing;
    private final TriageMetrics metrics;
    private final Duration undo;

    /** @param undo how long a judgement can be undone. */
    public Triage(
            Jdbi jdbi,
            Clock clock,
            Dossiers dossiers,
            Tombstones tombstones,
            Announcing announcing,
            TriageMetrics metrics,
            Duration undo) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.dossiers = dossiers;
        this.tombstones = tombstones;
        this.announcing = announcing;
        this.metrics = metrics;
        this.undo = undo;
    }

    /**
     * Judges hits alike, whatever was judged before. What was taken back stays so until that is undone.
     *
     * @param sight what lies outside it is passed over.
     * @param by the name of who judges.
     */
    public Done judge(Collection<UUID> hits, Judgement judgement, Sight sight, String by) {
        return judge(hits, judgement, sight, by, false);
    }

    /** The same, but leaves alone what somebody judged already: for lists that may be a moment old. */
    public Done judgeNew(Collection<UUID> hits, Judgement judgement, Sight sight, String by) {
        return judge(hits, judgement, sight, by, true);
    }

    private Done judge(Collection<UUID> hits, Judgement judgement, Sight sight, String by, boolean newOnly) {
        Set<UUID> asked = Set.copyOf(hits);
        UUID batch = UUID.randomUUID();
        List<UUID> judged = jdbi.inTransaction(tx -> {
            List<Candidate> fit = reserved(tx, asked, sight).stream()
                    .filter(hit -> !hit.isWithdrawn() && !(newOnly && hit.isJudged()))
                    .toList();
            if (!fit.isEmpty()) apply(tx, batch, judgement, fit, by);
            return fit.stream().map(Candidate::id).toList();
        });
        if (!judged.isEmpty()) {
            metrics.judged(judgement, judged.size());
            announcing.afterwards();
        }
        return new Done(batch, judgement, judged, asked.size() - judged.size());
    }

    /** Whoever keeps a worse state of these posts right now goes first, and whoever judges them as well. */
    private List<Candidate> reserved(Handle tx, Collection<UUID> hits, Sight sight) {
        dossiers.reserve(
                tx,
                JudgementRows.candidates(tx, hits, sight).stream()
                        .map(Candidate::subjectId)
                        .toList());
        return JudgementRows.candidates(tx, hits, sight);
    }

    private void apply(Handle tx, UUID batch, Judgement judgement, List<Candidate> fit, String by) {
        Instant now = clock.instant();
        List<UUID> ids = fit.stream().map(Candidate::id).toList();
        Map<UUID, HitView> before = views(tx, ids);
        JudgementRows.insert(tx, batch, judgement, fit, before, by, now);
        if (judgement.call().takesBack()) {
            JudgementRows.withdraw(tx, ids, judgement.call(), now);
            tombstones.raise(tx, batch, judgement.call(), now);
        }
        settle(tx, fit, before, false);
    }

    /**
     * Undoes what was judged in one go, as long as that is possible. Whoever was sent a correction meanwhile is told again.
     *
     * @param by the name of who undoes it.
     */
    public Undone undo(UUID batch, Sight sight, String by) {
        Undone undone = jdbi.inTransaction(tx -> {
            List<JudgementRows.Standing> rows = JudgementRows.ofBatch(tx, batch);
            List<UUID> ids = rows.stream().map(JudgementRows.Standing::hit).toList();
            List<Candidate> hits = reserved(tx, ids, sight);
            // Looked at again under the lock: somebody else may have undone it.
            if (hits.isEmpty() || JudgementRows.ofBatch(tx, batch).size() != hits.size()) return new Undone.Unknown();
            Instant now = clock.instant();
            if (!rows.getFirst().at().plus(undo).isAfter(now)) return new Undone.TooLate();
            List<UUID> takenBack = hits.stream()
                    .filter(Candidate::isWithdrawn)
                    .map(Candidate::id)
                    .toList();
            boolean wasTakenBack =
                    Call.of(rows.getFirst().verdict()).orElseThrow().takesBack();
            if (wasTakenBack && !tombstones.lift(tx, takenBack)) return new Undone.TooLate();
            Map<UUID, HitView> before = views(tx, ids);
            JudgementRows.undo(tx, batch, by, now);
            if (wasTakenBack) JudgementRows.restore(tx, takenBack);
            settle(tx, hits, before, true);
            return new Undone.Restored(ids, corrected(ids, rows.getFirst().at()));
        });
        if (undone instanceof Undone.Restored(var hits, var corrected)) {
            metrics.undone(hits.size());
            announcing.afterwards();
        }
        return undone;
    }

    /** What was judged in one go; empty when there is no such thing in sight. */
    public Optional<Batch> find(UUID batch, Sight sight) {
        record Row(UUID hit, Call call, String by, Instant at, boolean undone) {}
        List<Row> rows = jdbi.withHandle(handle -> sight.bind(handle.createQuery("""
                        select j.* from judgement j join hit h on h.id = j.hit_id join dossier d on d.id = h.dossier_id
                        where j.batch = :batch and\s""" + sight.condition()))
                .bind("batch", batch)
                .map((row, context) -> new Row(
                        row.getObject("hit_id", UUID.class),
                        Call.of(row.getString("verdict")).orElseThrow(),
                        row.getString("by_who"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("undone_at") != null))
                .list());
        if (rows.isEmpty()) return Optional.empty();
        Row first = rows.getFirst();
        List<UUID> hits = rows.stream().map(Row::hit).toList();
        boolean inTime = first.at().plus(undo).isAfter(clock.instant());
        List<Told> corrected = first.call().corrects() ? corrected(hits, first.at()) : List.of();
        return Optional.of(
                new Batch(batch, first.call(), hits, first.by(), first.undone(), corrected, inTime && !first.undone()));
    }

    private List<Told> corrected(List<UUID> hits, Instant since) {
        return dossiers.toldOf(hits).stream()
                .filter(told -> told.stage() == Stage.CORRECTION && !told.at().isBefore(since))
                .toList();
    }

    /** What follows for dossiers and for people, once rows are as they are to be. */
    private void settle(Handle tx, List<Candidate> hits, Map<UUID, HitView> before, boolean undoing) {
        Map<UUID, Audience> news = new LinkedHashMap<>();
        views(tx, before.keySet())
                .forEach((id, after) -> audience(before.get(id), after, undoing).ifPresent(who -> news.put(id, who)));
        JudgementRows.nextRevision(tx, news.keySet());
        Map<UUID, HitView> after = views(tx, before.keySet());
        Set<Long> touched = after.values().stream().map(HitView::dossierId).collect(Collectors.toSet());
        JudgementRows.severities(tx, touched);
        Map<Long, DossierView> in = dossiers.byId(tx, touched);
        for (Candidate each : hits) {
            HitView hit = after.get(each.id());
            DossierView dossier = in.get(hit.dossierId());
            if (news.containsKey(hit.id())) announcing.flagged(tx, hit, dossier, each.rules(), news.get(hit.id()));
            if (isToCorrect(before.get(hit.id()), hit)) announcing.withdrawn(tx, hit, dossier);
        }
    }

    /** Taking back a complaint is one more step: whoever heard of a worry about its sender heard something wrong as well. */
    private static boolean isToCorrect(HitView before, HitView after) {
        return after.isNoAggression() && !before.isNoAggression()
                || after.withdrawnAt().isPresent() && before.withdrawnAt().isEmpty();
    }

    /** Whom the change is news to; empty when people know as much already, or as good as: a milder verdict unsends nothing. */
    private static Optional<Audience> audience(HitView before, HitView after, boolean undoing) {
        if (after.withdrawnAt().isPresent()) return Optional.empty();
        if (before.withdrawnAt().isPresent()) return Optional.of(Audience.UNINFORMED);
        boolean worse =
                after.alerting() && (!before.alerting() || after.severity().compareTo(before.severity()) > 0);
        boolean worrying = after.concern() && !before.concern();
        // Undoing brings back what people were told before, if they were.
        if (worse) return Optional.of(undoing ? Audience.UNINFORMED : Audience.EVERYBODY);
        return worrying ? Optional.of(Audience.UNINFORMED_AND_CONTACT) : Optional.empty();
    }

    private Map<UUID, HitView> views(Handle tx, Collection<UUID> ids) {
        return dossiers.hits(tx, ids).stream()
                .collect(Collectors.toMap(HitView::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}

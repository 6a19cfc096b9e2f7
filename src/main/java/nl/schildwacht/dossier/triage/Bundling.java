package nl.schildwacht.dossier.triage;

import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.Sight;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Dossiers that are really one, and one that is really two. Only within one subject; nothing is lost: hits, notes and what
 * people were told move along, and the old number leads to the new dossier. Thread-safe.
 */
public final class Bundling {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Dossiers dossiers;
    private final List<Following> followers;

    public Bundling(Jdbi jdbi, Clock clock, Dossiers dossiers, List<Following> followers) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.dossiers = dossiers;
        this.followers = List.copyOf(followers);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param dossier where things are now. */
        record Bundled(DossierView dossier) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /** Why dossiers stay as they are. */
    public enum Why {
        /** One of them is not there, or not to be seen by this reader. */
        UNKNOWN,
        /** They are about different people. */
        OTHER_SUBJECT,
        /** It is the same dossier. */
        SAME,
        /** It was merged before; what it held is elsewhere. */
        MERGED,
        /** All hits would leave, and nothing would stay. */
        NOTHING_LEFT
    }

    /** Makes two dossiers one. An open one keeps the result open. */
    public Outcome merge(long from, long into, Sight sight) {
        return within(new HashSet<>(List.of(from, into)), sight, (tx, found) -> {
            if (from == into) return new Outcome.Refused(Why.SAME);
            if (found.size() < 2) return new Outcome.Refused(Why.UNKNOWN);
            if (found.stream().map(DossierView::subjectId).distinct().count() > 1)
                return new Outcome.Refused(Why.OTHER_SUBJECT);
            if (isMerged(tx, from) || isMerged(tx, into)) return new Outcome.Refused(Why.MERGED);
            move(tx, from, into);
            return new Outcome.Bundled(reckoned(tx, List.of(into)));
        });
    }

    /** Takes hits out of their dossier and opens one of their own for them, beside it: new hits do not join it. */
    public Outcome split(Collection<UUID> hits, Sight sight) {
        List<Long> in = dossiersOf(hits);
        return within(Set.copyOf(in), sight, (tx, found) -> {
            if (found.size() != 1 || in.size() != 1) return new Outcome.Refused(Why.UNKNOWN);
            if (staying(tx, in.getFirst(), hits) == 0) return new Outcome.Refused(Why.NOTHING_LEFT);
            DossierView beside = dossiers.openBeside(tx, found.getFirst());
            take(tx, hits, in, beside.id());
            return new Outcome.Bundled(reckoned(tx, List.of(beside.id(), in.getFirst())));
        });
    }

    /** Moves hits to another dossier of the same subject. */
    public Outcome move(Collection<UUID> hits, long into, Sight sight) {
        List<Long> from = dossiersOf(hits);
        Set<Long> all = new HashSet<>(from);
        all.add(into);
        return within(all, sight, (tx, found) -> {
            if (from.isEmpty() || found.size() < all.size()) return new Outcome.Refused(Why.UNKNOWN);
            if (found.stream().map(DossierView::subjectId).distinct().count() > 1)
                return new Outcome.Refused(Why.OTHER_SUBJECT);
            if (from.equals(List.of(into))) return new Outcome.Refused(Why.SAME);
            if (isMerged(tx, into)) return new Outcome.Refused(Why.MERGED);
            take(tx, hits, from, into);
            List<Long> touched = new ArrayList<>(List.of(into));
            touched.addAll(from);
            return new Outcome.Bundled(reckoned(tx, touched));
        });
    }

    /** The dossiers of the same subject that hits of this one may move to, the newest first. */
    public List<DossierView> siblings(long dossier, Sight sight) {
        return jdbi.withHandle(handle -> {
            List<Long> ids = sight.bind(
                            handle.createQuery("""
                            select d.id from dossier d join dossier o on o.subject_id = d.subject_id
                            where o.id = :dossier and d.id <> o.id and d.merged_into is null and\s""" + sight.condition() + " order by d.opened_at desc limit 50"))
                    .bind("dossier", dossier)
                    .mapTo(Long.class)
                    .list();
            var byId = dossiers.byId(handle, ids);
            return ids.stream().map(byId::get).toList();
        });
    }

    /** Where everything of a merged dossier went. */
    public Optional<DossierView> successor(long dossier) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select merged_into from dossier where id = :id and merged_into is not null")
                        .bind("id", dossier)
                        .mapTo(Long.class)
                        .findOne())
                .flatMap(dossiers::find);
    }

    private interface Work {
        Outcome on(Handle tx, List<DossierView> found);
    }

    /** Whoever keeps a hit of this subject, or judges one, goes first. */
    private Outcome within(Set<Long> ids, Sight sight, Work work) {
        return jdbi.inTransaction(tx -> {
            List<DossierView> before = seen(tx, ids, sight);
            dossiers.reserve(tx, before.stream().map(DossierView::subjectId).toList());
            return work.on(tx, seen(tx, ids, sight));
        });
    }

    private List<DossierView> seen(Handle tx, Set<Long> ids, Sight sight) {
        List<Long> visible = sight.bind(
                        tx.createQuery("select d.id from dossier d where d.id = any(:ids) and " + sight.condition()))
                .bindArray("ids", Long.class, ids.toArray())
                .mapTo(Long.class)
                .list();
        return List.copyOf(dossiers.byId(tx, visible).values());
    }

    private List<Long> dossiersOf(Collection<UUID> hits) {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct dossier_id from hit where id = any(:hits)")
                .bindArray("hits", UUID.class, hits.toArray())
                .mapTo(Long.class)
                .list());
    }

    private static boolean isMerged(Handle tx, long dossier) {
        return tx.createQuery("select merged_into is not null from dossier where id = :id")
                .bind("id", dossier)
                .mapTo(Boolean.class)
                .one();
    }

    private static int staying(Handle tx, long dossier, Collection<UUID> leaving) {
        return tx.createQuery("select count(*) from hit where dossier_id = :dossier and id <> all(:leaving)")
                .bind("dossier", dossier)
                .bindArray("leaving", UUID.class, leaving.toArray())
                .mapTo(Integer.class)
                .one();
    }

    private static void take(Handle tx, Collection<UUID> hits, List<Long> from, long into) {
        for (String sql : List.of(
                "update hit set dossier_id = :into where id = any(:hits) and dossier_id = any(:from)",
                "update note set dossier_id = :into where hit_id = any(:hits) and dossier_id = any(:from)")) {
            tx.createUpdate(sql)
                    .bind("into", into)
                    .bindArray("hits", UUID.class, hits.toArray())
                    .bindArray("from", Long.class, from.toArray())
                    .execute();
        }
    }

    private void move(Handle tx, long from, long into) {
        boolean open = tx.createQuery("select closed_at is null from dossier where id = :from")
                .bind("from", from)
                .mapTo(Boolean.class)
                .one();
        // One open dossier takes in new hits: the old one closes before the other may open.
        tx.createUpdate(
                        "update dossier set merged_into = :into, closed_at = coalesce(closed_at, :now) where id = :from")
                .bind("into", into)
                .bind("now", clock.instant())
                .bind("from", from)
                .execute();
        tx.createUpdate("""
                        update dossier i set closed_at = case when :open then null else i.closed_at end,
                            retain_until = greatest(i.retain_until, f.retain_until),
                            joins = not exists (select 1 from dossier x where x.subject_id = i.subject_id and x.joins
                                                and x.closed_at is null and x.id <> i.id)
                        from dossier f where f.id = :from and i.id = :into""")
                .bind("open", open)
                .bind("from", from)
                .bind("into", into)
                .execute();
        for (String sql : List.of(
                "update hit set dossier_id = :into where dossier_id = :from",
                "update note set dossier_id = :into where dossier_id = :from",
                // Who had the one that stays keeps it.
                "update assignment set dossier_id = :into where dossier_id = :from"
                        + " and not exists (select 1 from assignment where dossier_id = :into)",
                "update dossier set merged_into = :into where merged_into = :from")) {
            tx.createUpdate(sql).bind("from", from).bind("into", into).execute();
        }
        tx.createUpdate("delete from assignment where dossier_id = :from")
                .bind("from", from)
                .execute();
        followers.forEach(follower -> follower.merged(tx, from, into));
    }

    /** A dossier is as bad and as new as what is in it. @return the first of them. */
    private DossierView reckoned(Handle tx, List<Long> touched) {
        tx.createUpdate("""
                        update dossier d set
                            last_hit_at = coalesce((select max(kept_at) from hit where dossier_id = d.id), d.last_hit_at),
                            opened_at = least(d.opened_at, (select min(kept_at) from hit where dossier_id = d.id))
                        where d.id = any(:dossiers)""")
                .bindArray("dossiers", Long.class, touched.toArray())
                .execute();
        JudgementRows.severities(tx, touched);
        return dossiers.byId(tx, List.of(touched.getFirst())).get(touched.getFirst());
    }
}

package nl.schildwacht.dossier.triage;

import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.Told;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The hits that nobody has judged yet, the most urgent first and of those the newest. Thread-safe. */
public final class Inbox {
    /** Beyond this a number says no more. */
    public static final int COUNTED = 1000;

    /** How many of the most urgent hits are looked through for whom they are about. */
    private static final int LOOKED_THROUGH = 500;

    private static final String IN_ORDER = " order by h.urgency, h.kept_at desc, h.id limit :most";
    private static final String BY_SAME_AUTHOR = " and h.id in (select o.hit_id from exhibit e"
            + " join exhibit o on o.author_handle = e.author_handle and o.role = 'POST'"
            + " join hit m on m.id = e.hit_id join hit t on t.id = o.hit_id"
            + " where e.hit_id = :author and e.role = 'POST' and m.platform = t.platform)";

    private final Jdbi jdbi;
    private final Dossiers dossiers;

    public Inbox(Jdbi jdbi, Dossiers dossiers) {
        this.jdbi = jdbi;
        this.dossiers = dossiers;
    }

    /**
     * One hit with what a reader needs beside it.
     *
     * @param urgency 0 for the most urgent.
     * @param dossier its dossier's number.
     * @param assignedTo the name of who has the dossier.
     * @param isTold whether anybody was told of it.
     */
    public record Entry(
            HitView hit, int urgency, Instant keptAt, String dossier, Optional<String> assignedTo, boolean isTold) {
        /** Where the next page begins. */
        public Mark mark() {
            return new Mark(urgency, keptAt, hit.id());
        }
    }

    /** A place in the order of the inbox. */
    public record Mark(int urgency, Instant keptAt, UUID hit) {}

    /** @param after the last one seen; empty for the first page. @param most of one page. */
    public List<Entry> page(Wanted wanted, Sight sight, Optional<Mark> after, int most) {
        return jdbi.withHandle(handle -> {
            String news = "select h.id, h.urgency, h.kept_at" + news(wanted, sight);
            if (after.isEmpty())
                return entries(
                        handle,
                        bound(handle, news + IN_ORDER, wanted, sight)
                                .bind("most", most)
                                .mapTo(UUID.class)
                                .list());
            // Two stretches of the index, each begun where it begins: a deep page costs what the first does.
            String sql = "select h.id from ((" + news + " and h.urgency = :urgency and h.kept_at <= :keptAt"
                    + " and (h.kept_at < :keptAt or h.id > :last)" + IN_ORDER + ") union all (" + news
                    + " and h.urgency > :urgency" + IN_ORDER + ")) h" + IN_ORDER;
            Query query = bound(handle, sql, wanted, sight)
                    .bind("urgency", after.get().urgency())
                    .bind("keptAt", after.get().keptAt())
                    .bind("last", after.get().hit())
                    .bind("most", most);
            return entries(handle, query.mapTo(UUID.class).list());
        });
    }

    /** One hit, judged or not. */
    public Optional<Entry> find(UUID hit, Sight sight) {
        return jdbi.withHandle(handle -> {
            List<UUID> seen = sight.bind(
                            handle.createQuery("select h.id from hit h join dossier d on d.id = h.dossier_id"
                                    + " where h.id = :hit and " + sight.condition()))
                    .bind("hit", hit)
                    .mapTo(UUID.class)
                    .list();
            return entries(handle, seen).stream().findFirst();
        });
    }

    /** Those of these hits that this reader may see. */
    public List<HitView> visible(Collection<UUID> hits, Sight sight) {
        return jdbi.withHandle(handle -> dossiers.hits(
                handle,
                sight.bind(handle.createQuery("select h.id from hit h join dossier d on d.id = h.dossier_id"
                                + " where h.id = any(:hits) and " + sight.condition()))
                        .bindArray("hits", UUID.class, hits.toArray())
                        .mapTo(UUID.class)
                        .list()));
    }

    /**
     * All that is wanted, for judging in one go; at most {@code most}, the most urgent first.
     *
     * @param until without what came in after this moment: the reader has not seen that it is there.
     */
    public List<UUID> all(Wanted wanted, Sight sight, Instant until, int most) {
        return jdbi.withHandle(handle -> bound(
                        handle,
                        "select h.id" + news(wanted, sight) + " and h.kept_at <= :until" + IN_ORDER,
                        wanted,
                        sight)
                .bind("until", until)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** How many there are, counted up to {@link #COUNTED} and one more. */
    public int count(Wanted wanted, Sight sight) {
        return jdbi.withHandle(handle -> bound(handle, counted(wanted, sight, ""), wanted, sight)
                .mapTo(Integer.class)
                .one());
    }

    /** How many of them came in after a moment, counted up to {@link #COUNTED} and one more. */
    public int countSince(Wanted wanted, Sight sight, Instant since) {
        return jdbi.withHandle(handle -> bound(handle, counted(wanted, sight, " and h.kept_at > :since"), wanted, sight)
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }

    /** Whom the most urgent hits are about. */
    public List<String> concerned(Sight sight) {
        return jdbi.withHandle(handle -> bound(
                        handle,
                        "select distinct subject_id from (select h.subject_id" + news(Wanted.ALL, sight) + IN_ORDER
                                + ") urgent",
                        Wanted.ALL,
                        sight)
                .bind("most", LOOKED_THROUGH)
                .mapTo(String.class)
                .list());
    }

    private static String counted(Wanted wanted, Sight sight, String more) {
        return "select count(*) from (select 1" + news(wanted, sight) + more + " limit " + (COUNTED + 1) + ") counted";
    }

    /** From where, and which; what the daily proof of life brings is nobody's work. */
    private static String news(Wanted wanted, Sight sight) {
        StringBuilder sql = new StringBuilder(
                " from hit h where h.judgement_id is null and h.withdrawn_at is null and h.platform <> 'CANARY'");
        // By dossier: who sees one of many organisations does not wait for the others' hits to be passed over.
        if (!sight.everything())
            sql.append(" and h.dossier_id = any(array(select d.id from dossier d where ")
                    .append(sight.condition())
                    .append("))");
        if (wanted.subject().isPresent()) sql.append(" and h.subject_id = :subject");
        if (wanted.platform().isPresent()) sql.append(" and h.platform = :platform");
        if (wanted.severity().isPresent()) sql.append(" and h.severity = :severity");
        if (wanted.behaviour().isPresent()) sql.append(" and h.behaviour = :behaviour");
        if (wanted.assignedTo().isPresent())
            sql.append(" and h.dossier_id in (select a.dossier_id from assignment a where a.to_id = :assignedTo)");
        if (wanted.foundAfterwards()) sql.append(" and h.found_afterwards");
        if (wanted.sameAuthorAs().isPresent()) sql.append(BY_SAME_AUTHOR);
        return sql.toString();
    }

    private static Query bound(Handle handle, String sql, Wanted wanted, Sight sight) {
        Query query = sight.bind(handle.createQuery(sql));
        wanted.subject().ifPresent(subject -> query.bind("subject", subject));
        wanted.platform().ifPresent(platform -> query.bind("platform", platform.name()));
        wanted.severity().ifPresent(severity -> query.bind("severity", severity.name()));
        wanted.behaviour().ifPresent(behaviour -> query.bind("behaviour", behaviour.name()));
        wanted.assignedTo().ifPresent(who -> query.bind("assignedTo", who));
        wanted.sameAuthorAs().ifPresent(hit -> query.bind("author", hit));
        return query;
    }

    private record Around(UUID hit, int urgency, Instant keptAt, String number, Optional<String> assignedTo) {}

    private List<Entry> entries(Handle handle, List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        Map<UUID, HitView> views =
                dossiers.hits(handle, ids).stream().collect(Collectors.toMap(HitView::id, Function.identity()));
        Map<UUID, Around> around = handle.createQuery("""
                        select h.id, h.urgency, h.kept_at, d.number, a.to_who
                        from hit h join dossier d on d.id = h.dossier_id left join assignment a on a.dossier_id = d.id
                        where h.id = any(:hits)""")
                .bindArray("hits", UUID.class, ids.toArray())
                .map((row, context) -> new Around(
                        row.getObject("id", UUID.class),
                        row.getInt("urgency"),
                        row.getTimestamp("kept_at").toInstant(),
                        row.getString("number"),
                        Optional.ofNullable(row.getString("to_who"))))
                .collect(Collectors.toMap(Around::hit, Function.identity()));
        Set<UUID> told = new HashSet<>();
        for (Told one : dossiers.toldOf(ids)) told.addAll(one.hits());
        return ids.stream()
                .map(id -> new Entry(
                        views.get(id),
                        around.get(id).urgency(),
                        around.get(id).keptAt(),
                        around.get(id).number(),
                        around.get(id).assignedTo(),
                        told.contains(id)))
                .toList();
    }
}

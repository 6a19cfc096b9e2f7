package nl.schildwacht.dossier;

import nl.schildwacht.hit.Hit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The dossiers. What must happen together with something else takes the transaction's {@link Handle}; the caller commits.
 * Thread-safe.
 */
public final class Dossiers {
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam"); // a case number's year is the reader's year

    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration joinWithin;
    private final Duration keepDossier;

    /**
     * @param joinWithin a hit this long after the last one opens a new dossier.
     * @param keepDossier how long an open dossier's own row is kept at least.
     */
    public Dossiers(Jdbi jdbi, Clock clock, Duration joinWithin, Duration keepDossier) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.joinWithin = joinWithin;
        this.keepDossier = keepDossier;
    }

    /**
     * Enters a hit with its exhibits: once, however often it is handed in. The first hit opens the dossier; an edit that
     * makes a known hit worse replaces its verdict and adds the new state beside the old one. Locks the subject until the
     * transaction ends: whoever keeps hits of several subjects {@linkplain #reserve reserves} them first.
     */
    public Kept keep(Handle tx, Hit hit, String sourceId, Instant firstSeenAt, List<Exhibit> exhibits) {
        return keep(tx, hit, sourceId, firstSeenAt, exhibits, false);
    }

    /** The same for what a search back found; it stays marked so. What we had already is not marked. */
    public Kept keepFoundAfterwards(Handle tx, Hit hit, String sourceId, Instant firstSeenAt, List<Exhibit> exhibits) {
        return keep(tx, hit, sourceId, firstSeenAt, exhibits, true);
    }

    private Kept keep(
            Handle tx, Hit hit, String sourceId, Instant firstSeenAt, List<Exhibit> exhibits, boolean foundAfterwards) {
        lock(tx, hit.subjectId());
        Optional<HitView> known = findHit(tx, hit.id());
        if (known.isPresent()) return keepState(tx, hit, known.get(), exhibits);
        Opening opening = dossierFor(tx, hit);
        HitRows.insert(tx, hit, opening.dossier().id(), sourceId, firstSeenAt, clock.instant(), foundAfterwards);
        exhibits.forEach(exhibit -> ExhibitRows.insert(tx, hit.id(), exhibit));
        NamedBy.note(tx, hit, exhibits);
        return new Kept.Entered(hit, opening.dossier(), opening.opened());
    }

    /**
     * Makes all who keep hits of these subjects line up until the transaction ends. Always in the same order, and before
     * the first of them asks for a case number: who holds the numbers must not wait for a subject any more, or two
     * transactions wait for each other.
     */
    public void reserve(Handle tx, Collection<String> subjectIds) {
        subjectIds.stream().distinct().sorted().forEach(subject -> lock(tx, subject));
    }

    /** The dossier with this id. */
    public Optional<DossierView> find(long id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    /** The dossier with this number ({@code SW-2026-0012}). */
    public Optional<DossierView> find(String number) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from dossier where number = :number")
                .bind("number", number)
                .map(DossierRows::view)
                .findOne());
    }

    /** Whether somebody who sees this much sees that dossier. */
    public boolean isIn(Sight sight, long dossier) {
        return jdbi.withHandle(handle -> sight.bind(handle.createQuery(
                        "select exists (select from dossier d where d.id = :dossier and " + sight.condition() + ")"))
                .bind("dossier", dossier)
                .mapTo(Boolean.class)
                .one());
    }

    /** Dossiers by the moment of their last hit, newest first. */
    public List<DossierView> newest(int limit, int offset) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from dossier order by last_hit_at desc, id desc limit :limit offset :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map(DossierRows::view)
                .list());
    }

    public Optional<HitView> findHit(UUID id) {
        return jdbi.withHandle(handle -> findHit(handle, id));
    }

    /**
     * The words that a hit was judged by, for who must read them: the first captured state of the post, or the latest once
     * an edit made it worse. Empty when the hit is not known or its exhibits were purged.
     */
    public Optional<Said> said(UUID hit) {
        return jdbi.withHandle(handle -> ExhibitRows.said(handle, hit));
    }

    /** Those of these hits that exist, in order of keeping. */
    public List<HitView> hits(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> HitRows.byIds(handle, ids));
    }

    /** The same within a transaction. */
    public List<HitView> hits(Handle tx, Collection<UUID> ids) {
        return HitRows.byIds(tx, ids);
    }

    /** The dossiers with these ids, within a transaction. */
    public Map<Long, DossierView> byId(Handle tx, Collection<Long> ids) {
        return tx.createQuery("select * from dossier where id = any(:ids)")
                .bindArray("ids", Long.class, ids.toArray())
                .map(DossierRows::view)
                .collect(Collectors.toMap(DossierView::id, dossier -> dossier));
    }

    /** Who was told of any of these hits, in order of telling, whichever dossier they are in by now. */
    public List<Told> toldOf(Collection<UUID> hits) {
        return jdbi.withHandle(handle -> ToldRows.ofHits(handle, hits));
    }

    /** A hit with the state of the post that was judged; its text is hidden when the hit was taken back. */
    public Optional<Judged> judged(UUID hit) {
        return jdbi.withHandle(handle -> JudgedRows.find(handle, hit));
    }

    /** All hits of a dossier, in order of keeping. */
    public List<HitView> hitsOf(long dossierId) {
        return jdbi.withHandle(handle -> HitRows.byDossier(handle, dossierId));
    }

    /** What searches back found of a dossier and is told of, without what was withdrawn: the worst first. */
    public List<HitView> toldAfterwards(Handle tx, long dossierId) {
        return HitRows.byDossier(tx, dossierId).stream()
                .filter(hit -> hit.foundAfterwards()
                        && hit.alerting()
                        && hit.withdrawnAt().isEmpty())
                .sorted(Comparator.comparing(HitView::severity).reversed())
                .toList();
    }

    /** Records that somebody was told; the same message again changes nothing. */
    public void recordTold(Handle tx, Told told) {
        ToldRows.insert(tx, told);
    }

    /** Who was told, in order of telling. */
    public List<Told> told(long dossierId) {
        return jdbi.withHandle(handle -> ToldRows.of(handle, dossierId));
    }

    /** When somebody was last told anything about this subject. */
    public Optional<Instant> lastTold(String subjectId) {
        return jdbi.withHandle(handle -> ToldRows.last(handle, subjectId));
    }

    /**
     * Takes a verdict back: the hit stays in the dossier, marked.
     *
     * @return the hit; empty when it does not exist or was withdrawn before.
     */
    public Optional<HitView> withdraw(Handle tx, UUID hit, String because, Instant at) {
        int rows = tx.createUpdate("update hit set withdrawn_at = :at, withdrawn_because = :because,"
                        + " revision = revision + 1 where id = :id and withdrawn_at is null")
                .bind("at", at)
                .bind("because", because)
                .bind("id", hit)
                .execute();
        return rows == 0 ? Optional.empty() : findHit(tx, hit);
    }

    /** One subject's hits line up here: two replicas that find the same post at once enter it once, in one dossier. */
    private static void lock(Handle tx, String subjectId) {
        tx.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "subject " + subjectId);
    }

    private Kept keepState(Handle tx, Hit hit, HitView known, List<Exhibit> exhibits) {
        // What was taken back leaves no text behind, whichever source finds it again.
        if (known.withdrawnAt().isPresent()) return new Kept.Known(hit);
        exhibits.forEach(exhibit -> ExhibitRows.insert(tx, hit.id(), exhibit));
        HitRows.Recognised before = HitRows.recognised(tx, hit.id());
        boolean worse = hit.severity().compareTo(before.severity()) > 0 || hit.alerting() && !before.alerting();
        if (!worse) return new Kept.Known(hit);
        HitRows.judgeAnew(tx, hit.id(), hit.severity(), clock.instant());
        HitRows.worsen(tx, hit, known.revision() + 1);
        DossierView dossier = DossierRows.join(tx, known.dossierId(), hit.severity(), clock.instant());
        return new Kept.Worsened(hit, dossier, known.revision() + 1);
    }

    private record Opening(DossierView dossier, boolean opened) {}

    private Opening dossierFor(Handle tx, Hit hit) {
        Instant now = clock.instant();
        Instant quietSince = now.minus(joinWithin);
        Optional<DossierView> joined = DossierRows.joinOpen(tx, hit.subjectId(), hit.severity(), quietSince, now);
        if (joined.isPresent()) return new Opening(joined.get(), false);
        DossierRows.closeQuiet(tx, hit.subjectId(), quietSince, now, now.plus(keepDossier));
        return new Opening(DossierRows.insert(tx, number(tx, now), hit, now, now.plus(keepDossier)), true);
    }

    /**
     * Opens a dossier beside one of the same subject; new hits do not join it. The caller has {@linkplain #reserve reserved}
     * the subject.
     */
    public DossierView openBeside(Handle tx, DossierView other) {
        Instant now = clock.instant();
        return DossierRows.insertBeside(tx, number(tx, now), other, now, now.plus(keepDossier));
    }

    private static String number(Handle tx, Instant now) {
        int year = now.atZone(DUTCH_TIME).getYear();
        return "SW-%d-%04d".formatted(year, DossierRows.nextNumber(tx, year));
    }

    private static Optional<DossierView> find(Handle handle, long id) {
        return handle.createQuery("select * from dossier where id = :id")
                .bind("id", id)
                .map(DossierRows::view)
                .findOne();
    }

    private static Optional<HitView> findHit(Handle handle, UUID id) {
        return HitRows.byIds(handle, List.of(id)).stream().findFirst();
    }
}

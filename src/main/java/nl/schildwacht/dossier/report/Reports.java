package nl.schildwacht.dossier.report;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was reported by hand. What must happen together with something else takes the transaction's handle. Thread-safe. */
public final class Reports {
    /** No vowels, so that no word comes of it; no digits that look like letters. */
    private static final String LETTERS = "23456789BCDFGHJKLMNPQRSTVWXZ";

    private final Jdbi jdbi;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Reports(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Whose reports somebody sees: those to these organisations, about these subjects, and those to nobody in particular. */
    public record Reach(boolean everything, Set<String> organisations, Set<String> subjects) {
        /** All reports. */
        public static final Reach ALL = new Reach(true, Set.of(), Set.of());

        boolean covers(Report report) {
            return everything
                    || report.organisationId().isEmpty()
                    || organisations.contains(report.organisationId().get())
                    || report.subjectId().filter(subjects::contains).isPresent();
        }
    }

    /** A picture as it is served: what may be shown, or the evidence itself. */
    public record Served(String mediaType, String extension, byte[] bytes) {}

    /** A picture's evidence, without its bytes. @param digest SHA-256. @param isShown whether there is something to show. */
    public record Exhibited(
            int position, PictureType type, int width, int height, int length, byte[] digest, boolean isShown) {
        /** The digest as people compare it. */
        public String hex() {
            return java.util.HexFormat.of().formatHex(digest);
        }
    }

    /** Keeps a report with its pictures; the same again changes nothing. @return whether it is new. */
    public boolean add(Handle tx, NewReport report) {
        if (!ReportRows.insert(tx, report, reference())) return false;
        for (int i = 0; i < report.pictures().size(); i++)
            ReportRows.insert(tx, report.id(), i + 1, report.pictures().get(i));
        return true;
    }

    /** Keeps of something intimate, or of a minor, the address and its digest, and nothing else. */
    public Report spare(UUID id, Shows shows, Optional<String> organisation, URI address, Instant dueAt) {
        if (shows == Shows.NOTHING_INTIMATE) throw new IllegalArgumentException("nothing to be spared");
        return jdbi.inTransaction(tx -> {
            ReportRows.insertSpared(tx, id, reference(), shows, organisation, address, clock.instant(), dueAt);
            return find(tx, id).orElseThrow();
        });
    }

    public Optional<Report> find(UUID id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    /** The report with this id, if it is within somebody's reach. */
    public Optional<Report> find(UUID id, Reach reach) {
        return find(id).filter(reach::covers);
    }

    /** By what the reporter was given, as she typed it. */
    public Optional<Report> findByReference(String typed) {
        String reference = typed.strip().toUpperCase(java.util.Locale.ROOT).replace(' ', '-');
        if (reference.length() > 20) return Optional.empty();
        return jdbi.withHandle(handle -> handle.createQuery(ReportRows.SELECT + "where r.reference = :reference")
                .bind("reference", reference)
                .map(ReportRows::report)
                .findOne());
    }

    /** What this account reported, the newest first. */
    public List<Report> by(String reporterId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ReportRows.SELECT + "where r.reporter_id = :reporter order by r.received_at desc limit 200")
                .bind("reporter", reporterId)
                .map(ReportRows::report)
                .list());
    }

    /** What waits for a person, the longest first. */
    public List<Report> waiting(Reach reach, int limit) {
        return list("where r.state in ('RECEIVED', 'LOOKED_AT') order by r.received_at limit :limit", reach, limit);
    }

    /** What was dealt with, the newest first. */
    public List<Report> settled(Reach reach, int limit) {
        return list(
                "where r.state in ('IN_DOSSIER', 'ANSWERED') order by r.settled_at desc limit :limit", reach, limit);
    }

    /** Somebody looks at it; the reporter sees that. @return whether it still waited. */
    public boolean take(UUID id, String by) {
        return jdbi.withHandle(handle -> handle.createUpdate("update report set state = 'LOOKED_AT', taken_by = :by"
                                + " where id = :id and state in ('RECEIVED', 'LOOKED_AT')")
                        .bind("by", by)
                        .bind("id", id)
                        .execute()
                > 0);
    }

    /** It went into the dossiers as these hits. @return whether it still waited; if not, nothing changed. */
    public boolean enter(Handle tx, UUID id, Collection<UUID> hits, String by, Optional<String> answer) {
        int rows = tx.createUpdate("""
                        update report set state = 'IN_DOSSIER', settled_by = :by, settled_at = :now, answer = :answer
                        where id = :id and state in ('RECEIVED', 'LOOKED_AT')""")
                .bind("by", by)
                .bind("now", clock.instant())
                .bind("answer", answer.orElse(null))
                .bind("id", id)
                .execute();
        if (rows == 0) return false;
        hits.forEach(hit -> tx.execute("insert into report_hit (report_id, hit_id) values (?, ?)", id, hit));
        return true;
    }

    /** It was no aggression: the reporter gets an answer, and what she told is erased. @return whether it still waited. */
    public boolean answer(UUID id, String answer, String by) {
        return jdbi.inTransaction(tx -> {
            int rows = tx.createUpdate("""
                            update report set state = 'ANSWERED', settled_by = :by, settled_at = :now, answer = :answer
                            where id = :id and state in ('RECEIVED', 'LOOKED_AT')""")
                    .bind("by", by)
                    .bind("now", clock.instant())
                    .bind("answer", answer)
                    .bind("id", id)
                    .execute();
            if (rows > 0) ReportRows.erase(tx, id);
            return rows > 0;
        });
    }

    /** What came with a report, in order. */
    public List<Exhibited> pictures(UUID report) {
        return jdbi.withHandle(handle -> pictures(handle, report));
    }

    /** What may be shown of a picture; empty where nothing may. */
    public Optional<Served> shown(UUID report, int position) {
        return served("shown_type as media, shown as bytes", "shown is not null", report, position);
    }

    /** The evidence, byte for byte. */
    public Optional<Served> original(UUID report, int position) {
        return served("type as media, bytes", "true", report, position).map(found -> {
            PictureType type = PictureType.valueOf(found.mediaType());
            return new Served(type.mediaType(), type.extension(), found.bytes());
        });
    }

    /** What came with a report, in order, as the transaction sees it. */
    public List<Exhibited> pictures(Handle handle, UUID report) {
        return handle.createQuery("""
                        select position, type, width, height, length(bytes) as length, sha256, shown is not null as is_shown
                        from report_picture where report_id = :report order by position""")
                .bind("report", report)
                .map((row, context) -> new Exhibited(
                        row.getInt("position"),
                        PictureType.valueOf(row.getString("type")),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getInt("length"),
                        row.getBytes("sha256"),
                        row.getBoolean("is_shown")))
                .list();
    }

    private Optional<Served> served(String columns, String condition, UUID report, int position) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + columns + " from report_picture"
                        + " where report_id = :report and position = :position and " + condition)
                .bind("report", report)
                .bind("position", position)
                .map((row, context) -> new Served(
                        row.getString("media"),
                        "image/jpeg".equals(row.getString("media")) ? "jpg" : "png",
                        row.getBytes("bytes")))
                .findOne());
    }

    private List<Report> list(String where, Reach reach, int limit) {
        String reached = reach.everything()
                ? "where "
                : "where (r.organisation_id is null or r.organisation_id = any(:organisations)"
                        + " or r.subject_id = any(:subjects)) and ";
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(ReportRows.SELECT + where.replaceFirst("where ", reached))
                    .bind("limit", limit);
            if (!reach.everything())
                query.bindArray("organisations", String.class, reach.organisations())
                        .bindArray("subjects", String.class, reach.subjects());
            return query.map(ReportRows::report).list();
        });
    }

    /** As the transaction sees it, locked until it ends: two officers settle a report once. */
    public Optional<Report> find(Handle handle, UUID id) {
        return handle.createQuery(ReportRows.SELECT + "where r.id = :id for update of r")
                .bind("id", id)
                .map(ReportRows::report)
                .findOne();
    }

    /** 28^10, some 48 bits: nobody finds one by trying as often as she may. */
    private String reference() {
        var reference = new StringBuilder("M-");
        for (int i = 0; i < 10; i++) {
            if (i == 5) reference.append('-');
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}

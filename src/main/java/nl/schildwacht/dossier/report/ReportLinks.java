package nl.schildwacht.dossier.report;

import nl.schildwacht.text.Sha256;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Private links: who holds one may report to its organisation without an account. A link is shown once, runs out, and can be
 * revoked; only its digest is kept. Thread-safe.
 */
public final class ReportLinks {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String SELECT = """
            select l.*, (select count(*) from report r where r.link_id = l.id and r.received_at > :since) as lately
            from report_link l
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final int mostADay;
    private final SecureRandom random = new SecureRandom();

    /** @param mostADay how many reports one link takes within 24 hours. */
    public ReportLinks(Jdbi jdbi, Clock clock, int mostADay) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.mostADay = mostADay;
    }

    /**
     * A link without its secret.
     *
     * @param label for whom it was made, as the maker wrote it.
     * @param lately how many reports came by it in the last 24 hours.
     */
    public record Link(
            UUID id,
            String organisationId,
            String label,
            String createdBy,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> revokedAt,
            int lately) {
        public boolean isOpen(Instant now) {
            return revokedAt.isEmpty() && expiresAt.isAfter(now);
        }

        @Override
        public String toString() {
            return "Link[" + id + "]";
        }
    }

    /** A new link with its secret, which nobody sees again. */
    public record Issued(Link link, String secret) {
        @Override
        public String toString() {
            return "Issued[" + link.id() + "]";
        }
    }

    public Issued issue(String organisationId, String label, Duration validFor, String by) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        var link = new Link(UUID.randomUUID(), organisationId, label, by, now, now.plus(validFor), Optional.empty(), 0);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into report_link (id, organisation_id, label, sha256, created_by, created_at, expires_at)
                        values (:id, :organisation, :label, :sha256, :by, :now, :expires)""")
                .bind("id", link.id())
                .bind("organisation", organisationId)
                .bind("label", label)
                .bind("sha256", digest(secret))
                .bind("by", by)
                .bind("now", now)
                .bind("expires", link.expiresAt())
                .execute());
        return new Issued(link, secret);
    }

    /** The link with this secret, while it holds. */
    public Optional<Link> open(String secret) {
        if (!SECRET.matcher(secret).matches()) return Optional.empty();
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where l.sha256 = :sha256")
                        .bind("since", now.minus(A_DAY))
                        .bind("sha256", digest(secret))
                        .map(ReportLinks::link)
                        .findOne())
                .filter(link -> link.isOpen(now));
    }

    /** Whether so much came by this link today that it takes no more. */
    public boolean isFull(Link link) {
        return link.lately() >= mostADay;
    }

    /** Of one organisation, the newest first; also those that hold no more. */
    public List<Link> of(String organisationId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + "where l.organisation_id = :organisation order by l.created_at desc")
                .bind("since", clock.instant().minus(A_DAY))
                .bind("organisation", organisationId)
                .map(ReportLinks::link)
                .list());
    }

    /** @return whether there was one that still held. */
    public boolean revoke(UUID id, String organisationId, String by) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("update report_link set revoked_at = :now, revoked_by = :by"
                                        + " where id = :id and organisation_id = :organisation and revoked_at is null")
                                .bind("now", clock.instant())
                                .bind("by", by)
                                .bind("id", id)
                                .bind("organisation", organisationId)
                                .execute()
                        > 0);
    }

    private static byte[] digest(String secret) {
        return Sha256.of(secret);
    }

    private static Link link(ResultSet row, StatementContext context) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getString("organisation_id"),
                row.getString("label"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(at -> at.toInstant()),
                row.getInt("lately"));
    }
}

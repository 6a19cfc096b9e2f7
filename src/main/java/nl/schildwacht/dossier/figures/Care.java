package nl.schildwacht.dossier.figures;

import nl.schildwacht.dossier.Sight;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** How soon people were told and spoken to, and what was done. Thread-safe. */
public final class Care {
    /** A hit counts from the moment we first saw it until the first message that covers it. */
    private static final String TO_ALERT = """
            with first_told as (
                select u.hit, min(t.told_at) as at from told t join dossier d on d.id = t.dossier_id
                cross join lateral unnest(t.hits) as u(hit)
                where t.told_at >= :from and t.told_at < :until and t.stage <> 'CORRECTION' and %s group by u.hit)
            select count(*) as many,
                extract(epoch from percentile_cont(0.5) within group (order by f.at - h.first_seen_at)) as half,
                extract(epoch from percentile_cont(0.9) within group (order by f.at - h.first_seen_at)) as most
            from first_told f join hit h on h.id = f.hit where h.platform <> 'CANARY' and f.at >= h.first_seen_at""";
    /** A dossier counts from the first message about it until somebody had spoken to the employee. */
    private static final String TO_CONTACT = """
            with told_first as (
                select t.dossier_id, min(t.told_at) as at from told t join dossier d on d.id = t.dossier_id
                where %s group by t.dossier_id having min(t.told_at) >= :from and min(t.told_at) < :until),
            spoken as (
                select dossier_id, min(done_at) as at from task where kind = 'spoken' and state = 'done' group by dossier_id)
            select count(s.at) as many, count(*) - count(s.at) as without,
                extract(epoch from percentile_cont(0.5) within group (order by greatest(s.at - f.at, interval '0'))) as half,
                extract(epoch from percentile_cont(0.9) within group (order by greatest(s.at - f.at, interval '0'))) as most
            from told_first f left join spoken s on s.dossier_id = f.dossier_id
            where exists (select from task k where k.dossier_id = f.dossier_id and k.kind = 'spoken')""";

    private static final String DONE = """
            select
                (select count(*) from dossier d where d.opened_at >= :from and d.opened_at < :until and %1$s) as opened,
                (select count(*) from dossier d where d.closed_at >= :from and d.closed_at < :until and %1$s) as closed,
                count(*) filter (where k.kind = 'aangifte') as aangiften,
                count(*) filter (where k.kind = 'melding') as meldingen,
                count(*) filter (where k.kind = 'talk') as talks,
                count(*) filter (where k.kind = 'support_statement') as statements,
                count(*) filter (where k.kind = 'platform_report') as platform_reports,
                count(*) filter (where k.kind = 'aftercare') as aftercare,
                (select count(*) from task k join dossier d on d.id = k.dossier_id
                    where k.kind = 'aftercare' and k.state = 'open' and k.due_at < :until and %1$s) as aftercare_late
            from task k join dossier d on d.id = k.dossier_id
            where k.state = 'done' and k.done_at >= :from and k.done_at < :until and %1$s""";

    private final Jdbi jdbi;

    public Care(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * How long something took.
     *
     * @param many of how many it is known.
     * @param half half of them took no longer.
     * @param most nine in ten took no longer.
     */
    public record Took(long many, Optional<Duration> half, Optional<Duration> most) {}

    /** @param withoutContact dossiers of which nobody has said yet that the employee was spoken to. */
    public record Times(Took toAlert, Took toContact, long withoutContact) {}

    /** What was done in the period; {@code aftercareLate} is due by its end and not done. */
    public record Done(
            long opened,
            long closed,
            long aangiften,
            long meldingen,
            long talks,
            long statements,
            long platformReports,
            long aftercare,
            long aftercareLate) {}

    private record Contact(Took took, long without) {}

    public Times times(Span span, Sight sight) {
        return jdbi.withHandle(handle -> {
            Took alert = query(handle, TO_ALERT, span, sight)
                    .map((row, context) -> took(row))
                    .one();
            Contact contact = query(handle, TO_CONTACT, span, sight)
                    .map((row, context) -> new Contact(took(row), row.getLong("without")))
                    .one();
            return new Times(alert, contact.took(), contact.without());
        });
    }

    public Done done(Span span, Sight sight) {
        return jdbi.withHandle(handle -> query(handle, DONE, span, sight)
                .map((row, context) -> new Done(
                        row.getLong("opened"),
                        row.getLong("closed"),
                        row.getLong("aangiften"),
                        row.getLong("meldingen"),
                        row.getLong("talks"),
                        row.getLong("statements"),
                        row.getLong("platform_reports"),
                        row.getLong("aftercare"),
                        row.getLong("aftercare_late")))
                .one());
    }

    private static Query query(Handle handle, String sql, Span span, Sight sight) {
        return sight.bind(handle.createQuery(sql.formatted(sight.condition())))
                .bind("from", span.start())
                .bind("until", span.end());
    }

    private static Took took(ResultSet row) throws SQLException {
        return new Took(row.getLong("many"), seconds(row, "half"), seconds(row, "most"));
    }

    private static Optional<Duration> seconds(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.round(value)));
    }
}

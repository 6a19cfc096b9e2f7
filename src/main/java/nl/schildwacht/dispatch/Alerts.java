package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.text.Sha256;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code alert}, {@code alert_hit} and {@code handled}. Every method works within the caller's transaction. */
final class Alerts {
    private final String domain;

    /** @param domain right of the {@code @} in Message-IDs. */
    Alerts(String domain) {
        this.domain = domain;
    }

    /** Decisions about one dossier are taken one after the other, until the transaction ends. */
    void lock(Handle tx, long dossierId) {
        tx.createQuery("select pg_advisory_xact_lock(hashtextextended('schildwacht.dossier.' || :dossier, 0))")
                .bind("dossier", Long.toString(dossierId))
                .mapToMap()
                .one();
    }

    /** True the first time. */
    boolean isNews(Handle tx, String eventId, Instant now) {
        return tx.createUpdate("insert into handled values (:id, :now) on conflict do nothing")
                        .bind("id", eventId)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** All alerts of a dossier to one address, oldest first. */
    List<Alert> of(Handle tx, long dossierId, String email) {
        return tx.createQuery("select * from alert where dossier_id = :dossier and email = :email order by id")
                .bind("dossier", dossierId)
                .bind("email", email)
                .map(Alerts::alert)
                .list();
    }

    Optional<Alert> find(Handle tx, long id) {
        return tx.createQuery("select * from alert where id = :id")
                .bind("id", id)
                .map(Alerts::alert)
                .findOne();
    }

    /** The roles that have or will have a message about this dossier. */
    List<RecipientRole> rolesTold(Handle tx, long dossierId) {
        return tx.createQuery("""
                        select distinct role from alert
                        where dossier_id = :dossier and state in ('planned', 'sending', 'sent')""")
                .bind("dossier", dossierId)
                .mapTo(String.class)
                .map(role -> of(RecipientRole.class, role))
                .list();
    }

    /** A new alert with the next number of its stage; empty when one stands in place of that alert already. */
    Optional<Alert> plan(
            Handle tx,
            long dossierId,
            Recipient recipient,
            Stage stage,
            Matter matter,
            Severity severity,
            Optional<Long> inPlaceOf,
            Instant due,
            Instant now) {
        int number = tx.createQuery("""
                        select coalesce(max(number), 0) + 1 from alert
                        where dossier_id = :dossier and email = :email and stage = :stage""")
                .bind("dossier", dossierId)
                .bind("email", recipient.email())
                .bind("stage", stage.id())
                .mapTo(Integer.class)
                .one();
        return tx.createQuery("""
                        insert into alert (dossier_id, email, role, stage, number, matter, severity, in_place_of, state,
                                           due_at, message_id, planned_at)
                        values (:dossier, :email, :role, :stage, :number, :matter, :severity, :inPlaceOf, 'planned',
                                :due, :messageId, :now)
                        on conflict (in_place_of, email) do nothing returning *""")
                .bind("dossier", dossierId)
                .bind("email", recipient.email())
                .bind("role", recipient.role().id())
                .bind("stage", stage.id())
                .bind("number", number)
                .bind("matter", matter.id())
                .bind("severity", severity.id())
                .bind("inPlaceOf", inPlaceOf)
                .bind("due", due)
                .bind("messageId", messageId(dossierId, recipient.email(), stage, number))
                .bind("now", now)
                .map(Alerts::alert)
                .findOne();
    }

    /** Holds an open alert until the transaction ends, raising it to {@code severity}; false when sending has begun. */
    boolean join(Handle tx, Alert alert, Severity severity) {
        Severity worst = alert.severity().atLeast(severity) ? alert.severity() : severity;
        return tx.createUpdate("""
                        update alert set severity = :severity where id = :id and state = 'planned' and attempts = 0""")
                        .bind("severity", worst.id())
                        .bind("id", alert.id())
                        .execute()
                == 1;
    }

    /** Whether this address has its alert for this state of the hit, or its correction. */
    boolean covers(Handle tx, String email, UUID hit, int revision, boolean takenBack) {
        return tx.createQuery("""
                        select exists (select 1 from alert_hit where hit_id = :hit and email = :email
                                       and revision = :revision and taken_back = :takenBack)""")
                .bind("hit", hit)
                .bind("email", email)
                .bind("revision", revision)
                .bind("takenBack", takenBack)
                .mapTo(Boolean.class)
                .one();
    }

    void cover(Handle tx, Alert alert, UUID hit, int revision, boolean takenBack) {
        tx.createUpdate("""
                        insert into alert_hit values (:email, :hit, :revision, :takenBack, :alert)
                        on conflict do nothing""")
                .bind("email", alert.recipient().email())
                .bind("hit", hit)
                .bind("revision", revision)
                .bind("takenBack", takenBack)
                .bind("alert", alert.id())
                .execute();
    }

    /** Somebody who heard of a hit, or may have, and when. */
    record Misled(UUID hit, Recipient recipient, Instant at) {}

    /**
     * Who heard what does not hold if these hits prove to be no aggression, and has, or will have, no correction for it: each
     * address once for each hit.
     *
     * @param takenBack whether nothing of them holds.
     */
    List<Misled> misled(Handle handle, Collection<UUID> hits, boolean takenBack) {
        return handle.createQuery("""
                        select distinct on (h.hit_id, h.email) h.hit_id, a.role, a.email, coalesce(a.sent_at, a.due_at) as at
                        from alert_hit h join alert a on a.id = h.alert_id
                        where h.hit_id = any(:hits) and not h.taken_back and a.matter = any(:matters)
                          and (a.state = 'sent' or a.state = 'dropped' and a.outcome = any(:maybe))
                          and not exists (
                              select from alert_hit t join alert c on c.id = t.alert_id
                              where t.hit_id = h.hit_id and t.email = h.email and t.taken_back and c.state <> 'dropped'
                                and t.revision >= (
                                    select max(l.revision) from alert_hit l join alert b on b.id = l.alert_id
                                    where l.hit_id = h.hit_id and l.email = h.email and not l.taken_back
                                      and b.state <> 'planned'))
                        order by h.hit_id, h.email, a.id""")
                .bindArray("hits", UUID.class, hits.toArray())
                .bindArray(
                        "matters",
                        String.class,
                        Arrays.stream(Matter.values())
                                .filter(matter -> matter.isWrong(takenBack))
                                .map(Matter::id)
                                .toArray())
                .bindArray(
                        "maybe",
                        String.class,
                        Arrays.stream(Trouble.values())
                                .filter(Trouble::maybeAccepted)
                                .map(Trouble::id)
                                .toArray())
                .map((row, context) -> new Misled(
                        row.getObject("hit_id", UUID.class),
                        new Recipient(of(RecipientRole.class, row.getString("role")), row.getString("email")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /**
     * Whoever was told of an earlier state of this hit, and not that it was a mistake, counts as told of its newest.
     *
     * @param evenContact whether that holds for the organisation's contact too.
     */
    void carryOver(Handle tx, UUID hit, int revision, boolean evenContact) {
        tx.createUpdate("""
                        insert into alert_hit (email, hit_id, revision, taken_back, alert_id)
                        select distinct on (h.email) h.email, h.hit_id, :revision, false, h.alert_id
                        from alert_hit h join alert a on a.id = h.alert_id
                        where h.hit_id = :hit and not h.taken_back and a.state in ('planned', 'sending', 'sent')
                          and (:evenContact or a.role <> 'contact')
                          and not exists (
                              select 1 from alert_hit t join alert c on c.id = t.alert_id
                              where t.hit_id = h.hit_id and t.email = h.email and t.taken_back
                                and t.revision >= h.revision and c.state in ('sending', 'sent'))
                        order by h.email, h.revision desc
                        on conflict do nothing""")
                .bind("revision", revision)
                .bind("evenContact", evenContact)
                .bind("hit", hit)
                .execute();
    }

    List<UUID> hitsOf(Handle tx, long alertId) {
        return tx.createQuery("select distinct hit_id from alert_hit where alert_id = :alert")
                .bind("alert", alertId)
                .mapTo(UUID.class)
                .list();
    }

    /** The alerts that tell of a hit, whatever became of them; corrections are not among them. */
    List<Alert> telling(Handle tx, UUID hit) {
        return tx.createQuery("""
                        select distinct a.* from alert a join alert_hit h on h.alert_id = a.id
                        where h.hit_id = :hit and not h.taken_back order by a.id""").bind("hit", hit).map(Alerts::alert).list();
    }

    /** Takes one due alert, the worst and oldest first; nobody else gets it until {@code leasedUntil}. */
    Optional<Alert> claim(Handle tx, Instant now, Instant leasedUntil) {
        return tx.createQuery("""
                        update alert set state = 'sending', attempts = attempts + 1, leased_until = :until
                        where id = (select id from alert
                                    where state in ('planned', 'sending') and due_at <= :now
                                      and (state = 'planned' or leased_until < :now)
                                    order by severity <> 'critical', due_at, id
                                    limit 1 for update skip locked)
                        returning *""")
                .bind("now", now)
                .bind("until", leasedUntil)
                .map(Alerts::alert)
                .findOne();
    }

    /** Ends an attempt, unless somebody else has already done so. */
    boolean close(Handle tx, Alert alert, Alert.State state, Optional<Trouble> outcome, Instant now) {
        return tx.createUpdate("""
                        update alert set state = :state, outcome = :outcome, leased_until = null,
                               sent_at = case when :state = 'sent' then cast(:now as timestamptz) end
                        where id = :id and state = 'sending'""")
                        .bind("state", id(state))
                        .bind("outcome", outcome.map(Trouble::id))
                        .bind("now", now)
                        .bind("id", alert.id())
                        .execute()
                == 1;
    }

    /** Puts it back to be tried again at {@code due}. */
    boolean postpone(Handle tx, Alert alert, Trouble reason, Instant due) {
        return tx.createUpdate("""
                        update alert set state = 'planned', outcome = :outcome, leased_until = null, due_at = :due
                        where id = :id and state = 'sending'""")
                        .bind("outcome", reason.id())
                        .bind("due", due)
                        .bind("id", alert.id())
                        .execute()
                == 1;
    }

    /** One id for all messages to this person about this dossier. */
    String thread(Alert alert) {
        return "<dossier-"
                + Sha256.mark(alert.dossierId() + "|" + alert.recipient().email()) + "@" + domain + ">";
    }

    private String messageId(long dossierId, String email, Stage stage, int number) {
        return "<alert-" + Sha256.mark(dossierId + "|" + email + "|" + stage.id() + "|" + number) + "@" + domain + ">";
    }

    private static Alert alert(ResultSet row, StatementContext context) throws SQLException {
        long inPlaceOf = row.getLong("in_place_of");
        boolean standsIn = !row.wasNull();
        return new Alert(
                row.getLong("id"),
                row.getLong("dossier_id"),
                new Recipient(of(RecipientRole.class, row.getString("role")), row.getString("email")),
                of(Stage.class, row.getString("stage")),
                row.getInt("number"),
                of(Matter.class, row.getString("matter")),
                of(Severity.class, row.getString("severity")),
                standsIn ? Optional.of(inPlaceOf) : Optional.empty(),
                of(Alert.State.class, row.getString("state")),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("attempts"),
                row.getString("message_id"),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("outcome")).map(id -> of(Trouble.class, id)));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E of(Class<E> type, String id) {
        return Enum.valueOf(type, id.toUpperCase(Locale.ROOT));
    }
}

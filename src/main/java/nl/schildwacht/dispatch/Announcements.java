package nl.schildwacht.dispatch;

import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is to be told that Schildwacht is there: each new person of an organisation that wants it, once in her life. Who was
 * there before the organisation wanted it is not written to. Thread-safe; any number of replicas may look at once.
 */
public final class Announcements {
    private final Jdbi jdbi;
    private final Clock clock;

    public Announcements(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** How many announcements stand where. */
    public record Count(long waiting, long sent, long refused) {}

    /** One that is due and held under a lease. */
    record Due(String person, String messageId, int attempts, Instant noticedAt) {}

    /** Whether new people of this organisation are told. */
    public boolean isOn(String organisation) {
        return since().containsKey(organisation);
    }

    /** From now on, new people of this organisation are told, or are not. */
    public void turn(String organisation, boolean on) {
        jdbi.useHandle(handle -> {
            if (on)
                handle.execute(
                        "insert into announcing (organisation, since) values (?, ?) on conflict do nothing",
                        organisation,
                        clock.instant());
            else handle.execute("delete from announcing where organisation = ?", organisation);
        });
    }

    /** Sees to it that these people, known already or not, are never told by us: somebody else tells them. */
    public void skip(Collection<String> people) {
        note(people, "skipped");
    }

    /**
     * Notices who is new, with an address, at an organisation that wants her told.
     *
     * @param watchedSince by person's id.
     * @return how many were noticed.
     */
    public int look(Watchlist watchlist, Map<String, Instant> watchedSince) {
        Map<String, Instant> since = since();
        if (since.isEmpty()) return 0;
        List<String> added = watchlist.people().stream()
                .filter(person -> person.email().isPresent())
                .filter(person -> isNew(person, since, watchedSince))
                .map(Person::id)
                .toList();
        return note(added, "waiting");
    }

    private static boolean isNew(Person person, Map<String, Instant> since, Map<String, Instant> watchedSince) {
        Instant hers = watchedSince.get(person.id());
        return hers != null
                && person.organisations().stream()
                        .map(since::get)
                        .anyMatch(theirs -> theirs != null && !hers.isBefore(theirs));
    }

    public Count count() {
        Map<String, Long> counts = jdbi.withHandle(handle -> handle.createQuery(
                        "select state, count(*) as count from announced group by state")
                .reduceRows(new HashMap<String, Long>(), (all, row) -> {
                    all.put(row.getColumn("state", String.class), row.getColumn("count", Long.class));
                    return all;
                }));
        return new Count(
                counts.getOrDefault("waiting", 0L) + counts.getOrDefault("sending", 0L),
                counts.getOrDefault("sent", 0L),
                counts.getOrDefault("refused", 0L));
    }

    private Map<String, Instant> since() {
        return jdbi.withHandle(handle -> handle.createQuery("select organisation, since from announcing")
                .reduceRows(new HashMap<String, Instant>(), (all, row) -> {
                    all.put(row.getColumn("organisation", String.class), row.getColumn("since", Instant.class));
                    return all;
                }));
    }

    private int note(Collection<String> people, String state) {
        if (people.isEmpty()) return 0;
        Instant now = clock.instant();
        List<String> ids = new ArrayList<>(people);
        List<String> messages =
                ids.stream().map(_ -> "announcement." + UUID.randomUUID()).toList();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into announced (person, state, message_id, noticed_at, due_at)
                        select person, :state, message, :now, :now
                        from unnest(:people, :messages) as new (person, message)
                        on conflict (person) do nothing""")
                .bindArray("people", String.class, ids)
                .bindArray("messages", String.class, messages)
                .bind("state", state)
                .bind("now", now)
                .execute());
    }

    /**
     * Claims the one that has been due longest, unless one was tried by anybody less than {@code gap} ago: a mail server
     * that gets ten thousand at once takes us for a nuisance, and real messages would wait behind them.
     */
    Optional<Due> claim(Handle tx, Instant now, Duration gap, Duration lease) {
        return tx.createQuery("""
                        with due as (
                            select person from announced
                            where state in ('waiting', 'sending') and due_at <= :now
                              and (leased_until is null or leased_until <= :now)
                              and not exists (select 1 from announced where tried_at > :before)
                            order by due_at, person limit 1 for update skip locked)
                        update announced a set state = 'sending', leased_until = :until, tried_at = :now,
                            attempts = attempts + 1
                        from due where a.person = due.person
                        returning a.person, a.message_id, a.attempts, a.noticed_at""")
                .bind("now", now)
                .bind("before", now.minus(gap))
                .bind("until", now.plus(lease))
                .map((row, context) -> new Due(
                        row.getString("person"),
                        row.getString("message_id"),
                        row.getInt("attempts"),
                        row.getTimestamp("noticed_at").toInstant()))
                .findOne();
    }

    void sent(Due due, Instant now) {
        close(due, "sent", Optional.empty(), Optional.of(now));
    }

    void refused(Due due, Trouble reason) {
        close(due, "refused", Optional.of(reason), Optional.empty());
    }

    /** She is gone, or has no address any more. */
    void drop(Due due) {
        close(due, "skipped", Optional.empty(), Optional.empty());
    }

    void postpone(Due due, Trouble reason, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update announced set state = 'waiting', leased_until = null, due_at = :until, outcome = :outcome
                        where person = :person and attempts = :attempts and state = 'sending'""")
                .bind("until", until)
                .bind("outcome", reason.id())
                .bind("person", due.person())
                .bind("attempts", due.attempts())
                .execute());
    }

    private void close(Due due, String state, Optional<Trouble> outcome, Optional<Instant> sentAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update announced set state = :state, leased_until = null, outcome = :outcome, sent_at = :sentAt
                        where person = :person and attempts = :attempts and state = 'sending'""")
                .bind("state", state)
                .bind("outcome", outcome.map(Trouble::id).orElse(null))
                .bind("sentAt", sentAt.orElse(null))
                .bind("person", due.person())
                .bind("attempts", due.attempts())
                .execute());
    }

    /** Which of these organisations want their new people told. */
    public Set<String> on(Collection<Organisation> organisations) {
        Map<String, Instant> since = since();
        return organisations.stream()
                .map(Organisation::id)
                .filter(since::containsKey)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}

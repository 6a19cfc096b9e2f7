package nl.schildwacht.watch;

import nl.schildwacht.watch.Change.Refused;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the {@link Watchlist} in PostgreSQL. Readers share one immutable value and ask only for its version; writers queue
 * behind the version's row, so every {@link Revision} is thought through against what really stands, and is written with the
 * next version in one transaction. Safe between threads and between replicas. Values handed in have passed {@link
 * WatchCheck}.
 */
public final class Watchlists {
    private final Jdbi jdbi;
    private final Clock clock;
    private volatile Watchlist latest = Watchlist.EMPTY;

    public Watchlists(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The version that stands now; one row, cheap enough to ask before each batch of work. */
    public long version() {
        return jdbi.withHandle(handle -> new WatchRows(handle).version());
    }

    /** The list that stands now; read from the database only when its version moved. */
    public Watchlist current() {
        return latest.version() == version() ? latest : reload();
    }

    private synchronized Watchlist reload() {
        if (latest.version() != version())
            // A connection of its own: whoever asks may be in the middle of a transaction of another kind.
            try (Handle handle = jdbi.open()) {
                latest = handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, tx -> {
                    var rows = new WatchRows(tx);
                    return rows.read(rows.version(), clock.instant());
                });
            }
        return latest;
    }

    public Change save(Organisation organisation, Origin origin) {
        return saveOrganisations(List.of(organisation), origin).get(organisation.id());
    }

    public Change save(Person person, Origin origin) {
        return savePeople(List.of(person), origin).get(person.id());
    }

    public Change save(Term term, Origin origin) {
        return revise(origin, revision -> revision.saveTerms(List.of(term))).get(term.id());
    }

    /** All that is not refused, in one transaction; says by id what became of each. */
    public Map<String, Change> saveOrganisations(List<Organisation> organisations, Origin origin) {
        return revise(origin, revision -> revision.saveOrganisations(organisations));
    }

    /** All who are not refused, in one transaction; says by id what became of each. */
    public Map<String, Change> savePeople(List<Person> people, Origin origin) {
        return revise(origin, revision -> revision.savePeople(people));
    }

    /** Removes an organisation for which nobody works any more, with its terms. */
    public Change removeOrganisation(String id) {
        return revise(Origin.BY_HAND, revision -> revision.removeOrganisation(id));
    }

    /** Removes a person with her terms. What is in a dossier stays there. */
    public Change removePerson(String id) {
        return revise(Origin.BY_HAND, revision -> revision.removePerson(id));
    }

    public Change removeTerm(String id) {
        return revise(Origin.BY_HAND, revision -> revision.removeTerm(id));
    }

    /** Since when somebody is looked after; empty when she is not. */
    public Optional<Instant> watchedSince(String subjectId) {
        return jdbi.withHandle(handle -> new WatchRows(handle).watchedSince(subjectId));
    }

    /** Since when and why these are looked after, by id; who is not, is left out. */
    public Map<String, Basis> bases(Collection<String> subjectIds) {
        return jdbi.withHandle(handle -> new WatchRows(handle).bases(subjectIds));
    }

    /** Writes down why somebody is watched; false when she is not. */
    public boolean because(String subjectId, String why) {
        return jdbi.withHandle(handle -> new WatchRows(handle).because(subjectId, why));
    }

    /**
     * Who and what was added since the last time this was asked, in the caller's transaction: if that fails, they are handed
     * out again.
     *
     * @param organisations whose newcomers are handed out; those of others wait.
     */
    public List<Newcomers> takeNewcomers(Handle tx, Set<String> organisations) {
        return new WatchRows(tx).takeNewcomers(organisations);
    }

    /** Lets somebody count as new, because she got another alias to be found by. */
    public void seekBack(String subjectId) {
        jdbi.useHandle(handle -> new WatchRows(handle).seekBack(subjectId));
    }

    /** Since when each person is looked after, by id. */
    public Map<String, Instant> peopleWatchedSince() {
        return jdbi.withHandle(handle -> new WatchRows(handle).peopleWatchedSince());
    }

    /** Removes people with their terms, in one transaction; says by id what became of each. */
    public Map<String, Change> removePeople(Collection<String> ids) {
        return revise(Origin.BY_HAND, revision -> {
            var changes = new LinkedHashMap<String, Change>();
            ids.forEach(id -> changes.put(id, revision.removePerson(id)));
            return changes;
        });
    }

    /**
     * Since when whoever is told as the manager of these people is the one she is now; a dossier opened earlier is not hers to
     * see. Ids nobody knows are left out.
     */
    public Map<String, Instant> managerSince(Collection<String> people) {
        return people.isEmpty() ? Map.of() : jdbi.withHandle(handle -> new WatchRows(handle).managerSince(people));
    }

    /**
     * Makes the list what the operators' file says, as far as the file goes: all of it or, when one thing is refused,
     * nothing.
     *
     * @return what was refused, by id; empty when all of it stands.
     */
    Map<String, Refused> apply(FileContent file) {
        return jdbi.inTransaction(handle -> {
            var rows = new WatchRows(handle);
            var revision = new Revision(locked(handle), Origin.BY_FILE);
            var refused = refused(List.of(
                    revision.saveOrganisations(file.organisations()),
                    revision.savePeople(file.people()),
                    revision.saveTerms(file.terms())));
            if (!refused.isEmpty()) return refused;
            revision.letGo(
                    file.subjectIds(),
                    file.termIds(),
                    Set.copyOf(rows.subjectsMadeByFile()),
                    Set.copyOf(rows.termsMadeByFile()));
            new WatchWriter(handle).write(revision, clock.instant());
            return refused;
        });
    }

    private static Map<String, Refused> refused(List<Map<String, Change>> changes) {
        return changes.stream()
                .flatMap(each -> each.entrySet().stream())
                .filter(entry -> entry.getValue() instanceof Refused)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (Refused) entry.getValue(), (first, _) -> first));
    }

    private <T> T revise(Origin origin, Function<Revision, T> change) {
        return jdbi.inTransaction(handle -> {
            var revision = new Revision(locked(handle), origin);
            var outcome = change.apply(revision);
            new WatchWriter(handle).write(revision, clock.instant());
            return outcome;
        });
    }

    /** What stands, with every other writer waiting until this transaction ends. */
    private Watchlist locked(Handle handle) {
        var rows = new WatchRows(handle);
        long version = rows.lockedVersion();
        var known = latest;
        return known.version() == version ? known : rows.read(version, clock.instant());
    }
}

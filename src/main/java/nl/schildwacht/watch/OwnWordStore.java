package nl.schildwacht.watch;

import nl.schildwacht.watch.Change.Done;
import nl.schildwacht.watch.Change.Refused;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Keeps {@link OwnWords} in PostgreSQL, beside the watchlist and under its version, so that both are read together by every
 * replica. Nothing is deleted: what an earlier version was can be asked for. Thread-safe.
 */
public final class OwnWordStore {
    /** Beyond this an organisation is writing a lexicon, and should send it to us. */
    public static final int MOST = 500;

    private final Jdbi jdbi;
    private final Clock clock;

    public OwnWordStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Adds a word; what already stands so changes nothing.
     *
     * @return {@link Refused#SAID_OTHERWISE} when texts that read the same are said to be something else already.
     */
    public Change add(OwnWord word) {
        return changing(word.organisation(), (rows, standing) -> {
            Optional<OwnWord> same = standing.standing(word);
            if (same.isPresent()) return same.get().agreesWith(word) ? Done.UNCHANGED : Refused.SAID_OTHERWISE;
            if (standing.words().size() >= MOST) return Refused.TOO_MANY;
            rows.insert(word, rows.next(word.organisation()));
            return Done.CREATED;
        });
    }

    /** @param by who removes it: the id of a token. */
    public Change remove(String organisation, UUID id, String by) {
        return changing(organisation, (rows, standing) -> {
            if (standing.find(id).isEmpty()) return Refused.ABSENT;
            rows.remove(id, by, clock.instant(), rows.next(organisation));
            return Done.REMOVED;
        });
    }

    /** What stood in a version; empty when there never was such a version. */
    public Optional<OwnWords> at(String organisation, long version) {
        return jdbi.withHandle(handle -> {
            var rows = new OwnWordRows(handle);
            return version < 0 || version > rows.version(organisation)
                    ? Optional.empty()
                    : Optional.of(new OwnWords(version, rows.readAt(organisation, version)));
        });
    }

    private Change changing(String organisation, BiFunction<OwnWordRows, OwnWords, Change> change) {
        return jdbi.inTransaction(handle -> {
            new WatchRows(handle).lockedVersion();
            var isThere = handle.select("select 1 from organisation where id = ?", organisation)
                    .mapTo(int.class)
                    .findOne()
                    .isPresent();
            if (!isThere) return Refused.ABSENT;
            var rows = new OwnWordRows(handle);
            long version = rows.version(organisation);
            return change.apply(rows, new OwnWords(version, rows.readAt(organisation, version)));
        });
    }
}

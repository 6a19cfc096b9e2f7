package nl.schildwacht.dossier.retention;

import nl.schildwacht.dossier.DossierConfig;
import nl.schildwacht.dossier.casework.CaseworkConfig;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long each kind of data is kept: what the privacy officer set, or else the configuration. Thread-safe. */
public final class Terms {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Map<Keep, Duration> defaults;

    /** @param defaults where nobody set a term; what is missing is the kind's own default. */
    public Terms(Jdbi jdbi, Clock clock, Map<Keep, Duration> defaults) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.defaults = new EnumMap<>(Keep.class);
        for (Keep keep : Keep.values()) this.defaults.put(keep, defaults.getOrDefault(keep, keep.byDefault()));
    }

    /** What the configuration says. */
    public static Map<Keep, Duration> defaults(DossierConfig config, CaseworkConfig casework) {
        return Map.of(
                Keep.TOMBSTONE, config.keepTombstones(),
                Keep.UNCONFIRMED_LOW, config.keepUnconfirmedLow(),
                Keep.COMPLAINT, config.keepComplaints(),
                Keep.DOSSIER, casework.keepAfterClosing(),
                Keep.DOSSIER_REPORTED, casework.keepWithAangifte());
    }

    /** A term that was set. */
    public record Change(Keep keep, int days, String by, String reason, Instant at) {}

    /** What came of setting one. */
    public sealed interface Outcome {
        /** It holds from the next purge on, for what was kept before as well. */
        record Holds(Change change) implements Outcome {}

        /** Outside the bounds of its kind, in days. */
        record OutOfBounds(int least, int most) implements Outcome {}
    }

    public Map<Keep, Duration> current() {
        return jdbi.withHandle(this::current);
    }

    Map<Keep, Duration> current(Handle handle) {
        Map<Keep, Duration> terms = new EnumMap<>(defaults);
        handle.createQuery("select distinct on (kind) kind, days from retention_term order by kind, id desc")
                .map((row, context) -> Map.entry(row.getString("kind"), row.getInt("days")))
                .forEach(set -> terms.put(Keep.valueOf(set.getKey()), Duration.ofDays(set.getValue())));
        return terms;
    }

    /** @return the term that holds now. */
    public Duration of(Keep keep) {
        return current().get(keep);
    }

    public Outcome set(Keep keep, int days, String by, String reason) {
        if (!keep.allows(days)) return new Outcome.OutOfBounds(keep.least(), keep.most());
        var change = new Change(keep, days, by, reason, clock.instant());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into retention_term (kind, days, by_who, reason, at)
                        values (:kind, :days, :by, :reason, :at)""")
                .bind("kind", keep.name())
                .bind("days", days)
                .bind("by", by)
                .bind("reason", reason)
                .bind("at", change.at())
                .execute());
        return new Outcome.Holds(change);
    }

    /** All terms that were ever set, the newest first. */
    public List<Change> history() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from retention_term order by id desc")
                .map((row, context) -> new Change(
                        Keep.valueOf(row.getString("kind")),
                        row.getInt("days"),
                        row.getString("by_who"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list());
    }
}

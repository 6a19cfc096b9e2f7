package nl.schildwacht.watch;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps each organisation's {@link Norm}, all versions of it. Thread-safe. */
public final class Norms {
    private final Jdbi jdbi;
    private final Clock clock;

    public Norms(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A version without its lines. */
    public record Saved(int version, Instant at, String by, LocalDate reviewOn) {}

    /** The one that holds; empty while there is none. */
    public Optional<Norm> current(String organisation) {
        return jdbi.withHandle(handle ->
                saved(handle, organisation).stream().findFirst().map(newest -> norm(handle, organisation, newest)));
    }

    /** An earlier one. */
    public Optional<Norm> find(String organisation, int version) {
        return jdbi.withHandle(handle -> saved(handle, organisation).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .map(one -> norm(handle, organisation, one)));
    }

    /** All versions, newest first. */
    public List<Saved> versions(String organisation) {
        return jdbi.withHandle(handle -> saved(handle, organisation));
    }

    /** Organisations whose norm has passed its date, and since when; those without a norm are not among them. */
    public List<Norm> due(LocalDate today) {
        return jdbi.withHandle(handle ->
                handle
                        .select("select distinct organisation from norm order by organisation")
                        .mapTo(String.class)
                        .stream()
                        .flatMap(organisation -> saved(handle, organisation).stream()
                                .limit(1)
                                .map(newest -> norm(handle, organisation, newest)))
                        .filter(norm -> norm.isDue(today))
                        .toList());
    }

    /** Saves a new version; the earlier ones stay. */
    public Norm save(String organisation, LocalDate reviewOn, List<Norm.Line> lines, String by) {
        return jdbi.inTransaction(handle -> {
            handle.execute("select 1 from organisation where id = ? for update", organisation);
            int version = handle.select(
                            "select coalesce(max(version), 0) + 1 from norm where organisation = ?", organisation)
                    .mapTo(int.class)
                    .one();
            var norm = new Norm(organisation, version, clock.instant(), by, reviewOn, lines);
            handle.execute(
                    "insert into norm (organisation, version, saved_at, saved_by, review_on) values (?, ?, ?, ?, ?)",
                    organisation,
                    version,
                    norm.savedAt(),
                    by,
                    reviewOn);
            for (int position = 0; position < lines.size(); position++) {
                var line = lines.get(position);
                handle.execute(
                        """
                        insert into norm_line (organisation, version, position, behaviour, example, told, police)
                        values (?, ?, ?, ?, ?, ?, ?)""",
                        organisation,
                        version,
                        position,
                        line.behaviour(),
                        line.example(),
                        line.told(),
                        line.police());
            }
            return norm;
        });
    }

    private static List<Saved> saved(Handle handle, String organisation) {
        return handle.select("select * from norm where organisation = ? order by version desc", organisation)
                .map(Norms::saved)
                .list();
    }

    private static Norm norm(Handle handle, String organisation, Saved saved) {
        var lines = handle.select(
                        "select * from norm_line where organisation = ? and version = ? order by position",
                        organisation,
                        saved.version())
                .map((row, _) -> new Norm.Line(
                        row.getString("behaviour"),
                        row.getString("example"),
                        row.getString("told"),
                        Norm.Police.valueOf(row.getString("police"))))
                .list();
        return new Norm(organisation, saved.version(), saved.at(), saved.by(), saved.reviewOn(), lines);
    }

    private static Saved saved(ResultSet row, StatementContext context) throws SQLException {
        return new Saved(
                row.getInt("version"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by"),
                row.getDate("review_on").toLocalDate());
    }
}

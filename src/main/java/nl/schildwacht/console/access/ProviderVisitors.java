package nl.schildwacht.console.access;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Remembers whom the identity provider let in with a role, because it offers no list to ask: only so can colleagues give her
 * work. Whoever stays away for a year is forgotten, and whoever comes without a role at once. Thread-safe.
 */
final class ProviderVisitors {
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final Duration FRESH = Duration.ofDays(1);

    private final Jdbi jdbi;
    private final Clock clock;
    /** Spares the database at every request; may be lost at any time. */
    private final Map<String, Met> met = new ConcurrentHashMap<>();

    ProviderVisitors(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    private record Met(Claims claims, Instant at) {}

    /** She asks for something; written down when she is new, described otherwise, or not seen for a day. */
    void meet(Claims claims) {
        Instant now = clock.instant();
        Met before = met.get(claims.id());
        if (before != null
                && before.claims().equals(claims)
                && now.isBefore(before.at().plus(FRESH))) return;
        if (claims.roles().isEmpty()) forget(claims.id());
        else note(claims, now);
        met.put(claims.id(), new Met(claims, now));
    }

    private void note(Claims claims, Instant now) {
        jdbi.useTransaction(tx -> {
            tx.execute("delete from provider_visitor where seen_at < ?", now.minus(REMEMBERED));
            tx.createUpdate("""
                            insert into provider_visitor (id, name, email, roles, organisations, departments, seen_at)
                            values (:id, :name, :email, :roles, :organisations, :departments, :now)
                            on conflict (id) do update set name = excluded.name, email = excluded.email,
                                roles = excluded.roles, organisations = excluded.organisations,
                                departments = excluded.departments, seen_at = excluded.seen_at""")
                    .bind("id", claims.id())
                    .bind("name", claims.name())
                    .bind("email", claims.email())
                    .bindArray(
                            "roles",
                            String.class,
                            claims.roles().stream().map(Role::name).sorted().toArray())
                    .bindArray(
                            "organisations",
                            String.class,
                            claims.organisations().toArray())
                    .bindArray("departments", String.class, claims.departments().toArray())
                    .bind("now", now)
                    .execute();
        });
    }

    private void forget(String id) {
        jdbi.useHandle(handle -> handle.execute("delete from provider_visitor where id = ?", id));
    }

    /** Those who were here in the last year. */
    List<Claims> all() {
        return jdbi.withHandle(handle -> handle.select(
                        "select * from provider_visitor where seen_at >= ?",
                        clock.instant().minus(REMEMBERED))
                .map(ProviderVisitors::claims)
                .list());
    }

    private static Claims claims(ResultSet row, StatementContext context) throws SQLException {
        return new Claims(
                row.getString("id"),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")),
                texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                texts(row, "organisations"),
                texts(row, "departments"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}

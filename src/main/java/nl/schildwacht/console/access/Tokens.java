package nl.schildwacht.console.access;

import nl.schildwacht.text.Sha256;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tokens for the API: {@code swt_} and 43 characters of base64url, 256 random bits. Only the SHA-256 is kept; with that much
 * chance in it, a slow password hash would protect nothing more. Safe between threads and replicas.
 */
public final class Tokens {
    private static final Pattern FORM = Pattern.compile("swt_[A-Za-z0-9_-]{43}");
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clock clock;

    public Tokens(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** @param token to be shown once; it cannot be had again. */
    public record Issued(ApiToken known, String token) {
        @Override
        public String toString() {
            return "Issued[" + known.id() + "]";
        }
    }

    /** What became of a revocation. */
    public enum Revocation {
        REVOKED,
        ABSENT,
        /** It is the last one that can make others; revoking it would lock everybody out. */
        LAST_ADMINISTRATOR
    }

    /** @param roles at least one. */
    public Issued issue(String name, Set<Role> roles, Optional<Instant> expiresAt) {
        return jdbi.inTransaction(handle -> issue(handle, name, roles, expiresAt));
    }

    private Issued issue(Handle handle, String name, Set<Role> roles, Optional<Instant> expiresAt) {
        var token = "swt_" + Randomness.token();
        var id = UUID.randomUUID();
        handle.createUpdate("""
                        insert into api_token (id, name, sha256, roles, created_at, expires_at)
                        values (:id, :name, :sha256, string_to_array(:roles, ','), :now, :expiresAt)""")
                .bind("id", id)
                .bind("name", name)
                .bind("sha256", Sha256.of(token))
                .bind("roles", roles.stream().map(Role::name).collect(Collectors.joining(",")))
                .bind("now", clock.instant())
                .bind("expiresAt", expiresAt.orElse(null))
                .execute();
        return new Issued(find(handle, id).orElseThrow(), token);
    }

    /** Whose token this is, if it opens the door now. Costs one look-up by index. */
    public Optional<ApiToken> verify(String token) {
        if (!FORM.matcher(token).matches()) return Optional.empty();
        var digest = Sha256.of(token);
        var now = clock.instant();
        return jdbi.withHandle(handle -> {
            var found = handle.select("select * from api_token where sha256 = ?", (Object) digest)
                    .map((row, context) -> new Known(row.getBytes("sha256"), token(row, context)))
                    .findOne()
                    .filter(known -> MessageDigest.isEqual(known.sha256(), digest))
                    .map(Known::token)
                    .filter(known -> known.isUsableAt(now));
            found.ifPresent(known -> noteUse(handle, known, now));
            return found;
        });
    }

    private record Known(byte[] sha256, ApiToken token) {}

    private static void noteUse(Handle handle, ApiToken token, Instant now) {
        var isNoted = token.lastUsedAt()
                .filter(last -> now.isBefore(last.plus(USE_IS_NOTED_EVERY)))
                .isPresent();
        if (!isNoted) handle.execute("update api_token set last_used_at = ? where id = ?", now, token.id());
    }

    public Revocation revoke(UUID id) {
        return jdbi.inTransaction(handle -> {
            handle.execute("lock table api_token in exclusive mode"); // two may be revoked at once
            var now = clock.instant();
            var all = list(handle);
            var wanted = all.stream()
                    .filter(token -> token.id().equals(id) && token.revokedAt().isEmpty())
                    .findFirst();
            if (wanted.isEmpty()) return Revocation.ABSENT;
            var isOthersLeft = all.stream()
                    .anyMatch(token -> !token.id().equals(id)
                            && token.isUsableAt(now)
                            && token.roles().contains(Role.ADMINISTRATOR));
            if (wanted.get().roles().contains(Role.ADMINISTRATOR) && !isOthersLeft)
                return Revocation.LAST_ADMINISTRATOR;
            handle.execute("update api_token set revoked_at = ? where id = ?", now, id);
            return Revocation.REVOKED;
        });
    }

    /** All that were ever issued, the newest first. */
    public List<ApiToken> list() {
        return jdbi.withHandle(Tokens::list);
    }

    private static List<ApiToken> list(Handle handle) {
        return handle.select("select * from api_token order by created_at desc, id")
                .map(Tokens::token)
                .list();
    }

    /**
     * The first administrator's token when none was ever issued, to be printed once at start; of several replicas one gets
     * it. Whoever lost it empties the table {@code api_token} and starts again.
     */
    public Optional<String> firstToken() {
        return jdbi.inTransaction(handle -> {
            handle.execute("lock table api_token in exclusive mode");
            if (handle.select("select exists (select from api_token)")
                    .mapTo(boolean.class)
                    .one()) return Optional.empty();
            return Optional.of(issue(handle, "first administrator", EnumSet.of(Role.ADMINISTRATOR), Optional.empty())
                    .token());
        });
    }

    private static Optional<ApiToken> find(Handle handle, UUID id) {
        return handle.select("select * from api_token where id = ?", id)
                .map(Tokens::token)
                .findOne();
    }

    private static ApiToken token(ResultSet row, StatementContext context) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getTimestamp("created_at").toInstant(),
                moment(row.getTimestamp("last_used_at")),
                moment(row.getTimestamp("expires_at")),
                moment(row.getTimestamp("revoked_at")));
    }

    private static Optional<Instant> moment(@Nullable Timestamp written) {
        return Optional.ofNullable(written).map(Timestamp::toInstant);
    }
}

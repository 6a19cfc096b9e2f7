package nl.schildwacht.console.access;

import nl.schildwacht.text.Sha256;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What opens a door once. The token is shown once and never kept. The caller owns the transaction. */
final class OneTimeLinks {
    /** What a token opens. */
    enum Purpose {
        SET_UP,
        PASSWORD;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Handle handle;
    private final Instant now;

    OneTimeLinks(Handle handle, Clock clock) {
        this.handle = handle;
        this.now = clock.instant();
    }

    /** @param email whose password, for that purpose. */
    String issue(Purpose purpose, @Nullable String email, Duration good) {
        handle.execute("delete from one_time_link where expires_at < ?", now.minus(Duration.ofDays(1)));
        String token = Randomness.token();
        handle.execute(
                "insert into one_time_link (sha256, purpose, email, made_at, expires_at) values (?, ?, ?, ?, ?)",
                Sha256.of(token),
                purpose.id(),
                email,
                now,
                now.plus(good));
        return token;
    }

    boolean isGood(Purpose purpose, String token) {
        return handle.select(
                        "select exists (select from one_time_link where sha256 = ? and purpose = ? and used_at is null"
                                + " and expires_at > ?)",
                        Sha256.of(token),
                        purpose.id(),
                        now)
                .mapTo(boolean.class)
                .one();
    }

    /** Whose password a token opens; it is not used up by asking. */
    Optional<String> whose(String token) {
        return handle.select(
                        "select email from one_time_link where sha256 = ? and purpose = 'password' and used_at is null"
                                + " and expires_at > ?",
                        Sha256.of(token),
                        now)
                .mapTo(String.class)
                .findOne();
    }

    /** Uses it up, and with it every other link to the same door; of two who try at once one gets in. */
    boolean use(Purpose purpose, String token) {
        int used = handle.execute(
                "update one_time_link set used_at = ? where sha256 = ? and purpose = ? and used_at is null and expires_at > ?",
                now,
                Sha256.of(token),
                purpose.id(),
                now);
        if (used == 0) return false;
        handle.execute("""
                update one_time_link o set used_at = ? from one_time_link mine
                where mine.sha256 = ? and o.purpose = mine.purpose and o.email is not distinct from mine.email
                    and o.used_at is null""", now, Sha256.of(token));
        return true;
    }
}

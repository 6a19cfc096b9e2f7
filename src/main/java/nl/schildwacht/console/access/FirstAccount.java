package nl.schildwacht.console.access;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The very first account, made by whoever can read what the service prints at its start. Once there is one, this door is shut.
 */
public final class FirstAccount {
    private static final Duration GOOD = Duration.ofDays(7);

    private final Jdbi jdbi;
    private final Clock clock;

    public FirstAccount(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A token to be printed, when there is no account yet; those of earlier starts stay good. */
    public Optional<String> token() {
        return jdbi.inTransaction(handle -> new AccountRows(handle).isEmpty()
                ? Optional.of(new OneTimeLinks(handle, clock).issue(OneTimeLinks.Purpose.SET_UP, null, GOOD))
                : Optional.empty());
    }

    /** Whether the first account is still to be made. */
    public boolean isOpen() {
        return jdbi.withHandle(handle -> new AccountRows(handle).isEmpty());
    }

    /** Whether this token would open the door now. */
    public boolean isGood(String token) {
        return jdbi.withHandle(handle -> new AccountRows(handle).isEmpty()
                && new OneTimeLinks(handle, clock).isGood(OneTimeLinks.Purpose.SET_UP, token));
    }

    /** @return empty when the token does not open the door, or somebody was faster. */
    public Optional<Account> make(String token, String name, String email, String password, Account.Rights rights) {
        String hash = Passwords.hash(password); // slow, so outside the transaction
        return jdbi.inTransaction(handle -> {
            AccountRows rows = new AccountRows(handle).lock();
            if (!rows.isEmpty()) return Optional.empty();
            if (!new OneTimeLinks(handle, clock).use(OneTimeLinks.Purpose.SET_UP, token)) return Optional.empty();
            Account account = rows.insert(Accounts.normal(email), name, rights, clock.instant());
            rows.update(account.id(), hash, clock.instant());
            return rows.find(account.id());
        });
    }
}

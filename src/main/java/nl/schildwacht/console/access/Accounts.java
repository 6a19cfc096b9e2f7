package nl.schildwacht.console.access;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who signs in here, and what she may. Changing a password and disabling an account end her sessions at once, on every
 * replica. Safe between threads and replicas.
 */
public final class Accounts {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Tries triesByAccount;
    private final Tries triesByAddress;

    public Accounts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        // A person mistypes three times; who guesses gets forty tries an hour at one account.
        this.triesByAccount = new Tries(clock, 10, Duration.ofMinutes(15));
        // A whole office may sit behind one address.
        this.triesByAddress = new Tries(clock, 50, Duration.ofMinutes(15));
    }

    /** What became of a change. */
    public enum Change {
        CHANGED,
        ABSENT,
        /** Nobody would be left to manage accounts. */
        LAST_ADMINISTRATOR,
        /** An administrator does not shut herself out; another one can. */
        YOURSELF
    }

    /** Whose account this is, when the password is hers. Takes equally long for addresses nobody has. */
    Optional<Account> enter(String email, String password, String address) {
        String wanted = normal(email);
        if (triesByAccount.pause(wanted).isPresent()
                || triesByAddress.pause(address).isPresent()) return Optional.empty();
        Optional<Account> found = findByEmail(wanted).filter(account -> !account.isDisabled());
        if (password.length() <= Passwords.LONGEST
                && Passwords.matches(password, found.flatMap(account -> hash(account.id())))) {
            triesByAccount.forget(wanted);
            return found;
        }
        triesByAccount.add(wanted);
        triesByAddress.add(address);
        return Optional.empty();
    }

    /** How long must be waited before another try for this account from this address counts. */
    public Optional<Duration> pause(String email, String address) {
        return triesByAccount.pause(normal(email)).or(() -> triesByAddress.pause(address));
    }

    /** Whose session this is, as long as it is good. */
    Optional<Account> resume(String session) {
        return Session.parse(session)
                .flatMap(read -> find(read.account()).filter(account -> read.isGood(account, clock.instant())));
    }

    Session start(Account account) {
        return Session.start(account, clock.instant());
    }

    public Optional<Account> find(long id) {
        return jdbi.withHandle(handle -> new AccountRows(handle).find(id));
    }

    public Optional<Account> findByEmail(String email) {
        return jdbi.withHandle(handle -> new AccountRows(handle).find(normal(email)));
    }

    /** Some of them: those with rights first, then by name. @param search part of a name or address; blank: all. */
    public List<Account> list(String search, int from, int most) {
        return jdbi.withHandle(handle -> new AccountRows(handle).list(search.strip(), from, most));
    }

    /** All that are not disabled and have a role. */
    List<Account> enabled() {
        return jdbi.withHandle(handle -> new AccountRows(handle).enabled());
    }

    /** Whether nobody has an account yet. */
    public boolean isEmpty() {
        return jdbi.withHandle(handle -> new AccountRows(handle).isEmpty());
    }

    /** Makes an account without a password. @return empty when another has this address. */
    public Optional<Account> invite(String email, String name, Account.Rights rights) {
        return jdbi.inTransaction(handle -> {
            AccountRows rows = new AccountRows(handle).lock();
            return rows.find(normal(email)).isPresent()
                    ? Optional.empty()
                    : Optional.of(rows.insert(normal(email), name, rights, clock.instant()));
        });
    }

    /** @param by the account of the administrator who decides. */
    public Change change(long id, Account.Rights rights, long by) {
        return jdbi.inTransaction(handle -> {
            AccountRows rows = new AccountRows(handle).lock();
            Optional<Account> account = rows.find(id);
            if (account.isEmpty()) return Change.ABSENT;
            if (!rights.roles().contains(Role.ADMINISTRATOR)) {
                Optional<Change> refusal = refusal(rows, account.get(), by);
                if (refusal.isPresent()) return refusal.get();
            }
            rows.update(id, rights);
            return Change.CHANGED;
        });
    }

    /** Ends her sessions; she cannot sign in nor ask for a link until she is enabled again. */
    public Change disable(long id, long by) {
        return jdbi.inTransaction(handle -> {
            AccountRows rows = new AccountRows(handle).lock();
            Optional<Account> account = rows.find(id);
            if (account.isEmpty()) return Change.ABSENT;
            if (id == by) return Change.YOURSELF;
            Optional<Change> refusal = refusal(rows, account.get(), by);
            if (refusal.isPresent()) return refusal.get();
            if (!account.get().isDisabled()) rows.disable(id, clock.instant());
            return Change.CHANGED;
        });
    }

    public Change enable(long id) {
        return jdbi.inTransaction(handle -> {
            AccountRows rows = new AccountRows(handle);
            Optional<Account> account = rows.find(id);
            account.filter(Account::isDisabled).ifPresent(_ -> rows.disable(id, null));
            return account.isPresent() ? Change.CHANGED : Change.ABSENT;
        });
    }

    private static Optional<Change> refusal(AccountRows rows, Account account, long by) {
        if (!account.roles().contains(Role.ADMINISTRATOR)) return Optional.empty();
        if (account.id() == by) return Optional.of(Change.YOURSELF);
        return account.isActingAdministrator() && !rows.isOtherAdministratorThan(account.id())
                ? Optional.of(Change.LAST_ADMINISTRATOR)
                : Optional.empty();
    }

    /** Her name and how she wants to read. */
    public void settle(long id, String name, Account.Settings settings) {
        jdbi.useHandle(handle -> new AccountRows(handle).update(id, name, settings));
    }

    /** Whether the password is hers; counted as a try to sign in. */
    public boolean isHers(Account account, String password, String address) {
        return enter(account.email(), password, address).isPresent();
    }

    /** Ends all her sessions. @param password has no {@link Passwords.Weakness}. */
    public void choosePassword(long id, String password) {
        String hash = Passwords.hash(password); // slow, so outside the transaction
        jdbi.useHandle(handle -> new AccountRows(handle).update(id, hash, clock.instant()));
    }

    private Optional<String> hash(long id) {
        return jdbi.withHandle(handle -> new AccountRows(handle).hash(id));
    }

    /** The form in which addresses are kept and compared. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** What an administrator can give; employee and manager follow from the watchlist. */
    public static Set<Role> givable() {
        return Set.of(Role.ADMINISTRATOR, Role.COMMUNICATIONS, Role.SECURITY, Role.PRIVACY);
    }
}

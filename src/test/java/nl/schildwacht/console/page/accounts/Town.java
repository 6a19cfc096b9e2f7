package nl.schildwacht.console.page.accounts;

import nl.schildwacht.console.access.Account;
import nl.schildwacht.console.access.Accounts;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Watchlists;
import org.jdbi.v3.core.Jdbi;

import jakarta.inject.Singleton;

/** Voorbeeldstad, and who has an account there. */
@Singleton
public class Town {
    public static final String PASSWORD = "vier paarden eten hooi";

    private final Jdbi jdbi;
    private final Watchlists watchlists;
    private final Accounts accounts;

    Town(Jdbi jdbi, Watchlists watchlists, Accounts accounts) {
        this.jdbi = jdbi;
        this.watchlists = watchlists;
        this.accounts = accounts;
    }

    /** Nobody has an account; Anna and Karim are watched. */
    public void reset() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from account");
            handle.execute("delete from one_time_link");
        });
        watchlists.save(Subjects.STAD, Origin.BY_HAND);
        watchlists.save(Subjects.ANNA, Origin.BY_HAND);
        watchlists.save(Subjects.KARIM, Origin.BY_HAND);
    }

    /** Somebody with a password. */
    public Account account(String email, String name, Role... roles) {
        Account account = accounts.invite(email, name, Account.Rights.of(roles)).orElseThrow();
        accounts.choosePassword(account.id(), PASSWORD);
        return account;
    }

    /** Her browser, signed in. */
    public static Browser signIn(String email) {
        return new Browser().open("/sign-in").submit("/j_security_check", "j_username", email, "j_password", PASSWORD);
    }
}

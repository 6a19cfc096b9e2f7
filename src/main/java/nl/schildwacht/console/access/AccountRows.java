package nl.schildwacht.console.access;

import nl.schildwacht.watch.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The queries on the table {@code account}. The caller owns the transaction. */
final class AccountRows {
    private final Handle handle;

    AccountRows(Handle handle) {
        this.handle = handle;
    }

    /** Makes other writers wait until this transaction ends: two administrators may remove each other at once. */
    AccountRows lock() {
        handle.execute("lock table account in exclusive mode");
        return this;
    }

    boolean isEmpty() {
        return !handle.select("select exists (select from account)")
                .mapTo(boolean.class)
                .one();
    }

    Optional<Account> find(long id) {
        return handle.select("select * from account where id = ?", id)
                .map(AccountRows::account)
                .findOne();
    }

    Optional<Account> find(String email) {
        return handle.select("select * from account where email = ?", email)
                .map(AccountRows::account)
                .findOne();
    }

    Optional<String> hash(long id) {
        return handle.select("select password from account where id = ? and password is not null", id)
                .mapTo(String.class)
                .findOne();
    }

    boolean isOtherAdministratorThan(long id) {
        return handle.select(
                        "select exists (select from account where id <> ? and disabled_at is null and password is not null"
                                + " and 'ADMINISTRATOR' = any(roles))",
                        id)
                .mapTo(boolean.class)
                .one();
    }

    /** Those with rights first, then by name. @param search part of a name or address; blank: all. */
    List<Account> list(String search, int from, int most) {
        return handle.createQuery("""
                        select * from account
                        where position(lower(:search) in lower(name)) > 0 or position(lower(:search) in email) > 0
                        order by cardinality(roles) = 0, lower(name), id offset :from limit :most""")
                .bind("search", search)
                .bind("from", from)
                .bind("most", most)
                .map(AccountRows::account)
                .list();
    }

    List<Account> enabled() {
        return handle.select("select * from account where disabled_at is null and roles <> '{}'")
                .map(AccountRows::account)
                .list();
    }

    Account insert(String email, String name, Account.Rights rights, Instant now) {
        return handle.createQuery("""
                        insert into account (email, name, roles, organisations, departments, created_at)
                        values (:email, :name, :roles, :organisations, :departments, :now) returning *""")
                .bind("email", email)
                .bind("name", name)
                .bindArray("roles", String.class, names(rights.roles()))
                .bindArray("organisations", String.class, rights.organisations().toArray())
                .bindArray("departments", String.class, rights.departments().toArray())
                .bind("now", now)
                .map(AccountRows::account)
                .one();
    }

    void update(long id, Account.Rights rights) {
        handle.createUpdate("""
                        update account set roles = :roles, organisations = :organisations, departments = :departments
                        where id = :id""")
                .bind("id", id)
                .bindArray("roles", String.class, names(rights.roles()))
                .bindArray("organisations", String.class, rights.organisations().toArray())
                .bindArray("departments", String.class, rights.departments().toArray())
                .execute();
    }

    /** Ends all her sessions. */
    void update(long id, String hash, Instant now) {
        handle.execute(
                "update account set password = ?, password_changed_at = ?, generation = generation + 1 where id = ?",
                hash,
                now,
                id);
    }

    void update(long id, String name, Account.Settings settings) {
        handle.execute(
                "update account set name = ?, language = ?, theme = ?, keyboard_shortcuts = ? where id = ?",
                name,
                settings.language(),
                settings.theme(),
                settings.keyboardShortcuts(),
                id);
    }

    /** Ends all her sessions. @param at since when she cannot sign in; null: she can. */
    void disable(long id, @Nullable Instant at) {
        handle.execute("update account set disabled_at = ?, generation = generation + 1 where id = ?", at, id);
    }

    private static Object[] names(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray();
    }

    private static Account account(ResultSet row, StatementContext context) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                texts(row, "organisations"),
                texts(row, "departments"),
                new Account.Settings(
                        Language.valueOf(row.getString("language")),
                        row.getString("theme"),
                        row.getBoolean("keyboard_shortcuts")),
                row.getString("password") != null,
                row.getInt("generation"),
                row.getTimestamp("created_at").toInstant(),
                moment(row.getTimestamp("disabled_at")),
                moment(row.getTimestamp("password_changed_at")));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static Optional<Instant> moment(@Nullable Timestamp written) {
        return Optional.ofNullable(written).map(Timestamp::toInstant);
    }
}

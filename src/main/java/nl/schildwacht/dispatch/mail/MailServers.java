package nl.schildwacht.dispatch.mail;

import nl.schildwacht.text.Sha256;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Which mail server takes our mail: the one that somebody typed in, else the one of the environment. Read anew for every
 * mail, so that a change holds at once, in every replica. Safe between threads.
 */
public final class MailServers {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Sealing sealing;
    private final Environment environment;
    private final Lines lines;

    /**
     * The server that {@code quarkus.mailer.*} and {@code schildwacht.dispatch.from} name.
     *
     * @param isSet whether anybody set it; otherwise these are mere defaults.
     * @param line by all of the environment's settings, also those that {@link MailServer} does not know.
     */
    public record Environment(MailServer server, boolean isSet, Line line) {}

    /** Makes a way out of what somebody typed in. */
    public interface Lines {
        Line to(MailServer server, String password);
    }

    /** Which settings hold. */
    public sealed interface Ruling {
        MailServer server();

        /** @param hasPassword whether a password is kept. */
        record Typed(MailServer server, boolean hasPassword, String by, Instant at) implements Ruling {}

        record ByEnvironment(MailServer server) implements Ruling {}

        /** Nobody set anything: the defaults, by which hardly any mail goes out. */
        record ByDefault(MailServer server) implements Ruling {}

        default boolean isByDefault() {
            return this instanceof ByDefault;
        }
    }

    /** What became of new settings. */
    public enum Saved {
        DONE,
        /** There is a password, and no key to seal it with. */
        NO_KEY,
        /** The kept password does not go along to another server, user or lock; it must be typed again. */
        PASSWORD_NEEDED
    }

    /** When a server last took a test mail by the settings that hold now. */
    public record Tested(String by, Instant at) {}

    private record Row(MailServer server, Optional<byte[]> sealed, String by, Instant at) {}

    public MailServers(Jdbi jdbi, Clock clock, Sealing sealing, Environment environment, Lines lines) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.sealing = sealing;
        this.environment = environment;
        this.lines = lines;
    }

    public Ruling ruling() {
        Optional<Row> typed = typed();
        if (typed.isPresent()) {
            Row row = typed.get();
            return new Ruling.Typed(row.server(), row.sealed().isPresent(), row.by(), row.at());
        }
        return environment.isSet()
                ? new Ruling.ByEnvironment(environment.server())
                : new Ruling.ByDefault(environment.server());
    }

    /** Whether there are settings to fall back on. */
    public boolean isSetInEnvironment() {
        return environment.isSet();
    }

    /** Whether a password can be kept. */
    public boolean canKeepPasswords() {
        return sealing.canSeal();
    }

    /** The way out by the settings that hold now. A password that does not open is sent as an empty one, and refused. */
    public Line line() {
        return typed().map(row -> lines.to(
                        row.server(), row.sealed().flatMap(sealing::open).orElse("")))
                .orElse(environment.line());
    }

    /** @param password empty keeps the one that stands, if it still goes to the same door. */
    public Saved save(MailServer server, String password, String by) {
        Optional<byte[]> sealed = Optional.empty();
        if (!server.user().isEmpty()) {
            if (password.isEmpty()) {
                sealed = typed().filter(row -> row.server().isReachedAs(server)).flatMap(Row::sealed);
                if (sealed.isEmpty()) return Saved.PASSWORD_NEEDED;
            } else {
                if (!sealing.canSeal()) return Saved.NO_KEY;
                sealed = Optional.of(sealing.seal(password));
            }
        }
        keep(server, sealed, by);
        return Saved.DONE;
    }

    /** Lets the environment rule again. */
    public void forget() {
        jdbi.useHandle(handle -> handle.execute("delete from mail_server"));
    }

    /** Notes that a server took a test mail by the settings that hold now. */
    public void noteTest(String by) {
        byte[] settings = fingerprint();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into mail_test (settings, sent_by, sent_at) values (:settings, :by, :now)
                        on conflict (only_row) do update set settings = excluded.settings, sent_by = excluded.sent_by,
                            sent_at = excluded.sent_at""")
                .bind("settings", settings)
                .bind("by", by)
                .bind("now", clock.instant())
                .execute());
    }

    /** The last good test by the settings that hold now; one by other settings proves nothing. */
    public Optional<Tested> tested() {
        byte[] settings = fingerprint();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select sent_by, sent_at from mail_test where settings = :settings")
                .bind("settings", settings)
                .map((row, context) -> new Tested(
                        row.getString("sent_by"), row.getTimestamp("sent_at").toInstant()))
                .findOne());
    }

    private void keep(MailServer server, Optional<byte[]> sealed, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into mail_server (host, port, encryption, username, password, sender, changed_by, changed_at)
                        values (:host, :port, :encryption, :user, :password, :from, :by, :now)
                        on conflict (only_row) do update set host = excluded.host, port = excluded.port,
                            encryption = excluded.encryption, username = excluded.username,
                            password = excluded.password, sender = excluded.sender,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .bind("host", server.host())
                .bind("port", server.port())
                .bind("encryption", server.encryption().name())
                .bind("user", server.user())
                .bind("password", sealed.orElse(null))
                .bind("from", server.from())
                .bind("by", by)
                .bind("now", clock.instant())
                .execute());
    }

    private Optional<Row> typed() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from mail_server")
                .map(MailServers::row)
                .findOne());
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                new MailServer(
                        row.getString("host"),
                        row.getInt("port"),
                        MailServer.Encryption.valueOf(row.getString("encryption")),
                        row.getString("username"),
                        row.getString("sender")),
                Optional.ofNullable(row.getBytes("password")),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    /** Tells these settings from others; the password counts by the time it was changed. */
    private byte[] fingerprint() {
        Ruling ruling = ruling();
        MailServer server = ruling.server();
        return Sha256.of(String.join(
                "\0",
                server.host(),
                Integer.toString(server.port()),
                server.encryption().name(),
                server.user(),
                server.from(),
                ruling instanceof Ruling.Typed typed ? typed.at().toString() : ""));
    }
}

package nl.schildwacht.dispatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.schildwacht.dispatch.mail.Letters;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Watchlist;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** The way from a kept hit to an outlet, on a real database, with a clock that a test sets. */
public final class Incident implements AutoCloseable {
    public static final String DOMAIN = "voorbeeldstad.example";

    public final SettableClock clock = SettableClock.atNine();
    public final TestDatabase database = TestDatabase.create();
    public final Jdbi jdbi = database.jdbi();
    public final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    public final DispatchMetrics metrics = new DispatchMetrics(registry);
    public final Outbox outbox = new Outbox(clock);
    public final Dossiers dossiers = new Dossiers(jdbi, clock, Duration.ofDays(30), Duration.ofDays(730));
    public final Postman postman = new Postman();
    public volatile Watchlist watchlist;
    public final Dispatcher dispatcher;
    public final Sender sender;
    public final Relay relay;
    private int posts;

    public Incident(Watchlist watchlist) {
        this.watchlist = watchlist;
        dispatcher =
                new Dispatcher(jdbi, clock, dossiers, () -> this.watchlist, DOMAIN, Pacing.FIXED, metrics, () -> {});
        sender = sender(postman, clock);
        relay = new Relay(jdbi, outbox, new DirectHandover(dispatcher), Duration.ofSeconds(30));
    }

    public Sender sender(Outlet outlet, Clock clock) {
        return new Sender(
                jdbi,
                clock,
                dossiers,
                () -> this.watchlist,
                DOMAIN,
                Pacing.FIXED,
                new Letters(ZoneId.of("Europe/Amsterdam")),
                outlet,
                metrics);
    }

    /** A death threat at {@code subject}. */
    public Hit threatened(String subject) {
        return keep(hit(subject, Behaviour.THREAT, Optional.of(Kind.DEATH), Severity.CRITICAL, false));
    }

    public Hit intimidated(String subject) {
        return keep(hit(subject, Behaviour.INTIMIDATION, Optional.empty(), Severity.HIGH, false));
    }

    public Hit insulted(String subject) {
        return keep(hit(subject, Behaviour.INSULT, Optional.empty(), Severity.MEDIUM, false));
    }

    public Hit keep(Hit hit) {
        SampleHits.keep(jdbi, dossiers, outbox, hit, clock.instant());
        return hit;
    }

    public void withdraw(UUID hit) {
        jdbi.useTransaction(tx -> dossiers.withdraw(tx, hit, "not about her", clock.instant())
                .ifPresent(gone -> outbox.append(
                        tx,
                        HitMessage.withdrawn(
                                gone, dossiers.find(gone.dossierId()).orElseThrow(), clock.instant()))));
    }

    /** Lets everything happen that is due now. */
    public void settle() {
        relay.tick();
        sender.tick();
    }

    public void settleAfter(Duration wait) {
        clock.advance(wait);
        settle();
    }

    public Hit hit(String subject, Behaviour behaviour, Optional<Kind> kind, Severity severity, boolean concern) {
        return hit("post-" + ++posts, subject, behaviour, kind, severity, concern);
    }

    public Hit hit(
            String post, String subject, Behaviour behaviour, Optional<Kind> kind, Severity severity, boolean concern) {
        return SampleHits.hit(post, subject, behaviour, kind, severity, concern);
    }

    @Override
    public void close() {
        database.close();
    }
}

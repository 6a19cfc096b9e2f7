package nl.schildwacht.dispatch;

import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Sends announcements, slowly, and none before the installation is live. At most one for each call of {@link #tick}; a crash
 * between the server's OK and our note repeats a mail with the same Message-ID. Thread-safe.
 */
public final class Announcer {
    private static final Logger LOG = Logger.getLogger(Announcer.class);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Announcements announcements;
    private final Supplier<Watchlist> watchlist;
    private final BooleanSupplier live;
    private final Writer writer;
    private final Supplier<String> domain;
    private final Outlet outlet;
    private final Pacing pacing;
    private final Duration gap;

    /** Writes the mail. */
    public interface Writer {
        Letter letter(Person person, List<Organisation> organisations, String messageId);
    }

    /**
     * @param live whether people may be told yet.
     * @param domain right of the {@code @} in Message-IDs.
     * @param gap the least time between two announcements, over all replicas.
     */
    public Announcer(
            Jdbi jdbi,
            Clock clock,
            Announcements announcements,
            Supplier<Watchlist> watchlist,
            BooleanSupplier live,
            Writer writer,
            Supplier<String> domain,
            Outlet outlet,
            Pacing pacing,
            Duration gap) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.announcements = announcements;
        this.watchlist = watchlist;
        this.live = live;
        this.writer = writer;
        this.domain = domain;
        this.outlet = outlet;
        this.pacing = pacing;
        this.gap = gap;
    }

    /** Sends the next one, if it is time; answers whether one was sent. */
    public boolean tick() {
        if (!live.getAsBoolean()) return false;
        Instant now = clock.instant();
        Optional<Announcements.Due> due = jdbi.inTransaction(tx -> announcements.claim(tx, now, gap, pacing.lease()));
        return due.isPresent() && send(due.get());
    }

    private boolean send(Announcements.Due due) {
        Watchlist current = watchlist.get();
        Optional<Person> person =
                current.findPerson(due.person()).filter(known -> known.email().isPresent());
        if (person.isEmpty()) {
            announcements.drop(due);
            return false;
        }
        Delivery delivery = outlet.send(writer.letter(
                person.get(), current.organisationsOf(person.get()), "<" + due.messageId() + "@" + domain.get() + ">"));
        switch (delivery) {
            case Delivery.Sent _ -> announcements.sent(due, clock.instant());
            case Delivery.Again(Trouble reason) -> again(due, reason);
            case Delivery.Refused(Trouble reason) -> {
                LOG.warnf("An announcement was refused (%s); it is not tried again", reason.id());
                announcements.refused(due, reason);
            }
        }
        return delivery instanceof Delivery.Sent;
    }

    private void again(Announcements.Due due, Trouble reason) {
        Instant now = clock.instant();
        if (!due.noticedAt().plus(pacing.giveUp()).isAfter(now) && due.attempts() > 5) {
            LOG.warnf("An announcement was not accepted for days (%s); it is not tried again", reason.id());
            announcements.refused(due, Trouble.GIVEN_UP);
        } else announcements.postpone(due, reason, pacing.retry(due.attempts(), now));
    }
}

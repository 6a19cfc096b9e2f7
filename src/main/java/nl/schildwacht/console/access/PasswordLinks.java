package nl.schildwacht.console.access;

import nl.schildwacht.console.access.OneTimeLinks.Purpose;
import nl.schildwacht.dispatch.Delivery;
import nl.schildwacht.watch.Language;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Links by mail to choose a password, for whoever has an account or is known to the watchlist. Nobody learns from us whether an
 * address is known: the answer and the time it takes are the same, because all that differs happens later. Safe between
 * threads and replicas.
 */
public final class PasswordLinks {
    private static final Logger LOG = Logger.getLogger(PasswordLinks.class);
    static final Duration GOOD = Duration.ofMinutes(30);
    /** Whoever is invited did not sit waiting for it. */
    static final Duration INVITATION_GOOD = Duration.ofDays(3);

    /** Mail servers that are busy, or that know us not yet, are tried again while the link is good. */
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Jdbi jdbi;
    private final Clock clock;
    private final Recognition recognition;
    private final LinkMail mail;
    private final Later later;
    private final Tries triesByEmail;
    private final Tries triesByAddress;

    PasswordLinks(Jdbi jdbi, Clock clock, Recognition recognition, LinkMail mail, Later later) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.recognition = recognition;
        this.mail = mail;
        this.later = later;
        // Nobody's mailbox is to be filled by a stranger.
        this.triesByEmail = new Tries(clock, 3, Duration.ofHours(1));
        this.triesByAddress = new Tries(clock, 30, Duration.ofHours(1));
    }

    /** Writes to somebody who may choose a password, and waits for the mail server's answer. */
    interface LinkMail {
        Delivery send(Addressee to, String token, boolean isInvited);
    }

    /** Does something apart from the answer to whoever asked for it. */
    interface Later {
        void in(Duration wait, Runnable work);
    }

    /** @param name empty when we do not know it. */
    record Addressee(String email, String name, Language language) {
        static Addressee of(Account account) {
            return new Addressee(
                    account.email(), account.name(), account.settings().language());
        }

        @Override
        public String toString() {
            return "Addressee";
        }
    }

    /** Somebody asks for a link; nothing tells her what came of it. @param address whence she asks. */
    public void request(String email, String address) {
        later.in(Duration.ZERO, () -> serve(Accounts.normal(email), address));
    }

    private void serve(String email, String address) {
        if (!triesByAddress.mayTry(address) || !triesByEmail.mayTry(email)) return;
        addressee(email).ifPresent(to -> deliver(to, issue(email, GOOD), WAITS));
    }

    private Optional<Addressee> addressee(String email) {
        Optional<Account> account = jdbi.withHandle(handle -> new AccountRows(handle).find(email));
        if (account.isPresent()) return account.filter(it -> !it.isDisabled()).map(Addressee::of);
        if (recognition.roles(email).isEmpty()) return Optional.empty();
        return Optional.of(new Addressee(email, recognition.name(email).orElse(""), recognition.language(email)));
    }

    private void deliver(Addressee to, String token, List<Duration> waits) {
        switch (mail.send(to, token, false)) {
            case Delivery.Sent _ -> {}
            case Delivery.Again again -> {
                if (waits.isEmpty())
                    LOG.warnf(
                            "A link to choose a password was not sent: %s; it can be asked for again", again.reason());
                else later.in(waits.getFirst(), () -> deliver(to, token, waits.subList(1, waits.size())));
            }
            case Delivery.Refused refused ->
                LOG.warnf("A link to choose a password was refused: %s; check the address", refused.reason());
        }
    }

    /** An administrator invites, or sends the link once more; she is told at once what came of it. */
    public Delivery invite(Account account) {
        return mail.send(Addressee.of(account), issue(account.email(), INVITATION_GOOD), true);
    }

    private String issue(String email, Duration good) {
        return jdbi.inTransaction(handle -> new OneTimeLinks(handle, clock).issue(Purpose.PASSWORD, email, good));
    }

    /**
     * Who may choose a password with this link.
     *
     * @param isNew whether that makes her account.
     */
    public record Holder(String email, String name, boolean isNew) {
        @Override
        public String toString() {
            return "Holder";
        }
    }

    /** Whose link this is; empty when it is used, too old, or never was one. */
    public Optional<Holder> holder(String token) {
        return jdbi.withHandle(handle -> new OneTimeLinks(handle, clock)
                .whose(token)
                .flatMap(email -> {
                    Optional<Account> account = new AccountRows(handle).find(email);
                    if (account.filter(Account::isDisabled).isPresent()) return Optional.empty();
                    return Optional.of(new Holder(
                            email,
                            account.map(Account::name)
                                    .or(() -> recognition.name(email))
                                    .orElse(email),
                            account.isEmpty()));
                }));
    }

    /**
     * Chooses the password: uses the link, makes the account when there is none, ends all earlier sessions.
     *
     * @return the account's address; empty when the link is no longer good.
     */
    public Optional<String> choose(String token, String password) {
        String hash = Passwords.hash(password); // slow, so outside the transaction
        return jdbi.inTransaction(handle -> {
            Optional<Holder> holder = holder(token);
            if (holder.isEmpty() || !new OneTimeLinks(handle, clock).use(Purpose.PASSWORD, token))
                return Optional.empty();
            AccountRows rows = new AccountRows(handle).lock();
            String email = holder.get().email();
            Account account = rows.find(email)
                    .orElseGet(() -> rows.insert(email, holder.get().name(), Account.Rights.NONE, clock.instant()));
            if (account.isDisabled()) return Optional.empty();
            rows.update(account.id(), hash, clock.instant());
            return Optional.of(email);
        });
    }
}

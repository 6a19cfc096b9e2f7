package nl.schildwacht.console.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the cookie says, encrypted by Quarkus: who signed in, in which generation of her sessions, and when. Written as {@code
 * account:12:3:1763712000}.
 */
record Session(long account, int generation, Instant since) {
    /** However busy she is, after a working day she signs in again. */
    static final Duration LONGEST = Duration.ofHours(8);

    private static final Pattern FORM = Pattern.compile("account:(\\d{1,18}):(\\d{1,9}):(\\d{1,12})");

    static Session start(Account account, Instant now) {
        return new Session(account.id(), account.generation(), now);
    }

    static Optional<Session> parse(String written) {
        var found = FORM.matcher(written);
        return found.matches()
                ? Optional.of(new Session(
                        Long.parseLong(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Instant.ofEpochSecond(Long.parseLong(found.group(3)))))
                : Optional.empty();
    }

    /** Whether it still opens the door to this account. */
    boolean isGood(Account now, Instant moment) {
        return account == now.id()
                && generation == now.generation()
                && !now.isDisabled()
                && moment.isBefore(since.plus(LONGEST));
    }

    String written() {
        return "account:" + account + ":" + generation + ":" + since.getEpochSecond();
    }
}

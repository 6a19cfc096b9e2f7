package nl.schildwacht.source.bluesky;

import nl.schildwacht.source.JsonItems;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What signing in left us with; all of it is secret.
 *
 * @param account who signed in, so that another account does not use its session.
 * @param access for calls, about two hours; null when signing in did not succeed.
 * @param refresh for the next pair of tokens, about ninety days.
 * @param signIns when we lately tried to sign in, epoch seconds.
 */
record Session(String account, @Nullable String access, @Nullable String refresh, List<Long> signIns) {
    /** Three in a quarter of an hour are 288 a day: within 30 in five minutes and 300 a day. */
    private static final int RATION = 3;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    Session {
        signIns = signIns == null ? List.of() : List.copyOf(signIns);
    }

    static Session parse(Optional<String> saved, String account) {
        try {
            if (saved.isPresent()) {
                var session = JsonItems.read(saved.get().getBytes(StandardCharsets.UTF_8), Session.class);
                if (account.equals(session.account)) return session;
            }
        } catch (IOException notOurs) {
            // then we sign in
        }
        return new Session(account, null, null, List.of());
    }

    String text() {
        return JsonItems.write(this);
    }

    boolean isOpen() {
        return access != null && refresh != null;
    }

    /** When signing in is allowed again; empty when it is now. */
    Optional<Instant> notBefore(Instant now) {
        var recent = recent(now);
        return recent.size() < RATION
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(recent.getFirst()).plus(WINDOW));
    }

    Session signingIn(Instant now) {
        return new Session(
                account,
                null,
                null,
                Stream.concat(recent(now).stream(), Stream.of(now.getEpochSecond()))
                        .toList());
    }

    Session with(Wire.Tokens tokens) throws IOException {
        if (tokens.accessJwt() == null || tokens.refreshJwt() == null) throw new IOException("a session without tokens");
        return new Session(account, tokens.accessJwt(), tokens.refreshJwt(), signIns);
    }

    private List<Long> recent(Instant now) {
        var since = now.minus(WINDOW).getEpochSecond();
        return signIns.stream().filter(at -> at > since).sorted().toList();
    }

    @Override
    public String toString() {
        return "Session[…]";
    }
}

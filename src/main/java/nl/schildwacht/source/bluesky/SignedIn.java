package nl.schildwacht.source.bluesky;

import nl.schildwacht.http.Answer;
import nl.schildwacht.http.Exchange;
import nl.schildwacht.http.FetchProblem;
import nl.schildwacht.http.RestDoor;
import nl.schildwacht.http.RestDoor.Called;
import nl.schildwacht.source.JsonAnswer;
import nl.schildwacht.source.JsonItems;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Refusal;
import nl.schildwacht.source.Secrets;
import nl.schildwacht.source.Sessions;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Trouble;
import org.jboss.resteasy.reactive.RestResponse;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;

/**
 * One source's account during one poll or look-up. Signs in when there is no session, renews it when it has expired
 * (which Bluesky says with a 400), and saves every new session before it is used: the old refresh token is worthless then.
 *
 * @param lock of this source: two threads must not spend the same refresh token.
 */
record SignedIn(
        RestDoor<BlueskyApi> door,
        SourceSettings settings,
        Secrets secrets,
        Sessions sessions,
        Lock lock,
        Instant now) {
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "InvalidToken");

    /** One call; {@code bearer} is the value of the header Authorization. */
    interface Question {
        RestResponse<InputStream> ask(BlueskyApi api, String bearer);
    }

    /** An answer that is data or an error which only the asker understands, and the evidence of it. */
    record Told(Answer answer, Exchange exchange) {}

    /** @throws Refused for everything but 2xx and 400, and for a 400 that means an expired session even when renewed. */
    Told call(Question question) throws Refused, FetchProblem, IOException {
        var session = session(Optional.empty());
        var called = ask(question, session);
        if (isExpired(called.answer())) {
            session = session(Optional.of(session));
            called = ask(question, session);
            if (isExpired(called.answer())) throw new Refused(new Polled.Rejected(Trouble.UNAUTHORISED));
        }
        if (called.answer().status() != 400) pass(called.answer());
        return new Told(called.answer(), called.exchange(Set.of(session.access())));
    }

    /** The name of the error in an answer's body; empty when it has none. */
    static String error(Answer answer) {
        try {
            var failure = JsonItems.read(answer.body(), Wire.Failure.class);
            return failure.error() == null ? "" : failure.error();
        } catch (IOException notAnError) {
            return "";
        }
    }

    private Called ask(Question question, Session session) throws FetchProblem {
        return door.call(api -> question.ask(api, "Bearer " + session.access()));
    }

    private static boolean isExpired(Answer answer) {
        return answer.status() == 401 || answer.status() == 400 && EXPIRED.contains(error(answer));
    }

    /** The session to use; when one is said to be stale, another. */
    private Session session(Optional<Session> stale) throws Refused, FetchProblem, IOException {
        lock.lock();
        try {
            var account = settings.account().filter(name -> !name.isBlank());
            if (account.isEmpty()) throw new Refused(new Polled.Rejected(Trouble.SECRET_MISSING));
            var saved = Session.parse(sessions.load(settings.id()), account.get());
            if (!saved.isOpen()) return signIn(saved);
            var isStale = stale.isPresent() && saved.access().equals(stale.get().access());
            return isStale ? renew(saved) : saved;
        } finally {
            lock.unlock();
        }
    }

    private Session renew(Session old) throws Refused, FetchProblem, IOException {
        var answer =
                door.call(api -> api.refreshSession("Bearer " + old.refresh())).answer();
        if (answer.status() != 400 && answer.status() != 401) return save(old, answer);
        if (error(answer).equals("AccountTakedown")) throw new Refused(new Polled.Rejected(Trouble.FORBIDDEN));
        return signIn(old);
    }

    private Session signIn(Session old) throws Refused, FetchProblem, IOException {
        var password =
                settings.secret().flatMap(secrets::find).map(String::strip).filter(it -> !it.isEmpty());
        if (password.isEmpty()) throw new Refused(new Polled.Rejected(Trouble.SECRET_MISSING));
        var wait = old.notBefore(now);
        if (wait.isPresent()) throw new Refused(new Polled.Throttled(wait.get()));
        // Counted before it is tried: an attempt of which we never learn the end counts at the platform.
        var trying = old.signingIn(now);
        sessions.save(settings.id(), trying.text());
        var login = new Wire.Login(trying.account(), password.get());
        var answer = door.call(api -> api.createSession(login)).answer();
        return switch (error(answer)) {
            case "AccountTakedown" -> throw new Refused(new Polled.Rejected(Trouble.FORBIDDEN));
            case "AuthenticationRequired", "AuthFactorTokenRequired" ->
                throw new Refused(new Polled.Rejected(Trouble.UNAUTHORISED));
            default -> save(trying, answer);
        };
    }

    private Session save(Session before, Answer answer) throws Refused, IOException {
        pass(answer);
        var session = before.with(JsonItems.read(answer.body(), Wire.Tokens.class));
        sessions.save(settings.id(), session.text());
        return session;
    }

    /** Lets data through; when the server's patience is spent, nobody asks it until it is back. */
    private void pass(Answer answer) throws Refused {
        var until = RateLimit.until(answer, now);
        if (answer.status() == 429 || RateLimit.isSpent(answer)) until.ifPresent(door::holdOff);
        if (answer.status() == 429) throw new Refused(new Polled.Throttled(until.orElse(now.plus(Refusal.UNTOLD))));
        var refusal = JsonAnswer.refusal(answer, now);
        if (refusal.isPresent()) throw new Refused(refusal.get());
    }

    @Override
    public String toString() {
        return "SignedIn[" + settings.id() + "]";
    }
}

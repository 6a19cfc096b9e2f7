package nl.schildwacht.source.mastodon;

import nl.schildwacht.http.Answer;
import nl.schildwacht.http.Exchange;
import nl.schildwacht.http.FetchProblem;
import nl.schildwacht.http.RestDoor;
import nl.schildwacht.http.RestDoor.Called;
import nl.schildwacht.source.JsonAnswer;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Refusal;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One server during one poll or look-up: asked with our token, and heeded when it wants to be left alone. */
record Server(RestDoor<MastodonApi> door, Optional<String> token, Instant now) {

    /** One call; {@code bearer} is the value of the header Authorization, or null without a token. */
    interface Question {
        RestResponse<InputStream> ask(MastodonApi api, @Nullable String bearer);
    }

    Called call(Question question) throws FetchProblem {
        var bearer = token.map("Bearer "::concat).orElse(null);
        return door.call(api -> question.ask(api, bearer));
    }

    Exchange exchange(Called called) {
        return called.exchange(token.map(Set::of).orElse(Set.of()));
    }

    /** What the answer means when it is no data; when the server's patience is spent, nobody asks it until it is back. */
    Optional<Polled> refusal(Answer answer) {
        var until = RateLimit.until(answer, now);
        if (answer.status() == 429 || RateLimit.isSpent(answer)) until.ifPresent(door::holdOff);
        if (answer.status() == 429) return Optional.of(new Polled.Throttled(until.orElse(now.plus(Refusal.UNTOLD))));
        return JsonAnswer.refusal(answer, now);
    }

    @Override
    public String toString() {
        return "Server[…]";
    }
}

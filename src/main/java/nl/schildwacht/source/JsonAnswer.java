package nl.schildwacht.source;

import nl.schildwacht.http.Answer;

import java.time.Instant;
import java.util.Optional;

/** What an answer of a JSON API means that holds no JSON. */
public final class JsonAnswer {
    private JsonAnswer() {}

    /** The default reading of {@link Refusal}; and a web page where data was expected is a wall, whatever its status says. */
    public static Optional<Polled> refusal(Answer answer, Instant now) {
        return Refusal.of(answer, now)
                .or(() -> isWebPage(answer.body())
                        ? Optional.of(new Polled.Broken(Trouble.LOGIN_WALL))
                        : Optional.empty());
    }

    /** The same for a look-up, which cannot be told to wait. */
    public static Sighting failed(Polled refusal) {
        return new Sighting.Failed(
                switch (refusal) {
                    case Polled.Broken(var trouble) -> trouble;
                    case Polled.Rejected(var trouble) -> trouble;
                    case Polled.Throttled _, Polled.Unchanged _, Polled.Page _ -> Trouble.TIMEOUT;
                });
    }

    private static boolean isWebPage(byte[] body) {
        for (var b : body) if (b > ' ') return b == '<';
        return false;
    }
}

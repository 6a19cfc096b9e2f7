package nl.schildwacht.source.bluesky;

import nl.schildwacht.http.FetchProblem;
import nl.schildwacht.http.RestGate;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.source.Doors;
import nl.schildwacht.source.JsonAnswer;
import nl.schildwacht.source.JsonItems;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Poll;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Refusal;
import nl.schildwacht.source.Secrets;
import nl.schildwacht.source.Sessions;
import nl.schildwacht.source.Sighting;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Trouble;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Asks Bluesky in the name of an account, {@link SourceSettings#account}, whose app password is the source's secret. */
public final class BlueskyAdapter implements SourceAdapter {
    private final Clock clock;
    private final Secrets secrets;
    private final Sessions sessions;
    private final Doors<BlueskyApi> doors;
    private final Map<String, Lock> locks = new ConcurrentHashMap<>();

    public BlueskyAdapter(RestGate gate, Clock clock, Secrets secrets, Sessions sessions) {
        this.doors = new Doors<>(gate, BlueskyApi.class);
        this.clock = clock;
        this.secrets = secrets;
        this.sessions = sessions;
    }

    @Override
    public Platform platform() {
        return Platform.BLUESKY;
    }

    @Override
    public Set<Mode> modes() {
        return EnumSet.of(Mode.HASHTAG, Mode.SEARCH, Mode.MENTIONS, Mode.ACCOUNT);
    }

    @Override
    public Polled poll(Poll poll) {
        try {
            return new Turn(poll, account(poll.settings(), poll.now())).take();
        } catch (Refused refused) {
            return refused.outcome();
        } catch (FetchProblem problem) {
            return Refusal.of(problem, poll.now());
        } catch (IOException unreadable) {
            return new Polled.Broken(Trouble.UNREADABLE);
        }
    }

    /** {@code app.bsky.feed.getPosts} for one address: a post that is gone is missing from the answer. */
    @Override
    public Sighting lookUp(SourceSettings settings, PostRef ref) {
        var now = clock.instant();
        try {
            var told = account(settings, now).call((api, bearer) -> api.posts(bearer, ref.nativeId()));
            if (told.answer().status() == 400) return new Sighting.Failed(Trouble.BAD_QUERY);
            var body = told.answer().body();
            for (var slice : JsonItems.elements(body, "posts")) {
                var view = JsonItems.read(body, slice, Wire.PostView.class);
                if (ref.nativeId().equals(view.uri()))
                    return new Sighting.Present(new PostReader(now).read(view, settings.channel()), told.exchange());
            }
            return new Sighting.Absent(told.exchange());
        } catch (Refused refused) {
            return JsonAnswer.failed(refused.outcome());
        } catch (FetchProblem problem) {
            return JsonAnswer.failed(Refusal.of(problem, now));
        } catch (IOException unreadable) {
            return new Sighting.Failed(Trouble.UNREADABLE);
        }
    }

    private SignedIn account(SourceSettings settings, Instant now) throws Refused {
        var door = doors.to(settings).orElseThrow(() -> new Refused(new Polled.Rejected(Trouble.ADDRESS_REFUSED)));
        var lock = locks.computeIfAbsent(settings.id(), _ -> new ReentrantLock());
        return new SignedIn(door, settings, secrets, sessions, lock, now);
    }
}

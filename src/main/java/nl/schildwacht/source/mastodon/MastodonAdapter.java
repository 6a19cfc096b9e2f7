package nl.schildwacht.source.mastodon;

import nl.schildwacht.http.Exchange;
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
import nl.schildwacht.source.Sighting;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Trouble;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Asks Mastodon servers. Posts are named by their {@code uri}, so that one post is the same on every server it reached;
 * the id by which a server knows it, which a look-up needs, is remembered for what was polled lately.
 */
public final class MastodonAdapter implements SourceAdapter {
    /** These ask in somebody's name; the others often do without a token. */
    private static final Set<Mode> PERSONAL = EnumSet.of(Mode.SEARCH, Mode.MENTIONS);

    private final Clock clock;
    private final Secrets secrets;
    private final MastodonConfig config;
    private final LocalIds ids = new LocalIds();
    private final Doors<MastodonApi> doors;

    public MastodonAdapter(RestGate gate, Clock clock, Secrets secrets, MastodonConfig config) {
        this.doors = new Doors<>(gate, MastodonApi.class);
        this.clock = clock;
        this.secrets = secrets;
        this.config = config;
    }

    @Override
    public Platform platform() {
        return Platform.MASTODON;
    }

    @Override
    public Set<Mode> modes() {
        return EnumSet.of(Mode.HASHTAG, Mode.SEARCH, Mode.MENTIONS, Mode.ACCOUNT);
    }

    @Override
    public Polled poll(Poll poll) {
        var settings = poll.settings();
        var token = token(settings);
        var door = doors.to(settings);
        if (door.isEmpty()) return new Polled.Rejected(Trouble.ADDRESS_REFUSED);
        if (token.isEmpty() && (settings.secret().isPresent() || PERSONAL.contains(settings.mode())))
            return new Polled.Rejected(Trouble.SECRET_MISSING);
        try {
            return new Turn(poll, new Server(door.get(), token, poll.now()), ids, config.overlap()).take();
        } catch (FetchProblem problem) {
            return Refusal.of(problem, poll.now());
        } catch (IOException unreadable) {
            return new Polled.Broken(Trouble.UNREADABLE);
        }
    }

    /**
     * {@code GET /api/v1/statuses/:id}. A reference of the form (server, its own id), as replies have, works always; a
     * {@code uri} while it is remembered, or when it is the server's own.
     */
    @Override
    public Sighting lookUp(SourceSettings settings, PostRef ref) {
        var id = ids.find(settings.base(), ref);
        var token = token(settings);
        var door = doors.to(settings);
        if (id.isEmpty()) return new Sighting.Unsupported();
        if (token.isEmpty() && settings.secret().isPresent()) return new Sighting.Failed(Trouble.SECRET_MISSING);
        if (door.isEmpty()) return new Sighting.Failed(Trouble.ADDRESS_REFUSED);
        var now = clock.instant();
        var server = new Server(door.get(), token, now);
        try {
            var called = server.call((api, bearer) -> api.status(bearer, id.get()));
            var exchange = server.exchange(called);
            if (called.answer().status() == 404 || called.answer().status() == 410)
                return new Sighting.Absent(exchange);
            var refusal = server.refusal(called.answer());
            return refusal.isPresent()
                    ? JsonAnswer.failed(refusal.get())
                    : present(settings, exchange, new StatusReader(settings.base(), now));
        } catch (FetchProblem problem) {
            return JsonAnswer.failed(Refusal.of(problem, now));
        } catch (IOException unreadable) {
            return new Sighting.Failed(Trouble.UNREADABLE);
        }
    }

    /** The address of the first look-up holds the server's id of a post that came from elsewhere. */
    @Override
    public Sighting lookUpAgain(SourceSettings settings, PostRef ref, Optional<URI> capturedAt) {
        capturedAt.ifPresent(address -> ids.recall(settings.base(), ref, address));
        return lookUp(settings, ref);
    }

    private Sighting present(SourceSettings settings, Exchange exchange, StatusReader reader) throws IOException {
        var status = JsonItems.read(exchange.body(), Wire.Status.class);
        // A followers-only parent of a public reply is not ours to keep.
        if (!StatusReader.isPublic(status)) return new Sighting.Failed(Trouble.FORBIDDEN);
        return new Sighting.Present(reader.read(status, settings.channel()), exchange);
    }

    private Optional<String> token(SourceSettings settings) {
        return settings.secret().flatMap(secrets::find).map(String::strip).filter(MastodonAdapter::isSendable);
    }

    /** A line break in a token, as a hurried copy has it, must not end up in a header. */
    private static boolean isSendable(String token) {
        return !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}

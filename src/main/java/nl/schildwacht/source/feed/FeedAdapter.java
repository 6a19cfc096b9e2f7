package nl.schildwacht.source.feed;

import nl.schildwacht.http.Answer;
import nl.schildwacht.http.Exchange;
import nl.schildwacht.http.FetchProblem;
import nl.schildwacht.http.PoliteClient;
import nl.schildwacht.http.Request;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.source.Coverage;
import nl.schildwacht.source.Item;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Poll;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Polled.Broken;
import nl.schildwacht.source.Polled.Rejected;
import nl.schildwacht.source.Polled.Unchanged;
import nl.schildwacht.source.Refusal;
import nl.schildwacht.source.Secrets;
import nl.schildwacht.source.Sighting;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Trouble;
import nl.schildwacht.source.feed.Reading.Feed;
import nl.schildwacht.source.feed.Reading.Gibberish;
import nl.schildwacht.source.feed.Reading.WebPage;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Polls one feed: asks for it unless nothing changed, and hands on whatever it holds, every time. Holds no state;
 * thread-safe.
 */
public final class FeedAdapter implements SourceAdapter {
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.1";

    /**
     * A key in an address, as in the feeds of Google Alerts (path) and the private ones of Reddit (query): a long number,
     * a long hexadecimal one, or a jumble.
     */
    private static final Pattern KEY = Pattern.compile(
            "(?<=[/=])(?:\\d{12,}|[0-9a-fA-F-]{20,}|(?=[\\w-]*\\d)(?=[\\w-]*[A-Z])(?=[\\w-]*[a-z])[\\w-]{16,})(?=[/.&#]|$)");

    private final PoliteClient client;
    private final Secrets secrets;

    /**
     * @param client fetches; follows redirects and keeps the host's wishes.
     * @param secrets of feeds behind HTTP Basic authentication (RFC 7617), with {@link SourceSettings#account()}.
     */
    public FeedAdapter(PoliteClient client, Secrets secrets) {
        this.client = client;
        this.secrets = secrets;
    }

    @Override
    public Platform platform() {
        return Platform.FEED;
    }

    @Override
    public Set<Mode> modes() {
        return Set.of(Mode.FEED);
    }

    @Override
    public Polled poll(Poll poll) {
        var settings = poll.settings();
        var password = settings.secret().flatMap(secrets::find);
        if (settings.secret().isPresent() && password.isEmpty()) return new Rejected(Trouble.SECRET_MISSING);
        var mark = Mark.read(poll.cursor(), host(settings.base()));
        try {
            var request = request(settings, password, mark);
            var answer = client.fetch(request);
            return Refusal.of(answer, poll.now())
                    .orElseGet(() -> read(
                            poll,
                            mark,
                            Exchange.of(request, answer, hidden(answer, settings.base(), password)),
                            answer));
        } catch (FetchProblem problem) {
            return Refusal.of(problem, poll.now());
        }
    }

    @Override
    public boolean looksUp() {
        return false;
    }

    @Override
    public Sighting lookUp(SourceSettings settings, PostRef ref) {
        return new Sighting.Unsupported();
    }

    private static Request request(SourceSettings settings, Optional<String> password, Mark mark) {
        var plain =
                Request.get(settings.base()).with("accept", ACCEPT).unlessUnchanged(mark.etag(), mark.lastModified());
        return password.map(secret -> settings.account().orElse("") + ":" + secret)
                .map(pair -> Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .map(pair -> plain.with("authorization", "Basic " + pair))
                .orElse(plain);
    }

    private static Polled read(Poll poll, Mark mark, Exchange exchange, Answer answer) {
        var maxAge = Rhythm.maxAge(answer.header("cache-control"));
        if (answer.isNotModified() || answer.status() == 204)
            return new Unchanged(poll.cursor(), Rhythm.slowest(maxAge, mark.rhythm()));
        return switch (Reading.of(answer.body(), answer.header("content-type").orElse(""))) {
            case WebPage _ -> new Rejected(Trouble.LOGIN_WALL);
            case Gibberish _ -> new Broken(Trouble.UNREADABLE);
            case Feed feed -> page(poll, mark, exchange, answer, feed, Rhythm.slowest(maxAge, feed.rhythm()));
        };
    }

    private static Polled page(
            Poll poll, Mark mark, Exchange exchange, Answer answer, Feed feed, Optional<Duration> notSooner) {
        var settings = poll.settings();
        var found = new Entry.Found(mark.host(), settings.base(), settings.channel(), poll.now());
        var items = new ArrayList<Item>();
        for (var entry : feed.entries()) items.add(new Item(entry.toPost(found), entry.slice()));
        return new Polled.Page(
                items,
                feed.unreadable(),
                mark.after(answer, feed.rhythm()).json(),
                false,
                exchange,
                new Coverage(Optional.empty(), poll.now(), feed.goesOn()),
                notSooner,
                answer.movedTo());
    }

    /** What of an address or header may not stand in evidence, besides what no evidence ever holds. */
    private static Set<String> hidden(Answer answer, URI feed, Optional<String> password) {
        var keys = Stream.of(feed, answer.finalUri())
                .flatMap(address -> KEY.matcher(address.toASCIIString()).results())
                .map(MatchResult::group);
        return Stream.concat(keys, password.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static String host(URI feed) {
        return Optional.ofNullable(feed.getHost()).orElse("").toLowerCase(Locale.ROOT);
    }
}

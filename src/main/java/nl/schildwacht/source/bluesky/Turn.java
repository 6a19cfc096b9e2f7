package nl.schildwacht.source.bluesky;

import nl.schildwacht.http.FetchProblem;
import nl.schildwacht.source.Coverage;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Poll;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Trouble;
import nl.schildwacht.source.bluesky.Listing.Found;
import nl.schildwacht.source.bluesky.SignedIn.Told;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One poll: the next page of the query that is being read, or, when an account's posts are read, the next thread whose
 * number of replies changed.
 */
record Turn(Poll poll, SignedIn account) {

    Polled take() throws Refused, FetchProblem, IOException {
        if (queries().isEmpty()) return new Polled.Rejected(Trouble.BAD_QUERY);
        var cursor = Cursor.parse(poll.cursor());
        var thread = cursor.walk() == null ? cursor.nextThread() : Optional.<String>empty();
        return thread.isPresent() ? readThread(cursor, thread.get()) : readPage(cursor);
    }

    private Polled readPage(Cursor cursor) throws Refused, FetchProblem, IOException {
        var started = Optional.ofNullable(cursor.walk()).filter(walk -> queries().contains(walk.query()));
        var waiting = started.orElse(Walk.waiting(queries().getFirst()));
        var walk = waiting.begun(cursor.mark(waiting.query()), poll.now(), poll.lookBack());

        var told = ask(walk);
        // InvalidRequest in the middle of a walk: the platform no longer knows our place in it.
        if (told.answer().status() == 400 && walk.cursor() != null) {
            walk = walk.again();
            told = ask(walk);
        }
        if (told.answer().status() == 400) return new Polled.Rejected(Trouble.BAD_QUERY);

        var listing = Listing.of(
                told.answer().body(), mode(), new PostReader(poll.now()), poll.settings().channel());
        var step = walk.after(listing, poll.now());
        var next = step.isOver()
                ? cursor.read(step.walk(), after(walk.query()), queries())
                : cursor.walking(step.walk());
        if (mode() == Mode.ACCOUNT) next = next.withReplies(listing.found());
        return page(told, listing, next, new Coverage(Optional.of(walk.bound()), poll.now(), step.cutShort()));
    }

    /** The tail of a round: the queries that were not asked yet. */
    private Optional<Walk> after(String query) {
        return queries().stream()
                .skip(queries().indexOf(query) + 1L)
                .findFirst()
                .map(Walk::waiting);
    }

    private Polled readThread(Cursor cursor, String uri) throws Refused, FetchProblem, IOException {
        var told = account.call((api, bearer) -> api.thread(bearer, uri, 10, 0));
        var next = cursor.withThreadRead(uri);
        // 400 NotFound: the post was deleted since, and nothing hangs under it any more.
        var listing = told.answer().status() == 400
                ? Listing.EMPTY
                : Listing.thread(
                        told.answer().body(), new PostReader(poll.now()), poll.settings().channel());
        return page(told, listing, next, new Coverage(Optional.empty(), poll.now(), false));
    }

    private Told ask(Walk walk) throws Refused, FetchProblem, IOException {
        var since = walk.bound().toString();
        return switch (mode()) {
            case SEARCH -> account.call(
                    (api, bearer) -> api.search(bearer, walk.query(), null, "latest", since, 100, walk.cursor()));
            case HASHTAG -> {
                var tag = walk.query().startsWith("#") ? walk.query().substring(1) : walk.query();
                yield account.call(
                        (api, bearer) -> api.search(bearer, "#" + tag, tag, "latest", since, 100, walk.cursor()));
            }
            case MENTIONS -> account.call(
                    (api, bearer) -> api.notifications(bearer, Listing.REASONS, 100, walk.cursor()));
            case ACCOUNT -> account.call((api, bearer) ->
                    api.authorFeed(bearer, walk.query(), "posts_with_replies", 50, walk.cursor()));
            case FEED -> throw new IllegalArgumentException("a feed is not asked of Bluesky");
        };
    }

    private Polled page(Told told, Listing listing, Cursor next, Coverage coverage) {
        var spent = RateLimit.isSpent(told.answer());
        return new Polled.Page(
                listing.found().stream().map(Found::item).toList(),
                listing.unreadable(),
                next.text(),
                next.isUnderWay() && !spent,
                told.exchange(),
                coverage,
                spent
                        ? RateLimit.until(told.answer(), poll.now()).map(until -> Duration.between(poll.now(), until))
                        : Optional.empty(),
                Optional.empty());
    }

    private Mode mode() {
        return poll.settings().mode();
    }

    private List<String> queries() {
        return mode() == Mode.MENTIONS ? List.of("mentions") : poll.queries();
    }
}

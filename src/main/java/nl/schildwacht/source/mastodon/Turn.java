package nl.schildwacht.source.mastodon;

import nl.schildwacht.http.FetchProblem;
import nl.schildwacht.http.RestDoor.Called;
import nl.schildwacht.source.Claims;
import nl.schildwacht.source.Coverage;
import nl.schildwacht.source.JsonItems;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Poll;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Trouble;
import nl.schildwacht.source.mastodon.Listing.Found;
import nl.schildwacht.source.mastodon.Walk.Way;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One poll: the next page of the query that is being read, or, when an account's posts are read, the next thread whose
 * number of replies changed.
 */
record Turn(Poll poll, Server server, LocalIds ids, Duration overlap) {

    Polled take() throws FetchProblem, IOException {
        if (queries().isEmpty()) return new Polled.Rejected(Trouble.BAD_QUERY);
        var cursor = Cursor.parse(poll.cursor());
        if (mode() == Mode.ACCOUNT && cursor.account(queries().getFirst()).isEmpty()) {
            var called =
                    server.call((api, bearer) -> api.account(bearer, queries().getFirst()));
            var refusal = server.refusal(called.answer());
            if (refusal.isPresent()) return refusal.get();
            cursor = cursor.withAccount(queries().getFirst(), accountId(called));
        }
        var thread = cursor.walk() == null ? cursor.nextThread() : Optional.<String>empty();
        return thread.isPresent() ? readThread(cursor, thread.get()) : readPage(cursor);
    }

    private static String accountId(Called called) throws IOException {
        return Claims.word(JsonItems.read(called.answer().body(), Wire.Account.class)
                        .id())
                .orElseThrow(() -> new IOException("an account without an id"));
    }

    private Polled readPage(Cursor cursor) throws FetchProblem, IOException {
        var query = Optional.ofNullable(cursor.walk()).map(Walk::query).filter(queries()::contains);
        var mark = cursor.mark(query.orElse(queries().getFirst()));
        var walk = (query.isPresent() ? cursor.walk() : Walk.waiting(queries().getFirst()))
                .begun(mode(), mark, overlap, poll.now());
        var bound = walk.bound(mark, overlap, poll.lookBack());

        var called = ask(cursor, walk, mark.filter(Cursor.Mark::snowflake).map(_ -> bound));
        var refusal = server.refusal(called.answer());
        if (refusal.isPresent()) return refusal.get();

        var listing = Listing.of(
                called.answer().body(), mode(), reader(), poll.settings().channel());
        var step = walk.after(listing.seen(), listing.listed(), limit(), mode(), mark, bound);
        var next = step.isOver()
                ? cursor.read(walk, step.walk().mark(mark), after(walk.query()), queries())
                : cursor.walking(step.walk());
        if (mode() == Mode.ACCOUNT) next = next.withReplies(listing.found());
        return page(called, listing, next, new Coverage(Optional.of(bound), poll.now(), step.cutShort()));
    }

    /** The tail of a round: the queries that were not asked yet. */
    private Optional<Walk> after(String query) {
        return queries().stream()
                .skip(queries().indexOf(query) + 1L)
                .findFirst()
                .map(Walk::waiting);
    }

    private Polled readThread(Cursor cursor, String id) throws FetchProblem, IOException {
        var called = server.call((api, bearer) -> api.context(bearer, id));
        var next = cursor.withThreadRead(id);
        var coverage = new Coverage(Optional.empty(), poll.now(), false);
        // The post was deleted since: nothing hangs under it any more.
        if (called.answer().status() == 404 || called.answer().status() == 410)
            return page(called, new Listing(List.of(), List.of(), 0, 0), next, coverage);
        var refusal = server.refusal(called.answer());
        if (refusal.isPresent()) return refusal.get();
        var replies = Listing.replies(
                called.answer().body(), reader(), poll.settings().channel());
        return page(called, replies, next, coverage);
    }

    private Called ask(Cursor cursor, Walk walk, Optional<Instant> since) throws FetchProblem {
        var up = walk.way() == Way.UP ? walk.at() : null;
        var down = walk.way() == Way.DOWN ? walk.at() : null;
        return switch (mode()) {
            case HASHTAG -> server.call((api, bearer) -> api.tag(bearer, bare(walk.query()), up, down, limit()));
            case SEARCH -> {
                var minId = since.map(Snowflake::at).orElse(null);
                var offset = Integer.valueOf(walk.at());
                yield server.call((api, bearer) ->
                        api.search(bearer, walk.query(), "statuses", minId, offset == 0 ? null : offset, limit()));
            }
            case MENTIONS -> server.call((api, bearer) -> api.notifications(bearer, "mention", up, down, limit()));
            case ACCOUNT -> {
                var id = cursor.account(walk.query()).orElseThrow();
                yield server.call((api, bearer) -> api.statuses(bearer, id, true, up, down, limit()));
            }
            case FEED -> throw new IllegalArgumentException("a feed is not asked of Mastodon");
        };
    }

    private Polled page(Called called, Listing listing, Cursor next, Coverage coverage) {
        var found = listing.found();
        found.forEach(
                one -> ids.remember(poll.settings().base(), one.item().post().ref(), one.localId()));
        var spent = RateLimit.isSpent(called.answer());
        return new Polled.Page(
                found.stream().map(Found::item).toList(),
                listing.unreadable(),
                next.text(),
                next.isUnderWay() && !spent,
                server.exchange(called),
                coverage,
                spent
                        ? RateLimit.until(called.answer(), poll.now()).map(until -> Duration.between(poll.now(), until))
                        : Optional.empty(),
                Optional.empty());
    }

    private static String bare(String hashtag) {
        return hashtag.startsWith("#") ? hashtag.substring(1) : hashtag;
    }

    private StatusReader reader() {
        return new StatusReader(poll.settings().base(), poll.now());
    }

    private Mode mode() {
        return poll.settings().mode();
    }

    private List<String> queries() {
        return mode() == Mode.MENTIONS ? List.of("mentions") : poll.queries();
    }

    private int limit() {
        return mode() == Mode.MENTIONS ? 80 : 40;
    }
}

package nl.schildwacht.source.bluesky;

import nl.schildwacht.source.Claims;
import nl.schildwacht.source.Item;
import nl.schildwacht.source.JsonItems;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Slice;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one answer lists.
 *
 * @param found the posts, in the platform's order.
 * @param indexed when each listed thing was indexed, in so far as it says; of reposts it does not count.
 * @param listed how many things stood there, readable or not.
 * @param unreadable how many could not be understood.
 * @param cursor where the next page starts.
 */
record Listing(List<Found> found, List<Instant> indexed, int listed, int unreadable, Optional<String> cursor) {
    static final List<String> REASONS = List.of("mention", "reply", "quote");

    static final Listing EMPTY = new Listing(List.of(), List.of(), 0, 0, Optional.empty());

    /**
     * @param replies how many replies stand under it.
     * @param isReposted whether the account only repeated it.
     */
    record Found(Item item, int replies, boolean isReposted) {
        String uri() {
            return item.post().ref().nativeId();
        }
    }

    Optional<Instant> newest() {
        return indexed.stream().max(Comparator.naturalOrder());
    }

    Optional<Instant> oldest() {
        return indexed.stream().min(Comparator.naturalOrder());
    }

    /** Reads the result of a search, a list of notifications or an account's feed. */
    static Listing of(byte[] body, Mode mode, PostReader reader, Optional<String> channel) throws IOException {
        var array =
                switch (mode) {
                    case MENTIONS -> "notifications";
                    case ACCOUNT -> "feed";
                    case SEARCH, HASHTAG, FEED -> "posts";
                };
        var cursor = Claims.word(JsonItems.read(body, Wire.Paged.class).cursor());
        return new Reading(body, mode, reader, channel).read(JsonItems.elements(body, array), cursor);
    }

    /** Reads a post and all that hangs under it, however deep; what the posts quote is not taken for posts. */
    static Listing thread(byte[] body, PostReader reader, Optional<String> channel) throws IOException {
        return new Reading(body, Mode.SEARCH, reader, channel).read(JsonItems.objects(body, "post"), Optional.empty());
    }

    /** The work of reading one body. */
    private record Reading(byte[] body, Mode mode, PostReader reader, Optional<String> channel) {

        Listing read(List<Slice> slices, Optional<String> cursor) {
            var found = new ArrayList<Found>();
            var indexed = new ArrayList<Instant>();
            var unreadable = 0;
            for (var slice : slices) {
                try {
                    var isReposted = mode == Mode.ACCOUNT
                            && JsonItems.member(body, slice, "reason").isPresent();
                    var part = mode == Mode.ACCOUNT ? post(slice) : slice;
                    var view = JsonItems.read(body, part, Wire.PostView.class);
                    if (!isReposted) Claims.moment(view.indexedAt()).ifPresent(indexed::add);
                    if (isWanted(view)) found.add(found(slice, part, view, isReposted));
                } catch (IOException notAPost) {
                    unreadable++;
                }
            }
            return new Listing(found, indexed, slices.size(), unreadable, cursor);
        }

        private Slice post(Slice entry) throws IOException {
            return JsonItems.member(body, entry, "post").orElseThrow(() -> new IOException("an entry without a post"));
        }

        /** Servers that do not know {@code reasons} also tell of likes and followers. */
        private boolean isWanted(Wire.PostView view) {
            return mode != Mode.MENTIONS
                    || view.reason() != null
                            && REASONS.contains(view.reason())
                            && view.said() != null
                            && PostReader.POST.equals(view.said().type());
        }

        private Found found(Slice entry, Slice part, Wire.PostView view, boolean isReposted) throws IOException {
            // What the account repeats of others was not said on its channel.
            var post = reader.read(view, isReposted ? Optional.empty() : channel);
            var parent = mode == Mode.ACCOUNT ? parentText(entry) : Optional.<String>empty();
            return new Found(
                    new Item(parent.map(post::withParentText).orElse(post), part), view.replyCount(), isReposted);
        }

        private Optional<String> parentText(Slice entry) throws IOException {
            var reply = JsonItems.member(body, entry, "reply");
            var parent = reply.isPresent() ? JsonItems.member(body, reply.get(), "parent") : Optional.<Slice>empty();
            if (parent.isEmpty()) return Optional.empty();
            var said = JsonItems.read(body, parent.get(), Wire.PostView.class).said();
            return said == null ? Optional.empty() : Optional.of(PostReader.text(said));
        }
    }
}

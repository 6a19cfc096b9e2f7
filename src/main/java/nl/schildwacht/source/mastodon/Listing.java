package nl.schildwacht.source.mastodon;

import nl.schildwacht.source.Claims;
import nl.schildwacht.source.Item;
import nl.schildwacht.source.JsonItems;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Slice;
import nl.schildwacht.source.mastodon.Walk.Seen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one answer lists.
 *
 * @param found the public posts, in the server's order; a boost stands for the post it repeats.
 * @param seen id and date of each listed thing that has an id, for paging.
 * @param listed how many things stood there, readable or not.
 * @param unreadable how many could not be understood.
 */
record Listing(List<Found> found, List<Seen> seen, int listed, int unreadable) {

    /**
     * @param localId by which id the asked server knows it.
     * @param replies how many replies stand under it.
     * @param isBoosted whether the account only repeated it.
     */
    record Found(Item item, String localId, int replies, boolean isBoosted) {}

    /** Reads a timeline, a search, a list of notifications or an account's posts. */
    static Listing of(byte[] body, Mode mode, StatusReader reader, Optional<String> channel) throws IOException {
        var slices = mode == Mode.SEARCH ? JsonItems.elements(body, "statuses") : JsonItems.elements(body);
        return read(body, slices, mode == Mode.MENTIONS, reader, channel);
    }

    /** Reads the replies to a post. */
    static Listing replies(byte[] body, StatusReader reader, Optional<String> channel) throws IOException {
        return read(body, JsonItems.elements(body, "descendants"), false, reader, channel);
    }

    private static Listing read(
            byte[] body, List<Slice> slices, boolean wrapped, StatusReader reader, Optional<String> channel) {
        var found = new ArrayList<Found>();
        var seen = new ArrayList<Seen>();
        var unreadable = 0;
        for (var slice : slices) {
            try {
                seen(body, slice, reader).ifPresent(seen::add);
                // Without a status its post is gone already, or it is a notification of another type.
                var status = wrapped ? JsonItems.member(body, slice, "status") : Optional.of(slice);
                if (status.isPresent())
                    find(body, status.get(), reader, channel).ifPresent(found::add);
            } catch (IOException notAStatus) {
                unreadable++;
            }
        }
        return new Listing(found, seen, slices.size(), unreadable);
    }

    private static Optional<Seen> seen(byte[] body, Slice slice, StatusReader reader) throws IOException {
        var listed = JsonItems.read(body, slice, Wire.Listed.class);
        return Claims.word(listed.id())
                .map(id -> new Seen(id, Claims.moment(listed.createdAt()).orElse(reader.seenAt())));
    }

    private static Optional<Found> find(byte[] body, Slice outer, StatusReader reader, Optional<String> channel)
            throws IOException {
        var boosted = JsonItems.member(body, outer, "reblog");
        var slice = boosted.orElse(outer);
        var status = JsonItems.read(body, slice, Wire.Status.class);
        if (!StatusReader.isPublic(status)) return Optional.empty();
        // What the account repeats of others was not said on its channel.
        var post = reader.read(status, boosted.isPresent() ? Optional.empty() : channel);
        return Optional.of(new Found(new Item(post, slice), status.id(), status.repliesCount(), boosted.isPresent()));
    }
}

package nl.schildwacht.screening;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.post.Post;
import nl.schildwacht.source.Coverage;
import nl.schildwacht.source.Item;
import nl.schildwacht.source.Lease;
import nl.schildwacht.source.Polled;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The port through which a page is kept: entry, exhibit, outbox row, seen marks and cursor in one transaction, or nothing.
 */
public interface Keeping {
    /**
     * Keeps a page. Nothing of it is kept when this throws.
     *
     * @throws nl.schildwacht.source.LeaseLost when another poller has taken the source over.
     */
    void keep(Page page);

    /**
     * What is to be kept of a page: the flagged posts and how far we got.
     *
     * @param unseen all unseen items, only to be remembered as keyed hashes.
     */
    record Page(Lease lease, String cursor, List<Item> unseen, List<Entry> entries, Instant at) {
        public Page {
            unseen = List.copyOf(unseen);
            entries = List.copyOf(entries);
        }
    }

    /**
     * One flagged post with its evidence.
     *
     * @param parent the post it answers, when a look-up brought it.
     */
    record Entry(List<Hit> hits, Capture capture, Optional<Capture> parent, Coverage coverage) {
        public Entry {
            hits = List.copyOf(hits);
        }
    }

    /** The evidence of one post. */
    sealed interface Capture {
        Post post();

        /** The whole exchange of a look-up by id. */
        record LookedUp(Post post, nl.schildwacht.http.Exchange exchange) implements Capture {}

        /** The slice of a page, where the platform has no look-up or it failed. */
        record Sliced(Post post, Item item, Polled.Page page) implements Capture {}
    }
}

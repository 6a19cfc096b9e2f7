package nl.schildwacht.screening;

import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.source.Item;
import nl.schildwacht.source.Poll;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Trouble;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads what a source offers right now, for whoever wants to try something: no cursor moves and nothing is marked as seen.
 * Goes through the same polite client as the poll loop, so a host's budget holds. Thread-safe.
 *
 * @param lookBack how far back to ask.
 */
public record Offers(Map<Platform, SourceAdapter> adapters, Clock clock, Duration lookBack) {
    /** How many pages one asking may take. */
    static final int PAGES = 3;

    public Offers {
        adapters = Map.copyOf(adapters);
    }

    /** What came of asking. */
    public sealed interface Offer {
        /** @param cutShort whether there is more than was read. */
        record Read(List<Post> posts, boolean cutShort) implements Offer {
            public Read {
                posts = List.copyOf(posts);
            }

            @Override
            public String toString() {
                return "Read[" + posts.size() + " posts]";
            }
        }

        /** The source did not answer as it should. */
        record Failed(Trouble trouble) implements Offer, TrialPoll.Result {}

        /** The platform asks to wait. */
        record Throttled(Instant until) implements Offer, TrialPoll.Result {}
    }

    /**
     * Asks for a few pages; what was read before trouble came counts.
     *
     * @param until when to stop asking for more.
     */
    Offer read(SourceSettings source, List<String> queries, Instant until) {
        List<Post> posts = new ArrayList<>();
        String cursor = "";
        for (int pages = 1; ; pages++) {
            switch (adapters.get(source.platform())
                    .poll(new Poll(source, queries, cursor, clock.instant(), lookBack))) {
                case Polled.Page page -> {
                    page.items().stream().map(Item::post).forEach(posts::add);
                    boolean enough = pages == PAGES || !clock.instant().isBefore(until);
                    if (!page.more() || enough) return new Offer.Read(posts, page.more());
                    cursor = page.cursor();
                }
                case Polled.Unchanged _ -> {
                    return new Offer.Read(posts, false);
                }
                case Polled.Throttled(Instant later) -> {
                    return pages > 1 ? new Offer.Read(posts, true) : new Offer.Throttled(later);
                }
                case Polled.Broken(Trouble trouble) -> {
                    return pages > 1 ? new Offer.Read(posts, true) : new Offer.Failed(trouble);
                }
                case Polled.Rejected(Trouble trouble) -> {
                    return pages > 1 ? new Offer.Read(posts, true) : new Offer.Failed(trouble);
                }
            }
        }
    }
}

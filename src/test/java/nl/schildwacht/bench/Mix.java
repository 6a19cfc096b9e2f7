package nl.schildwacht.bench;

import nl.schildwacht.post.Post;
import nl.schildwacht.watch.Watchlist;

import java.util.List;

/** What share of the posts gives work. */
public enum Mix {
    /** As it is on any day: see {@link InventedPosts#ordinary}. */
    ORDINARY,
    /** Every post names somebody and is aggressive. */
    WORST;

    private static final int POSTS = 10_000;

    List<Post> posts(Watchlist watchlist) {
        return this == ORDINARY ? InventedPosts.ordinary(POSTS, watchlist) : InventedPosts.worst(POSTS, watchlist);
    }
}

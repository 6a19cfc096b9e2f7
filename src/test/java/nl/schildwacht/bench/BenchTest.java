package nl.schildwacht.bench;

import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Screen;
import nl.schildwacht.screening.Screened;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.Watchlist;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What is measured is what is said to be measured. */
class BenchTest {
    private static final int POSTS = 2_000;

    private final Watchlist watchlist = InventedNames.watchlist(1_000);
    private final Screen.Watched watched = new Screen.Watched(watchlist, NameIndex.of(watchlist));
    private static final Screen SCREEN = new Screen(Recogniser.load());

    @Test
    void ordinaryPosts_nameSomebodyOnceInAHundred_andAreNotFlagged() {
        List<Post> posts = InventedPosts.ordinary(POSTS, watchlist);

        // Those drawn from the corpus may name an invented namesake besides; the model may err on one.
        assertThat(posts.stream().filter(this::namesSomebody).count()).isBetween(POSTS / 100L, POSTS * 12L / 1000);
        assertThat(posts.stream().filter(this::isFlagged).count()).isLessThanOrEqualTo(POSTS / 1000L);
        assertLength(posts);
    }

    @Test
    void theWorstPosts_allNameSomebody_andThreeOfFourAreFlagged() {
        List<Post> posts = InventedPosts.worst(POSTS, watchlist);

        assertThat(posts).allMatch(this::namesSomebody);
        assertThat(posts.stream().filter(this::isFlagged)).hasSizeGreaterThan(POSTS * 3 / 4);
        assertLength(posts);
    }

    @Test
    void theSameNumber_inventsTheSamePeople() {
        assertThat(InventedNames.watchlist(100).people())
                .isEqualTo(InventedNames.watchlist(100).people());
    }

    @Test
    void anOptionNobodyKnows_isSaid_andNothingIsMeasured() throws Exception {
        var err = new ByteArrayOutputStream();

        int code = Bench.run(List.of("--quik"), System.out, new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("'--quik'", "Usage: ./schildwacht bench [--quick]");
    }

    private boolean namesSomebody(Post post) {
        return !watched.names()
                .mentions(post.text(), Optional.empty(), Optional.of("mastodon"))
                .isEmpty();
    }

    private boolean isFlagged(Post post) {
        return SCREEN.judge(post, watched, reply -> Optional.empty()) instanceof Screened.Flagged;
    }

    private static void assertLength(List<Post> posts) {
        assertThat(posts.stream()
                        .mapToInt(post -> post.text().length())
                        .average()
                        .orElseThrow())
                .isCloseTo(190, within(20.0));
    }
}

package nl.schildwacht.source;

import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.post.Platform;
import nl.schildwacht.watch.Arrangements;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.WatchWindow;
import nl.schildwacht.watch.Watchlist;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What a source is asked for while somebody is watched closely. */
class AttentionTest {
    private static final Instant NINE = Posts.NINE;

    @Test
    void anOpenWindowAddsItsQueries_untilItCloses() {
        var search = source(Mode.SEARCH, "");

        assertThat(asked(search, NINE.minusSeconds(1)).queries())
                .containsExactly("\"Gemeente Voorbeeldstad\"", "#plein");
        assertThat(asked(search, NINE).queries())
                .containsExactly("\"Gemeente Voorbeeldstad\"", "#plein", "\"interview wethouder\"", "#interview");
        assertThat(asked(search, NINE).isClose()).isTrue();
        assertThat(asked(search, NINE.plus(Duration.ofDays(14))).isClose()).isFalse();
    }

    @Test
    void aHashtagSourceGetsOnlyHashtags_alsoBesidesItsOwnQuery() {
        assertThat(asked(source(Mode.HASHTAG, "voorbeeldstad"), NINE).queries())
                .containsExactly("voorbeeldstad", "interview");
    }

    @Test
    void aFeedCannotBeAskedForMore_butIsFollowedClosely() {
        assertThat(asked(source(Mode.FEED, ""), NINE)).isEqualTo(new Attention(List.of(), true));
    }

    @Test
    void theTermsOfSomebodyWhoObjected_areNotAskedFor() {
        var terms = List.of(new Term("t", "anna", "#annavdberg", true, Term.Frequency.DAILY, false));
        var list = new Watchlist(
                1,
                List.of(Subjects.STAD),
                List.of(Subjects.ANNA),
                terms,
                new Arrangements(Map.of(), List.of(), Set.of("anna"), List.of()));

        assertThat(Attention.of(source(Mode.HASHTAG, ""), list, NINE).queries()).isEmpty();
    }

    private static Attention asked(SourceSettings source, Instant now) {
        var window = new WatchWindow(
                UUID.randomUUID(),
                "stad",
                List.of("anna"),
                NINE,
                NINE.plus(Duration.ofDays(14)),
                "interview",
                List.of("interview wethouder", "#interview"),
                Set.of(),
                Optional.empty(),
                "Fatima");
        var terms = List.of(new Term("t", "stad", "#plein", true, Term.Frequency.DAILY, false));
        return Attention.of(
                source,
                new Watchlist(
                        1,
                        List.of(Subjects.STAD),
                        List.of(Subjects.ANNA),
                        terms,
                        new Arrangements(Map.of(), List.of(window), Set.of(), List.of())),
                now);
    }

    private static SourceSettings source(Mode mode, String query) {
        return new SourceSettings(
                "bron",
                "Bron",
                Platform.MASTODON,
                mode,
                URI.create("https://mastodon.example/"),
                query,
                "stad",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5));
    }
}

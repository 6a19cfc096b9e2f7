package nl.schildwacht.screening;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Author;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.source.Lease;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.threat.Severity;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The middle of the story, with the real recogniser and the real index. */
class ScreeningTest {
    private static final Recogniser RECOGNISER = Recogniser.load();
    private static final NameIndex NAMES = NameIndex.of(Subjects.WATCHLIST);
    private static final String THREAT = "Morgen sla ik Anna van der Berg in elkaar.";

    private final ScriptedAdapter platform = new ScriptedAdapter();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Keeping.Page> kept = new ArrayList<>();
    private Keeping keeping = kept::add;

    @Test
    void anAggressivePostIsKeptAsAHit_onWhomeverItIsAimedAt() {
        take(Posts.saying("1", THREAT));

        Hit hit = soleEntry().hits().getFirst();
        assertThat(hit.subjectId()).isEqualTo("anna");
        assertThat(hit.behaviour()).isEqualTo(Behaviour.THREAT);
        assertThat(hit.severity()).isEqualTo(Severity.HIGH);
        assertThat(hit.alerting()).isTrue();
        assertThat(hit.organisationIds()).containsExactly("stad");
    }

    @Test
    void ordinaryPostsAreOnlyCounted() {
        take(
                Posts.saying("1", "Mooi weer vandaag in de stad."),
                Posts.saying("2", "Anna van der Berg hielp mij uitstekend aan de balie."));

        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().entries()).isEmpty();
        assertThat(drops("no_subject")).isEqualTo(1);
        assertThat(drops("no_behaviour")).isEqualTo(1);
    }

    @Test
    void whatAWatchedPersonWritesHerselfIsDroppedUnseen() {
        Post post = Posts.saying("1", THREAT);
        take(new Post(
                post.ref(),
                post.permalink(),
                new Author("anna@mastodon.example", "Anna", Optional.empty()),
                post.text(),
                post.language(),
                post.publishedAt(),
                post.editedAt(),
                post.firstSeenAt(),
                post.replyTo(),
                post.parentText(),
                post.channel(),
                post.version()));

        assertThat(kept.getFirst().entries()).isEmpty();
        assertThat(drops("own_post")).isEqualTo(1);
    }

    @Test
    void theEvidenceIsTheWholeLookUp_whereThePlatformHasOne() {
        Post post = Posts.saying("1", THREAT);
        platform.knowing(post);

        take(post);

        assertThat(soleEntry().capture()).isInstanceOf(Keeping.Capture.LookedUp.class);
    }

    @Test
    void whenItWasEditedMeanwhile_theSliceThatWasJudgedIsKept() {
        platform.knowing(Posts.saying("1", "iets anders", "v2"));

        take(Posts.saying("1", THREAT));

        assertThat(soleEntry().capture()).isInstanceOf(Keeping.Capture.Sliced.class);
    }

    @Test
    void whenLookUpsTakeTooLong_theRestIsCapturedFromThePage() {
        Post post = Posts.saying("1", THREAT);
        platform.knowing(post);

        take(Duration.ZERO, post);

        assertThat(soleEntry().capture()).isInstanceOf(Keeping.Capture.Sliced.class);
    }

    @Test
    void theParentOfAFlaggedReplyIsKeptAsContext() {
        Post parent = Posts.saying("0", "De gemeente sluit het loket op vrijdag.");
        platform.knowing(parent);

        take(Posts.replyTo(parent, "1", THREAT));

        assertThat(soleEntry().parent()).map(Keeping.Capture::post).contains(parent);
    }

    @Test
    void whatIsNotKeptIsNotCounted() {
        keeping = page -> {
            throw new IllegalStateException("the database is away");
        };

        assertThatThrownBy(() -> take(Posts.saying("1", THREAT))).hasMessage("the database is away");
        assertThat(registry.get("schildwacht_screening_posts").counter().count())
                .isZero();
    }

    private void take(Post... posts) {
        take(Duration.ofSeconds(1), posts);
    }

    private void take(Duration lookUpsFor, Post... posts) {
        var screening = new Screening(
                new Screen(RECOGNISER),
                () -> new Screen.Watched(Subjects.WATCHLIST, NAMES),
                Map.of(Platform.MASTODON, platform),
                page -> keeping.keep(page),
                new ScreeningMetrics(registry),
                SettableClock.atNine(),
                lookUpsFor);
        var page = ScriptedAdapter.page(false, "c", posts);
        screening.take(lease(), page, page.items());
    }

    private Keeping.Entry soleEntry() {
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().entries()).hasSize(1);
        return kept.getFirst().entries().getFirst();
    }

    private double drops(String reason) {
        return registry.get("schildwacht_screening_drops")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private static Lease lease() {
        var settings = new SourceSettings(
                "bron",
                "Bron",
                Platform.MASTODON,
                Mode.HASHTAG,
                URI.create("https://mastodon.example/"),
                "voorbeeldstad",
                "stad",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5));
        return new Lease(settings, "", 30, 0, 1, Posts.NINE);
    }
}

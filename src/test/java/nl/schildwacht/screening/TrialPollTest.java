package nl.schildwacht.screening;

import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Offers.Offer;
import nl.schildwacht.screening.TrialPoll.Result;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Trouble;
import nl.schildwacht.threat.Recogniser;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class TrialPollTest {
    private static final Recogniser RECOGNISER = Recogniser.load();
    private static final SourceSettings SOURCE = new SourceSettings(
            "hashtag",
            "#voorbeeldstad",
            Platform.MASTODON,
            Mode.HASHTAG,
            URI.create("https://mastodon.example"),
            "voorbeeldstad",
            "stad",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Duration.ofMinutes(2),
            Duration.ofMinutes(24));

    private final SettableClock clock = SettableClock.atNine();
    private final ScriptedAdapter platform = new ScriptedAdapter();
    private final TrialPoll trial = new TrialPoll(
            new Screen(RECOGNISER),
            () -> new Screen.Watched(Subjects.WATCHLIST, NameIndex.of(Subjects.WATCHLIST)),
            new Offers(Map.of(Platform.MASTODON, platform), clock, Duration.ofDays(1)));

    private static Post threatening() {
        return Posts.saying("1", "Anna van der Berg, ik maak je af");
    }

    private static Post ordinary() {
        return Posts.saying("2", "Mooi weer vandaag in Voorbeeldstad");
    }

    private Result poll() {
        return trial.poll(SOURCE, clock.instant().plusSeconds(10));
    }

    @Test
    void whatWouldBeFlagged_isShown_andTheRestOnlyCounted() {
        platform.thenPage(true, threatening(), ordinary()).thenPage(false, ordinary());
        var seen = (TrialPoll.Seen) poll();
        assertThat(seen.posts()).isEqualTo(3);
        assertThat(seen.flagged()).isEqualTo(1);
        assertThat(seen.alerting()).isEqualTo(1);
        assertThat(seen.dropped().values().stream().mapToInt(i -> i).sum()).isEqualTo(2);
        assertThat(seen.cutShort()).isFalse();
        assertThat(platform.polls()).extracting(poll -> poll.cursor()).containsExactly("", "page 1");
    }

    @Test
    void threePagesAreEnough() {
        for (int i = 0; i < 5; i++) platform.thenPage(true, ordinary());
        assertThat(((TrialPoll.Seen) poll()).cutShort()).isTrue();
        assertThat(platform.polls()).hasSize(3);
    }

    @Test
    void whatTheSourceSaysAgainstIt_isTold() {
        platform.then(new Polled.Rejected(Trouble.UNAUTHORISED));
        assertThat(poll()).isEqualTo(new Offer.Failed(Trouble.UNAUTHORISED));
        platform.then(new Polled.Throttled(clock.instant().plusSeconds(60)));
        assertThat(poll()).isEqualTo(new Offer.Throttled(clock.instant().plusSeconds(60)));
    }

    @Test
    void troubleOnALaterPage_losesNothingOfTheFirst() {
        platform.thenPage(true, threatening()).then(new Polled.Broken(Trouble.TIMEOUT));
        assertThat(((TrialPoll.Seen) poll()).flagged()).isEqualTo(1);
    }
}

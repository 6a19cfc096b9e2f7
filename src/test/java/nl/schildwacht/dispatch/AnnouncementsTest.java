package nl.schildwacht.dispatch;

import nl.schildwacht.dispatch.mail.Announcement;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class AnnouncementsTest {
    private static final Duration GAP = Duration.ofSeconds(2);

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final Announcements announcements = new Announcements(database.jdbi(), clock);
    private final Postman postman = new Postman();
    private final Map<String, Instant> since = new HashMap<>();
    private Watchlist watchlist = People.watchlist();
    private boolean live = true;

    private Announcer announcer() {
        return new Announcer(
                database.jdbi(),
                clock,
                announcements,
                () -> watchlist,
                () -> live,
                new Announcement(ZoneId.of("Europe/Amsterdam"), clock)::letter,
                () -> "voorbeeldstad.example",
                postman,
                Pacing.FIXED,
                GAP);
    }

    private void join(Person... people) {
        for (Person person : people) since.putIfAbsent(person.id(), clock.instant());
        watchlist = People.watchlist(people);
        announcements.look(watchlist, since);
    }

    private int ticks(int count) {
        int sent = 0;
        for (int i = 0; i < count; i++) {
            if (announcer().tick()) sent++;
            clock.advance(GAP);
        }
        return sent;
    }

    private static Person somebody(String id, Language language, String employer) {
        return People.person(
                id,
                "Bo",
                language,
                List.of(employer),
                Optional.of(id + "@voorbeeldstad.example"),
                Optional.of("bas@voorbeeldstad.example"));
    }

    @Test
    void whoJoins_isToldOnceInHerLife() {
        announcements.turn("town", true);
        clock.advance(GAP);
        join(People.ANNA);
        assertThat(ticks(3)).isEqualTo(1);
        assertThat(postman.to("anna@voorbeeldstad.example")).hasSize(1);

        join(); // she leaves
        clock.advance(Duration.ofDays(400));
        since.clear();
        join(People.ANNA); // and comes back
        assertThat(ticks(3)).isZero();
    }

    @Test
    void whoWasThereBefore_orWorksWhereItIsOff_isNotToldOfIt() {
        since.put("anna", clock.instant());
        clock.advance(Duration.ofDays(1));
        announcements.turn("town", true);
        join(People.ANNA, somebody("bo", Language.NL, "school"));
        assertThat(ticks(3)).isZero();
        announcements.turn("town", false);
        join(People.ANNA, somebody("cas", Language.NL, "town"));
        assertThat(ticks(3)).isZero();
    }

    @Test
    void whoIsLeftOutOfAnImport_isNeverTold() {
        announcements.turn("town", true);
        announcements.skip(List.of("anna"));
        join(People.ANNA);
        assertThat(ticks(2)).isZero();
        assertThat(announcements.count()).isEqualTo(new Announcements.Count(0, 0, 0));
    }

    @Test
    void beforeGoingLive_everybodyWaits() {
        live = false;
        announcements.turn("town", true);
        join(People.ANNA, somebody("bo", Language.EN, "town"));
        assertThat(ticks(5)).isZero();
        assertThat(announcements.count().waiting()).isEqualTo(2);
        live = true;
        assertThat(ticks(5)).isEqualTo(2);
    }

    @Test
    void manyGoOutSlowly_overAllReplicasTogether() {
        announcements.turn("town", true);
        Person[] many = java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> somebody("p" + i, Language.NL, "town"))
                .toArray(Person[]::new);
        join(many);
        assertThat(announcer().tick()).isTrue();
        assertThat(announcer().tick()).isFalse();
        assertThat(announcer().tick()).isFalse();
        clock.advance(GAP);
        assertThat(announcer().tick()).isTrue();
        assertThat(ticks(10)).isEqualTo(3);
        assertThat(Arrays.stream(many).flatMap(each -> postman.to(each.email().orElseThrow()).stream()))
                .hasSize(5);
    }

    @Test
    void refusal_isFinal_andAServerThatIsAwayIsTriedAgainWithTheSameMessageId() {
        announcements.turn("town", true);
        join(People.ANNA, somebody("bo", Language.NL, "town"));
        postman.answers(letter -> letter.to().startsWith("anna")
                ? new Delivery.Refused(Trouble.NO_SUCH_ADDRESS)
                : new Delivery.Again(Trouble.NO_CONNECTION));
        ticks(4);
        assertThat(announcements.count()).isEqualTo(new Announcements.Count(1, 0, 1));
        postman.answers(new Delivery.Sent());
        clock.advance(Duration.ofHours(1));
        assertThat(ticks(4)).isEqualTo(1);
        assertThat(announcements.count()).isEqualTo(new Announcements.Count(0, 1, 1));
    }

    @Test
    void crashAfterTheServersOk_repeatsTheSameMessageId() {
        announcements.turn("town", true);
        join(People.ANNA);
        var seen = new java.util.ArrayList<String>();
        postman.answers(letter -> {
            seen.add(letter.messageId());
            if (seen.size() == 1) throw new IllegalStateException("killed");
            return new Delivery.Sent();
        });
        try {
            announcer().tick();
        } catch (IllegalStateException killed) {
            clock.advance(Pacing.FIXED.lease().plusSeconds(1));
        }
        assertThat(announcer().tick()).isTrue();
        assertThat(seen).hasSize(2);
        assertThat(seen.get(0)).isEqualTo(seen.get(1));
    }

    @Test
    void mailExplains_namesHerRights_andShowsARealMailAboutNobody() {
        Organisation town = People.TOWN;
        Letter letter = new Announcement(ZoneId.of("Europe/Amsterdam"), clock)
                .letter(People.ANNA, List.of(town), "<announcement.1@voorbeeldstad.example>");
        assertThat(letter.subject()).isEqualTo("Schildwacht: wat het is en wat het voor jou doet");
        assertThat(letter.replyTo()).contains("fatima@voorbeeldstad.example");
        assertThat(letter.text())
                .startsWith("Beste Anna,\n\nEr is niets aan de hand.")
                .contains("Je naam: Anna van der Berg", "Maak dan bezwaar", "010 555 01 00")
                .containsSubsequence(
                        "Sam Voorbeeld bestaat niet",
                        "begin van het voorbeeld",
                        "Onderwerp: Schildwacht: bericht voor jou, zaak SW-2026-0000",
                        "Beste Sam,",
                        "1. ",
                        "einde van het voorbeeld")
                .doesNotContain("{");
        assertThat(letter.html()).contains("<ol").doesNotContain("NOT_FOUND").doesNotContain("{");
    }

    @Test
    void englishReader_isWrittenToInEnglish_alsoWithoutAnyContact() {
        Letter letter = new Announcement(ZoneId.of("Europe/Amsterdam"), clock)
                .letter(somebody("bo", Language.EN, "town"), List.of(), "<announcement.1@voorbeeldstad.example>");
        assertThat(letter.text()).contains("Nothing is wrong.", "Dear Sam,").doesNotContain("{");
        assertThat(letter.replyTo()).isEmpty();
    }
}

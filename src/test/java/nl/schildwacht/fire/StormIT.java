package nl.schildwacht.fire;

import nl.schildwacht.demo.Service;
import nl.schildwacht.demo.Voorbeeldstad;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody at once at one person. */
@Tag("crash")
@Tag("kafka")
class StormIT {
    private static final int POSTS = 10_000;
    private static final String OF_ANNA = "select count(*) from hit where subject_id = 'anna'";

    @Test
    void tenThousandAtOnePerson_areAllKept_andSheHasThreeMailsAtMost() throws Exception {
        try (Scene scene = Scene.open("storm")) {
            Service service = scene.start(
                    "service",
                    Map.of(
                            "SCHILDWACHT_SOURCE_PAGES_AT_ONCE", "1000",
                            "SCHILDWACHT_SOURCE_LEASE", "60s",
                            "SCHILDWACHT_SCREENING_LOOK_UPS_FOR", "50ms",
                            "SCHILDWACHT_DISPATCH_UPDATE", "1h"));
            String token = service.firstToken();
            Voorbeeldstad.people(service, token);
            String town = scene.town.address().toString();
            Scene.source(service, token, "hashtag", "mastodon", "hashtag", town, "voorbeeldstad");
            Scene.source(service, token, "zoek", "bluesky", "search", town, "Joost de Wit");
            var voices = new Voices(scene.town);
            voices.chat();
            Jdbi database = scene.database();
            // A first reading looks back only so far; the storm comes to a source that is being followed.
            await("the hashtag was read", () -> count(database, "select count(*) from source where cursor <> ''") == 2);

            Instant start = Instant.now();
            voices.storm(POSTS);
            await("a tenth is kept", () -> count(database, "select count(*) from hit") > POSTS / 10);
            Instant other = Instant.now();
            voices.threatenAnother();
            await("all are kept", () -> count(database, OF_ANNA) == POSTS);
            Duration kept = Duration.between(start, Instant.now());
            await("all are handled", () -> count(database, "select count(*) from handled") == POSTS + 1);
            Duration handled = Duration.between(start, Instant.now());
            await("what is due is sent", () -> count(database, """
                            select count(*) from alert where state <> 'sent' and due_at <= now()""") == 0);

            Map<String, Long> mails =
                    scene.mails().stream().collect(Collectors.groupingBy(Scene.Mail::to, Collectors.counting()));
            Duration otherTold = scene.mailbox.letters().stream()
                    .filter(letter -> letter.to().startsWith("joost."))
                    .map(letter -> Duration.between(other, letter.at()))
                    .findFirst()
                    .orElseThrow();
            System.out.printf(
                    "storm: %d posts at one person, all kept after %d s, all handled after %d s, mails %s;"
                            + " another, threatened meanwhile, was told after %.1f s%n",
                    POSTS, kept.toSeconds(), handled.toSeconds(), mails.values(), otherTold.toMillis() / 1000.0);
            assertThat(mails.keySet()).contains(Voorbeeldstad.EMPLOYEE, Voorbeeldstad.MANAGER);
            assertThat(mails.values()).as("mails for each recipient").allMatch(number -> number <= 3);
            for (String email : List.of(Voorbeeldstad.EMPLOYEE, Voorbeeldstad.MANAGER)) {
                assertThat(count(
                                database, "select count(distinct hit_id) from alert_hit where email = '" + email + "'"))
                        .as("hits told to %s", email)
                        .isEqualTo(POSTS);
            }
            assertThat(count(database, "select count(*) from exhibit")).isEqualTo(POSTS + 1);
            assertThat(count(database, "select count(*) from dossier")).isEqualTo(2);
        }
    }

    private static long count(Jdbi database, String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Scene.PATIENCE.multipliedBy(3))
                .pollInterval(Duration.ofMillis(250))
                .until(condition);
    }
}

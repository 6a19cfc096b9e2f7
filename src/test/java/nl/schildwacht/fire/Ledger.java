package nl.schildwacht.fire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.schildwacht.demo.HitTopic;
import nl.schildwacht.demo.Voorbeeldstad;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The books: what was said, beside what the database, the topic and the mail server have of it. */
final class Ledger {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOT_KEPT = "not kept: ";
    private static final String SECURITY = "veiligheid@voorbeeldstad.example";

    private final Scene scene;
    private final Voices voices;

    /** What the check counted. */
    record Totals(int hits, int events, int repeatedEvents, int mails, int repeatedMails) {}

    private record Hit(String id, int number, String subject, String severity, boolean alerting) {}

    private record Alert(String email, String messageId, String state) {}

    Ledger(Scene scene, Voices voices) {
        this.scene = scene;
        this.voices = voices;
    }

    /** Waits until nothing is under way any more. */
    void settle() {
        Awaitility.await("all is kept, published and told")
                .atMost(Scene.PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions() // the database may be on its way up
                .untilAsserted(() -> assertThat(underWay()).isEmpty());
    }

    /** Waits until the hits are on file, whatever becomes of events and mails. */
    void keep() {
        Awaitility.await("all is kept")
                .atMost(Scene.PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> underWay().stream().noneMatch(open -> open.startsWith(NOT_KEPT)));
    }

    /** What is not yet where it belongs, in words. */
    List<String> underWay() {
        return scene.database().withHandle(handle -> {
            List<String> open = new ArrayList<>();
            Set<Integer> kept = hits(handle).stream().map(Hit::number).collect(Collectors.toSet());
            Set<Integer> missing = new TreeSet<>(voices.victims().keySet());
            missing.removeAll(kept);
            if (!missing.isEmpty()) open.add(NOT_KEPT + missing);
            count(handle, open, "events not handed over", "select count(*) from outbox where sent_at is null");
            count(handle, open, "events not handled", """
                    select count(*) from outbox o where not exists (select 1 from handled h where h.event_id = o.event_id)""");
            count(handle, open, "mails not sent", "select count(*) from alert where state in ('planned', 'sending')");
            return open;
        });
    }

    private static void count(Handle handle, List<String> open, String what, String sql) {
        long count = handle.createQuery(sql).mapTo(Long.class).one();
        if (count > 0) open.add(count + " " + what);
    }

    /**
     * The promises: each post at somebody is one hit with one exhibit and one event, each alerting hit is told to each of its
     * recipients by exactly one alert, each alert is one mail; ordinary posts left no trace.
     *
     * @param mails what a mail server accepted.
     * @param refused the addresses that it refuses for good.
     */
    Totals balance(List<Scene.Mail> mails, Set<String> refused) {
        return scene.database().withHandle(handle -> {
            List<Hit> hits = hits(handle);
            posts(handle, hits);
            uninvolved(handle);
            alerts(handle, hits);
            int repeatedEvents = events(handle);
            int repeatedMails = mails(handle, mails, refused);
            return new Totals(hits.size(), hits.size(), repeatedEvents, mails.size(), repeatedMails);
        });
    }

    private void posts(Handle handle, List<Hit> hits) {
        assertThat(hits)
                .as("one exhibit of each hit")
                .extracting(Hit::id)
                .doesNotHaveDuplicates()
                .hasSize(handle.createQuery("select count(*) from hit")
                        .mapTo(Integer.class)
                        .one());
        assertThat(hits)
                .as("one hit of each post at its victim")
                .extracting(hit -> hit.number() + " " + hit.subject())
                .containsExactlyInAnyOrderElementsOf(voices.victims().entrySet().stream()
                        .map(said -> said.getKey() + " " + said.getValue())
                        .toList());
        assertThat(handle.createQuery("select count(*) from dossier where closed_at is null")
                        .mapTo(Long.class)
                        .one())
                .as("one dossier of each victim")
                .isEqualTo(voices.victims().values().stream().distinct().count());
    }

    /** Nobody's words but those of the one post, and those nowhere but in the evidence. */
    private void uninvolved(Handle handle) {
        assertThat(handle.createQuery(
                                "select count(*) from exhibit where convert_from(body, 'UTF8') ~ '\\(nr .*\\(nr '")
                        .mapTo(Integer.class)
                        .one())
                .as("exhibits that hold more than one post")
                .isZero();
        assertThat(scene.logs())
                .as("the services' output")
                .doesNotContain("(nr ", "van der Berg", "vandenberg@", "sukkel");
    }

    private void alerts(Handle handle, List<Hit> hits) {
        Set<String> expected = hits.stream()
                .filter(Hit::alerting)
                .flatMap(hit -> recipients(hit).stream().map(email -> hit.id() + " " + email))
                .collect(Collectors.toSet());
        List<String> told = handle.createQuery("""
                        select h.hit_id || ' ' || h.email from alert_hit h join alert a on a.id = h.alert_id
                        where not h.taken_back and a.matter = 'aggression' and a.email = h.email""").mapTo(String.class).list();
        assertThat(told)
                .as("each alerting hit is covered by one alert for each recipient")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Set<String> recipients(Hit hit) {
        Set<String> all = new TreeSet<>(
                hit.subject().equals("anna")
                        ? Set.of(Voorbeeldstad.EMPLOYEE, Voorbeeldstad.MANAGER)
                        : Set.of("joost.dewit@voorbeeldstad.example", "griffie@voorbeeldstad.example"));
        if (hit.severity().equals("CRITICAL")) all.add(SECURITY);
        return all;
    }

    /** @return how many records on the wire are repeats. */
    private int events(Handle handle) {
        Set<String> written = new TreeSet<>(handle.createQuery("select event_id from outbox")
                .mapTo(String.class)
                .list());
        assertThat(handle.createQuery("select count(distinct payload -> 'data' ->> 'hit') from outbox")
                        .mapTo(Integer.class)
                        .one())
                .as("one event of each hit")
                .isEqualTo(written.size());
        assertThat(handle.createQuery("select event_id from handled")
                        .mapTo(String.class)
                        .list())
                .as("handled events")
                .containsExactlyInAnyOrderElementsOf(written);
        Map<String, Integer> wire = new HashMap<>();
        try (var topic = HitTopic.listen(scene.broker.bootstrapServers())) {
            Awaitility.await("every event is on the topic")
                    .atMost(Scene.PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        topic.poll().forEach(event -> note(event.value(), wire));
                        return wire.keySet().containsAll(written);
                    });
            // What stands behind the last one we waited for.
            for (var rest = topic.poll(); !rest.isEmpty(); rest = topic.poll())
                rest.forEach(event -> note(event.value(), wire));
        }
        assertThat(wire.keySet()).as("events on the topic").isEqualTo(written);
        return wire.values().stream().mapToInt(times -> times - 1).sum();
    }

    private static void note(String event, Map<String, Integer> wire) {
        assertThat(event).as("an event tells no words, names or addresses").doesNotContain("(nr ", "Berg", "Wit", "@");
        try {
            wire.merge(JSON.readTree(event).path("id").asText(), 1, Integer::sum);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is no JSON", e);
        }
    }

    /** @return how many mails are repeats of a Message-ID. */
    private static int mails(Handle handle, List<Scene.Mail> mails, Set<String> refused) {
        List<Alert> alerts = handle.createQuery("select email, message_id, state from alert")
                .map((row, context) ->
                        new Alert(row.getString("email"), row.getString("message_id"), row.getString("state")))
                .list();
        assertThat(alerts)
                .as("only what the mail server refuses is not sent")
                .allMatch(alert -> alert.state().equals(refused.contains(alert.email()) ? "refused" : "sent"));
        Set<String> planned = alerts.stream()
                .filter(alert -> alert.state().equals("sent"))
                .map(alert -> alert.email() + " " + alert.messageId())
                .collect(Collectors.toSet());
        assertThat(mails)
                .as("a mail for each alert and an alert for each mail")
                .extracting(mail -> mail.to() + " " + mail.messageId())
                .hasSameElementsAs(planned);
        return mails.size() - planned.size();
    }

    private static List<Hit> hits(Handle handle) {
        return handle.createQuery("""
                        select h.id, substring(e.text from '\\(nr (\\d+)\\)')::int as number, h.subject_id, h.severity,
                            h.alerting
                        from hit h join exhibit e on e.hit_id = h.id""")
                .map((row, context) -> new Hit(
                        row.getString("id"),
                        row.getInt("number"),
                        row.getString("subject_id"),
                        row.getString("severity"),
                        row.getBoolean("alerting")))
                .list();
    }
}

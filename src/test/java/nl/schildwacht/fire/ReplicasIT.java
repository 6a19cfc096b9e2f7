package nl.schildwacht.fire;

import nl.schildwacht.app.EmbeddedPostgres;
import nl.schildwacht.demo.Service;
import nl.schildwacht.demo.Voorbeeldstad;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Two services on one database and one broker. */
@Tag("crash")
@Tag("kafka")
class ReplicasIT {
    private static final int NEWSPAPERS = 6;
    private static final Duration SLOT = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Pattern POLLS = Pattern.compile(
            "(?m)^schildwacht_source_polls_total\\{[^}]*outcome=\"(?:page|unchanged)\"[^}]*platform=\"feed\"[^}]*} ([1-9].*)$");

    /** A request to one newspaper. */
    private record Asked(Instant at, String newspaper) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicReference<CompletableFuture<String>> trap = new AtomicReference<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    @Test
    void replicasShareTheWork_andOneTakesOverFromTheDead() throws Exception {
        try (Scene scene = Scene.open("replicas", this::note)) {
            var database = EmbeddedPostgres.start(scene.postgres());
            Map<String, Service> replicas = new HashMap<>();
            for (String name : List.of("een", "twee")) {
                replicas.put(
                        name,
                        scene.start(
                                name,
                                Map.of(
                                        "SCHILDWACHT_REPLICA", name,
                                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                                        "QUARKUS_DATASOURCE_USERNAME", database.user(),
                                        "QUARKUS_DATASOURCE_PASSWORD", database.password())));
            }
            configure(scene, replicas.get("een"));
            var voices = new Voices(scene.town);
            var ledger = new Ledger(scene, voices);
            for (int round = 0; round < 3; round++) {
                voices.shout();
                voices.chat();
                ledger.keep();
            }
            await("both have polled").until(() -> hasPolled(replicas.get("een")) && hasPolled(replicas.get("twee")));
            ledger.settle();
            assertThat(ledger.balance(scene.mails(), Set.of()).repeatedMails())
                    .as("mails sent twice")
                    .isZero();
            eachSlotOnce(List.copyOf(asked));

            Duration takenOver = killInTheMiddleOfAPoll(scene, replicas);
            voices.shout();
            ledger.settle();
            var totals = ledger.balance(scene.mails(), Set.of());
            System.out.printf(
                    "replicas: %d hits, %d mails (%d repeated), %d polls of %d newspapers, taken over after %.1f s%n",
                    totals.hits(),
                    totals.mails(),
                    totals.repeatedMails(),
                    asked.size(),
                    NEWSPAPERS,
                    takenOver.toMillis() / 1000.0);
        } finally {
            over.complete(null);
        }
    }

    private static void configure(Scene scene, Service service) throws Exception {
        scene.configure(service);
        // The people who came are searched back for; that asks a source outside its slots, so the newspapers come after
        // it.
        await("nobody is searched back for any more").until(() -> isSearchedBack(scene));
        for (int i = 1; i <= NEWSPAPERS; i++) {
            Voorbeeldstad.source(
                    service, service.firstToken(), "krant" + i, """
                    {"name":"Krant %d","platform":"feed","mode":"feed","base":"%skrant/feed.xml?editie=%d",
                     "organisation":"stad","floor":"%s","ceiling":"%s"}""".formatted(i, scene.town.address(), i, SLOT, SLOT));
        }
    }

    /** Sees each request; the first one after a trap was set is held until the end of the test. */
    private void note(URI uri) {
        if (uri.getQuery() == null || !uri.getQuery().startsWith("editie=")) return;
        String newspaper = "krant" + uri.getQuery().substring("editie=".length());
        asked.add(new Asked(Instant.now(), newspaper));
        CompletableFuture<String> set = trap.getAndSet(null);
        if (set == null) return;
        set.complete(newspaper);
        over.join();
    }

    /** The next poll comes a slot after the end of the one before, so that two requests are never nearer than that. */
    private static void eachSlotOnce(List<Asked> requests) {
        Map<String, Instant> last = new HashMap<>();
        for (Asked request : requests) {
            Instant before = last.put(request.newspaper(), request.at());
            if (before == null) continue;
            assertThat(Duration.between(before, request.at()))
                    .as("between two polls of %s", request.newspaper())
                    .isGreaterThanOrEqualTo(SLOT);
        }
        assertThat(last).hasSize(NEWSPAPERS);
    }

    private Duration killInTheMiddleOfAPoll(Scene scene, Map<String, Service> replicas) throws Exception {
        var held = new CompletableFuture<String>();
        trap.set(held);
        String source = held.join();
        String owner = scene.database()
                .withHandle(handle -> handle.createQuery("select lease_owner from source where id = :id")
                        .bind("id", source)
                        .mapTo(String.class)
                        .one());
        replicas.get(owner).kill();
        Instant died = Instant.now();
        await("somebody else polls " + source)
                .until(() -> asked.stream()
                        .anyMatch(one ->
                                one.newspaper().equals(source) && one.at().isAfter(died)));
        Duration after = Duration.between(
                died,
                asked.stream()
                        .filter(one ->
                                one.newspaper().equals(source) && one.at().isAfter(died))
                        .findFirst()
                        .orElseThrow()
                        .at());
        // The lease, a tick of a second, and room for a busy machine.
        assertThat(after).as("taken over").isLessThan(LEASE.plusSeconds(15));
        return after;
    }

    private static boolean hasPolled(Service service) throws Exception {
        return POLLS.matcher(service.text("q/metrics")).find();
    }

    private static boolean isSearchedBack(Scene scene) {
        return scene.database()
                .withHandle(
                        handle -> handle.createQuery("""
                        select exists (select from back_search) and not exists (select from back_search where finished_at is null)
                               and not exists (select from subject where not sought_back)""").mapTo(Boolean.class).one());
    }

    private static org.awaitility.core.ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(Scene.PATIENCE).pollInterval(Duration.ofMillis(100));
    }
}

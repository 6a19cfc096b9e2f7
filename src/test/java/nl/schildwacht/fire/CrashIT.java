package nl.schildwacht.fire;

import nl.schildwacht.demo.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** kill -9 at random moments, while people go on talking. */
@Tag("crash")
@Tag("kafka")
class CrashIT {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 5);

    @Test
    void whatWasSaidWhileTheServiceDied_isKeptPublishedAndToldOnce() throws Exception {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        System.out.println("crash: seed " + seed + " (-Dcrash.seed=" + seed + " repeats its choices)");
        var random = new Random(seed);
        try (Scene scene = Scene.open("crash")) {
            Service service = scene.start("service", Map.of());
            scene.configure(service);
            var voices = new Voices(scene.town);
            var start = Instant.now();
            int databaseKills = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                // Now and then before it is even up.
                if (random.nextInt(4) > 0) Scene.awaitReady(service);
                talk(voices, random);
                int deaths = random.nextInt(6); // 0: the database first, 1: the database last, else the service alone
                if (deaths == 0) scene.killPostgres();
                service.kill();
                if (deaths == 1) scene.killPostgres();
                if (deaths < 2) databaseKills++;
                service.restart();
            }
            var ledger = new Ledger(scene, voices);
            ledger.settle();
            var totals = ledger.balance(scene.mails(), Set.of());
            System.out.printf(
                    "crash: %d rounds, %d posts of which %d at somebody, %d kills of the service and %d of PostgreSQL,"
                            + " %d events (%d repeated on the wire), %d mails (%d repeated with the same Message-ID), %d s%n",
                    ROUNDS,
                    voices.victims().size() + voices.ordinary().size(),
                    voices.victims().size(),
                    ROUNDS,
                    databaseKills,
                    totals.events(),
                    totals.repeatedEvents(),
                    totals.mails(),
                    totals.repeatedMails(),
                    Duration.between(start, Instant.now()).toSeconds());
        }
    }

    /** Some seconds of conversation; its length is what makes the moment of death random. */
    private static void talk(Voices voices, Random random) throws InterruptedException {
        for (int left = 1 + random.nextInt(40); left > 0; left--) {
            voices.sayAnything(random);
            Thread.sleep(random.nextInt(200));
        }
    }
}

package nl.schildwacht.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Stage;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What operators see of this room. All at zero before the first event; labels from closed enums. */
public final class DispatchMetrics {
    private static final String CHANNEL = "mail";

    private final Map<Stage, Counter> planned = new EnumMap<>(Stage.class);
    private final Map<Stage, Timer> latency = new EnumMap<>(Stage.class);
    private final Map<Trouble, Counter> again = new EnumMap<>(Trouble.class);
    private final Map<Trouble, Counter> refused = new EnumMap<>(Trouble.class);
    private final Counter sent;
    private final Counter nobody;
    private final Counter gone;
    private final Counter deadLetters;
    private final AtomicLong depth = new AtomicLong();

    public DispatchMetrics(MeterRegistry registry) {
        for (Stage stage : Stage.values()) {
            planned.put(
                    stage,
                    Counter.builder("schildwacht.dispatch.alerts.planned")
                            .description("Messages decided on")
                            .tag("stage", stage.id())
                            .register(registry));
            latency.put(
                    stage,
                    Timer.builder("schildwacht.dispatch.first.seen.to.sent")
                            .description("From fetching the post to the mail server's OK, for what waited longest")
                            .tag("stage", stage.id())
                            .serviceLevelObjectives(
                                    Duration.ofMillis(250),
                                    Duration.ofMillis(500),
                                    Duration.ofSeconds(1),
                                    Duration.ofSeconds(2),
                                    Duration.ofSeconds(5),
                                    Duration.ofSeconds(15),
                                    Duration.ofMinutes(1),
                                    Duration.ofMinutes(5),
                                    Duration.ofMinutes(65))
                            .register(registry));
        }
        sent = sends(registry, "sent", "none");
        for (Trouble trouble : Trouble.values()) {
            again.put(trouble, sends(registry, "again", trouble.id()));
            refused.put(trouble, sends(registry, "refused", trouble.id()));
        }
        nobody = Counter.builder("schildwacht.dispatch.nobody")
                .description("Hits or refusals of which nobody could be told: act at once")
                .register(registry);
        gone = Counter.builder("schildwacht.dispatch.gone")
                .description("Events about hits that are not on file any more")
                .register(registry);
        deadLetters = Counter.builder("schildwacht.dispatch.dead.letters")
                .description("Events that could not be read and were set aside")
                .register(registry);
        Gauge.builder("schildwacht.dispatch.outbox.depth", depth, AtomicLong::get)
                .description("Events that wait to be handed over, at the last look")
                .register(registry);
    }

    private static Counter sends(MeterRegistry registry, String outcome, String reason) {
        return Counter.builder("schildwacht.dispatch.sends")
                .description("Attempts to send a message")
                .tag("channel", CHANNEL)
                .tag("outcome", outcome)
                .tag("reason", reason)
                .register(registry);
    }

    void planned(Stage stage) {
        planned.get(stage).increment();
    }

    void attempted(Delivery delivery) {
        switch (delivery) {
            case Delivery.Sent _ -> sent.increment();
            case Delivery.Again(Trouble reason) -> again.get(reason).increment();
            case Delivery.Refused(Trouble reason) -> refused.get(reason).increment();
        }
    }

    /** The mail server said OK to a message about these hits. */
    void sent(Stage stage, List<HitView> hits, Instant now) {
        hits.stream()
                .map(hit -> Duration.between(hit.firstSeenAt(), now))
                .max(Duration::compareTo)
                .ifPresent(latency.get(stage)::record);
    }

    void nobody() {
        nobody.increment();
    }

    void gone() {
        gone.increment();
    }

    public void deadLetter() {
        deadLetters.increment();
    }

    /** To be called now and then: a gauge must not ask the database while it is scraped. */
    public void measureDepth(Supplier<Long> outbox) {
        depth.set(outbox.get());
    }
}

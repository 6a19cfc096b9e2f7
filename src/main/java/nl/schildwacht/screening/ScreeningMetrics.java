package nl.schildwacht.screening;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.source.Sighting;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What operators see of screening. Every series exists from the start. */
public final class ScreeningMetrics {
    private final Counter posts;
    private final Timer seconds;
    private final Map<DropReason, Counter> drops = new EnumMap<>(DropReason.class);
    private final Map<Behaviour, Map<Severity, Counter>> hits = new EnumMap<>(Behaviour.class);
    private final Map<LookUp, Counter> lookUps = new EnumMap<>(LookUp.class);
    private final Map<LookUp, Counter> rechecks = new EnumMap<>(LookUp.class);

    private enum LookUp {
        PRESENT,
        ABSENT,
        FAILED,
        UNSUPPORTED;

        static LookUp of(Sighting sighting) {
            return switch (sighting) {
                case Sighting.Present present -> PRESENT;
                case Sighting.Absent absent -> ABSENT;
                case Sighting.Failed failed -> FAILED;
                case Sighting.Unsupported unsupported -> UNSUPPORTED;
            };
        }
    }

    public ScreeningMetrics(MeterRegistry registry) {
        posts = Counter.builder("schildwacht_screening_posts")
                .description("Posts screened")
                .register(registry);
        seconds = Timer.builder("schildwacht_screening")
                .description("Time to judge one post, with fetching the post it answers where needed")
                .register(registry);
        for (DropReason reason : DropReason.values()) {
            drops.put(
                    reason,
                    Counter.builder("schildwacht_screening_drops")
                            .description("Posts that left no trace, by reason")
                            .tag("reason", reason.id())
                            .register(registry));
        }
        for (Behaviour behaviour : Behaviour.values()) {
            var bySeverity = new EnumMap<Severity, Counter>(Severity.class);
            for (Severity severity : Severity.values()) {
                bySeverity.put(
                        severity,
                        Counter.builder("schildwacht_screening_hits")
                                .description("Hits by leading behaviour and severity")
                                .tag("behaviour", behaviour.id())
                                .tag("severity", severity.id())
                                .register(registry));
            }
            hits.put(behaviour, bySeverity);
        }
        for (LookUp lookUp : LookUp.values()) {
            String outcome = lookUp.name().toLowerCase(Locale.ROOT);
            lookUps.put(
                    lookUp,
                    Counter.builder("schildwacht_screening_lookups")
                            .description("Look-ups of flagged posts for evidence, by outcome")
                            .tag("outcome", outcome)
                            .register(registry));
            rechecks.put(
                    lookUp,
                    Counter.builder("schildwacht_screening_rechecks")
                            .description("Look-ups of kept posts to see whether they still stand, by outcome")
                            .tag("outcome", outcome)
                            .register(registry));
        }
    }

    /** Counts one page, once it is kept. Used by one thread. */
    Tally tally() {
        return new Tally();
    }

    void lookedUp(Sighting sighting) {
        lookUps.get(LookUp.of(sighting)).increment();
    }

    void rechecked(Sighting sighting) {
        rechecks.get(LookUp.of(sighting)).increment();
    }

    final class Tally {
        private final List<Runnable> increments = new ArrayList<>();

        Screened timed(Supplier<Screened> judging) {
            increments.add(posts::increment);
            return seconds.record(judging);
        }

        void dropped(DropReason reason) {
            increments.add(drops.get(reason)::increment);
        }

        void flagged(List<Hit> flagged) {
            flagged.forEach(hit -> increments.add(hits.get(hit.behaviour()).get(hit.severity())::increment));
        }

        void count() {
            increments.forEach(Runnable::run);
        }
    }
}

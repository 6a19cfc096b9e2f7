package nl.schildwacht.screening;

import nl.schildwacht.post.Platform;
import nl.schildwacht.source.Sighting;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Asks the platforms from time to time whether the posts that hits were kept of still stand. Only what the platform says of
 * the post itself proves that it is gone, never that a listing lacks it; the evidence stays as it was captured. A post that
 * could not be looked up is asked for again when its turn comes, a full term later. Thread-safe; replicas share the work.
 */
public final class Recheck {
    private static final Logger LOG = Logger.getLogger(Recheck.class);

    private final Standing standing;
    private final Sources sources;
    private final Map<Platform, SourceAdapter> adapters;
    private final ScreeningMetrics metrics;
    private final Clock clock;
    private final RandomGenerator random;
    private final Settings settings;

    /**
     * @param every how long after keeping, and after each look-up, a post's turn comes.
     * @param batch how many posts one round looks up at most.
     */
    public record Settings(Duration every, int batch) {
        public static Settings of(ScreeningConfig config) {
            return new Settings(config.recheckEvery(), config.recheckBatch());
        }
    }

    /** @param random decides who goes first, so that no source is always last. */
    public Recheck(
            Standing standing,
            Sources sources,
            Map<Platform, SourceAdapter> adapters,
            ScreeningMetrics metrics,
            Clock clock,
            RandomGenerator random,
            Settings settings) {
        this.standing = standing;
        this.sources = sources;
        this.adapters = Map.copyOf(adapters);
        this.metrics = metrics;
        this.clock = clock;
        this.random = random;
        this.settings = settings;
    }

    /** Looks up what is due, the sources in turn; a source that fails is left alone until the next round. */
    public void round() {
        Deque<SourceSettings> turns = new ArrayDeque<>(askable());
        for (int asked = 0; asked < settings.batch() && !turns.isEmpty(); ) {
            SourceSettings source = turns.remove();
            Instant now = clock.instant();
            Optional<Standing.Due> due = standing.claim(source.id(), now.minus(settings.every()), now);
            if (due.isEmpty()) continue;
            asked++;
            if (answers(source, due.get())) turns.add(source);
        }
    }

    private List<SourceSettings> askable() {
        List<SourceSettings> askable = new ArrayList<>(sources.all().stream()
                .filter(Sources.Health::isActive)
                .map(Sources.Health::settings)
                .filter(source -> adapters.get(source.platform()).looksUp())
                .toList());
        Collections.shuffle(askable, Random.from(random));
        return askable;
    }

    private boolean answers(SourceSettings source, Standing.Due due) {
        Sighting sighting = adapters.get(source.platform()).lookUpAgain(source, due.post(), due.capturedAt());
        metrics.rechecked(sighting);
        return switch (sighting) {
            case Sighting.Present present -> true;
            case Sighting.Absent absent -> {
                standing.gone(due.post(), absent.exchange().capturedAt());
                yield true;
            }
            case Sighting.Unsupported unsupported -> true;
            case Sighting.Failed(var trouble) -> {
                LOG.warnf(
                        "Source %s did not say whether a post still stands (%s); it is asked for others in the next round",
                        source.id(), trouble.id());
                yield false;
            }
        };
    }
}

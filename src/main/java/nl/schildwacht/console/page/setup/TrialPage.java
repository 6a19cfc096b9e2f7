package nl.schildwacht.console.page.setup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.setup.SetUp.Progress;
import nl.schildwacht.screening.Offers.Offer;
import nl.schildwacht.screening.TrialPoll;
import nl.schildwacht.screening.TrialPoll.Result;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Step 5: what the sources offer right now and what would be made of it. Shown once, in the answer itself, and forgotten. */
@Path("/console/set-up/trial")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
class TrialPage {
    private static final Logger LOG = Logger.getLogger(TrialPage.class);
    private static final int MOST_SOURCES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @CheckedTemplate(basePath = "setup")
    static class Templates {
        static native TemplateInstance trial(
                Frame frame, Progress progress, int sources, List<Tried> tried, Watchlist watched);
    }

    /**
     * One source and what came of it; exactly one of the last four says what, or none when it was not ready in time.
     *
     * @param name of the source.
     */
    public record Tried(
            String name,
            Optional<TrialPoll.Seen> seen,
            Optional<Offer.Failed> failed,
            Optional<Offer.Throttled> throttled) {
        static Tried of(String name, Optional<Result> result) {
            return new Tried(
                    name,
                    result.filter(TrialPoll.Seen.class::isInstance).map(TrialPoll.Seen.class::cast),
                    result.filter(Offer.Failed.class::isInstance).map(Offer.Failed.class::cast),
                    result.filter(Offer.Throttled.class::isInstance).map(Offer.Throttled.class::cast));
        }

        public boolean isLate() {
            return seen.isEmpty() && failed.isEmpty() && throttled.isEmpty();
        }
    }

    private final Frames frames;
    private final Visitors visitors;
    private final SetUp setUp;
    private final GoingLive live;
    private final TrialPoll trial;
    private final Watchlists watchlists;
    private final Clock clock;

    TrialPage(
            Frames frames,
            Visitors visitors,
            SetUp setUp,
            GoingLive live,
            TrialPoll trial,
            Watchlists watchlists,
            Clock clock) {
        this.frames = frames;
        this.visitors = visitors;
        this.setUp = setUp;
        this.live = live;
        this.trial = trial;
        this.watchlists = watchlists;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        Whole.demand(visitors.now());
        return page(List.of());
    }

    @POST
    public TemplateInstance run() throws InterruptedException {
        Whole.demand(visitors.now());
        List<SourceSettings> sources = live.made().stream()
                .map(Sources.Health::settings)
                .limit(MOST_SOURCES)
                .toList();
        List<Tried> tried = poll(sources);
        if (tried.stream().anyMatch(each -> each.seen().isPresent()))
            setUp.noteTrial(visitors.now().name());
        return page(tried);
    }

    private List<Tried> poll(List<SourceSettings> sources) throws InterruptedException {
        Instant until = clock.instant().plus(PATIENCE);
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            Map<SourceSettings, Future<Result>> running = new LinkedHashMap<>();
            for (SourceSettings source : sources)
                running.put(source, executor.submit(() -> trial.poll(source, until.minusSeconds(10))));
            List<Tried> tried = new ArrayList<>();
            for (var each : running.entrySet())
                tried.add(Tried.of(each.getKey().name(), result(each.getValue(), until)));
            return tried;
        } finally {
            executor.shutdownNow();
        }
    }

    private Optional<Result> result(Future<Result> running, Instant until) throws InterruptedException {
        try {
            long left = Math.max(0, Duration.between(clock.instant(), until).toMillis());
            return Optional.of(running.get(left, TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (ExecutionException defect) {
            // Its words may be a stranger's.
            LOG.errorf("A trial poll broke (%s)", defect.getCause().getClass().getName());
            return Optional.empty();
        }
    }

    private TemplateInstance page(List<Tried> tried) {
        return frames.show(Templates.trial(
                frames.of("setup"), setUp.progress(), live.made().size(), tried, watchlists.current()));
    }

    /** What templates may ask of a watchlist. */
    @TemplateExtension
    static final class Names {
        private Names() {}

        /** The name of whom a hit is about. */
        static String nameOf(Watchlist watched, String subject) {
            return watched.find(subject).map(Subject::displayName).orElse(subject);
        }
    }
}

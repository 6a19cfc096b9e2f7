package nl.schildwacht.screening;

import nl.schildwacht.post.Platform;
import nl.schildwacht.source.BackSearch;
import nl.schildwacht.source.BackSearch.Outcome;
import nl.schildwacht.source.BackSearches;
import nl.schildwacht.source.Poll;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.Watchlist;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whoever is added to the watch is searched for in what the sources still offer of the days before. All who are added
 * together are one search, so that an import of ten thousand asks each platform once. The sources' own cursors and seen marks
 * stay as they are. Only hits on those who were added are kept. Replicas share the work. Thread-safe.
 */
public final class SearchingBack {
    private static final Logger LOG = Logger.getLogger(SearchingBack.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int TRIES = 3;

    private final BackSearches searches;
    private final Map<Platform, SourceAdapter> adapters;
    private final Screening screening;
    private final Supplier<Screen.Watched> watched;
    private final Afterwards afterwards;
    private final ScreeningMetrics metrics;
    private final Clock clock;
    private final int mostPages;

    /** @param mostPages how many pages are read of one source at most. */
    public SearchingBack(
            BackSearches searches,
            Map<Platform, SourceAdapter> adapters,
            Screening screening,
            Supplier<Screen.Watched> watched,
            Afterwards afterwards,
            ScreeningMetrics metrics,
            Clock clock,
            int mostPages) {
        this.searches = searches;
        this.adapters = Map.copyOf(adapters);
        this.screening = screening;
        this.watched = watched;
        this.afterwards = afterwards;
        this.metrics = metrics;
        this.clock = clock;
        this.mostPages = mostPages;
    }

    /** Begins what is to be begun, goes on with everything that is due, and ends what is done. */
    public void round() {
        afterwards.begin();
        for (Optional<BackSearch.Turn> turn = claim(); turn.isPresent(); turn = claim()) goOn(turn.get());
        while (afterwards.end()) LOG.info("A search back is over; what it found is handed over together");
    }

    private Optional<BackSearch.Turn> claim() {
        return searches.claim(clock.instant(), LEASE);
    }

    private void goOn(BackSearch.Turn turn) {
        SourceSettings source = turn.settings();
        Watchlist list = watched.get().watchlist().recognised();
        List<String> queries = queries(turn, list);
        if (queries.isEmpty() && asksByQuery(source)) {
            searches.done(turn, Outcome.COMPLETE, clock.instant());
            return;
        }
        String cursor = turn.cursor();
        boolean cutShort = false;
        for (int pages = turn.pages() + 1; ; pages++) {
            Instant now = clock.instant();
            var poll = new Poll(source, queries, cursor, now, Duration.between(turn.reachTo(), now));
            switch (adapters.get(source.platform()).poll(poll)) {
                case Polled.Page page -> {
                    keep(turn, page, owners(turn, list));
                    cursor = page.cursor();
                    cutShort |= page.coverage().cutShort();
                    if (page.more() && pages < mostPages) continue;
                    boolean isCut = cutShort || page.more();
                    searches.done(turn, isCut ? Outcome.CUT_SHORT : Outcome.COMPLETE, clock.instant());
                }
                case Polled.Unchanged _ -> searches.done(turn, Outcome.COMPLETE, clock.instant());
                case Polled.Throttled(var until) ->
                    searches.postpone(turn, later(until, now.plus(Duration.ofMinutes(1))));
                case Polled.Rejected _ -> searches.done(turn, Outcome.REFUSED, clock.instant());
                case Polled.Broken _ -> {
                    if (turn.attempts() >= TRIES) searches.done(turn, Outcome.BROKEN, clock.instant());
                    else searches.postpone(turn, now.plus(Duration.ofMinutes(turn.attempts())));
                }
            }
            return;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void keep(BackSearch.Turn turn, Polled.Page page, Set<String> owners) {
        var tally = metrics.tally();
        List<Keeping.Entry> entries =
                screening.entries(turn.settings(), page, page.items(), hit -> owners.contains(hit.subjectId()), tally);
        afterwards.keep(new Afterwards.Found(turn, page.cursor(), page.items().size(), entries, clock.instant()));
        tally.count();
    }

    /** Where only terms were added it is enough to ask for those; for somebody new all is asked again. */
    private static List<String> queries(BackSearch.Turn turn, Watchlist list) {
        SourceSettings source = turn.settings();
        boolean isForSomebody =
                turn.subjects().stream().anyMatch(id -> list.find(id).isPresent());
        if (isForSomebody || !source.query().isBlank() || !asksByQuery(source)) return source.queries(list);
        return source.asQueries(terms(turn, list).map(Term::text)).distinct().toList();
    }

    private static boolean asksByQuery(SourceSettings source) {
        return switch (source.mode()) {
            case SEARCH, HASHTAG -> true;
            case FEED, MENTIONS, ACCOUNT -> false;
        };
    }

    private static Stream<Term> terms(BackSearch.Turn turn, Watchlist list) {
        return turn.terms().stream().map(list::findTerm).flatMap(Optional::stream);
    }

    private static Set<String> owners(BackSearch.Turn turn, Watchlist list) {
        Set<String> owners = new HashSet<>(turn.subjects());
        terms(turn, list).map(Term::owner).forEach(owners::add);
        return owners;
    }
}

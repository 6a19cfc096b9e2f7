package nl.schildwacht.screening;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.screening.Prediction.AmongSample;
import nl.schildwacht.screening.Prediction.AmongStored;
import nl.schildwacht.screening.Prediction.Answer;
import nl.schildwacht.screening.Prediction.AtSource;
import nl.schildwacht.screening.Prediction.Objection;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Poll;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Watchlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tries a term or alias on what the sources offer right now, on kept hits and on the shipped sample, and forgets all of it:
 * no cursor moves, nothing is marked as seen, nothing is kept. Fetches through the same polite client as the poll loop, so
 * hosts' budgets hold. Takes seconds to minutes. Thread-safe.
 */
public final class DryRun {
    private static final Duration LOOK_BACK = Duration.ofDays(1);
    private static final int PAGES = 3;
    private static final int LOOKED_AT = 1000;
    private static final int ONE_IN = 50;
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_POSTS = 1000;
    private static final int MOST_HITS = 50;
    private static final int MOST_MAILS = 12;
    /** How often somebody hears of further hits at most. */
    private static final Duration BETWEEN_MAILS = Duration.ofHours(1);

    private final Screen screen;
    private final Sources sources;
    private final Map<Platform, SourceAdapter> adapters;
    private final Trial.Past past;
    private final Clock clock;
    private final Sample sample;

    /** Hears how far it is. */
    public interface Progress {
        /** @param done of so many steps; called now and then. */
        void step(int done, int of);

        /** Whether somebody no longer wants to know; then it ends early, with what it has. */
        boolean isCancelled();
    }

    public DryRun(
            Recogniser recogniser,
            Sources sources,
            Map<Platform, SourceAdapter> adapters,
            Trial.Past past,
            Clock clock) {
        this(recogniser, sources, adapters, past, clock, Sample.shipped());
    }

    DryRun(
            Recogniser recogniser,
            Sources sources,
            Map<Platform, SourceAdapter> adapters,
            Trial.Past past,
            Clock clock,
            Sample sample) {
        this.screen = new Screen(recogniser);
        this.sources = sources;
        this.adapters = Map.copyOf(adapters);
        this.past = past;
        this.clock = clock;
        this.sample = sample;
    }

    /** Before and after. */
    private record Both(String subject, Screen.Watched now, Screen.Watched then) {
        boolean isNewlyNamed(Post post) {
            return !isNamed(now.names(), post) && isNamed(then.names(), post);
        }

        private boolean isNamed(NameIndex names, Post post) {
            return names
                    .mentions(
                            post.text(),
                            post.channel(),
                            Optional.of(post.ref().platform().id()))
                    .stream()
                    .anyMatch(mention -> mention.subject().id().equals(subject));
        }
    }

    /** What one source showed. */
    private record Shown(AtSource source, double namedADay, double hitsADay, double mailsADay) {}

    /** @param now whom we look after; the proposal's subject is among them. */
    public Prediction run(Proposal proposal, Screen.Watched now, Progress progress) {
        Watchlist list = proposal.in(now.watchlist());
        Both both = new Both(proposal.subjectId(), now, new Screen.Watched(list, NameIndex.of(list)));
        List<SourceSettings> asked = sources(proposal, now.watchlist());
        int steps = asked.size() + 2;
        AmongSample inSample = amongSample(both);
        progress.step(1, steps);
        AmongStored inStored = amongStored(both, now.watchlist());
        progress.step(2, steps);
        Set<PostRef> read = new HashSet<>();
        List<Shown> shown = new ArrayList<>();
        // What cannot be accepted anyway is not worth anybody's budget.
        Optional<Objection> objection = objection(proposal, now.watchlist(), inSample);
        for (SourceSettings source : objection.isPresent() ? List.<SourceSettings>of() : asked) {
            if (progress.isCancelled()) break;
            shown.add(show(source, proposal, both, read));
            progress.step(2 + shown.size(), steps);
        }
        double named = shown.stream().mapToDouble(Shown::namedADay).sum();
        double hits = shown.stream().mapToDouble(Shown::hitsADay).sum();
        double mails = shown.stream().mapToDouble(Shown::mailsADay).sum();
        return new Prediction(
                objection.or(() -> breadth(named, hits, mails)),
                proposal.narrower(now.watchlist()),
                named,
                hits,
                mails,
                shown.stream().map(Shown::source).toList(),
                inStored,
                inSample);
    }

    private Optional<Objection> objection(Proposal proposal, Watchlist now, AmongSample inSample) {
        String canonical = LocalWords.canonical(proposal.text());
        if (canonical.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS)
            return Optional.of(Objection.TOO_SHORT);
        if (proposal.isBareName(now)) return Optional.of(Objection.BARE_NAME);
        return inSample.namedHarmless() * ONE_IN > inSample.harmless()
                ? Optional.of(Objection.EVERYDAY_WORD)
                : Optional.empty();
    }

    private static Optional<Objection> breadth(double named, double hits, double mails) {
        if (named > MOST_POSTS) return Optional.of(Objection.TOO_MANY_POSTS);
        if (hits > MOST_HITS) return Optional.of(Objection.TOO_MANY_HITS);
        return mails > MOST_MAILS ? Optional.of(Objection.TOO_MANY_MAILS) : Optional.empty();
    }

    private List<SourceSettings> sources(Proposal proposal, Watchlist now) {
        Set<String> organisations = new HashSet<>();
        now.find(proposal.subjectId()).map(now::organisationsOf).stream()
                .flatMap(List::stream)
                .map(Organisation::id)
                .forEach(organisations::add);
        return sources.all().stream()
                .filter(Sources.Health::isActive)
                .map(Sources.Health::settings)
                .filter(source -> organisations.contains(source.organisationId()))
                .toList();
    }

    private AmongSample amongSample(Both both) {
        List<String> named = new ArrayList<>();
        int harmless = 0;
        int namedHarmless = 0;
        for (Sample.Line line : sample.lines()) {
            if (line.isHarmless()) harmless++;
            boolean stands = both.then().names().mentions(line.text(), Optional.empty(), Optional.empty()).stream()
                    .anyMatch(mention -> mention.subject().id().equals(both.subject()));
            boolean stood = stands
                    && both.now().names().mentions(line.text(), Optional.empty(), Optional.empty()).stream()
                            .anyMatch(mention -> mention.subject().id().equals(both.subject()));
            if (!stands || stood) continue;
            named.add(line.text());
            if (line.isHarmless()) namedHarmless++;
        }
        return new AmongSample(harmless, named, namedHarmless);
    }

    private AmongStored amongStored(Both both, Watchlist now) {
        Set<PostRef> looked = new HashSet<>();
        int named = 0;
        for (Organisation organisation :
                now.organisationsOf(now.find(both.subject()).orElseThrow())) {
            for (Trial.Said said : past.latest(organisation.id(), LOOKED_AT)) {
                if (looked.add(said.post().ref()) && both.isNewlyNamed(said.post())) named++;
            }
        }
        return new AmongStored(looked.size(), named);
    }

    private Shown show(SourceSettings source, Proposal proposal, Both both, Set<PostRef> read) {
        List<String> queries = queries(source, proposal, both.now().watchlist());
        boolean asks = source.mode() == Mode.SEARCH || source.mode() == Mode.HASHTAG;
        if (asks && queries.isEmpty()) return nothing(source, Answer.CANNOT);
        List<Post> posts = new ArrayList<>();
        String cursor = "";
        Instant now = clock.instant();
        Answer answer = Answer.READ;
        for (int pages = 1; ; pages++) {
            Polled polled = adapters.get(source.platform()).poll(new Poll(source, queries, cursor, now, LOOK_BACK));
            if (!(polled instanceof Polled.Page page)) {
                if (pages == 1) return nothing(source, Answer.NONE);
                answer = Answer.READ_IN_PART;
                break;
            }
            page.items().forEach(item -> posts.add(item.post()));
            cursor = page.cursor();
            if (!page.more()) break;
            if (pages == PAGES) {
                answer = Answer.READ_IN_PART;
                break;
            }
        }
        return counted(source, answer, posts, now, both, read);
    }

    /** An alias goes into nobody's query: then what the source asks for anyhow is looked at. */
    private static List<String> queries(SourceSettings source, Proposal proposal, Watchlist now) {
        boolean isAsked =
                proposal.kind() == Proposal.Kind.TERM && source.query().isBlank();
        return switch (source.mode()) {
            case SEARCH, HASHTAG ->
                isAsked ? source.asQueries(Stream.of(proposal.text())).toList() : source.queries(now.recognised());
            case FEED, MENTIONS, ACCOUNT -> source.queries(now.recognised());
        };
    }

    private Shown counted(
            SourceSettings source, Answer answer, List<Post> posts, Instant now, Both both, Set<PostRef> read) {
        Instant oldest = posts.stream()
                .map(Post::publishedAt)
                .filter(at -> !at.isAfter(now))
                .min(Instant::compareTo)
                .orElse(now);
        Function<Post, Optional<String>> noParents = _ -> Optional.empty();
        int named = 0;
        List<Instant> alerts = new ArrayList<>();
        int hits = 0;
        for (Post post : posts) {
            if (!read.add(post.ref()) || !both.isNewlyNamed(post)) continue;
            named++;
            if (!(screen.judge(post, both.then(), noParents) instanceof Screened.Flagged flagged)) continue;
            Optional<Hit> hit = flagged.hits().stream()
                    .filter(one -> one.subjectId().equals(both.subject()))
                    .findFirst();
            if (hit.isEmpty()) continue;
            hits++;
            if (hit.get().alerting()) alerts.add(post.publishedAt());
        }
        Duration span = Duration.between(oldest, now);
        // What goes back less than a day is reckoned to a day only where there was more to read.
        if (answer == Answer.READ && span.compareTo(LOOK_BACK) < 0) span = LOOK_BACK;
        double days =
                Math.max(span.toSeconds(), 600) / (double) Duration.ofDays(1).toSeconds();
        return new Shown(
                new AtSource(source.name(), answer, posts.size(), named, hits),
                named / days,
                hits / days,
                mails(alerts) / days);
    }

    /** How many mails these would be to one reader: the first at once, then one an hour. */
    private static int mails(List<Instant> alerts) {
        int mails = 0;
        Instant quietUntil = Instant.MIN;
        for (Instant at : alerts.stream().sorted().toList()) {
            if (at.isBefore(quietUntil)) continue;
            mails++;
            quietUntil = at.plus(BETWEEN_MAILS);
        }
        return mails;
    }

    private static Shown nothing(SourceSettings source, Answer answer) {
        return new Shown(new AtSource(source.name(), answer, 0, 0, 0), 0, 0, 0);
    }
}

package nl.schildwacht.screening;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.screening.Offers.Offer;
import nl.schildwacht.screening.Prediction.Answer;
import nl.schildwacht.screening.Prediction.AtSource;
import nl.schildwacht.screening.Prediction.Objection;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tries a term or alias on what the sources offer right now, on kept hits and on the shipped sample, and forgets all of it but
 * numbers. Takes seconds to minutes. Thread-safe.
 */
public final class DryRun {
    private static final int MOST_POSTS = 1000;
    private static final int MOST_HITS = 50;
    private static final int MOST_MAILS = 12;
    /** How often somebody hears of further hits at most. */
    private static final Duration BETWEEN_MAILS = Duration.ofHours(1);

    private final Screen screen;
    private final Sources sources;
    private final Offers offers;
    private final MeasuredBreadth breadth;

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Called after each of so many steps.
         *
         * @return whether somebody still wants to know; if not it ends early, with what it has.
         */
        boolean step(int done, int of);
    }

    public DryRun(Recogniser recogniser, Sources sources, Offers offers, MeasuredBreadth breadth) {
        this.screen = new Screen(recogniser);
        this.sources = sources;
        this.offers = offers;
        this.breadth = breadth;
    }

    /** Before and after. */
    private record Both(Subject subject, Screen.Watched now, Screen.Watched then) {
        Newly newly() {
            return new Newly(subject.id(), now.names(), then.names());
        }
    }

    /** What one source showed. */
    private record Shown(AtSource source, double namedADay, double hitsADay, double mailsADay) {}

    /** @param now whom we look after; the proposal's subject is among them. */
    public Prediction run(Proposal proposal, Screen.Watched now, Progress progress) {
        Subject subject = now.watchlist().find(proposal.subjectId()).orElseThrow();
        Watchlist list = proposal.in(now.watchlist());
        Both both = new Both(subject, now, new Screen.Watched(list, NameIndex.of(list)));
        // What cannot be accepted anyway is not worth anybody's budget.
        Optional<Objection> objection = breadth.objection(proposal, subject, now.watchlist());
        List<SourceSettings> asked = objection.isPresent() ? List.of() : sources(subject, now.watchlist());
        int steps = asked.size() + 2;
        var inSample = breadth.amongSample(proposal, subject, now.watchlist());
        boolean goOn = progress.step(1, steps);
        var inStored = breadth.amongStored(proposal, subject, now.watchlist());
        goOn &= progress.step(2, steps);
        Set<PostRef> read = new HashSet<>();
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; goOn && i < asked.size(); i++) {
            shown.add(show(asked.get(i), proposal, both, read));
            goOn = progress.step(3 + i, steps);
        }
        double named = shown.stream().mapToDouble(Shown::namedADay).sum();
        double hits = shown.stream().mapToDouble(Shown::hitsADay).sum();
        double mails = shown.stream().mapToDouble(Shown::mailsADay).sum();
        return new Prediction(
                objection.or(() -> breadth(named, hits, mails)),
                named,
                hits,
                mails,
                shown.stream().map(Shown::source).toList(),
                inStored,
                inSample);
    }

    private static Optional<Objection> breadth(double named, double hits, double mails) {
        if (named > MOST_POSTS) return Optional.of(Objection.TOO_MANY_POSTS);
        if (hits > MOST_HITS) return Optional.of(Objection.TOO_MANY_HITS);
        return mails > MOST_MAILS ? Optional.of(Objection.TOO_MANY_MAILS) : Optional.empty();
    }

    private List<SourceSettings> sources(Subject subject, Watchlist now) {
        List<String> organisations =
                now.organisationsOf(subject).stream().map(Organisation::id).toList();
        return sources.all().stream()
                .filter(Sources.Health::isActive)
                .map(Sources.Health::settings)
                .filter(source -> organisations.contains(source.organisationId()))
                .toList();
    }

    private Shown show(SourceSettings source, Proposal proposal, Both both, Set<PostRef> read) {
        List<String> queries = queries(source, proposal, both.now().watchlist());
        boolean asks = source.mode() == Mode.SEARCH || source.mode() == Mode.HASHTAG;
        if (asks && queries.isEmpty()) return nothing(source, Answer.CANNOT);
        return switch (offers.read(source, queries, Instant.MAX)) {
            case Offer.Read(List<Post> posts, boolean cutShort) ->
                counted(source, cutShort ? Answer.READ_IN_PART : Answer.READ, posts, both, read);
            case Offer.Failed _, Offer.Throttled _ -> nothing(source, Answer.NONE);
        };
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

    private Shown counted(SourceSettings source, Answer answer, List<Post> posts, Both both, Set<PostRef> read) {
        Instant now = offers.clock().instant();
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
            if (!read.add(post.ref()) || !both.newly().isNamedIn(post)) continue;
            named++;
            if (!(screen.judge(post, both.then(), noParents) instanceof Screened.Flagged flagged)) continue;
            Optional<Hit> hit = flagged.hits().stream()
                    .filter(one -> one.subjectId().equals(both.subject().id()))
                    .findFirst();
            if (hit.isEmpty()) continue;
            hits++;
            if (hit.get().alerting()) alerts.add(post.publishedAt());
        }
        Duration span = Duration.between(oldest, now);
        // Where all was read, nothing more was said as far back as was asked.
        if (answer == Answer.READ && span.compareTo(offers.lookBack()) < 0) span = offers.lookBack();
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

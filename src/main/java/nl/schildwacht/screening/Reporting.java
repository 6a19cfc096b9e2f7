package nl.schildwacht.screening;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.hit.Judge;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Author;
import nl.schildwacht.post.Post;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Finding;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The way of a report by hand: a post that a person brought goes through the same {@link Screen} as all others. What she says
 * is known: whom it concerns, and what the kind of her report amounts to. Nothing is dropped here; where nothing is found, a
 * person looks. Thread-safe.
 */
public final class Reporting {
    /** The rule that stands under what a reporter's choice says. */
    public static final String BY_REPORT = "report.kind";
    /** The rule that stands under what an officer decided. */
    public static final String BY_PERSON = "report.person";

    private final Screen screen;
    private final Recogniser recogniser;
    private final Supplier<Screen.Watched> watched;
    private final ScreeningMetrics metrics;

    /** @param watched whom we look after at this moment. */
    public Reporting(Recogniser recogniser, Supplier<Screen.Watched> watched, ScreeningMetrics metrics) {
        this.screen = new Screen(recogniser);
        this.recogniser = recogniser;
        this.watched = watched;
        this.metrics = metrics;
    }

    /**
     * A post that a person brought.
     *
     * @param post standing on the channel of whom it concerns.
     * @param subjectId whom it concerns; absent where nobody could tell.
     * @param claimed what the kind of report amounts to by itself.
     */
    public record Brought(Post post, Optional<String> subjectId, Optional<Finding> claimed) {}

    /**
     * What it comes to.
     *
     * @param post as it was judged.
     * @param hits none where a person must look.
     */
    public record Judged(Post post, List<Hit> hits) {
        public Judged {
            hits = List.copyOf(hits);
        }
    }

    /** What the kind of a report amounts to. */
    public static Finding claim(Behaviour behaviour, Severity severity) {
        return finding(behaviour, Optional.empty(), severity, BY_REPORT, Set.of());
    }

    /**
     * Judges what was brought and hands it on.
     *
     * @param keep keeps the report with its hits; what it throws is thrown, and nothing is counted then.
     */
    public void take(Brought brought, Consumer<Judged> keep) {
        var tally = metrics.tally();
        Screen.Watched now = watched.get();
        Screened screened = tally.timed(() -> screened(brought, now));
        if (screened instanceof Screened.Dropped(var reason)) tally.dropped(reason);
        Judged judged = judged(screened, brought, now);
        keep.accept(judged);
        tally.flagged(judged.hits());
        tally.count();
    }

    /** What it would come to, for an officer who has to decide; keeps and counts nothing. */
    public Judged look(Brought brought) {
        Screen.Watched now = watched.get();
        return judged(screened(brought, now), brought, now);
    }

    private static Judged none(Brought brought) {
        return new Judged(brought.post(), List.of());
    }

    private Judged judged(Screened screened, Brought brought, Screen.Watched now) {
        Judged judged =
                switch (screened) {
                    case Screened.Flagged(var post, var hits) -> new Judged(post, sure(hits, brought));
                    case Screened.Dropped dropped -> none(brought);
                };
        return withClaim(judged, brought, now.watchlist());
    }

    /**
     * The hit that an officer makes of a report.
     *
     * @param kind for threats.
     */
    public Hit decided(Post post, Subject subject, Behaviour behaviour, Optional<Kind> kind, Severity severity) {
        Finding finding = finding(behaviour, kind, severity, BY_PERSON, Set.of(subject.id()));
        return hit(
                post, subject, List.of(finding), Surety.CERTAIN, watched.get().watchlist());
    }

    /** Whom we look after at this moment. */
    public Watchlist watchlist() {
        return watched.get().watchlist();
    }

    /** First as it stands; then as an answer to her name, so that "he" and "she" may be the one it is said to concern. */
    private Screened screened(Brought brought, Screen.Watched now) {
        Post anonymous = brought.post();
        Screened first = screen.judge(unsigned(anonymous), now, post -> Optional.empty());
        if (first instanceof Screened.Flagged || brought.subjectId().isEmpty()) return signed(first, anonymous);
        Optional<String> name = now.watchlist().find(brought.subjectId().get()).map(Subject::displayName);
        if (name.isEmpty()) return first;
        return signed(
                screen.judge(unsigned(anonymous).withParentText(name.get()), now, post -> Optional.empty()), anonymous);
    }

    /** Her own account may be what was taken over: what it says is not dropped here as her own words. */
    private static Post unsigned(Post post) {
        return by(post, Author.UNKNOWN);
    }

    private static Screened signed(Screened screened, Post original) {
        return screened instanceof Screened.Flagged(var post, var hits)
                ? new Screened.Flagged(by(post, original.author()), hits)
                : screened;
    }

    private static Post by(Post post, Author author) {
        return new Post(
                post.ref(),
                post.permalink(),
                author,
                post.text(),
                post.language(),
                post.publishedAt(),
                post.editedAt(),
                post.firstSeenAt(),
                post.replyTo(),
                post.parentText(),
                post.channel(),
                post.version());
    }

    /** Whom it concerns is no guess where the reporter said so. */
    private static List<Hit> sure(List<Hit> hits, Brought brought) {
        return hits.stream()
                .map(hit -> brought.subjectId().filter(hit.subjectId()::equals).isPresent()
                        ? with(hit, hit.findings())
                        : hit)
                .toList();
    }

    private Judged withClaim(Judged judged, Brought brought, Watchlist watchlist) {
        Optional<Subject> subject = brought.subjectId().flatMap(watchlist::find);
        if (brought.claimed().isEmpty() || subject.isEmpty()) return judged;
        Finding claimed = aimed(brought.claimed().get(), subject.get().id());
        List<Hit> hits = new ArrayList<>();
        boolean isSaid = false;
        for (Hit hit : judged.hits()) {
            boolean hers = hit.subjectId().equals(subject.get().id());
            isSaid |= hers;
            hits.add(hers ? with(hit, together(hit.findings(), claimed)) : hit);
        }
        if (!isSaid) hits.add(hit(judged.post(), subject.get(), List.of(claimed), Surety.CERTAIN, watchlist));
        return new Judged(judged.post(), hits);
    }

    private static List<Finding> together(List<Finding> found, Finding claimed) {
        return Stream.concat(found.stream(), Stream.of(claimed))
                .sorted(Comparator.comparing(Finding::behaviour)) // the first leads: reading rule 2
                .toList();
    }

    private static Hit with(Hit hit, List<Finding> findings) {
        Severity severity = Judge.severity(findings);
        return new Hit(
                hit.id(),
                hit.post(),
                hit.postVersion(),
                hit.subjectId(),
                hit.organisationIds(),
                Surety.CERTAIN,
                findings.isEmpty() ? hit.behaviour() : findings.getFirst().behaviour(),
                findings.isEmpty() ? hit.kind() : findings.getFirst().kind(),
                severity,
                Judge.alerts(severity, Surety.CERTAIN),
                hit.complaint(),
                hit.concern(),
                findings,
                hit.reasons(),
                hit.lexicon(),
                hit.mentions());
    }

    private Hit hit(Post post, Subject subject, List<Finding> findings, Surety surety, Watchlist watchlist) {
        Severity severity = Judge.severity(findings);
        return new Hit(
                Hit.idOf(post.ref(), subject.id()),
                post.ref(),
                post.version(),
                subject.id(),
                watchlist.organisationsOf(subject).stream().map(one -> one.id()).toList(),
                surety,
                findings.getFirst().behaviour(),
                findings.getFirst().kind(),
                severity,
                Judge.alerts(severity, surety),
                findings.getFirst().behaviour() == Behaviour.COMPLAINT,
                false,
                findings,
                List.of(),
                recogniser.version(),
                List.of());
    }

    private static Finding aimed(Finding finding, String subjectId) {
        return finding(finding.behaviour(), finding.kind(), finding.severity(), finding.rule(), Set.of(subjectId));
    }

    private static Finding finding(
            Behaviour behaviour, Optional<Kind> kind, Severity severity, String rule, Set<String> targets) {
        return new Finding(behaviour, kind, severity, 1, 0, 0, rule, targets, List.of());
    }
}

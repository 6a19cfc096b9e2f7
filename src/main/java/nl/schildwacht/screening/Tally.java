package nl.schildwacht.screening;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.screening.Asking.Answered;
import nl.schildwacht.screening.Asking.Heard;
import nl.schildwacht.screening.Offers.Offer;
import nl.schildwacht.screening.Prediction.Answer;
import nl.schildwacht.screening.Prediction.AtSource;
import nl.schildwacht.screening.Prediction.Objection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Counts, for each new name, what it would bring in what the sources showed. Holds numbers and no text. For one thread. */
final class Tally {
    private static final int MOST_POSTS = 1000;
    private static final int MOST_HITS = 50;
    private static final int MOST_MAILS = 12;
    /** How often somebody hears of further hits at most. */
    private static final Duration BETWEEN_MAILS = Duration.ofHours(1);

    private final Screen screen;
    private final Addition addition;
    private final Instant now;
    private final Duration lookBack;
    private final Map<NewName, Rates> rates = new HashMap<>();

    Tally(Screen screen, Addition addition, Instant now, Duration lookBack) {
        this.screen = screen;
        this.addition = addition;
        this.now = now;
        this.lookBack = lookBack;
    }

    /** What one name brings a day, and where it was counted already. */
    static final class Rates {
        private final Set<PostRef> counted = new HashSet<>();
        double posts;
        double hits;
        double mails;

        Optional<Objection> objection() {
            if (posts > MOST_POSTS) return Optional.of(Objection.TOO_MANY_POSTS);
            if (hits > MOST_HITS) return Optional.of(Objection.TOO_MANY_HITS);
            return mails > MOST_MAILS ? Optional.of(Objection.TOO_MANY_MAILS) : Optional.empty();
        }
    }

    Rates of(NewName name) {
        return rates.computeIfAbsent(name, _ -> new Rates());
    }

    /** Counts what one source showed. */
    AtSource count(Answered answered) {
        int read = 0;
        Set<PostRef> named = new HashSet<>();
        Set<PostRef> hits = new HashSet<>();
        for (Heard heard : answered.heard())
            if (heard.offer() instanceof Offer.Read(List<Post> posts, boolean cutShort)) {
                read += posts.size();
                count(posts, days(posts, cutShort), heard.of(), named, hits);
            }
        return new AtSource(
                answered.source().name(), answer(answered), read, named.size(), hits.size(), answered.notSearched());
    }

    private static Answer answer(Answered answered) {
        if (answered.unasked().isPresent()) return answered.unasked().get();
        List<Offer> offers = answered.heard().stream().map(Heard::offer).toList();
        if (offers.isEmpty()) return Answer.CANNOT;
        if (offers.stream().noneMatch(Offer.Read.class::isInstance)) return Answer.NONE;
        boolean isWhole =
                offers.stream().allMatch(offer -> offer instanceof Offer.Read(var _, var cutShort) && !cutShort);
        return isWhole ? Answer.READ : Answer.READ_IN_PART;
    }

    private void count(List<Post> posts, double days, Set<NewName> of, Set<PostRef> named, Set<PostRef> hits) {
        Map<NewName, List<Instant>> alerts = new HashMap<>();
        for (Post post : posts) {
            List<NewName> standing = addition.standingIn(post).stream()
                    .filter(name -> of.contains(name) && of(name).counted.add(post.ref()))
                    .toList();
            if (standing.isEmpty()) continue;
            named.add(post.ref());
            Map<String, Hit> bySubject = judged(post);
            for (NewName name : standing) {
                of(name).posts += 1 / days;
                Hit hit = bySubject.get(name.owner().id());
                if (hit == null) continue;
                hits.add(post.ref());
                of(name).hits += 1 / days;
                if (hit.alerting())
                    alerts.computeIfAbsent(name, _ -> new ArrayList<>()).add(post.publishedAt());
            }
        }
        alerts.forEach((name, moments) -> of(name).mails += mails(moments) / days);
    }

    private Map<String, Hit> judged(Post post) {
        Function<Post, Optional<String>> noParents = _ -> Optional.empty();
        Map<String, Hit> bySubject = new HashMap<>();
        if (screen.judge(post, addition.then(), noParents) instanceof Screened.Flagged flagged)
            flagged.hits().forEach(hit -> bySubject.putIfAbsent(hit.subjectId(), hit));
        return bySubject;
    }

    private double days(List<Post> posts, boolean cutShort) {
        Instant oldest = posts.stream()
                .map(Post::publishedAt)
                .filter(at -> !at.isAfter(now))
                .min(Instant::compareTo)
                .orElse(now);
        Duration span = Duration.between(oldest, now);
        // Where all was read, nothing more was said as far back as was asked.
        if (!cutShort && span.compareTo(lookBack) < 0) span = lookBack;
        return Math.max(span.toSeconds(), 600) / (double) Duration.ofDays(1).toSeconds();
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
}

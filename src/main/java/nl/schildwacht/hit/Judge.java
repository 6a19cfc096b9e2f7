package nl.schildwacht.hit;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Post;
import nl.schildwacht.threat.Assessment;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Finding;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Watchlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns an assessment into hits: one for each subject that something is aimed at. A sender who seems about to harm himself
 * is a hit on whomever he names, without a behaviour, so that a person sees it. Stateless.
 */
public final class Judge {
    private Judge() {}

    /** Hits in the order in which their subjects are first named; empty when nothing is aimed at anybody we look after. */
    public static List<Hit> hits(Post post, List<Mention> mentions, Assessment assessment, Watchlist watchlist) {
        Map<String, Mention> surest = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            surest.merge(mention.subject().id(), mention, (a, b) -> a.surety().compareTo(b.surety()) >= 0 ? a : b);
        }
        List<Hit> hits = new ArrayList<>();
        for (Mention mention : surest.values()) {
            List<Finding> aimed = assessment.findings().stream()
                    .filter(finding ->
                            finding.targets().contains(mention.subject().id()))
                    .toList();
            if (!aimed.isEmpty() || assessment.concern())
                hits.add(hit(post, mention, mentions, aimed, assessment, watchlist));
        }
        return hits;
    }

    /** The severity people are told: the worst of what is aimed at the subject, so that an insult never hides a call to visit. */
    public static Severity severity(List<Finding> findings) {
        return findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.NONE);
    }

    /** Whether a verdict of this severity and surety is told to people. */
    public static boolean alerts(Severity severity, Surety surety) {
        return severity.atLeast(Severity.MEDIUM) && surety != Surety.WEAK;
    }

    private static Hit hit(
            Post post,
            Mention mention,
            List<Mention> mentions,
            List<Finding> aimed,
            Assessment assessment,
            Watchlist watchlist) {
        Optional<Finding> leading = aimed.stream().findFirst();
        Severity severity = severity(aimed);
        List<String> organisationIds = watchlist.organisationsOf(mention.subject()).stream()
                .map(organisation -> organisation.id())
                .toList();
        List<String> reasons = Stream.concat(
                        aimed.stream().flatMap(finding -> finding.reasons().stream()),
                        assessment.concern() ? Stream.of("concern") : Stream.empty())
                .distinct()
                .toList();
        return new Hit(
                Hit.idOf(post.ref(), mention.subject().id()),
                post.ref(),
                post.version(),
                mention.subject().id(),
                organisationIds,
                mention.surety(),
                leading.map(Finding::behaviour).orElse(Behaviour.NONE),
                leading.flatMap(Finding::kind),
                severity,
                alerts(severity, mention.surety()),
                aimed.stream().anyMatch(finding -> finding.behaviour() == Behaviour.COMPLAINT),
                assessment.concern(),
                aimed,
                reasons,
                assessment.lexicon(),
                mentions);
    }
}

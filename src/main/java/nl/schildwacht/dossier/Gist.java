package nl.schildwacht.dossier;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.match.Surety;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Finding;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a verdict on one subject comes down to, in ids and without any word of the post.
 *
 * @param surety absent where there is no verdict: nothing is aimed at the subject.
 * @param rules ids of the rules, the leading one first.
 */
public record Gist(
        Behaviour behaviour,
        Optional<Kind> kind,
        Severity severity,
        Optional<Surety> surety,
        boolean alerting,
        boolean complaint,
        boolean concern,
        List<String> rules,
        List<String> reasons) {
    /** Nothing is aimed at the subject. */
    public static final Gist NOTHING = new Gist(
            Behaviour.NONE,
            Optional.empty(),
            Severity.NONE,
            Optional.empty(),
            false,
            false,
            false,
            List.of(),
            List.of());

    public Gist {
        rules = List.copyOf(rules);
        reasons = List.copyOf(reasons);
    }

    /** What a hit comes down to. */
    public static Gist of(Hit hit) {
        return new Gist(
                hit.behaviour(),
                hit.kind(),
                hit.severity(),
                Optional.of(hit.surety()),
                hit.alerting(),
                hit.complaint(),
                hit.concern(),
                hit.findings().stream().map(Finding::rule).toList(),
                hit.reasons());
    }

    /** Names of what differs, in the order in which a reader cares; empty when they agree. */
    public Set<String> differences(Gist other) {
        Set<String> names = new LinkedHashSet<>();
        if (surety.isPresent() != other.surety.isPresent()) names.add("hit");
        if (alerting != other.alerting) names.add("alert");
        if (behaviour != other.behaviour) names.add("behaviour");
        if (!kind.equals(other.kind)) names.add("kind");
        if (severity != other.severity) names.add("severity");
        if (!surety.equals(other.surety)) names.add("surety");
        if (complaint != other.complaint) names.add("complaint");
        if (concern != other.concern) names.add("concern");
        if (!rules.equals(other.rules)) names.add("rules");
        if (!Set.copyOf(reasons).equals(Set.copyOf(other.reasons))) names.add("reasons");
        return names;
    }
}

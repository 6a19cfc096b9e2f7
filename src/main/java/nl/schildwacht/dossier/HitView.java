package nl.schildwacht.dossier;

import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A kept hit as other rooms see it: facts, no words of the post.
 *
 * @param host the instance it stands on.
 * @param sourceName the source that brought it, as communications named it.
 * @param publishedAt when it was said, according to the platform.
 * @param firstSeenAt when we fetched it.
 * @param revision grows with whatever is news to people: an edit that made it worse, a judgement, taking it back.
 * @param goneAt when the platform first said that the post is no longer there.
 * @param foundAfterwards whether a search back found it, of a time before we looked.
 */
public record HitView(
        UUID id,
        long dossierId,
        String subjectId,
        Platform platform,
        String host,
        String sourceName,
        Optional<URI> permalink,
        Surety surety,
        Behaviour behaviour,
        Optional<Kind> kind,
        Severity severity,
        boolean alerting,
        boolean complaint,
        boolean concern,
        List<String> reasons,
        String lexicon,
        Instant publishedAt,
        Instant firstSeenAt,
        int revision,
        Optional<Instant> withdrawnAt,
        Optional<Instant> goneAt,
        boolean foundAfterwards) {
    public HitView {
        reasons = List.copyOf(reasons);
    }

    /** Whether it is no aggression after all: taken back, or a complaint that wants an answer. */
    public boolean isNoAggression() {
        return withdrawnAt.isPresent() || behaviour == Behaviour.COMPLAINT && !alerting;
    }
}

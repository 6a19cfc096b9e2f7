package nl.schildwacht.hit;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Finding;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The verdict we stand behind: one post aimed at one subject.
 *
 * @param id the same for the same post and subject, however often it is found.
 * @param post which post.
 * @param postVersion which state of it was judged.
 * @param subjectId who it is aimed at.
 * @param organisationIds the subject's employers, or the organisation itself.
 * @param surety how surely it is this subject.
 * @param behaviour the leading one; {@link Behaviour#NONE} only where there is just concern for the sender.
 * @param kind for threats.
 * @param severity of the leading behaviour; {@link Severity#NONE} only for a complaint or mere concern.
 * @param alerting whether people are told: severity medium or higher and surety likely or certain.
 * @param complaint whether there is a grievance in it that deserves an answer.
 * @param concern whether the sender seems about to harm himself.
 * @param findings all behaviours aimed at this subject, leading first.
 * @param reasons reason ids, no words of the post.
 * @param lexicon version of the rules that judged, and of the organisation's own words.
 * @param mentions whom the post was taken to mean, and where; with the post's text and the versions, all that the verdict
 *     was made of.
 */
public record Hit(
        UUID id,
        PostRef post,
        String postVersion,
        String subjectId,
        List<String> organisationIds,
        Surety surety,
        Behaviour behaviour,
        Optional<Kind> kind,
        Severity severity,
        boolean alerting,
        boolean complaint,
        boolean concern,
        List<Finding> findings,
        List<String> reasons,
        String lexicon,
        List<Mention> mentions) {
    public Hit {
        organisationIds = List.copyOf(organisationIds);
        findings = List.copyOf(findings);
        reasons = List.copyOf(reasons);
        mentions = List.copyOf(mentions);
    }

    /** The reason of a hit that weighs more because a watch window was open. */
    public static final String OPEN_WINDOW = "open-watch-window";

    /**
     * The same while a watch window about the subject is open: a light one weighs medium, a medium one high. What is high
     * already is told at once as it is, and critical is kept for danger to life.
     */
    public Hit duringWindow() {
        Severity raised =
                switch (severity) {
                    case LOW -> Severity.MEDIUM;
                    case MEDIUM -> Severity.HIGH;
                    case NONE, HIGH, CRITICAL -> severity;
                };
        if (raised == severity) return this;
        return new Hit(
                id,
                post,
                postVersion,
                subjectId,
                organisationIds,
                surety,
                behaviour,
                kind,
                raised,
                Judge.alerts(raised, surety),
                complaint,
                concern,
                findings,
                Stream.concat(reasons.stream(), Stream.of(OPEN_WINDOW)).toList(),
                lexicon,
                mentions);
    }

    /** The id of the hit of this post on this subject: a name-based UUID, so that a repeat is the same hit. */
    public static UUID idOf(PostRef post, String subjectId) {
        return UUID.nameUUIDFromBytes((post.key() + "\n" + subjectId).getBytes(StandardCharsets.UTF_8));
    }
}

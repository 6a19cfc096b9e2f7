package nl.schildwacht.console.page.inbox;

import nl.schildwacht.dossier.triage.Call;
import nl.schildwacht.dossier.triage.Inbox;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One hit as a card.
 *
 * @param who the name of whom it is about; her id when we do not look after her any more.
 */
public record Row(Inbox.Entry entry, String who) {
    public UUID id() {
        return entry.hit().id();
    }

    public Severity severity() {
        return entry.hit().severity();
    }

    public Behaviour behaviour() {
        return entry.hit().behaviour();
    }

    public boolean isOfKind() {
        return entry.hit().kind().isPresent();
    }

    public Kind kind() {
        return entry.hit().kind().orElseThrow();
    }

    public Platform platform() {
        return entry.hit().platform();
    }

    public String source() {
        return entry.hit().sourceName();
    }

    public Surety surety() {
        return entry.hit().surety();
    }

    public Instant saidAt() {
        return entry.hit().publishedAt();
    }

    public Instant seenAt() {
        return entry.hit().firstSeenAt();
    }

    public boolean isConcern() {
        return entry.hit().concern();
    }

    public boolean isComplaint() {
        return entry.hit().complaint();
    }

    public boolean isAfterwards() {
        return entry.hit().foundAfterwards();
    }

    public boolean isGone() {
        return entry.hit().goneAt().isPresent();
    }

    public boolean isTold() {
        return entry.isTold();
    }

    /** Whether people are to be told of it, but nobody is yet. */
    public boolean isToBeTold() {
        return entry.hit().alerting() && !entry.isTold();
    }

    /** In the order of the keys. */
    public List<Call> calls() {
        return List.of(Call.values());
    }

    public String subject() {
        return entry.hit().subjectId();
    }

    public String dossier() {
        return entry.dossier();
    }

    public String assignedTo() {
        return entry.assignedTo().orElse("");
    }
}

package nl.schildwacht.dossier.casework;

import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the handling rules look at.
 *
 * @param offences of the hits that stand.
 * @param severity the worst of them.
 * @param complaint whether a grievance deserves an answer.
 * @param wrongFact whether somebody judged that it says something untrue.
 * @param concern whether the sender seems about to harm himself.
 * @param ownChannel whether it stood on an account of the organisation or the person.
 * @param manySenders whether many people joined in.
 * @param goesOn whether it came on three different days or more.
 * @param relation of the sender.
 * @param minor whether the sender is one.
 * @param person whether it is about an employee; otherwise about the organisation itself.
 * @param official whether she is a public official.
 * @param severalEmployers whether she has more than one.
 * @param notThroughManager whether the manager is kept out of it.
 * @param klachtUntil the last day of her own klacht, where one is needed and the term runs.
 * @param openedAt from when moments are counted.
 */
public record Situation(
        Set<Offence> offences,
        Severity severity,
        boolean complaint,
        boolean wrongFact,
        boolean concern,
        boolean ownChannel,
        boolean manySenders,
        boolean goesOn,
        Relation relation,
        Answer minor,
        boolean person,
        boolean official,
        boolean severalEmployers,
        boolean notThroughManager,
        Optional<LocalDate> klachtUntil,
        Instant openedAt) {
    public Situation {
        offences = Set.copyOf(offences);
    }

    boolean shows(Behaviour... any) {
        for (Behaviour behaviour : any) {
            if (offences.stream().anyMatch(offence -> offence.behaviour() == behaviour)) return true;
        }
        return false;
    }

    boolean aggressive() {
        return severity != Severity.NONE;
    }

    boolean grave() {
        return severity.atLeast(Severity.HIGH);
    }
}

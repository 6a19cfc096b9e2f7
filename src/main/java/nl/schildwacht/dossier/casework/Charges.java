package nl.schildwacht.dossier.casework;

import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which offences a dossier shows, and until when the employee herself can act. */
final class Charges {
    private final Law law;
    private final Period klachtTerm;

    Charges(Law law, Period klachtTerm) {
        this.law = law;
        this.klachtTerm = klachtTerm;
    }

    /** Those of hits that stand, the worst first. Nobody who only reads complaints is charged with anything. */
    List<Charge> of(Handle handle, long dossierId, boolean official) {
        return handle
                .createQuery("""
                        select h.behaviour, h.kind, count(*) as posts, min(t.told_at) as told_at
                        from hit_now h
                        left join (select u.hit_id, min(told.told_at) as told_at
                                   from told cross join lateral unnest(told.hits) as u(hit_id)
                                   where told.dossier_id = :dossier and told.recipient = 'EMPLOYEE'
                                     and told.stage <> 'CORRECTION'
                                   group by u.hit_id) t on t.hit_id = h.id
                        where h.dossier_id = :dossier and h.withdrawn_at is null and h.behaviour <> 'NONE'
                        group by h.behaviour, h.kind""")
                .bind("dossier", dossierId)
                .map((row, context) -> charge(
                        new Offence(
                                Behaviour.valueOf(row.getString("behaviour")),
                                Optional.ofNullable(row.getString("kind")).map(Kind::valueOf)),
                        row.getInt("posts"),
                        Optional.ofNullable(row.getTimestamp("told_at")).map(at -> at.toInstant()),
                        official))
                .list()
                .stream()
                .sorted(Comparator.comparing(Charge::offence))
                .toList();
    }

    private Charge charge(Offence offence, int posts, Optional<Instant> toldAt, boolean official) {
        Law.Advice advice = law.advice(offence, official);
        return new Charge(
                offence,
                posts,
                advice,
                toldAt,
                toldAt.filter(at -> advice.isKlachtNeeded()).map(at -> lastDay(at, klachtTerm)));
    }

    /** The last day of a term that began when she was told, by the Dutch calendar: told on 30 November, last on 28 February. */
    static LocalDate lastDay(Instant told, Period term) {
        return told.atZone(WorkingDays.ZONE).toLocalDate().plus(term);
    }
}

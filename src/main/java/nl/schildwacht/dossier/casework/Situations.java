package nl.schildwacht.dossier.casework;

import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;
import org.jdbi.v3.core.Handle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what the handling rules look at. */
final class Situations {
    private static final int DAYS_THAT_GO_ON = 3;

    private final Charges charges;
    private final int manySenders;

    Situations(Charges charges, int manySenders) {
        this.charges = charges;
        this.manySenders = manySenders;
    }

    /** Whether the employee is a public official, as her organisation says of its staff. */
    static boolean isOfficial(Watchlist now, String subjectId, List<String> organisationIds) {
        return organisations(now, subjectId, organisationIds).stream().anyMatch(Organisation::staffAreOfficials);
    }

    static boolean isPerson(Watchlist now, String subjectId) {
        return now.find(subjectId).filter(Organisation.class::isInstance).isEmpty();
    }

    Situation of(Handle handle, long dossierId, Watchlist now) {
        return handle.createQuery("""
                        select d.*, s.severity as worst, s.complaint, s.wrong_fact, s.concern, s.days, s.own, s.senders
                        from dossier d cross join lateral (
                            select max(array_position(array['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], h.severity)) as severity,
                                bool_or(h.complaint) as complaint, bool_or(h.wrong_fact) as wrong_fact, bool_or(h.concern) as concern,
                                count(distinct cast(h.kept_at at time zone 'Europe/Amsterdam' as date)) as days,
                                bool_or(e.channel = any(d.organisations)) as own,
                                count(distinct e.author_handle) as senders
                            from hit_now h left join exhibit e on e.hit_id = h.id and e.role = 'POST'
                            where h.dossier_id = d.id and h.withdrawn_at is null) s
                        where d.id = :dossier""")
                .bind("dossier", dossierId)
                .map((row, context) -> {
                    String subject = row.getString("subject_id");
                    List<String> organisations =
                            List.of((String[]) row.getArray("organisations").getArray());
                    boolean official = isOfficial(now, subject, organisations);
                    List<Charge> charged = charges.of(handle, dossierId, official);
                    return new Situation(
                            charged.stream().map(Charge::offence).collect(Collectors.toSet()),
                            Severity.values()[Math.max(0, row.getInt("worst") - 1)],
                            row.getBoolean("complaint"),
                            row.getBoolean("wrong_fact"),
                            row.getBoolean("concern"),
                            row.getBoolean("own"),
                            row.getInt("senders") >= manySenders,
                            row.getInt("days") >= DAYS_THAT_GO_ON,
                            Relation.of(row.getString("sender_relation")),
                            Answer.of(row.getString("sender_minor")),
                            isPerson(now, subject),
                            official,
                            organisations.size() > 1,
                            row.getBoolean("not_through_manager"),
                            charged.stream()
                                    .flatMap(charge -> charge.klachtUntil().stream())
                                    .min(Comparator.naturalOrder()),
                            row.getTimestamp("opened_at").toInstant());
                })
                .one();
    }

    private static List<Organisation> organisations(Watchlist now, String subjectId, List<String> organisationIds) {
        Optional<Subject> subject = now.find(subjectId);
        List<Organisation> employers = subject.map(now::organisationsOf).orElse(List.of());
        if (!employers.isEmpty() || subject.filter(Person.class::isInstance).isPresent()) return employers;
        return organisationIds.stream()
                .flatMap(id -> now.findOrganisation(id).stream())
                .toList();
    }
}

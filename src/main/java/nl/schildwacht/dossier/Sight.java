package nl.schildwacht.dossier;

import org.jdbi.v3.core.statement.SqlStatement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which dossiers somebody may see. What lies outside it is answered as if it were not there. The parts add up: who is in
 * communications for one school and manages people of another sees both.
 *
 * @param everything all dossiers there are.
 * @param organisations dossiers that concern one of these organisations.
 * @param subjects dossiers about one of these subjects: herself, or the people of the departments she looks after.
 * @param managed dossiers about one of these people, opened since she became their manager, unless they do not go through
 *     the manager.
 * @param email dossiers that were handed over to this address; lower case.
 */
public record Sight(
        boolean everything,
        Set<String> organisations,
        Set<String> subjects,
        Map<String, Instant> managed,
        Optional<String> email) {
    /** Sees nothing. */
    public static final Sight NOTHING = new Sight(false, Set.of(), Set.of(), Map.of(), Optional.empty());

    /** Sees all. */
    public static final Sight EVERYTHING = new Sight(true, Set.of(), Set.of(), Map.of(), Optional.empty());

    public Sight {
        organisations = Set.copyOf(organisations);
        subjects = Set.copyOf(subjects);
        managed = Map.copyOf(managed);
    }

    /**
     * A condition in SQL over {@code dossier d}, with named parameters that {@link #bind} fills. Only the parts that apply
     * stand in it, so that PostgreSQL can use an index for who sees everything.
     */
    public String condition() {
        if (everything) return "true";
        List<String> parts = new ArrayList<>();
        if (!organisations.isEmpty()) parts.add("d.organisations && cast(:sightOrganisations as text[])");
        if (!subjects.isEmpty()) parts.add("d.subject_id = any(:sightSubjects)");
        if (!managed.isEmpty()) parts.add("""
                (not d.not_through_manager and exists (
                    select 1 from unnest(:sightManaged, cast(:sightSince as timestamptz[])) as m(id, since)
                    where m.id = d.subject_id and d.opened_at >= m.since))""");
        if (email.isPresent())
            parts.add("exists (select 1 from handed_over o where o.dossier_id = d.id and o.email = :sightEmail)");
        return parts.isEmpty() ? "false" : "(" + String.join(" or ", parts) + ")";
    }

    /** Fills the parameters of {@link #condition}. */
    public <S extends SqlStatement<S>> S bind(S statement) {
        if (everything) return statement;
        if (!organisations.isEmpty()) statement.bindArray("sightOrganisations", String.class, organisations.toArray());
        if (!subjects.isEmpty()) statement.bindArray("sightSubjects", String.class, subjects.toArray());
        if (!managed.isEmpty()) {
            List<Map.Entry<String, Instant>> people = List.copyOf(managed.entrySet());
            statement.bindArray(
                    "sightManaged",
                    String.class,
                    people.stream().map(Map.Entry::getKey).toArray());
            statement.bindArray(
                    "sightSince",
                    String.class,
                    people.stream().map(entry -> entry.getValue().toString()).toArray());
        }
        email.ifPresent(address -> statement.bind("sightEmail", address));
        return statement;
    }

    @Override
    public String toString() {
        return everything ? "Sight[everything]" : "Sight[" + organisations.size() + " organisations]";
    }
}

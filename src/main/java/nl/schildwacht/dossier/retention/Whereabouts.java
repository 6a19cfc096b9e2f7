package nl.schildwacht.dossier.retention;

import org.jdbi.v3.core.Handle;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds which dossier, and about whom, an address speaks of. Stateless. */
public final class Whereabouts {
    private static final Pattern NUMBER = Pattern.compile("SW-[0-9]{4}-[0-9]{4,9}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern COUNTED = Pattern.compile("[0-9]{1,18}");

    /**
     * What an address speaks of.
     *
     * @param dossier its number.
     */
    public record Place(Optional<String> dossier, Optional<String> subjectId) {}

    /**
     * @param route with the names of its parameters: {@code /console/dossiers/{number}}.
     * @param ids the parameters by name.
     * @return empty when none of them leads to a dossier, a hit or a person.
     */
    public Optional<Place> of(Handle handle, String route, Map<String, String> ids) {
        return ids.entrySet().stream()
                .flatMap(id -> find(handle, route, id.getKey(), id.getValue()).stream())
                .findFirst();
    }

    private static Optional<Place> find(Handle handle, String route, String name, String value) {
        if (NUMBER.matcher(value).matches())
            return place(handle, "d.number = :value", value)
                    .or(() -> Optional.of(new Place(Optional.of(value), Optional.empty())));
        if (UUID_FORM.matcher(value).matches())
            return place(handle, "d.id = (select dossier_id from hit where id = :value)", UUID.fromString(value));
        String before = route.substring(0, Math.max(route.indexOf("{" + name + "}"), 0));
        if (COUNTED.matcher(value).matches() && (before.endsWith("/dossiers/") || name.startsWith("dossier")))
            return place(handle, "d.id = :value", Long.parseLong(value));
        if (before.endsWith("/people/")
                || before.endsWith("/subjects/")
                || name.equals("subject")
                || name.equals("person")) return Optional.of(new Place(Optional.empty(), Optional.of(value)));
        return Optional.empty();
    }

    private static Optional<Place> place(Handle handle, String condition, Object value) {
        return handle.createQuery("select d.number, d.subject_id from dossier d where " + condition)
                .bind("value", value)
                .map((row, context) ->
                        new Place(Optional.of(row.getString("number")), Optional.of(row.getString("subject_id"))))
                .findOne();
    }
}

package nl.schildwacht.console.page.inbox;

import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.dossier.triage.Inbox;
import nl.schildwacht.dossier.triage.Wanted;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/** What a reader wants to see, as it stands in the page's address. What is no value we know limits nothing. */
final class Filter {
    private static final String[] FIELDS = {
        "person", "platform", "severity", "behaviour", "mine", "afterwards", "author"
    };

    private final Map<String, String> values = new LinkedHashMap<>();

    private Filter() {}

    static Filter of(MultivaluedMap<String, String> sent) {
        Filter filter = new Filter();
        for (String field : FIELDS) {
            String value = sent.getFirst(field);
            if (value != null && !value.isBlank() && value.length() <= 64) filter.values.put(field, value);
        }
        return filter;
    }

    /** The same as {@link #query} wrote it. */
    static Filter of(String query) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (String field : query.split("&")) {
            int sign = field.indexOf('=');
            if (sign > 0) fields.add(field.substring(0, sign), decoded(field.substring(sign + 1)));
        }
        return of(fields);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    Wanted wanted(Visitor visitor) {
        return new Wanted(
                get("person"),
                get("platform").flatMap(id -> find(Platform.class, id)),
                get("severity").flatMap(id -> find(Severity.class, id)),
                get("behaviour").flatMap(id -> find(Behaviour.class, id)),
                get("mine").map(ticked -> visitor.id()),
                get("afterwards").isPresent(),
                get("author").flatMap(Filter::id));
    }

    Form form() {
        Form form = Form.empty();
        values.forEach(form::with);
        return form;
    }

    /** For an address: {@code person=anna&mine=yes}; empty when nothing is limited. */
    String query() {
        StringBuilder query = new StringBuilder();
        values.forEach((field, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(field)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    /** The inbox so filtered, with more in its query. */
    String path(String more) {
        String query = query() + (query().isEmpty() || more.isEmpty() ? "" : "&") + more;
        return "/console/inbox" + (query.isEmpty() ? "" : "?" + query);
    }

    private Optional<String> get(String field) {
        return Optional.ofNullable(values.get(field));
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String id) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(id))
                .findFirst();
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** {@code 1-1777885200000000-uuid}; microseconds, as PostgreSQL keeps them. */
    static String written(Inbox.Mark mark) {
        return mark.urgency() + "-" + micros(mark.keptAt()) + "-" + mark.hit();
    }

    static Optional<Inbox.Mark> mark(String text) {
        String[] parts = text.split("-", 3);
        if (parts.length < 3) return Optional.empty();
        try {
            int urgency = Integer.parseInt(parts[0]);
            return id(parts[2]).flatMap(hit -> moment(parts[1]).map(at -> new Inbox.Mark(urgency, at, hit)));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Optional<Instant> moment(String micros) {
        try {
            return Optional.of(Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS))
                    .filter(at ->
                            at.isAfter(Instant.EPOCH) && at.isBefore(Instant.EPOCH.plus(100_000, ChronoUnit.DAYS)));
        } catch (NumberFormatException | DateTimeException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }
}

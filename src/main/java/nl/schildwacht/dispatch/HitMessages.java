package nl.schildwacht.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import nl.schildwacht.dispatch.HitMessage.DossierRef;
import nl.schildwacht.dispatch.HitMessage.Flagged;
import nl.schildwacht.dispatch.HitMessage.Withdrawn;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The wire form of {@link HitMessage}, version 1: CloudEvents 1.0 in JSON (structured mode), as in {@code
 * schema/hit.v1.schema.json}. Changes are additive: unknown fields are passed over, and an enum value that a newer version
 * added makes the message unreadable only where we cannot do without.
 */
public final class HitMessages {
    public static final String FLAGGED = "nl.schildwacht.hit.v1";
    public static final String WITHDRAWN = "nl.schildwacht.hit.withdrawn.v1";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private HitMessages() {}

    /** A message that cannot be understood. Its text names the field, never a value. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String why) {
            super(why);
        }
    }

    private record Event(
            @Nullable String specversion,
            @Nullable String id,
            @Nullable String source,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String time,
            @Nullable String datacontenttype,
            @Nullable String dataschema,
            @Nullable Data data) {}

    private record Data(
            @Nullable String hit,
            @Nullable Integer revision,
            @Nullable List<String> organisations,
            @Nullable List<String> behaviours,
            @Nullable List<String> kinds,
            @Nullable String severity,
            @Nullable String surety,
            @Nullable Boolean alert,
            @Nullable Boolean complaint,
            @Nullable Boolean concern,
            @Nullable List<String> rules,
            @Nullable String lexicon,
            @Nullable String sourceKind,
            @Nullable String firstSeenAt,
            @Nullable Dossier dossier) {}

    private record Dossier(
            @Nullable Long id,
            @Nullable String number,
            @Nullable String address) {}

    /** One line of JSON. */
    public static String write(HitMessage message) {
        Event event =
                switch (message) {
                    case Flagged flagged -> event(FLAGGED, flagged, data(flagged));
                    case Withdrawn withdrawn -> event(WITHDRAWN, withdrawn, data(withdrawn));
                };
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a hit message could not be written", e);
        }
    }

    /** @throws Unreadable when it is no JSON, of an unknown type, or lacks a field. */
    public static HitMessage read(String json) {
        Event event;
        try {
            event = JSON.readValue(json, Event.class);
        } catch (JsonProcessingException e) {
            // The parser's own words quote the input.
            throw new Unreadable("not the JSON of an event");
        }
        if (event == null) throw new Unreadable("empty");
        try {
            Data data = need(event.data(), "data");
            return switch (need(event.type(), "type")) {
                case FLAGGED -> flagged(event, data);
                case WITHDRAWN ->
                    new Withdrawn(hit(data), revision(data), need(event.subject(), "subject"), ref(data), time(event));
                default -> throw new Unreadable("unknown type");
            };
        } catch (DateTimeException e) {
            throw new Unreadable("a time is not one");
        } catch (IllegalArgumentException e) {
            throw new Unreadable("an id is not one");
        }
    }

    private static Event event(String type, HitMessage message, Data data) {
        return new Event(
                "1.0",
                message.eventId(),
                "/schildwacht",
                type,
                message.subject(),
                message.at().toString(),
                "application/json",
                "hit.v1.schema.json",
                data);
    }

    private static Data data(Flagged message) {
        return new Data(
                message.hit().toString(),
                message.revision(),
                message.organisations(),
                message.behaviours().stream().map(Behaviour::id).toList(),
                message.kinds().stream().map(Kind::id).toList(),
                message.severity().id(),
                id(message.surety()),
                message.alerting(),
                message.complaint(),
                message.concern(),
                message.rules(),
                message.lexicon(),
                message.sourceKind().id(),
                message.firstSeenAt().toString(),
                dossier(message.dossier()));
    }

    private static Data data(Withdrawn message) {
        return new Data(
                message.hit().toString(),
                message.revision(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                dossier(message.dossier()));
    }

    private static Dossier dossier(DossierRef ref) {
        return new Dossier(ref.id(), ref.number(), ref.address().toString());
    }

    private static Flagged flagged(Event event, Data data) {
        return new Flagged(
                hit(data),
                revision(data),
                need(event.subject(), "subject"),
                need(data.organisations(), "organisations"),
                known(Behaviour.class, need(data.behaviours(), "behaviours")),
                known(Kind.class, need(data.kinds(), "kinds")),
                one(Severity.class, need(data.severity(), "severity")),
                one(Surety.class, need(data.surety(), "surety")),
                need(data.alert(), "alert"),
                need(data.complaint(), "complaint"),
                need(data.concern(), "concern"),
                need(data.rules(), "rules"),
                need(data.lexicon(), "lexicon"),
                one(Platform.class, need(data.sourceKind(), "sourceKind")),
                Instant.parse(need(data.firstSeenAt(), "firstSeenAt")),
                ref(data),
                time(event));
    }

    private static UUID hit(Data data) {
        return UUID.fromString(need(data.hit(), "hit"));
    }

    private static int revision(Data data) {
        return need(data.revision(), "revision");
    }

    private static Instant time(Event event) {
        return Instant.parse(need(event.time(), "time"));
    }

    private static DossierRef ref(Data data) {
        Dossier dossier = need(data.dossier(), "dossier");
        return new DossierRef(need(dossier.id(), "dossier.id"), need(dossier.number(), "dossier.number"));
    }

    /** Values a newer version added are left out: the leading ones we know still tell the story. */
    private static <E extends Enum<E>> List<E> known(Class<E> type, List<String> ids) {
        return ids.stream()
                .flatMap(id -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> id(value).equals(id)))
                .toList();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String id) {
        return Enum.valueOf(type, id.toUpperCase(Locale.ROOT));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T need(@Nullable T value, String field) {
        if (value == null) throw new Unreadable("lacks " + field);
        return value;
    }
}

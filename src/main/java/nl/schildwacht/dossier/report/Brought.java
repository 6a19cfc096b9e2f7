package nl.schildwacht.dossier.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import nl.schildwacht.dossier.Exhibit;
import nl.schildwacht.http.Exchange;
import nl.schildwacht.post.Author;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A report as the post and the exhibit that it is to the rest of the house. The exhibit's body is a statement of what was
 * reported, with the digest of each picture, so that whatever guards exhibits guards the pictures too.
 */
public final class Brought {
    /** What stands where others have the id of a source. */
    public static final String SOURCE = "report";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String UNKNOWN_PLACE = "report";

    private Brought() {}

    /**
     * The post that somebody brought, standing on the channel of whom it concerns: there "you" is she.
     *
     * @param subjectId whom it concerns.
     */
    public static Post post(Report report, Optional<String> subjectId) {
        return post(report.id(), report.address(), report.testimony(), report.receivedAt(), subjectId);
    }

    /** The same of a report that comes in. */
    public static Post post(NewReport report) {
        Testimony testimony = report.testimony();
        return post(report.id(), testimony.address(), Optional.of(testimony), report.receivedAt(), report.subjectId());
    }

    private static Post post(
            UUID id,
            Optional<URI> address,
            Optional<Testimony> testimony,
            Instant receivedAt,
            Optional<String> subjectId) {
        return new Post(
                new PostRef(
                        Platform.REPORT,
                        testimony.flatMap(Testimony::place).map(Place::id).orElse(UNKNOWN_PLACE),
                        id.toString()),
                address,
                new Author("", testimony.map(Testimony::author).orElse(""), Optional.empty()),
                testimony.map(Testimony::said).orElse(""),
                Optional.empty(),
                testimony
                        .flatMap(Brought::seen)
                        .filter(seen -> seen.isBefore(receivedAt))
                        .orElse(receivedAt),
                Optional.empty(),
                receivedAt,
                Optional.empty(),
                Optional.empty(),
                subjectId,
                "1");
    }

    /**
     * The evidence.
     *
     * @param judged the post as it was judged.
     * @param pictures of the report.
     */
    public static Exhibit exhibit(Report report, Post judged, List<Reports.Exhibited> pictures, Instant retainUntil) {
        byte[] statement = statement(report, pictures);
        URI place = report.address().orElseGet(() -> URI.create("urn:uuid:" + report.id()));
        var exchange = new Exchange("REPORT", place, Map.of(), 0, Map.of(), statement, report.receivedAt(), place);
        return new Exhibit(
                Exhibit.Role.POST,
                judged,
                SOURCE,
                exchange,
                Exhibit.Manner.REPORTED,
                statement,
                Optional.empty(),
                Optional.empty(),
                report.receivedAt(),
                false,
                retainUntil);
    }

    private static byte[] statement(Report report, List<Reports.Exhibited> pictures) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("report", report.reference());
        statement.put("received_at", report.receivedAt().toString());
        statement.put("shows", report.shows().name());
        report.address().ifPresent(address -> {
            statement.put("address", address.toString());
            statement.put("address_sha256", HexFormat.of().formatHex(ReportRows.digest(address)));
        });
        report.testimony().ifPresent(testimony -> {
            statement.put("kind", testimony.kind().id());
            testimony.place().ifPresent(place -> statement.put("place", place.id()));
            statement.put("said", testimony.said());
            statement.put("author", testimony.author());
            testimony.seenOn().ifPresent(day -> statement.put("seen_on", day.toString()));
            testimony.seenAt().ifPresent(time -> statement.put("seen_at", time.toString()));
            statement.put("found_where", testimony.foundWhere());
            statement.put("note", testimony.note());
            var answers = new LinkedHashMap<String, String>();
            for (Question question : Question.of(testimony.kind()))
                if (testimony.answers().containsKey(question))
                    answers.put(question.id(), testimony.answers().get(question).id());
            statement.put("answers", answers);
        });
        var files = new ArrayList<Map<String, Object>>();
        for (Reports.Exhibited picture : pictures) {
            var file = new LinkedHashMap<String, Object>();
            file.put("type", picture.type().mediaType());
            file.put("length", picture.length());
            file.put("sha256", HexFormat.of().formatHex(picture.digest()));
            files.add(file);
        }
        statement.put("pictures", files);
        try {
            return JSON.writeValueAsString(statement).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a statement of strings and numbers cannot be written", e);
        }
    }

    private static Optional<Instant> seen(Testimony testimony) {
        return testimony
                .seenOn()
                .map(day -> day.atTime(testimony.seenAt().orElse(LocalTime.NOON))
                        .atZone(ReportCheck.DUTCH_TIME)
                        .toInstant());
    }
}

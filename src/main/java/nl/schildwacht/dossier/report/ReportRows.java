package nl.schildwacht.dossier.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.schildwacht.text.Sha256;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The SQL of tables {@code report} and {@code report_picture}. */
final class ReportRows {
    static final String SELECT = """
            select r.*, (select count(*) from report_picture p where p.report_id = r.id) as pictures,
                array(select h.hit_id from report_hit h where h.report_id = r.id order by h.hit_id) as hits
            from report r
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportRows() {}

    /** @return whether it is new. */
    static boolean insert(Handle tx, NewReport report, String reference) {
        Testimony testimony = report.testimony();
        return tx.createUpdate("""
                        insert into report (id, reference, reporter_id, reporter_name, link_id, organisation_id, subject_id,
                            about, for_self, shows, kind, place, address, address_sha256, said, author, seen_on, seen_at,
                            found_where, note, answers, state, received_at, due_at)
                        values (:id, :reference, :reporter, :name, cast(:link as uuid), :organisation, :subject,
                            :about, :self, 'NOTHING_INTIMATE', :kind, :place, :address, :digest, :said, :author, cast(:seenOn as date),
                            cast(:seenAt as time), :where, :note, cast(:answers as jsonb), 'RECEIVED', :received, :due)
                        on conflict (id) do nothing""")
                        .bind("id", report.id())
                        .bind("reference", reference)
                        .bind("reporter", report.reporter() instanceof Reporter.Known known ? known.id() : null)
                        .bind("name", report.reporter() instanceof Reporter.Known known ? known.name() : null)
                        .bind("link", report.reporter() instanceof Reporter.ByLink by ? by.link() : null)
                        .bind("organisation", report.organisationId().orElse(null))
                        .bind("subject", report.subjectId().orElse(null))
                        .bind("about", report.about())
                        .bind("self", report.forSelf())
                        .bind("kind", testimony.kind().name())
                        .bind("place", testimony.place().map(Place::name).orElse(null))
                        .bind("address", testimony.address().map(URI::toString).orElse(null))
                        .bind(
                                "digest",
                                testimony.address().map(ReportRows::digest).orElse(null))
                        .bind("said", testimony.said())
                        .bind("author", testimony.author())
                        .bind("seenOn", testimony.seenOn().orElse(null))
                        .bind("seenAt", testimony.seenAt().orElse(null))
                        .bind("where", testimony.foundWhere())
                        .bind("note", testimony.note())
                        .bind("answers", json(testimony.answers()))
                        .bind("received", report.receivedAt())
                        .bind("due", report.dueAt())
                        .execute()
                > 0;
    }

    /** An address and its digest, and not a word more. */
    static boolean insertSpared(
            Handle tx,
            UUID id,
            String reference,
            Shows shows,
            Optional<String> organisation,
            URI address,
            Instant received,
            Instant due) {
        return tx.createUpdate("""
                        insert into report (id, reference, organisation_id, about, for_self, shows, address, address_sha256,
                            said, author, found_where, note, answers, state, received_at, due_at)
                        values (:id, :reference, :organisation, '', false, :shows, :address, :digest,
                            '', '', '', '', '{}', 'RECEIVED', :received, :due)
                        on conflict (id) do nothing""")
                        .bind("id", id)
                        .bind("reference", reference)
                        .bind("organisation", organisation.orElse(null))
                        .bind("shows", shows.name())
                        .bind("address", address.toString())
                        .bind("digest", digest(address))
                        .bind("received", received)
                        .bind("due", due)
                        .execute()
                > 0;
    }

    static void insert(Handle tx, UUID report, int position, Picture picture) {
        tx.createUpdate("""
                        insert into report_picture (report_id, position, type, width, height, bytes, sha256, shown, shown_type)
                        values (:report, :position, :type, :width, :height, :bytes, :sha256, cast(:shown as bytea), :shownType)""")
                .bind("report", report)
                .bind("position", position)
                .bind("type", picture.type().name())
                .bind("width", picture.width())
                .bind("height", picture.height())
                .bind("bytes", picture.bytes())
                .bind("sha256", Sha256.of(picture.bytes()))
                .bind("shown", picture.shown().map(Shown::bytes).orElse(null))
                .bind("shownType", picture.shown().map(Shown::mediaType).orElse(null))
                .execute();
    }

    /** Takes what was told out of a report; that it was made and answered stays. */
    static void erase(Handle tx, UUID id) {
        tx.createUpdate("delete from report_picture where report_id = :id")
                .bind("id", id)
                .execute();
        tx.createUpdate("""
                        update report set subject_id = null, about = '', place = null, address = null, address_sha256 = null,
                            said = '', author = '', seen_on = null, seen_at = null, found_where = '', note = '',
                            answers = '{}'
                        where id = :id""").bind("id", id).execute();
    }

    static Report report(ResultSet row, StatementContext context) throws SQLException {
        Report.State state = Report.State.valueOf(row.getString("state"));
        return new Report(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                reporter(row),
                Optional.ofNullable(row.getString("organisation_id")),
                Optional.ofNullable(row.getString("subject_id")),
                row.getString("about"),
                row.getBoolean("for_self"),
                Shows.valueOf(row.getString("shows")),
                Optional.ofNullable(row.getString("address")).map(URI::create),
                state == Report.State.ANSWERED ? Optional.empty() : testimony(row),
                row.getInt("pictures"),
                state,
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Optional.ofNullable(row.getString("taken_by")),
                Optional.ofNullable(row.getString("settled_by")),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(at -> at.toInstant()),
                Optional.ofNullable(row.getString("answer")),
                List.of((UUID[]) row.getArray("hits").getArray()));
    }

    private static Reporter reporter(ResultSet row) throws SQLException {
        @Nullable String id = row.getString("reporter_id");
        @Nullable UUID link = row.getObject("link_id", UUID.class);
        if (id != null) return new Reporter.Known(id, row.getString("reporter_name"));
        return link == null ? new Reporter.Unnamed() : new Reporter.ByLink(link);
    }

    private static Optional<Testimony> testimony(ResultSet row) throws SQLException {
        if (row.getString("kind") == null) return Optional.empty();
        return Optional.of(new Testimony(
                ReportKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("place")).map(Place::valueOf),
                Optional.ofNullable(row.getString("address")).map(URI::create),
                row.getString("said"),
                row.getString("author"),
                Optional.ofNullable(row.getObject("seen_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("seen_at", LocalTime.class)),
                row.getString("found_where"),
                row.getString("note"),
                answers(row.getString("answers"))));
    }

    static byte[] digest(URI address) {
        return Sha256.of(address.toString());
    }

    static String json(Map<Question, Answer> answers) {
        var byId = new TreeMap<String, String>();
        answers.forEach((question, answer) -> byId.put(question.id(), answer.id()));
        try {
            return JSON.writeValueAsString(byId);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings cannot be written", e);
        }
    }

    private static Map<Question, Answer> answers(String json) {
        try {
            var answers = new EnumMap<Question, Answer>(Question.class);
            JSON.readValue(json, new TypeReference<Map<String, String>>() {})
                    .forEach((id, answer) -> answers.put(
                            Question.valueOf(id.toUpperCase(Locale.ROOT)),
                            Answer.valueOf(answer.toUpperCase(Locale.ROOT))));
            return answers;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the column answers holds is not what was written", e);
        }
    }
}

package nl.schildwacht.dossier.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests under the AVG as they go from step to step; a step that is not next changes nothing. Thread-safe. */
public final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final Clock clock;

    public Requests(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Opens a request; its term runs from the day on which it came in. @return its id. */
    public long open(Article article, Request.Who who, String name, String reach, LocalDate receivedOn, String by) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into privacy_request (article, who_kind, name, reach, received_on, due_on, opened_by, opened_at)
                        values (:article, :who, :name, :reach, :received, :due, :by, :at) returning id""")
                .bind("article", article.name())
                .bind("who", who.name())
                .bind("name", name)
                .bind("reach", reach)
                .bind("received", receivedOn)
                .bind("due", receivedOn.plusMonths(1))
                .bind("by", by)
                .bind("at", clock.instant())
                .mapTo(Long.class)
                .one());
    }

    public Optional<Request> find(long id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    /** Open ones by their last day, then those done, the newest first. */
    public List<Request> list() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select * from privacy_request order by done_at is not null,
                            case when done_at is null then due_on end, done_at desc, id limit 500""").map(Requests::request).list());
    }

    /** Notes how it was made sure who asks, and as whom she is known here. */
    public boolean identify(long id, String how, Optional<String> subjectId, Optional<String> handle) {
        return step(
                id,
                Request.Step.IDENTIFY,
                (tx, _) -> tx.createUpdate("""
                        update privacy_request set identified = :how, identified_at = :now, subject_id = :subject,
                            handle = :handle where id = :id""")
                        .bind("how", how)
                        .bind("subject", subjectId.orElse(null))
                        .bind("handle", handle.orElse(null))
                        .bind("now", clock.instant())
                        .bind("id", id)
                        .execute());
    }

    /** Notes how much was found; not what. */
    public boolean found(long id, Map<String, Long> counts) {
        return step(
                id,
                Request.Step.SEARCH,
                (tx, _) -> set(tx, id, "found = cast(:value as jsonb), found_at = :now", json(counts)));
    }

    /** Notes that the copy was made; more than once is allowed. */
    public void exported(long id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update privacy_request set exported_at = coalesce(exported_at, :now) where id = :id")
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
    }

    public boolean decide(long id, Request.Decision decision, String reason, String by) {
        return step(
                id,
                Request.Step.DECIDE,
                (tx, _) -> tx.createUpdate("""
                        update privacy_request set decision = :decision, reason = :reason, decided_by = :by, decided_at = :now
                        where id = :id""")
                        .bind("decision", decision.name())
                        .bind("reason", reason)
                        .bind("by", by)
                        .bind("now", clock.instant())
                        .bind("id", id)
                        .execute());
    }

    /** Notes what was erased or stopped, and what was not. */
    public boolean carriedOut(Handle tx, long id, Map<String, Long> outcome) {
        Optional<Request> request = find(tx, id).filter(it -> it.isNow(Request.Step.CARRY_OUT));
        request.ifPresent(_ -> set(tx, id, "outcome = cast(:value as jsonb), carried_out_at = :now", json(outcome)));
        return request.isPresent();
    }

    /** Two months more, to be told to whoever asks within the first (article 12, third paragraph). Once. */
    public boolean prolong(long id, String reason) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("""
                                update privacy_request set prolonged_because = :reason, due_on = received_on + interval '3 months'
                                where id = :id and prolonged_because is null and answered_on is null""").bind("reason", reason).bind("id", id).execute() == 1);
    }

    /** She has her answer; the request is done. */
    public boolean answered(long id, LocalDate on) {
        return step(
                id,
                Request.Step.ANSWER,
                (tx, _) -> tx.createUpdate(
                                "update privacy_request set answered_on = :on, done_at = :now where id = :id")
                        .bind("on", on)
                        .bind("now", clock.instant())
                        .bind("id", id)
                        .execute());
    }

    private interface Taking {
        void take(Handle tx, Request request);
    }

    private boolean step(long id, Request.Step step, Taking taking) {
        return jdbi.inTransaction(tx -> {
            tx.execute("select from privacy_request where id = ? for update", id);
            Optional<Request> request = find(tx, id).filter(it -> it.isNow(step));
            request.ifPresent(it -> taking.take(tx, it));
            return request.isPresent();
        });
    }

    private void set(Handle tx, long id, String what, String value) {
        tx.createUpdate("update privacy_request set " + what + " where id = :id")
                .bind("value", value)
                .bind("now", clock.instant())
                .bind("id", id)
                .execute();
    }

    private static Optional<Request> find(Handle handle, long id) {
        return handle.createQuery("select * from privacy_request where id = :id")
                .bind("id", id)
                .map(Requests::request)
                .findOne();
    }

    private static Request request(ResultSet row, StatementContext context) throws SQLException {
        return new Request(
                row.getLong("id"),
                Article.valueOf(row.getString("article")),
                Request.Who.valueOf(row.getString("who_kind")),
                row.getString("name"),
                row.getString("reach"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getString("prolonged_because")),
                Optional.ofNullable(row.getString("subject_id")),
                Optional.ofNullable(row.getString("handle")),
                Optional.ofNullable(row.getString("identified")),
                counts(row.getString("found")),
                Optional.ofNullable(row.getTimestamp("exported_at")).map(at -> at.toInstant()),
                Optional.ofNullable(row.getString("decision")).map(Request.Decision::valueOf),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(at -> at.toInstant()),
                counts(row.getString("outcome")),
                Optional.ofNullable(row.getObject("answered_on", LocalDate.class)),
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant());
    }

    private static String json(Map<String, Long> counts) {
        try {
            return JSON.writeValueAsString(new java.util.TreeMap<>(counts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts cannot be written as JSON", e);
        }
    }

    private static Optional<Map<String, Long>> counts(@Nullable String json) {
        if (json == null) return Optional.empty();
        try {
            return Optional.of(JSON.readValue(json, new TypeReference<java.util.TreeMap<String, Long>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the column holds is not what was written", e);
        }
    }
}

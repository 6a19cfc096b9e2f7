package nl.schildwacht.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import nl.schildwacht.screening.DryRuns.Seen;
import nl.schildwacht.screening.DryRuns.State;
import nl.schildwacht.screening.DryRuns.Why;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The SQL of table {@code dry_run}. */
record DryRunRows(Handle handle) {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    /** How many go on with a sign of life since then; nobody starts another before this transaction ends. */
    int lockedCountAlive(Instant since) {
        handle.execute("lock table dry_run in share row exclusive mode");
        return handle.select("select count(*) from dry_run where state = 'RUNNING' and moved_at >= ?", since)
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Begins one, or begins it anew.
     *
     * @param first of its names: what stands beside how it goes on. All of them stand in its outcome.
     */
    void begin(UUID id, Proposal first, String askedBy, Instant now) {
        handle.createUpdate("""
                        insert into dry_run (id, asked_by, kind, subject, text, distinctive, started_at, moved_at)
                        values (:id, :askedBy, :kind, :subject, :text, :distinctive, :now, :now)
                        on conflict (id) do update set state = 'RUNNING', prediction = null, steps_done = 0, steps = 1,
                            started_at = :now, moved_at = :now""")
                .bind("id", id)
                .bind("askedBy", askedBy)
                .bind("kind", first.kind().name())
                .bind("subject", first.subjectId())
                .bind("text", first.text())
                .bind("distinctive", first.distinctive())
                .bind("now", now)
                .execute();
    }

    /** @return whether it still goes on. */
    boolean move(UUID id, int done, int of, Instant now) {
        return handle.execute(
                        "update dry_run set steps_done = ?, steps = ?, moved_at = ? where id = ? and state = 'RUNNING'",
                        done,
                        of,
                        now,
                        id)
                == 1;
    }

    void beat(Collection<UUID> ids, Instant now) {
        handle.createUpdate("update dry_run set moved_at = :now where id = any(:ids) and state = 'RUNNING'")
                .bind("now", now)
                .bindArray("ids", UUID.class, ids.toArray())
                .execute();
    }

    /** What ended already stays as it ended. */
    void end(UUID id, State last, Instant now) {
        handle.createUpdate("""
                        update dry_run set state = :state, prediction = cast(:outcome as jsonb), moved_at = :now
                        where id = :id and state = 'RUNNING'""")
                .bind("state", name(last))
                .bind("outcome", last instanceof State.Done(Outcome outcome) ? json(outcome) : null)
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /**
     * @param since forgotten when it ended, or gave its last sign of life, before.
     * @param alive left by whoever was at it when it goes on without a sign of life since.
     */
    Optional<Seen> find(UUID id, String askedBy, Instant since, Instant alive) {
        return handle.select("select * from dry_run where id = ? and asked_by = ? and moved_at > ?", id, askedBy, since)
                .map((row, context) -> new Seen(
                        id,
                        new Proposal(
                                Proposal.Kind.valueOf(row.getString("kind")),
                                row.getString("subject"),
                                row.getString("text"),
                                row.getBoolean("distinctive")),
                        state(row, alive),
                        row.getTimestamp("started_at").toInstant()))
                .findOne();
    }

    private static String name(State state) {
        return switch (state) {
            case State.Running _ -> "RUNNING";
            case State.Done _ -> "DONE";
            case State.Cancelled _ -> "CANCELLED";
            case State.Failed _ -> "FAILED";
        };
    }

    private static State state(ResultSet row, Instant alive) throws SQLException {
        return switch (row.getString("state")) {
            case "RUNNING" ->
                row.getTimestamp("moved_at").toInstant().isBefore(alive)
                        ? new State.Failed(Why.LEFT)
                        : new State.Running(row.getInt("steps_done"), row.getInt("steps"));
            case "DONE" -> new State.Done(outcome(row.getString("prediction")));
            case "CANCELLED" -> new State.Cancelled();
            default -> new State.Failed(Why.BROKE);
        };
    }

    int forget(Instant before) {
        return handle.execute("delete from dry_run where moved_at <= ?", before);
    }

    private static String json(Outcome outcome) {
        try {
            return JSON.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("writing an outcome", e);
        }
    }

    private static Outcome outcome(String json) {
        try {
            return JSON.readValue(json, Outcome.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("reading an outcome", e);
        }
    }
}

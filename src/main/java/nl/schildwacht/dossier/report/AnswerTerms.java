package nl.schildwacht.dossier.report;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Within how many working days each organisation promises reporters an answer. Thread-safe. */
public final class AnswerTerms {
    /** The shortest promise that can be made. */
    public static final int SHORTEST = 1;
    /** The longest promise that can be made. */
    public static final int LONGEST = 10;

    private final Jdbi jdbi;
    private final Clock clock;
    private final int otherwise;

    /** @param otherwise for organisations that promised nothing else, in working days. */
    public AnswerTerms(Jdbi jdbi, Clock clock, int otherwise) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.otherwise = otherwise;
    }

    /** In working days. */
    public int of(Optional<String> organisationId) {
        return organisationId
                .flatMap(id -> jdbi.withHandle(
                        handle -> handle.select("select working_days from report_term where organisation_id = ?", id)
                                .mapTo(Integer.class)
                                .findOne()))
                .orElse(otherwise);
    }

    /** By when somebody who reports to this organisation at this moment hears from it. */
    public Instant due(Optional<String> organisationId, Instant receivedAt) {
        return WorkingDays.after(receivedAt, of(organisationId));
    }

    /** Promises otherwise from now on; what was promised before stands. */
    public void promise(String organisationId, int workingDays, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into report_term (organisation_id, working_days, changed_by, changed_at)
                        values (:organisation, :days, :by, :now)
                        on conflict (organisation_id) do update set working_days = excluded.working_days,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .bind("organisation", organisationId)
                .bind("days", workingDays)
                .bind("by", by)
                .bind("now", clock.instant())
                .execute());
    }
}

package nl.schildwacht.dossier.triage;

import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * A hit that may be judged, as the recogniser left it.
 *
 * @param isJudged whether a judgement holds.
 * @param isWithdrawn whether it was taken back.
 * @param rules ids of the rules that found it.
 */
record Candidate(
        UUID id,
        String subjectId,
        String behaviour,
        Severity severity,
        boolean alerting,
        boolean isJudged,
        boolean isWithdrawn,
        String sourceId,
        String platform,
        List<String> organisations,
        List<String> rules) {
    static Candidate of(ResultSet row, StatementContext context) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getString("subject_id"),
                row.getString("behaviour"),
                Severity.valueOf(row.getString("severity")),
                row.getBoolean("alerting"),
                row.getObject("judgement_id") != null,
                row.getObject("withdrawn_at") != null,
                row.getString("source_id"),
                row.getString("platform"),
                List.of((String[]) row.getArray("organisations").getArray()),
                List.of((String[]) row.getArray("rules").getArray()));
    }
}

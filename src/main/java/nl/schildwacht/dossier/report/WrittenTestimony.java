package nl.schildwacht.dossier.report;

import java.util.Map;

/**
 * What a reporter wrote, before any check; absent parts are empty.
 *
 * @param place id of a {@link Place}.
 * @param seenOn {@code 2026-05-04}.
 * @param seenAt {@code 09:30}.
 * @param answers by the id of the {@link Question}.
 */
public record WrittenTestimony(
        ReportKind kind,
        String place,
        String address,
        String said,
        String author,
        String seenOn,
        String seenAt,
        String foundWhere,
        String note,
        Map<String, String> answers) {
    @Override
    public String toString() {
        return "WrittenTestimony[" + kind + "]";
    }
}

package nl.schildwacht.dossier.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A report as it comes in; of intimate images and minors see {@link Reports#spare}.
 *
 * @param about whom it concerns in the reporter's words.
 * @param pictures at most {@link Picture#MOST}.
 * @param dueAt by when the reporter is promised an answer.
 */
public record NewReport(
        UUID id,
        Reporter reporter,
        Optional<String> organisationId,
        Optional<String> subjectId,
        String about,
        boolean forSelf,
        Testimony testimony,
        List<Picture> pictures,
        Instant receivedAt,
        Instant dueAt) {
    public NewReport {
        pictures = List.copyOf(pictures);
        if (pictures.size() > Picture.MOST) throw new IllegalArgumentException(pictures.size() + " pictures");
        if (reporter instanceof Reporter.Unnamed) throw new IllegalArgumentException("somebody reports it");
    }

    @Override
    public String toString() {
        return "NewReport[" + id + "]";
    }
}

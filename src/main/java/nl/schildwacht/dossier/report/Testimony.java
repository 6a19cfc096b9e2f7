package nl.schildwacht.dossier.report;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * What a reporter tells.
 *
 * @param address of the post or the account.
 * @param said the words, copied or typed over; possibly empty.
 * @param author who said it, or the account it is about, as far as she knows.
 * @param seenOn the day she saw or heard it, Dutch time.
 * @param foundWhere in her words: which group, which page, which desk.
 * @param note what else she wants to say; not judged.
 */
public record Testimony(
        ReportKind kind,
        Optional<Place> place,
        Optional<URI> address,
        String said,
        String author,
        Optional<LocalDate> seenOn,
        Optional<LocalTime> seenAt,
        String foundWhere,
        String note,
        Map<Question, Answer> answers) {
    public Testimony {
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "Testimony[" + kind + "]";
    }
}

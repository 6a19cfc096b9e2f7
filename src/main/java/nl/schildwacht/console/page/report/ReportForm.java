package nl.schildwacht.console.page.report;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.dossier.report.Picture;
import nl.schildwacht.dossier.report.Picture.Taken;
import nl.schildwacht.dossier.report.Question;
import nl.schildwacht.dossier.report.ReportCheck;
import nl.schildwacht.dossier.report.ReportKind;
import nl.schildwacht.dossier.report.Testimony;
import nl.schildwacht.dossier.report.WrittenTestimony;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the form of a report; what is wrong with it is put beside the fields. */
final class ReportForm {
    private final Form form;
    private final ReportCheck check;
    private final ReportTexts texts;
    private final Language language;

    ReportForm(Form form, ReportCheck check, ReportTexts texts, Language language) {
        this.form = form;
        this.check = check;
        this.texts = texts;
        this.language = language;
    }

    /** The report's id, as the form brought it; a new one where it is none. */
    UUID id() {
        try {
            return UUID.fromString(form.value("id"));
        } catch (IllegalArgumentException tampered) {
            return UUID.randomUUID();
        }
    }

    /** The pictures that may be kept. */
    List<Picture> pictures(List<byte[]> files) {
        if (files.size() > Picture.MOST) form.problem("pictures", texts.tooMany(Picture.MOST));
        List<Picture> pictures = new ArrayList<>();
        for (byte[] bytes : files.subList(0, Math.min(files.size(), Picture.MOST))) {
            switch (Picture.take(bytes)) {
                case Taken.In(var picture) -> pictures.add(picture);
                case Taken.Refused refused -> form.problem("pictures", texts.refused(refused));
            }
        }
        return pictures;
    }

    /** What she tells; empty when something is wrong with it. @param pictures how many she brought, good or bad. */
    Optional<Testimony> testimony(ReportKind kind, int pictures) {
        Map<String, String> answers = new HashMap<>();
        for (Question question : Question.of(kind)) answers.put(question.id(), form.value(question.id()));
        var written = new WrittenTestimony(
                kind,
                form.value("place"),
                form.value("address"),
                form.value("said"),
                form.value("author"),
                form.value("seen_on"),
                form.value("seen_at"),
                form.value("found_where"),
                form.value("note"),
                answers);
        return switch (check.testimony(written, pictures)) {
            case Checked.Fine<Testimony>(var testimony, var _) -> Optional.of(testimony);
            case Checked.Wrong<Testimony>(var problems) -> {
                problems.forEach(problem -> form.problem(
                        problem.field(),
                        problem.message().in(language) + " " + problem.remedy().in(language)));
                yield Optional.empty();
            }
        };
    }
}

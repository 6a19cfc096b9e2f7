package nl.schildwacht.dossier.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is asked beside the account of what happened. The questions about recording are those that the municipalities' rules for
 * picture and sound recordings turn on: was it announced, where, was she asked, did it stop, was it passed on.
 */
public enum Question {
    RECORDED(ReportKind.FILMED, "image", "sound", "both"),
    ANNOUNCED(ReportKind.FILMED, "yes", "no", "unknown"),
    WHERE_FILMED(ReportKind.FILMED, "hall", "inside", "street", "home", "phone"),
    ASKED_TO_STOP(ReportKind.FILMED, "stopped", "went_on", "not_asked"),
    ASKED_TO_LEAVE(ReportKind.FILMED, "left", "stayed", "i_left", "not_asked"),
    AGREED(ReportKind.FILMED, "yes", "no", "unknown"),
    PUBLISHED(ReportKind.FILMED, "yes", "no", "unknown"),
    EDITED(ReportKind.FILMED, "yes", "no", "unknown"),
    MAKER_KNOWN(ReportKind.FILMED, "yes", "no"),
    SENT_IN_NAME(ReportKind.ACCOUNT_TAKEN, "yes", "no", "unknown"),
    STILL_IN(ReportKind.ACCOUNT_TAKEN, "yes", "no"),
    DECEIVES(ReportKind.FAKE_ACCOUNT, "yes", "no", "unknown");

    private final ReportKind kind;
    private final List<String> options;

    Question(ReportKind kind, String... options) {
        this.kind = kind;
        this.options = List.of(options);
    }

    /** Asked of reports of this kind. */
    public static List<Question> of(ReportKind kind) {
        return Arrays.stream(values()).filter(question -> question.kind == kind).toList();
    }

    /** What may be answered; no answer is an answer too. */
    public List<String> options() {
        return options;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

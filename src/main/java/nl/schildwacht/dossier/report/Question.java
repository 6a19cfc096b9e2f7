package nl.schildwacht.dossier.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is asked beside the account of what happened. The questions about recording are those that the municipalities' rules for
 * picture and sound recordings turn on: was it announced, where, was she asked, did it stop, was it passed on.
 */
public enum Question {
    RECORDED(ReportKind.FILMED, Answer.IMAGE, Answer.SOUND, Answer.BOTH),
    ANNOUNCED(ReportKind.FILMED, Answer.YES, Answer.NO, Answer.UNKNOWN),
    WHERE_FILMED(ReportKind.FILMED, Answer.HALL, Answer.INSIDE, Answer.STREET, Answer.HOME, Answer.PHONE),
    ASKED_TO_STOP(ReportKind.FILMED, Answer.STOPPED, Answer.WENT_ON, Answer.NOT_ASKED),
    ASKED_TO_LEAVE(ReportKind.FILMED, Answer.LEFT, Answer.STAYED, Answer.I_LEFT, Answer.NOT_ASKED),
    AGREED(ReportKind.FILMED, Answer.YES, Answer.NO, Answer.UNKNOWN),
    PUBLISHED(ReportKind.FILMED, Answer.YES, Answer.NO, Answer.UNKNOWN),
    EDITED(ReportKind.FILMED, Answer.YES, Answer.NO, Answer.UNKNOWN),
    MAKER_KNOWN(ReportKind.FILMED, Answer.YES, Answer.NO),
    SENT_IN_NAME(ReportKind.ACCOUNT_TAKEN, Answer.YES, Answer.NO, Answer.UNKNOWN),
    STILL_IN(ReportKind.ACCOUNT_TAKEN, Answer.YES, Answer.NO),
    DECEIVES(ReportKind.FAKE_ACCOUNT, Answer.YES, Answer.NO, Answer.UNKNOWN);

    private final ReportKind kind;
    private final List<Answer> options;

    Question(ReportKind kind, Answer... options) {
        this.kind = kind;
        this.options = List.of(options);
    }

    /** Asked of reports of this kind. */
    public static List<Question> of(ReportKind kind) {
        return Arrays.stream(values()).filter(question -> question.kind == kind).toList();
    }

    /** What may be answered; no answer is an answer too. */
    public List<Answer> options() {
        return options;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

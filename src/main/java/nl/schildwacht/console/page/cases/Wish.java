package nl.schildwacht.console.page.cases;

/** What an employee can ask for with one choice. */
public enum Wish {
    CALL_ME,
    OTHER_CONTACT,
    REPORT_FOR_ME,
    REPORT_MYSELF,
    WATCH_CLOSER,
    SOMEBODY_WITH_ME,
    OTHER
}

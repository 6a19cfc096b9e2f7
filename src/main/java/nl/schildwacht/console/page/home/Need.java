package nl.schildwacht.console.page.home;

/** What may wait for a reader, most pressing first. */
public enum Need {
    /** Critical hits that nobody judged. */
    CRITICAL("/console/inbox?severity=critical", true),
    /** "I have spoken to her" is past its time. */
    SPOKEN("/console/dossiers", true),
    /** Messages that do not reach people. */
    MAIL("/console/set-up/mail", true),
    /** Sources that were suspended or keep failing. */
    SOURCES("/console/sources", true),
    /** Somebody was taken for somebody else, and no privacy officer could be told. */
    UNHEARD("/console/accounts", true),
    /** The same, for the privacy officer: she has not marked it as seen. */
    MISTAKEN("/console/privacy", false),
    SETUP("/console/set-up", false),
    INBOX("/console/inbox", false),
    DOSSIERS("/console/dossiers", false),
    /** Norms past their date. */
    NORM("/console/watch", false),
    /** Announcements that were refused: an address is wrong. */
    ANNOUNCED("/console/set-up/live", false);

    private final String path;
    private final boolean pressing;

    Need(String path, boolean pressing) {
        this.path = path;
        this.pressing = pressing;
    }

    public String path() {
        return path;
    }

    /** Whether it should not wait. */
    public boolean isPressing() {
        return pressing;
    }
}

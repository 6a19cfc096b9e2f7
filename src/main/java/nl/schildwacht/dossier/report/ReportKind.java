package nl.schildwacht.dossier.report;

import java.util.Locale;

/** What somebody reports. */
public enum ReportKind {
    /** The web address of a post. */
    ADDRESS,
    /** The words themselves, copied. */
    TEXT,
    /** A picture of what was on a screen or on paper. */
    SCREENSHOT,
    /** Somebody else got into her account. */
    ACCOUNT_TAKEN,
    /** Somebody poses as her or as the organisation. */
    FAKE_ACCOUNT,
    /** She was filmed or recorded at work. */
    FILMED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

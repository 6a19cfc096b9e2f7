package nl.schildwacht.source;

import java.util.Locale;

/** What a source asks its platform for. */
public enum Mode {
    /** A feed at an address. */
    FEED,
    /** Public posts with a hashtag. */
    HASHTAG,
    /** Public posts that a search finds. */
    SEARCH,
    /** Posts that mention or answer our own account. */
    MENTIONS,
    /** Posts of an account, and the replies to them. */
    ACCOUNT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

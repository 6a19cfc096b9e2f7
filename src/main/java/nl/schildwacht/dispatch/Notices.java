package nl.schildwacht.dispatch;

import java.util.UUID;
import java.util.function.BiFunction;

/** Sends a {@link Notice} now and says what came of it. Thread-safe. */
public final class Notices {
    private final Outlet outlet;
    private final BiFunction<Notice, String, Letter> layout;
    private final String domain;

    /**
     * @param layout makes a letter of a notice and a Message-ID.
     * @param domain for the Message-IDs.
     */
    public Notices(Outlet outlet, BiFunction<Notice, String, Letter> layout, String domain) {
        this.outlet = outlet;
        this.layout = layout;
        this.domain = domain;
    }

    /** Waits for the mail server's answer, for a bounded time; never throws for what the server does. */
    public Delivery send(Notice notice) {
        return send(notice, UUID.randomUUID());
    }

    /** The same, of whoever keeps note and may have to send it once more. @param id the same at every attempt. */
    public Delivery send(Notice notice, UUID id) {
        return outlet.send(layout.apply(notice, "<notice." + id + "@" + domain + ">"));
    }
}

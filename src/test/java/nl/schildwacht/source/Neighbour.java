package nl.schildwacht.source;

import nl.schildwacht.fixture.Guest;
import nl.schildwacht.http.NameLookup;

/**
 * A guest at a server on this machine: the clock is the test's, nobody is spared, and there is time enough for a busy
 * machine, though less than a silent server of {@link SourceContract} takes.
 */
public final class Neighbour {
    private Neighbour() {}

    public static Guest guest() {
        return Guest.asking(NameLookup.system())
                .allowing("127.0.0.0/8,::1,localhost")
                .setting("contact", "mailto:beheer@voorbeeldstad.example")
                .setting("per-host.spacing", "0s")
                .setting("per-host.per-minute", "10000")
                .setting("max-bytes", "1M")
                .setting("read-timeout", "3s")
                .setting("total-timeout", "3s");
    }
}

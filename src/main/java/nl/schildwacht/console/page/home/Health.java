package nl.schildwacht.console.page.home;

import nl.schildwacht.dispatch.Undelivered;

import java.time.Instant;
import java.util.Optional;

/**
 * How the whole is doing, for whoever keeps it running.
 *
 * @param live whether sources are read and people told.
 * @param sources how many there are. @param troubled how many of them do not answer as they should.
 * @param mail what does not arrive. @param testedAt when a test mail last went well with the settings of now.
 * @param people how many are looked after. @param organisations by how many organisations.
 */
public record Health(
        boolean live,
        int sources,
        int troubled,
        Undelivered.Count mail,
        Optional<Instant> testedAt,
        int people,
        int organisations) {}

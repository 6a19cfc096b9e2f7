package nl.schildwacht.app;

import nl.schildwacht.dossier.Exhibit;
import nl.schildwacht.dossier.PlatformRule;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.screening.Keeping.Capture;
import nl.schildwacht.screening.Keeping.Entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What screening captured, as the dossier keeps it. */
final class Exhibits {
    List<Exhibit> of(String sourceId, Hit hit, Entry entry) {
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(exhibit(Exhibit.Role.POST, sourceId, entry, entry.capture()));
        entry.parent().ifPresent(parent -> exhibits.add(exhibit(Exhibit.Role.PARENT, sourceId, entry, parent)));
        return exhibits;
    }

    private Exhibit exhibit(Exhibit.Role role, String sourceId, Entry entry, Capture capture) {
        var coverage = entry.coverage();
        return switch (capture) {
            case Capture.LookedUp lookedUp ->
                new Exhibit(
                        role,
                        lookedUp.post(),
                        sourceId,
                        lookedUp.exchange(),
                        Exhibit.Manner.LOOKUP,
                        lookedUp.exchange().body(),
                        Optional.empty(),
                        coverage.from(),
                        coverage.to(),
                        coverage.cutShort(),
                        PlatformRule.until(
                                lookedUp.post().ref().platform(),
                                lookedUp.exchange().capturedAt()));
            case Capture.Sliced sliced -> {
                var exchange = sliced.page().exchange();
                var slice = sliced.item().slice();
                yield new Exhibit(
                        role,
                        sliced.post(),
                        sourceId,
                        exchange,
                        Exhibit.Manner.SLICE,
                        Arrays.copyOfRange(exchange.body(), slice.offset(), slice.offset() + slice.length()),
                        Optional.of(slice.offset()),
                        coverage.from(),
                        coverage.to(),
                        coverage.cutShort(),
                        PlatformRule.until(sliced.post().ref().platform(), exchange.capturedAt()));
            }
        };
    }
}

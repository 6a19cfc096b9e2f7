package nl.schildwacht.console.page.cases;

import nl.schildwacht.source.Watched;

import java.time.Instant;
import java.util.List;

/**
 * What could be seen while it happened.
 *
 * @param from since when. @param to until when.
 */
public record CoverRow(Instant from, Instant to, List<Watched> sources) {
    public CoverRow {
        sources = List.copyOf(sources);
    }
}

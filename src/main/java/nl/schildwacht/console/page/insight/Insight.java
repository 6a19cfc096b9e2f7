package nl.schildwacht.console.page.insight;

import nl.schildwacht.dossier.figures.PileOns;
import nl.schildwacht.dossier.figures.Precision;
import nl.schildwacht.threat.Severity;

import java.time.Instant;
import java.util.List;

/**
 * What the page shows, in the reader's words.
 *
 * @param countedAt when it was counted; at most half an hour ago.
 */
public record Insight(
        Instant countedAt,
        long total,
        List<Chart> charts,
        List<Storm> storms,
        List<Time> times,
        long withoutContact,
        List<Number> done,
        List<Judged> bySource,
        List<Judged> byTerm) {
    /** @param about empty for who may not see whom it is about, as is {@code dossier}. */
    public record Storm(Instant start, String about, String dossier, long hits, long senders, Severity worst) {
        static Storm of(PileOns.PileOn pileOn, String about, boolean visible) {
            return new Storm(
                    pileOn.start(),
                    visible ? about : "",
                    visible ? pileOn.dossier() : "",
                    pileOn.hits(),
                    pileOn.senders(),
                    pileOn.worst());
        }
    }

    /** @param half and {@code most} in words; empty when not known. */
    public record Time(String what, long many, String half, String most) {}

    public record Number(String what, long many) {}

    /** @param percent empty when nothing was decided. */
    public record Judged(String what, Precision.Agreement counts, String percent) {
        static Judged of(String what, Precision.Agreement counts) {
            return new Judged(
                    what, counts, counts.percent().map(it -> it + " %").orElse(""));
        }
    }
}

package nl.schildwacht.console.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import nl.schildwacht.source.Sources;
import nl.schildwacht.source.Trouble;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A source as the API shows it, with how it is doing. The secret is shown as the reference it is.
 *
 * @param base the address without what stands in its query, which may be a secret.
 */
@JsonNaming(SnakeCaseStrategy.class)
record SourceView(
        String id,
        String name,
        String platform,
        String mode,
        String base,
        String query,
        String organisation,
        Optional<String> channel,
        Optional<String> account,
        Optional<String> secret,
        String floor,
        String ceiling,
        boolean managedByFile,
        Optional<String> pausedBecause,
        Optional<Instant> suspendedAt,
        Optional<Instant> lastPolledAt,
        Optional<Instant> lastGoodAt,
        Optional<String> lastOutcome,
        Optional<String> lastTrouble,
        int failures,
        String interval,
        Instant nextDue) {
    static SourceView of(Sources.Health health) {
        var settings = health.settings();
        return new SourceView(
                settings.id(),
                settings.name(),
                settings.platform().id(),
                settings.mode().id(),
                settings.base().getRawQuery() == null
                        ? settings.base().toString()
                        : settings.base().toString().replaceFirst("\\?.*", "?…"),
                settings.query(),
                settings.organisationId(),
                settings.channel(),
                settings.account(),
                settings.secret(),
                settings.floor().toString(),
                settings.ceiling().toString(),
                health.managedByFile(),
                health.pausedBecause(),
                health.suspendedAt(),
                health.lastPolledAt(),
                health.lastGoodAt(),
                health.lastOutcome().map(outcome -> outcome.toLowerCase(Locale.ROOT)),
                health.lastTrouble().map(Trouble::id),
                health.failures(),
                health.interval().toString(),
                health.nextDue());
    }
}

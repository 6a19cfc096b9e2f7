package nl.schildwacht.console.page.sources;

import nl.schildwacht.source.Condition;
import nl.schildwacht.source.HostCost;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources.Health;

import java.time.Instant;
import java.util.Locale;

/**
 * A source with what a reader wants to know of it.
 *
 * @param organisation whose it is, by name.
 * @param lately how often it was polled since this hour began; a poll may take several requests.
 * @param hostLately the same for all sources on its host together.
 * @param budget requests to its host in the last minute, of this process.
 */
public record SourceRow(
        Health health, Condition condition, String organisation, int lately, int hostLately, HostCost.Spent budget) {
    static SourceRow of(
            Health health, String organisation, int lately, int hostLately, HostCost.Spent budget, Instant now) {
        return new SourceRow(health, Condition.of(health, now), organisation, lately, hostLately, budget);
    }

    public SourceSettings settings() {
        return health.settings();
    }

    /** The address without what stands in its query, which may be a secret. */
    public String address() {
        return shown(settings());
    }

    /** In minutes, at least one. */
    public long everyMinutes() {
        return Math.max(1, health.interval().toMinutes());
    }

    public long atMostEveryMinutes() {
        return Math.max(1, settings().ceiling().toMinutes());
    }

    public String host() {
        return host(settings());
    }

    /** How often an hour its own rhythm lets it be polled; what its host allows is kept where requests are sent. */
    public long mostAnHour() {
        return Math.max(1, 3600 / Math.max(1, settings().floor().toSeconds()));
    }

    /** Of what its rhythm allows in an hour, in percent. */
    public long rhythmUsed() {
        return Math.min(100, 100L * lately / mostAnHour());
    }

    /** Something to see beside the words, for who does not read every line. */
    public String sign() {
        return switch (condition) {
            case SUSPENDED, SILENT -> "✕";
            case FAILING, THROTTLED -> "!";
            case PAUSED -> "‖";
            case WAITING -> "…";
            case GOOD -> "✓";
        };
    }

    /** The framework's colours; never the only sign. */
    public String colour() {
        return switch (condition) {
            case SUSPENDED, SILENT -> "danger";
            case FAILING, THROTTLED -> "warning";
            case PAUSED, WAITING -> "secondary";
            case GOOD -> "success";
        };
    }

    /** Whether its token was typed in for it alone, so that it goes when the source goes. */
    public boolean ownsToken() {
        return settings()
                .secret()
                .filter(SourceForm.storedAs(settings().id())::equals)
                .isPresent();
    }

    static String host(SourceSettings settings) {
        return String.valueOf(settings.base().getHost()).toLowerCase(Locale.ROOT);
    }

    static String shown(SourceSettings settings) {
        String base = settings.base().toString();
        return settings.base().getRawQuery() == null ? base : base.replaceFirst("\\?.*", "?…");
    }
}

package nl.schildwacht.http;

import io.micrometer.core.instrument.MeterRegistry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What both doors share: who we say we are, what we may reach, how long, how much and how often. One per process, so
 * that a host's budget counts both doors.
 */
public final class Manners {
    final Clock clock;
    final String userAgent;
    final Duration connect;
    final Duration silence;
    final Duration total;
    final long maxBytes;
    final GuardedNames names;
    final HostBudget budget;
    final HttpMetrics metrics;

    /**
     * @param version ours, for the User-Agent.
     * @param clock for policy: spacing, {@code Retry-After}, times in answers. Deadlines run on the machine's own timer.
     * @param pause how callers wait for their turn.
     * @throws IllegalArgumentException naming the configuration key that cannot be used.
     */
    public Manners(
            HttpConfig config, String version, NameLookup names, Clock clock, Pause pause, MeterRegistry registry) {
        this.clock = clock;
        this.userAgent = userAgent(version, config.contact());
        this.connect = positive("connect-timeout", config.connectTimeout());
        this.silence = positive("read-timeout", config.readTimeout());
        this.total = positive("total-timeout", config.totalTimeout());
        this.maxBytes = config.maxBytes().asLongValue();
        if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE / 2)
            throw new IllegalArgumentException("schildwacht.http.max-bytes must be between 1 byte and 1 GiB");
        if (config.perHost().perMinute() < 1)
            throw new IllegalArgumentException("schildwacht.http.per-host.per-minute must be at least 1");
        this.metrics = new HttpMetrics(registry);
        var guard = new AddressGuard(config.allowPrivate().orElse(List.of()));
        this.names = new GuardedNames(names, guard, connect, metrics);
        this.budget = new HostBudget(config.perHost(), clock, pause);
    }

    /** How many requests this process sent a host within the last minute. @param host by name, as in an address. */
    public int spent(String host) {
        return budget.spent(host);
    }

    /** How many requests a host may be sent in any minute. */
    public int perMinute() {
        return budget.perMinute();
    }

    private static String userAgent(String version, Optional<String> contact) {
        var who = contact.map(String::strip).filter(given -> !given.isEmpty());
        if (who.filter(given -> !given.matches("[!-~]{3,200}")).isPresent())
            throw new IllegalArgumentException("schildwacht.http.contact must be an e-mail or web address");
        return "Schildwacht/" + version + who.map(given -> " (+" + given + ")").orElse("");
    }

    private static Duration positive(String key, Duration value) {
        if (value.toMillis() < 1) throw new IllegalArgumentException("schildwacht.http." + key + " must be positive");
        return value;
    }
}

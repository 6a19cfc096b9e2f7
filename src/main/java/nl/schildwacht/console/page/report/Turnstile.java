package nl.schildwacht.console.page.report;

import nl.schildwacht.dossier.report.ReportConfig;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;

/**
 * Lets only so many reports an hour through from one network address. Holds some thousands of addresses, in memory, each
 * replica its own; nothing of it is written down. Thread-safe.
 */
@Singleton
class Turnstile {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 10_000;
    /** Looking how far a report is costs little, and guessing its reference is hopeless; this stops who tries. */
    private static final int MOST_LOOKS = 30;

    private final Clock clock;
    private final int mostReports;
    private final Map<String, Deque<Instant>> passed = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Turnstile(Clock clock, ReportConfig config) {
        this.clock = clock;
        this.mostReports = config.mostByAddress();
    }

    /** Whether one more report may come from this address; counts it. */
    boolean lets(String address) {
        return pass("report " + network(address), mostReports);
    }

    /** Whether no report may come from this address now; counts nothing. */
    synchronized boolean isShut(String address) {
        Deque<Instant> moments = passed.get("report " + network(address));
        if (moments == null) return false;
        Instant now = clock.instant();
        return moments.stream()
                        .filter(moment -> moment.plus(AN_HOUR).isAfter(now))
                        .count()
                >= mostReports;
    }

    /** Whether somebody at this address may look once more how far a report is; counts it. */
    boolean letsLook(String address) {
        return pass("look " + network(address), MOST_LOOKS);
    }

    /** Lets everybody through again. */
    synchronized void forget() {
        passed.clear();
    }

    private synchronized boolean pass(String key, int most) {
        Instant now = clock.instant();
        Deque<Instant> moments = passed.computeIfAbsent(key, _ -> new ArrayDeque<>());
        while (!moments.isEmpty() && !moments.getFirst().plus(AN_HOUR).isAfter(now)) moments.removeFirst();
        if (moments.size() >= most) return false;
        moments.addLast(now);
        return true;
    }

    /** Of IPv6 the first half: one household has the rest to itself. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) return address;
        String[] groups = address.split(":", -1);
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}

package nl.schildwacht.source;

import nl.schildwacht.http.Manners;

/** What we cost the hosts of our sources. Thread-safe. */
public final class HostCost {
    private final Manners manners;

    public HostCost(Manners manners) {
        this.manners = manners;
    }

    /**
     * A host's budget as this process spends it; other replicas spend their own.
     *
     * @param requests sent within the last minute. @param most how many may be sent in any minute.
     */
    public record Spent(int requests, int most) {
        /** 0 to 100. */
        public int percent() {
            return Math.min(100, 100 * requests / most);
        }

        /** How many requests may still be sent now. */
        public int left() {
            return Math.max(0, most - requests);
        }
    }

    /** @param host by name, as in an address. */
    public Spent of(String host) {
        return new Spent(manners.spent(host), manners.perMinute());
    }
}

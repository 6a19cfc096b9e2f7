package nl.schildwacht.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one place where a name becomes an address. Both doors connect to what this returns and look nothing up themselves,
 * so a name cannot mean one thing to the check and another to the connection (DNS rebinding).
 */
final class GuardedNames {
    private final NameLookup names;
    private final AddressGuard guard;
    private final Duration patience;
    private final HttpMetrics metrics;

    GuardedNames(NameLookup names, AddressGuard guard, Duration patience, HttpMetrics metrics) {
        this.names = names;
        this.guard = guard;
        this.patience = patience;
        this.metrics = metrics;
    }

    /**
     * @return the addresses of this host that may be connected to, at least one.
     * @throws Refused when it has addresses, and none of them may be.
     * @throws TooSlow when the name service did not answer in time.
     */
    List<InetAddress> addressesOf(String host) throws UnknownHostException {
        var good = lookup(host).stream()
                .filter(address -> guard.allows(host, address))
                .toList();
        if (good.isEmpty()) {
            metrics.addressRefused();
            throw new Refused();
        }
        return good;
    }

    /** In a thread of its own: the system's resolver can neither be cancelled nor given a deadline. */
    private List<InetAddress> lookup(String host) throws UnknownHostException {
        var lookup = new FutureTask<>(() -> names.lookup(host));
        Thread.ofVirtual().name("http-lookup").start(lookup);
        try {
            return lookup.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TooSlow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooSlow();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) throw new UnknownHostException("name not known");
            throw new IllegalStateException("the name service failed", e.getCause());
        }
    }

    static final class Refused extends UnknownHostException {
        Refused() {
            super("address refused");
        }
    }

    static final class TooSlow extends UnknownHostException {
        TooSlow() {
            super("name service too slow");
        }
    }
}

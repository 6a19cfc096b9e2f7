package nl.schildwacht.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which addresses we may connect to: public ones, and what the operator has explicitly allowed. A pure function;
 * thread-safe. Sources: the IANA special-purpose registries (RFC 6890 and successors). A refused address is also how a
 * stranger's link would reach a cloud's metadata service (169.254.169.254) or our own database.
 */
public final class AddressGuard {
    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8",
            "169.254.0.0/16", // link-local, cloud metadata
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24", // documentation, as are 198.51.100 and 203.0.113
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16",
            "198.18.0.0/15", // benchmarking
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4", // multicast
            "240.0.0.0/4",
            "2001::/23", // protocol assignments, among them Teredo, which wraps IPv4
            "2001:db8::/32", // documentation, as is 3fff::/20
            "2002::/16", // 6to4, wraps IPv4
            "3fff::/20");

    /** All public IPv6 is in here; fc00::/7, fe80::/10, 64:ff9b::/96 (NAT64), ::ffff:0:0/96 and ::1 are not. */
    private static final Network PUBLIC_IPV6 = Network.parse("2000::/3");

    private final List<Network> allowedNetworks;
    private final Set<String> allowedHosts;

    /**
     * @param allowPrivate networks ({@code 10.1.0.0/16}), addresses or host names that may be private.
     * @throws IllegalArgumentException naming the configuration key and the entry that is none of these.
     */
    public AddressGuard(List<String> allowPrivate) {
        var entries = allowPrivate.stream().map(String::strip).toList();
        allowedHosts = entries.stream()
                .filter(AddressGuard::isName)
                .map(AddressGuard::canonical)
                .collect(Collectors.toUnmodifiableSet());
        allowedNetworks = entries.stream()
                .filter(entry -> !isName(entry))
                .map(AddressGuard::network)
                .toList();
    }

    /**
     * @param host the name that was looked up, or the literal address, as in the URI.
     * @param address one of the addresses it gave.
     */
    public boolean allows(String host, InetAddress address) {
        return allowedHosts.contains(canonical(host))
                || allowedNetworks.stream().anyMatch(network -> network.contains(address))
                || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return (address instanceof Inet4Address || PUBLIC_IPV6.contains(address))
                && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }

    /** A host in the one form that budgets and permissions go by: lower case, without brackets or final dot. */
    static String canonical(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[") && lower.endsWith("]")) return lower.substring(1, lower.length() - 1);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static boolean isName(String entry) {
        // A last label of digits only is an address, well or ill written (WHATWG URL, "ends in a number").
        return entry.matches("(?i)([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)*[a-z0-9]*[a-z][a-z0-9-]*\\.?");
    }

    private static Network network(String entry) {
        try {
            return Network.parse(entry);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "schildwacht.http.allow-private: neither network, address nor host name: " + entry);
        }
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::parse).toList();
    }
}

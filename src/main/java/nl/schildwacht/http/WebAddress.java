package nl.schildwacht.http;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a web address must look like before its host is even looked up. */
public final class WebAddress {
    /** Ends in a number, so it is an IPv4 address and no name (WHATWG URL §3.5). */
    private static final Pattern NUMERIC = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern PLAIN = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}\\.?");

    private WebAddress() {}

    /**
     * @param uri an address from a person, a feed or a redirect.
     * @return what is wrong with it, without repeating any of it; empty when it is usable. Says nothing about the
     *     network behind it: that is decided at every connection.
     */
    public static Optional<String> fault(URI uri) {
        if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme()))
            return Optional.of("not an http or https address");
        if (uri.getHost() == null || uri.getHost().isEmpty()) return Optional.of("no valid host in the address");
        // 0177.0.0.1 is 177.0.0.1 to some and 127.0.0.1 to others, and nobody writes it in good faith.
        if (NUMERIC.matcher(uri.getHost()).matches()
                && !PLAIN.matcher(uri.getHost()).matches())
            return Optional.of("a numeric address in an unusual spelling");
        // user:password@ is where phishing hides the real host, and it would end up in logs elsewhere.
        if (uri.getRawUserInfo() != null) return Optional.of("user info in the address");
        if (uri.getPort() == 0 || uri.getPort() > 65535) return Optional.of("no such port");
        return Optional.empty();
    }

    static boolean isSameAuthority(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && AddressGuard.canonical(one.getHost()).equals(AddressGuard.canonical(other.getHost()))
                && port(one) == port(other);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) return uri.getPort();
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}

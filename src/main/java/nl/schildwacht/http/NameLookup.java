package nl.schildwacht.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks a host name up; handed in so that tests can say what names mean. Called from several threads. */
@FunctionalInterface
public interface NameLookup {

    /**
     * @param host a name or a literal address (IPv6 with or without brackets), as in a URI.
     * @return its addresses in the order to try them, at least one.
     */
    List<InetAddress> lookup(String host) throws UnknownHostException;

    /** The machine's own resolver. */
    static NameLookup system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}

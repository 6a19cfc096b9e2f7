package nl.schildwacht.http;

import java.net.InetAddress;

/**
 * A range of addresses with a common prefix.
 *
 * @param prefix any address in the range.
 * @param bits how many leading bits count, 0 to 32 or 128.
 */
record Network(InetAddress prefix, int bits) {
    Network {
        if (bits < 0 || bits > prefix.getAddress().length * 8)
            throw new IllegalArgumentException("no such prefix length: " + bits);
    }

    /** Reads {@code 10.0.0.0/8}, {@code fc00::/7} or a single address; never looks up a name. */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        return new Network(
                address, slash < 0 ? address.getAddress().length * 8 : Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] ours = prefix.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) return false;
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
            if (((ours[bit / 8] ^ theirs[bit / 8]) & mask) != 0) return false;
        }
        return true;
    }
}

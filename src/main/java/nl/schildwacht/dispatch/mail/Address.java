package nl.schildwacht.dispatch.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses as they go on the wire: nothing that could end a header line or a command gets through. */
public final class Address {
    /** RFC 5321 dot-string and domain; quoted local parts are legal and refused all the same. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private Address() {}

    /** The address with its domain in ASCII; empty when it is none. */
    static Optional<String> check(String written) {
        int at = written.lastIndexOf('@');
        if (at < 1 || at == written.length() - 1) return Optional.empty();
        try {
            String ascii = written.substring(0, at) + "@" + IDN.toASCII(written.substring(at + 1));
            return Optional.of(ascii).filter(address -> PLAIN.matcher(address).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What stands right of the {@code @} in {@code address} or {@code Name <address>}. */
    public static String domain(String mailbox) {
        int open = mailbox.lastIndexOf('<');
        String address = open < 0 ? mailbox.strip() : mailbox.substring(open + 1, mailbox.lastIndexOf('>'));
        return check(address)
                .map(good -> good.substring(good.lastIndexOf('@') + 1))
                .orElseThrow(() -> new IllegalArgumentException("not a mailbox"));
    }
}

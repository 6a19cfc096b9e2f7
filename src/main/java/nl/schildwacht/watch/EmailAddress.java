package nl.schildwacht.watch;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What we accept as an address to write to: the mailbox of RFC 5321 §4.1.2 with a dot-string before the {@code @} and a
 * domain name of at least two labels after it. Quoted local parts and address literals are lawful there, but in a list of
 * colleagues they are typing errors or attacks; one address, no display name, no comment, nothing that could start another
 * header.
 */
public final class EmailAddress {
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+" + "(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254; // RFC 5321 §4.5.3.1.3: a path of 256 octets, brackets included

    private EmailAddress() {}

    /** The address with its domain in ASCII and lower case; empty when it is none. */
    public static Optional<String> parse(String written) {
        int at = written.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || written.length() > LONGEST) return Optional.empty();
        var local = written.substring(0, at);
        return LOCAL.matcher(local).matches()
                ? domain(written.substring(at + 1))
                        .map(domain -> local + "@" + domain)
                        .filter(address -> address.length() <= LONGEST)
                : Optional.empty();
    }

    private static Optional<String> domain(String written) {
        String ascii;
        try {
            ascii = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(java.util.Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
        var labels = ascii.split("\\.", -1);
        if (labels.length < 2 || labels[labels.length - 1].chars().allMatch(Character::isDigit))
            return Optional.empty();
        for (var label : labels) if (!LABEL.matcher(label).matches()) return Optional.empty();
        return Optional.of(ascii);
    }
}

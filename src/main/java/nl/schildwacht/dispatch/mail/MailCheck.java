package nl.schildwacht.dispatch.mail;

import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The one gate for mail settings that somebody types in. Nothing is thrown; whatever is wrong comes back together. */
public final class MailCheck {
    private static final int LONGEST = 200;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?");
    /** What may stand before an address without quotes (RFC 5322 phrase), and letters of any script, which are encoded. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} '&+-]{1,100}");

    private MailCheck() {}

    /** Settings as they came from a form; absent parts are empty. */
    public record Written(
            String host, String port, String encryption, String user, String password, String fromName, String from) {
        @Override
        public String toString() {
            return "Written[…]";
        }
    }

    public static Checked<MailServer> server(Written written) {
        List<Problem> problems = new ArrayList<>();
        String host = written.host().strip();
        if (!HOST.matcher(host).matches())
            problems.add(problem(
                    "host",
                    "Dit is geen naam van een mailserver.",
                    "This is not the name of a mail server.",
                    "Vul alleen de naam in, zoals smtp.voorbeeldstad.example, zonder https:// ervoor.",
                    "Fill in the name alone, such as smtp.voorbeeldstad.example, without https:// before it."));
        OptionalInt port = port(written.port());
        if (port.isEmpty())
            problems.add(problem(
                    "port",
                    "Dit is geen poort.",
                    "This is not a port.",
                    "Vul een getal in van 1 tot en met 65535; meestal 587.",
                    "Fill in a number from 1 to 65535; mostly 587."));
        Optional<MailServer.Encryption> encryption = Arrays.stream(MailServer.Encryption.values())
                .filter(one -> one.name().equalsIgnoreCase(written.encryption()))
                .findFirst();
        if (encryption.isEmpty())
            problems.add(problem(
                    "encryption",
                    "Kies hoe de verbinding wordt beveiligd.",
                    "Choose how the connection is protected.",
                    "Kies STARTTLS als u het niet weet.",
                    "Choose STARTTLS if you do not know."));
        line("user", written.user(), problems);
        line("password", written.password(), problems);
        if (encryption.filter(MailServer.Encryption.NONE::equals).isPresent()
                && !written.user().isBlank())
            problems.add(problem(
                    "encryption",
                    "Zonder versleuteling kan iedereen onderweg het wachtwoord lezen.",
                    "Without encryption everybody on the way can read the password.",
                    "Kies STARTTLS of TLS, of laat de gebruikersnaam leeg.",
                    "Choose STARTTLS or TLS, or leave the user name empty."));
        Optional<String> from = Address.check(written.from().strip());
        if (from.isEmpty())
            problems.add(problem(
                    "from",
                    "Dit is geen e-mailadres.",
                    "This is not an e-mail address.",
                    "Vul één adres in, zoals schildwacht@voorbeeldstad.example.",
                    "Fill in one address, such as schildwacht@voorbeeldstad.example."));
        String name = written.fromName().strip();
        if (!name.isEmpty() && !NAME.matcher(name).matches())
            problems.add(problem(
                    "from_name",
                    "In deze naam staat een teken dat in een afzender niet kan.",
                    "This name holds a character that a sender's name cannot have.",
                    "Gebruik letters, cijfers, spaties en streepjes; hoogstens 100 tekens.",
                    "Use letters, digits, spaces and hyphens; at most 100 characters."));
        if (!problems.isEmpty()) return new Checked.Wrong<>(problems);
        String mailbox = name.isEmpty() ? from.orElseThrow() : name + " <" + from.orElseThrow() + ">";
        return new Checked.Fine<>(
                new MailServer(
                        host,
                        port.orElseThrow(),
                        encryption.orElseThrow(),
                        written.user().strip(),
                        mailbox),
                List.of());
    }

    private static OptionalInt port(String written) {
        String digits = written.strip();
        if (!digits.matches("[0-9]{1,5}")) return OptionalInt.empty();
        int port = Integer.parseInt(digits);
        return port >= 1 && port <= 65535 ? OptionalInt.of(port) : OptionalInt.empty();
    }

    /** One line: a line break would be a command of its own to the server. */
    private static void line(String field, String written, List<Problem> problems) {
        if (written.length() > LONGEST || written.chars().anyMatch(Character::isISOControl))
            problems.add(problem(
                    field,
                    "Dit is te lang, of er staat een stuurteken in.",
                    "This is too long, or there is a control character in it.",
                    "Typ het opnieuw, op één regel van hoogstens 200 tekens.",
                    "Type it again, on one line of at most 200 characters."));
    }

    private static Problem problem(String field, String nl, String en, String remedyNl, String remedyEn) {
        return new Problem(field, new Wording(nl, en), new Wording(remedyNl, remedyEn));
    }
}

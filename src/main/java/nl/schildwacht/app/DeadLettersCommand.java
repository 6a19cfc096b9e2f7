package nl.schildwacht.app;

import nl.schildwacht.dispatch.kafka.DeadLetters;
import org.apache.kafka.common.KafkaException;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command {@code dead-letters list|again}: speaks to the brokers that the environment names, as the service does. */
final class DeadLettersCommand {
    private DeadLettersCommand() {}

    /** @return 0; 1 when the brokers could not be reached; 2 when the command itself was wrong. */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        Map<String, String> kafka = clientProperties(environment);
        if (!kafka.containsKey("bootstrap.servers")) {
            err.println("dead-letters: set KAFKA_BOOTSTRAP_SERVERS to the brokers, as for the service.");
            return 2;
        }
        var letters = new DeadLetters(kafka);
        try {
            switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "list" -> list(letters.list(), out);
                case "again" -> out.println(letters.again() + " offered again");
                default -> {
                    err.println("dead-letters: say list or again.");
                    return 2;
                }
            }
            return 0;
        } catch (KafkaException e) {
            err.println("dead-letters: " + e.getMessage());
            return 1;
        }
    }

    private static void list(List<DeadLetters.DeadLetter> letters, PrintStream out) {
        letters.forEach(letter -> out.printf(
                "%s  partition %d offset %d  %s%s%n",
                letter.at(),
                letter.partition(),
                letter.offset(),
                letter.reason(),
                letter.offeredAgain() ? "  (offered again)" : ""));
        out.println(letters.size() + " dead letters");
    }

    /** {@code KAFKA_SASL_MECHANISM} is {@code sasl.mechanism}, as the service reads it too. */
    private static Map<String, String> clientProperties(Map<String, String> environment) {
        var properties = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith("KAFKA_") && !value.isBlank())
                properties.put(name.substring(6).toLowerCase(Locale.ROOT).replace('_', '.'), value);
        });
        return properties;
    }
}

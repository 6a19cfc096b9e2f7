package nl.schildwacht.watch;

import nl.schildwacht.text.Sha256;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A file of the operators: applied at start, looked at again from time to time, whole or not at all. With a mistake in it
 * the service does not start, and a running one keeps what it has. Thread-safe.
 *
 * @param <T> what the file says, fit to be shown in a log.
 */
public final class OperatorsFile<T> {
    private static final Logger LOG = Logger.getLogger(OperatorsFile.class);

    private final Path path;
    private final String name;
    private final Function<byte[], Checked<T>> apply;
    private byte[] lastApplied = {};
    private List<Problem> lastProblems = List.of();

    /**
     * @param name how sentences about it begin: {@code The watch file}.
     * @param apply puts the file's bytes in force, or changes nothing and says why.
     */
    public OperatorsFile(Path path, String name, Function<byte[], Checked<T>> apply) {
        this.path = path;
        this.name = name;
        this.apply = apply;
    }

    /** What a look at the file came to. */
    public sealed interface Look<T> {
        /** The file is as it was when it was last applied. */
        record Same<T>() implements Look<T> {}

        record Applied<T>(T content, List<Problem> notices) implements Look<T> {}

        /** @param problems the field of each is its path in the document. */
        record Broken<T>(List<Problem> problems) implements Look<T> {}
    }

    /**
     * Applies the file at the start of the service.
     *
     * @throws IllegalStateException naming the file, each place in it and the remedy, when it cannot be applied.
     */
    public void start() {
        if (look() instanceof Look.Broken<T>(var problems))
            throw new IllegalStateException(name + " " + path + " cannot be applied:\n" + lines(problems));
    }

    /**
     * Applies the file when it changed; to be called from time to time. Says a mistake in the log once.
     *
     * @return whether what stands in the file now is in force.
     */
    public synchronized boolean refresh() {
        return switch (look()) {
            case Look.Same<T> _ -> true;
            case Look.Applied<T>(var content, var _) -> {
                lastProblems = List.of();
                LOG.infof("%s was applied: %s", name, content);
                yield true;
            }
            case Look.Broken<T>(var problems) -> {
                if (!problems.equals(lastProblems))
                    LOG.errorf(
                            "%s %s cannot be applied; the list before it stays in force:%n%s",
                            name, path, lines(problems));
                lastProblems = problems;
                yield false;
            }
        };
    }

    /** Reads the file and applies it when it differs from what was last applied. */
    public synchronized Look<T> look() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException unreadable) {
            return new Look.Broken<>(List.of(YamlProblems.unreadable()));
        }
        byte[] digest = Sha256.of(bytes);
        if (Arrays.equals(digest, lastApplied)) return new Look.Same<>();
        return switch (apply.apply(bytes)) {
            case Wrong<T>(var problems) -> new Look.Broken<>(problems);
            case Fine<T>(var content, var notices) -> {
                lastApplied = digest;
                yield new Look.Applied<>(content, notices);
            }
        };
    }

    private static String lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> "  " + problem.field() + ": "
                        + problem.message().en() + " " + problem.remedy().en())
                .collect(Collectors.joining("\n"));
    }
}

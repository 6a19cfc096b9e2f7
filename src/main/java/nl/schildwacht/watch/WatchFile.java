package nl.schildwacht.watch;

import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The operators' YAML file as a source of the watchlist: applied at start, looked at again from time to time. What it lists
 * is read-only elsewhere; it never removes what it did not create. It is applied whole or not at all: with a mistake in it
 * the service does not start, and a running one keeps the list it has.
 */
public final class WatchFile {
    private static final Logger LOG = Logger.getLogger(WatchFile.class);

    private final Path path;
    private final Watchlists watchlists;
    private final WatchYaml yaml = new WatchYaml();
    private byte[] lastApplied = {};
    private List<Problem> lastProblems = List.of();

    public WatchFile(Path path, Watchlists watchlists) {
        this.path = path;
        this.watchlists = watchlists;
    }

    /** What a look at the file came to. */
    public sealed interface Look {
        /** The file is as it was when it was last applied. */
        record Same() implements Look {}

        record Applied(FileContent content, List<Problem> notices) implements Look {}

        /** @param problems the field of each is its path in the document. */
        record Broken(List<Problem> problems) implements Look {}
    }

    /**
     * Applies the file at the start of the service.
     *
     * @throws IllegalStateException naming the file, each place in it and the remedy, when it cannot be applied.
     */
    public void start() {
        if (look() instanceof Look.Broken(var problems))
            throw new IllegalStateException("The watch file " + path + " cannot be applied:\n" + lines(problems));
    }

    /** Applies the file when it changed; to be called from time to time. Says a mistake in the log once. */
    public synchronized void refresh() {
        switch (look()) {
            case Look.Same _ -> {}
            case Look.Applied(var content, var _) -> {
                lastProblems = List.of();
                LOG.infof("The watch file was applied: %s", content);
            }
            case Look.Broken(var problems) -> {
                if (!problems.equals(lastProblems))
                    LOG.errorf(
                            "The watch file %s cannot be applied; the list before it stays in force:%n%s",
                            path, lines(problems));
                lastProblems = problems;
            }
        }
    }

    /** Reads the file and applies it when it differs from what was last applied. */
    public synchronized Look look() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException unreadable) {
            return new Look.Broken(List.of(new Problem(
                    "",
                    new Wording("Het bestand is niet te lezen.", "The file cannot be read."),
                    new Wording(
                            "Controleer schildwacht.watch.file en de leesrechten.",
                            "Check schildwacht.watch.file and the right to read it."))));
        }
        byte[] digest = sha256(bytes);
        if (Arrays.equals(digest, lastApplied)) return new Look.Same();
        var look = apply(bytes);
        if (look instanceof Look.Applied) lastApplied = digest;
        return look;
    }

    private Look apply(byte[] bytes) {
        return switch (yaml.read(bytes, watchlists.current())) {
            case Wrong<FileContent>(var problems) -> new Look.Broken(problems);
            case Fine<FileContent>(var content, var notices) -> {
                var refused = watchlists.apply(content);
                yield refused.isEmpty()
                        ? new Look.Applied(content, notices)
                        : new Look.Broken(refused.entrySet().stream()
                                .map(entry -> YamlProblems.refused("id " + entry.getKey(), entry.getValue()))
                                .toList());
            }
        };
    }

    private static String lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> "  " + problem.field() + ": "
                        + problem.message().en() + " " + problem.remedy().en())
                .collect(Collectors.joining("\n"));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

package nl.schildwacht.watch;

import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;

import java.nio.file.Path;

/**
 * The operators' YAML file as a source of the watchlist. What it lists is read-only elsewhere; it never removes what it did
 * not create.
 */
public final class WatchFile {
    private final Gate gate;

    private WatchFile(Gate gate) {
        this.gate = gate;
    }

    /** The file at this path, for these watchlists; nothing is read yet. */
    public static OperatorsFile<FileContent> at(Path path, Watchlists watchlists, Gate gate) {
        var file = new WatchFile(gate);
        return new OperatorsFile<>(path, "The watch file", bytes -> file.apply(bytes, watchlists));
    }

    private Checked<FileContent> apply(byte[] bytes, Watchlists watchlists) {
        return switch (gate.through(check -> new WatchYaml(check).read(bytes, watchlists.current()))) {
            case Wrong<FileContent> wrong -> wrong;
            case Fine<FileContent> fine -> {
                var refused = watchlists.apply(fine.value());
                yield refused.isEmpty()
                        ? fine
                        : new Wrong<>(refused.entrySet().stream()
                                .map(entry -> YamlProblems.refused("id " + entry.getKey(), entry.getValue()))
                                .toList());
            }
        };
    }
}

package nl.schildwacht.app.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files to measure on: those named, and the CSVs that stand directly in the folders named. */
final class Inputs {
    private Inputs() {}

    /**
     * @param name the file's own name, or its path where several have the same.
     * @param isFromFolder whether it was not named itself, so that it may turn out to be something else.
     */
    record Input(Path path, String name, boolean isFromFolder) {}

    /** Each file once, in the order given; those of a folder by name. */
    static List<Input> of(List<String> arguments) throws Unusable {
        Set<Path> named = new LinkedHashSet<>();
        Set<Path> all = new LinkedHashSet<>();
        for (String argument : arguments) {
            Path path = path(argument);
            if (Files.isDirectory(path)) all.addAll(inside(path));
            else {
                all.add(path);
                named.add(path);
            }
        }
        List<Input> inputs = new ArrayList<>();
        for (Path path : all) {
            boolean isAlone = all.stream()
                    .noneMatch(
                            other -> !other.equals(path) && other.getFileName().equals(path.getFileName()));
            inputs.add(
                    new Input(path, isAlone ? path.getFileName().toString() : path.toString(), !named.contains(path)));
        }
        return inputs;
    }

    private static Path path(String argument) throws Unusable {
        try {
            return Path.of(argument).normalize();
        } catch (InvalidPathException e) {
            throw new Unusable("cannot read the file " + Plain.shown(argument));
        }
    }

    private static List<Path> inside(Path folder) throws Unusable {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> file.toString().endsWith(".csv"))
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Unusable("cannot read the folder " + folder);
        }
    }
}

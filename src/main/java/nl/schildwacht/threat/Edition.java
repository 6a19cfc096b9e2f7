package nl.schildwacht.threat;

import nl.schildwacht.text.Sha256;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All data that a recogniser judges by.
 *
 * @param name of the release it came with.
 * @param words what words stand for.
 * @param statements grammar and rules.
 * @param topics what words are about.
 * @param model the weights of the linear model; without it rules judge alone.
 * @param network the vectors of the network beside it; without it the model judges alone, as it did before there was one.
 */
record Edition(
        String name,
        List<DataFile> words,
        List<DataFile> statements,
        List<DataFile> topics,
        Optional<DataFile> model,
        Optional<DataFile> network) {
    private static final String NAME = "2026.11";
    private static final List<String> LEXICON_FILES = List.of(
            "lexicon.txt",
            "lexicon-nl.txt",
            "lexicon-nl-free.txt",
            "lexicon-en.txt",
            "lexicon-de.txt",
            "lexicon-fr.txt",
            "lexicon-names.txt");
    private static final List<String> RULE_FILES =
            List.of("grammar.txt", "rules.txt", "rules-nl.txt", "rules-en.txt", "rules-de.txt", "rules-fr.txt");
    private static final List<String> TOPIC_FILES =
            List.of("topics-nl.txt", "topics-en.txt", "topics-de.txt", "topics-fr.txt");
    private static final String MODEL_FILE = "model.txt";
    private static final String NETWORK_FILE = "network.txt";

    /** What this build ships. */
    static Edition shipped() {
        return shipped(Optional.of(DataFile.shipped(MODEL_FILE)), Optional.of(DataFile.shipped(NETWORK_FILE)));
    }

    /** The shipped rules and words with a linear model of one's own, or none. */
    static Edition shipped(Optional<DataFile> model) {
        return shipped(model, Optional.empty());
    }

    /** The shipped rules and words with a model and a network of one's own, or none. */
    static Edition shipped(Optional<DataFile> model, Optional<DataFile> network) {
        return new Edition(NAME, shipped(LEXICON_FILES), shipped(RULE_FILES), shipped(TOPIC_FILES), model, network);
    }

    /** Rules alone. */
    static Edition of(List<DataFile> words, List<DataFile> statements) {
        return new Edition(NAME, words, statements, List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * An earlier one, put together again.
     *
     * @param version as {@link #version()} gave it.
     * @param files as {@link #files()} gave them, in that order.
     * @throws IllegalArgumentException when they are not the files of that version.
     */
    static Edition of(String version, List<DataFile> files) {
        Edition earlier = new Edition(
                version.substring(0, Math.max(0, version.lastIndexOf('-'))),
                named(files, "lexicon"),
                Stream.concat(named(files, "grammar").stream(), named(files, "rules").stream())
                        .toList(),
                named(files, "topics"),
                named(files, "model").stream().findFirst(),
                named(files, "network").stream().findFirst());
        if (!earlier.version().equals(version))
            throw new IllegalArgumentException("these are not the data files of version " + version);
        return earlier;
    }

    /** Every file, always in the same order. */
    List<DataFile> files() {
        return Stream.of(
                        words,
                        statements,
                        topics,
                        model.stream().toList(),
                        network.stream().toList())
                .flatMap(List::stream)
                .toList();
    }

    /** The name and a digest of all content: equal versions judge equally. */
    String version() {
        byte[][] content = files().stream().map(DataFile::bytes).toArray(byte[][]::new);
        return name + "-" + Sha256.mark(content).substring(0, 8);
    }

    private static List<DataFile> shipped(List<String> names) {
        return names.stream().map(DataFile::shipped).toList();
    }

    private static List<DataFile> named(List<DataFile> files, String opening) {
        return files.stream().filter(file -> file.name().startsWith(opening)).toList();
    }
}

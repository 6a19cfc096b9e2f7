package nl.schildwacht.bench;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own labelled lines, from whatever files lie in {@code corpus}. */
final class Corpus {
    /** Who is named in them; "Bert Kuipertjes" are biscuits. */
    private static final Pattern CAST = Pattern.compile("(Anna Bos|Bert Kuiper|Karim el Amrani)(?!\\p{L})");

    /** Whom the bench watches as well. */
    private static final String EMPLOYER = "voorbeeldstad";

    private final int longest;
    private final List<String> harmless = new ArrayList<>();
    private final List<String> aggression = new ArrayList<>();

    private Corpus(int longest) {
        this.longest = longest;
    }

    /** @param longest how many characters a line has at most; longer ones are letters. */
    static Corpus read(int longest) {
        Corpus corpus = new Corpus(longest);
        URL folder = Corpus.class.getResource("/corpus");
        if (folder == null) throw new IllegalStateException("no corpus on the test class path");
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()).resolve("tuned"))) {
            for (Path file : files.sorted().toList()) corpus.add(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return corpus;
    }

    private void add(Path file) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            for (CSVRecord row : rows) add(row.get("text"), row.get("label").equals("none"));
        }
    }

    private void add(String text, boolean isHarmless) {
        if (text.length() > longest) return;
        if (isHarmless && !text.toLowerCase(Locale.ROOT).contains(EMPLOYER)) harmless.add(text);
        Matcher named = CAST.matcher(text);
        if (!isHarmless && named.find()) aggression.add(text.replace("%", "%%").replace(named.group(1), "%1$s"));
    }

    /** Lines that flag nobody; nearly all of them hold words of some rule, which is why they are in the corpus. */
    List<String> harmless() {
        return harmless;
    }

    /** Aggressive lines, each with {@code %1$s} where a name belongs. */
    List<String> aggression() {
        return aggression;
    }
}

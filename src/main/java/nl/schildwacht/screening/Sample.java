package nl.schildwacht.screening;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.watch.OrganisationsCsv;
import nl.schildwacht.watch.PeopleCsv;
import nl.schildwacht.watch.Watchlist;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shipped sample of invented, labelled texts, to see what a change would do before it is made. Immutable. */
final class Sample {
    private static final Set<String> HARMLESS_LABELS = Set.of("none", "complaint", "concern");

    /**
     * One text of it.
     *
     * @param mentions whom of the sample's people it means.
     * @param isHarmless whether a person labelled it as nothing to flag.
     */
    record Line(String id, String text, Optional<String> parent, List<Mention> mentions, boolean isHarmless) {}

    private final List<Line> lines;

    Sample(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** The one in the resources of this package. */
    static Sample shipped() {
        return of(bytes("sample.csv"), bytes("sample-people.csv"), bytes("sample-organisations.csv"));
    }

    static Sample of(byte[] texts, byte[] people, byte[] organisations) {
        var employers = new OrganisationsCsv().read(organisations, Watchlist.EMPTY);
        var staff = new PeopleCsv().read(people, new Watchlist(1, employers.values(), List.of(), List.of()));
        if (!employers.problems().isEmpty() || !staff.problems().isEmpty())
            throw new IllegalStateException("the people of the sample cannot be read");
        NameIndex names = NameIndex.of(new Watchlist(1, employers.values(), staff.values(), List.of()));
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(
                new String(texts, StandardCharsets.UTF_8),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : parser) lines.add(line(row, names));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the sample", e);
        }
        return new Sample(lines);
    }

    private static Line line(CSVRecord row, NameIndex names) {
        String text = row.get("text");
        Optional<String> parent = filled(row, "parent");
        return new Line(
                row.get("id"),
                text,
                parent,
                names.meant(text, parent, filled(row, "channel"), Optional.empty()),
                HARMLESS_LABELS.contains(row.get("label")));
    }

    private static Optional<String> filled(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(cell -> !cell.isBlank());
    }

    List<Line> lines() {
        return lines;
    }

    static byte[] bytes(String name) {
        try (InputStream in = Sample.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("missing resource " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading resource " + name, e);
        }
    }
}

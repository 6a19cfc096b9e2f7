package nl.schildwacht.dossier;

import nl.schildwacht.threat.DataFile;
import nl.schildwacht.threat.Recogniser;
import org.jdbi.v3.core.Jdbi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The data files of every version of the recogniser that judged here. Thread-safe. */
public final class RecogniserArchive {
    private final Jdbi jdbi;
    private final Clock clock;

    public RecogniserArchive(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What is stored of a version.
     *
     * @param by version of the application that stored it, whose code read the files.
     */
    public record Stored(String version, String by, Instant at, List<DataFile> files) {
        public Stored {
            files = List.copyOf(files);
        }
    }

    /** Stores the recogniser's files, once for each version, whichever replica comes first. @return whether it was new. */
    public boolean store(Recogniser recogniser, String application) {
        if (jdbi.withHandle(
                handle -> handle.select("select 1 from recogniser_file where version = ? limit 1", recogniser.version())
                        .mapTo(int.class)
                        .findOne()
                        .isPresent())) return false;
        return jdbi.inTransaction(tx -> {
            var batch = tx.prepareBatch("""
                    insert into recogniser_file (version, position, name, content, stored_by, stored_at)
                    values (:version, :position, :name, :content, :by, :at) on conflict do nothing""");
            int position = 0;
            for (DataFile file : recogniser.files()) {
                batch.bind("version", recogniser.version())
                        .bind("position", position++)
                        .bind("name", file.name())
                        .bind("content", pressed(file.bytes()))
                        .bind("by", application)
                        .bind("at", clock.instant())
                        .add();
            }
            int rows = 0;
            for (int each : batch.execute()) rows += each;
            return rows > 0;
        });
    }

    public Optional<Stored> find(String version) {
        record Row(String by, Instant at, DataFile file) {}
        List<Row> rows = jdbi.withHandle(handle -> handle.select(
                        "select * from recogniser_file where version = ? order by position", version)
                .map((row, context) -> new Row(
                        row.getString("stored_by"),
                        row.getTimestamp("stored_at").toInstant(),
                        new DataFile(row.getString("name"), unpressed(row.getBytes("content")))))
                .list());
        if (rows.isEmpty()) return Optional.empty();
        List<DataFile> files = new ArrayList<>();
        rows.forEach(row -> files.add(row.file()));
        return Optional.of(
                new Stored(version, rows.getFirst().by(), rows.getFirst().at(), files));
    }

    private static byte[] pressed(byte[] bytes) {
        var pressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(pressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("pressing a data file in memory", e);
        }
        return pressed.toByteArray();
    }

    private static byte[] unpressed(byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a stored data file is damaged", e);
        }
    }
}

package nl.schildwacht.source;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import nl.schildwacht.watch.Wording;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What each platform lets us see and under which terms, in our own words, from a dated file: information for who sets up
 * sources, not legal advice.
 *
 * @param checked when somebody last looked at the platforms' terms.
 */
public record PlatformNotes(LocalDate checked, List<Note> notes) {
    private static final String FILE = "platforms.yaml";

    public PlatformNotes {
        notes = List.copyOf(notes);
    }

    /** How far we can look into a platform. */
    public enum Reach {
        /** There is an adapter. */
        SEEN,
        /** It could be seen, with an agreement or an adapter that is not there yet. */
        NOT_YET,
        /** Nobody may or can look in from outside. */
        NEVER
    }

    /**
     * @param id as {@link nl.schildwacht.post.Platform#id()} where there is an adapter.
     * @param see what can be seen there.
     * @param terms what the platform's terms allow and demand.
     */
    public record Note(String id, Wording name, Reach reach, Wording see, Wording terms) {}

    /** Those that can be seen this far, in the file's order. */
    public List<Note> of(Reach reach) {
        return notes.stream().filter(note -> note.reach() == reach).toList();
    }

    public Optional<Note> find(String id) {
        return notes.stream().filter(note -> note.id().equals(id)).findFirst();
    }

    private record Written(String checked, List<WrittenNote> platforms) {}

    private record WrittenNote(
            String id,
            String name,
            @Nullable String english,
            String reach,
            Map<String, String> see,
            Map<String, String> terms) {}

    /** Reads the file that comes with the service. */
    public static PlatformNotes load() {
        try (InputStream in = PlatformNotes.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing");
            Written written = new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<Written>() {});
            return new PlatformNotes(
                    LocalDate.parse(written.checked()),
                    written.platforms().stream()
                            .map(note -> new Note(
                                    note.id(),
                                    new Wording(note.name(), Objects.requireNonNullElse(note.english(), note.name())),
                                    Reach.valueOf(note.reach()),
                                    wording(note.id(), note.see()),
                                    wording(note.id(), note.terms())))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static Wording wording(String id, Map<String, String> written) {
        if (!written.keySet().equals(java.util.Set.of("nl", "en")))
            throw new IllegalStateException(FILE + ": " + id + " must be said in nl and en");
        return new Wording(written.get("nl"), written.get("en"));
    }
}

package nl.schildwacht.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.OperatorsFile;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Wording;
import nl.schildwacht.watch.YamlDocument;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The key {@code sources} of the operators' YAML file; the other keys are read by the room of the watchlist. What it lists is
 * read-only elsewhere; it never touches what it did not create.
 */
public final class SourcesFile {
    private static final String KEY = "sources";

    private final Sources sources;
    private final SourceCheck check;
    private final Supplier<Watchlist> watchlist;
    private final Clock clock;
    private final YamlDocument<Document> yaml = new YamlDocument<>(Document.class);

    private SourcesFile(Sources sources, SourceCheck check, Supplier<Watchlist> watchlist, Clock clock) {
        this.sources = sources;
        this.check = check;
        this.watchlist = watchlist;
        this.clock = clock;
    }

    /**
     * The file at this path; nothing is read yet.
     *
     * @param watchlist whose organisations a source may belong to: those of the same file must be in it already.
     */
    public static OperatorsFile<Listed> at(
            Path path, Sources sources, SourceCheck check, Supplier<Watchlist> watchlist, Clock clock) {
        var file = new SourcesFile(sources, check, watchlist, clock);
        return new OperatorsFile<>(path, "The list of sources in the watch file", file::apply);
    }

    /** What the file lists, checked. */
    public record Listed(List<SourceSettings> sources) {
        public Listed {
            sources = List.copyOf(sources);
        }

        @Override
        public String toString() {
            return sources.size() + " sources";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true) // whoever reads the watchlist refuses what nobody knows
    private record Document(@Nullable List<WrittenSource> sources) {}

    private Checked<Listed> apply(byte[] bytes) {
        return switch (yaml.read(bytes)) {
            case Wrong<Document>(var problems) -> new Wrong<>(problems);
            case Fine<Document>(var document, var _) -> apply(document);
        };
    }

    private Checked<Listed> apply(Document document) {
        var known = watchlist.get();
        var section = new YamlDocument.Section<WrittenSource, SourceSettings>(KEY);
        var listed = section.read(document.sources(), one -> check.source(one, known), SourceSettings::id);
        if (!section.problems().isEmpty()) return new Wrong<>(section.problems());
        Set<String> taken = sources.apply(listed, clock.instant());
        if (taken.isEmpty()) return new Fine<>(new Listed(listed), section.notices());
        return new Wrong<>(IntStream.range(0, listed.size())
                .filter(i -> taken.contains(listed.get(i).id()))
                .mapToObj(i -> madeByHand(KEY + "[" + i + "].id"))
                .toList());
    }

    private static Problem madeByHand(String place) {
        return new Problem(
                place,
                new Wording(
                        "Een bron met dit kenmerk is al in de console of via de API gemaakt.",
                        "A source with this id was already made in the console or through the API."),
                new Wording(
                        "Kies een ander kenmerk, of verwijder die bron eerst.",
                        "Choose another id, or remove that source first."));
    }
}

package nl.schildwacht.watch;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was agreed about the watch, besides whom and what it is about. Immutable.
 *
 * @param ownWords how people speak at each organisation, by its id.
 * @param windows those that are not past, by the moment they open.
 * @param objected ids of the people who objected: they are not watched.
 * @param help who helps with what.
 */
public record Arrangements(
        Map<String, OwnWords> ownWords, List<WatchWindow> windows, Set<String> objected, List<HelpLine> help) {
    public static final Arrangements NONE = new Arrangements(Map.of(), List.of(), Set.of(), List.of());

    public Arrangements {
        ownWords = Map.copyOf(ownWords);
        windows = List.copyOf(windows);
        objected = Set.copyOf(objected);
        help = List.copyOf(help);
    }
}

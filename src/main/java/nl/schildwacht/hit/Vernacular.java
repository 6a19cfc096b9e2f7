package nl.schildwacht.hit;

import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.threat.Meaning;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.OwnWord;
import nl.schildwacht.watch.OwnWords;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How people speak at each organisation we look after, ready to judge by. Immutable; safe for many threads. */
public final class Vernacular {
    private final Watchlist watchlist;
    private final Map<String, LocalWords> wordsByOrganisation;

    private Vernacular(Watchlist watchlist, Map<String, LocalWords> wordsByOrganisation) {
        this.watchlist = watchlist;
        this.wordsByOrganisation = Map.copyOf(wordsByOrganisation);
    }

    /** What the organisations of a watchlist taught us. */
    public static Vernacular of(Watchlist watchlist) {
        return of(watchlist, watchlist.ownWords());
    }

    /** @param words what to judge by instead of what the watchlist has, by organisation. */
    public static Vernacular of(Watchlist watchlist, Map<String, OwnWords> words) {
        return new Vernacular(
                watchlist,
                words.entrySet().stream()
                        .filter(each -> each.getValue().version() > 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> words(each.getKey(), each.getValue()))));
    }

    /** The same, but for one organisation. */
    public Vernacular with(String organisation, OwnWords words) {
        Map<String, LocalWords> others = new HashMap<>(wordsByOrganisation);
        others.put(organisation, words(organisation, words));
        return new Vernacular(watchlist, others);
    }

    /** The words of one organisation; their version is its id, a colon and a number. */
    public static LocalWords words(String organisation, OwnWords own) {
        Map<String, Meaning> added = new HashMap<>();
        Map<String, Meaning> examples = new HashMap<>();
        Set<String> muted = new HashSet<>();
        for (OwnWord word : own.words()) {
            switch (word.use()) {
                case ADD -> added.put(word.text(), meaning(word));
                case MUTE -> muted.add(word.text());
                case EXAMPLE -> examples.put(word.text(), meaning(word));
            }
        }
        return LocalWords.of(organisation + ":" + own.version(), added, muted, examples);
    }

    /** What a word counts as, or an example should be. */
    public static Meaning meaning(OwnWord word) {
        return Meaning.of(word.behaviour(), word.kind())
                .orElseThrow(() -> new IllegalStateException("own word " + word.id() + " has no known behaviour"));
    }

    /** What holds for a subject: the words of its organisation, or those of all her employers together. */
    public LocalWords of(Subject subject) {
        if (wordsByOrganisation.isEmpty()) return LocalWords.NONE;
        List<String> employers = watchlist.organisationsOf(subject).stream()
                .map(Organisation::id)
                .toList();
        if (employers.stream().noneMatch(wordsByOrganisation::containsKey)) return LocalWords.NONE;
        if (employers.size() == 1) return wordsByOrganisation.get(employers.getFirst());
        // Also those that taught us nothing: they agree to no silence, and the version must tell that they were asked.
        return LocalWords.together(employers.stream().map(this::wordsOf).toList());
    }

    private LocalWords wordsOf(String organisation) {
        return wordsByOrganisation.containsKey(organisation)
                ? wordsByOrganisation.get(organisation)
                : words(organisation, OwnWords.NONE);
    }
}

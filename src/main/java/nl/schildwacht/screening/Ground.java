package nl.schildwacht.screening;

import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What new names are compared with: made once for all the names of a file. Thread-safe.
 *
 * @param bareNames first and family names of the list.
 * @param kept by the id of an organisation, once asked for.
 */
record Ground(
        Watchlist known, Set<String> bareNames, Trial.Past past, Map<String, List<Ground.Kept>> kept, Instant madeAt) {
    private static final int LOOKED_AT = 1000;
    /** What is kept changes, and may have to be forgotten. */
    private static final Duration HOLDS = Duration.ofMinutes(1);

    /** One kept post and its words. */
    record Kept(Post post, String canonical) {
        @Override
        public String toString() {
            return "Kept[" + post.ref() + "]";
        }
    }

    static Ground of(Watchlist known, Trial.Past past, Instant now) {
        return new Ground(
                known,
                known.people().stream().flatMap(Ground::bareNames).collect(Collectors.toSet()),
                past,
                new ConcurrentHashMap<>(),
                now);
    }

    private static Stream<String> bareNames(Person person) {
        return Stream.of(person.givenName(), person.familyName(), person.prefix() + " " + person.familyName())
                .map(LocalWords::canonical);
    }

    boolean holdsFor(Watchlist list, Instant now) {
        return known == list && now.isBefore(madeAt.plus(HOLDS));
    }

    /** @param said canonical. */
    boolean isBareName(String said, Subject owner) {
        return bareNames.contains(said)
                || owner instanceof Person person && bareNames(person).anyMatch(said::equals);
    }

    /** The latest posts kept of the organisations of a subject, each once. */
    List<Kept> about(Subject subject) {
        Map<PostRef, Kept> all = new LinkedHashMap<>();
        for (Organisation organisation : known.organisationsOf(subject))
            kept.computeIfAbsent(organisation.id(), this::latest)
                    .forEach(one -> all.putIfAbsent(one.post().ref(), one));
        return List.copyOf(all.values());
    }

    private List<Kept> latest(String organisation) {
        return past.latest(organisation, LOOKED_AT).stream()
                .map(Trial.Said::post)
                .map(post -> new Kept(post, LocalWords.canonical(post.text())))
                .toList();
    }
}

package nl.schildwacht.screening;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Post;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.Watchlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The watchlist without and with a list of new names, and which of them name somebody whom nothing names now. A post is read
 * twice, however many names there are; only where an owner of several comes up are these told apart one by one. For one
 * thread.
 */
final class Addition {
    private final NameIndex before;
    private final Screen.Watched then;
    private final Map<String, List<NewName>> byOwner;
    private final Map<NewName, Newly> alone = new HashMap<>();

    private Addition(NameIndex before, Screen.Watched then, Map<String, List<NewName>> byOwner) {
        this.before = before;
        this.then = then;
        this.byOwner = byOwner;
    }

    /** @param now whom we look after; owners and employers among the new names are taken in, or take their places. */
    static Addition of(List<NewName> names, Watchlist now) {
        Map<String, List<NewName>> byOwner = names.stream()
                .collect(Collectors.groupingBy(name -> name.owner().id(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Subject> subjects = new LinkedHashMap<>();
        now.organisations().forEach(one -> subjects.put(one.id(), one));
        now.people().forEach(one -> subjects.put(one.id(), one));
        names.forEach(name -> name.employers().forEach(one -> subjects.putIfAbsent(one.id(), one)));
        // Whoever has a new alias has it in her terms' eyes already.
        Stream.of(Proposal.Kind.TERM, Proposal.Kind.ALIAS)
                .forEach(kind -> names.stream()
                        .filter(name -> name.proposal().kind() == kind)
                        .forEach(name -> subjects.put(name.owner().id(), name.owner())));
        Watchlist without = list(now, subjects.values(), now.terms());
        subjects.replaceAll((id, one) -> withAliases(one, byOwner.getOrDefault(id, List.of())));
        List<Term> terms = new ArrayList<>(now.terms());
        names.stream()
                .map(NewName::proposal)
                .filter(one -> one.kind() == Proposal.Kind.TERM)
                .map(Proposal::asTerm)
                .forEach(terms::add);
        Watchlist with = list(now, subjects.values(), terms);
        return new Addition(NameIndex.of(without), new Screen.Watched(with, NameIndex.of(with)), byOwner);
    }

    private static Watchlist list(Watchlist now, Collection<Subject> subjects, List<Term> terms) {
        return now.with(only(Organisation.class, subjects), only(Person.class, subjects), terms);
    }

    private static <T> List<T> only(Class<T> kind, Collection<Subject> subjects) {
        return subjects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Subject withAliases(Subject owner, List<NewName> names) {
        Subject known = owner;
        for (NewName name : names)
            if (name.proposal().kind() == Proposal.Kind.ALIAS)
                known = name.proposal().on(known);
        return known;
    }

    /** The watchlist with all of them. */
    Screen.Watched then() {
        return then;
    }

    /** Those that name their owner in a post in which nothing names her now. */
    List<NewName> standingIn(Post post) {
        Set<String> owners = named(then.names(), post);
        owners.retainAll(byOwner.keySet());
        if (owners.isEmpty()) return List.of();
        owners.removeAll(named(before, post));
        return owners.stream().flatMap(owner -> ofOwner(owner, post)).toList();
    }

    private Stream<NewName> ofOwner(String owner, Post post) {
        List<NewName> names = byOwner.get(owner);
        if (names.size() == 1) return names.stream();
        return names.stream()
                .filter(name -> alone.computeIfAbsent(name, NewName::alone).isNamedIn(post));
    }

    private static Set<String> named(NameIndex names, Post post) {
        return names
                .mentions(
                        post.text(),
                        post.channel(),
                        Optional.of(post.ref().platform().id()))
                .stream()
                .map(Mention::subject)
                .map(Subject::id)
                .collect(Collectors.toSet());
    }
}

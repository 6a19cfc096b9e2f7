package nl.schildwacht.console.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import nl.schildwacht.watch.Handle;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is watched about somebody, since when, and who is told: what she has a right to see.
 *
 * @param ownAccounts what these post is dropped unseen.
 * @param terms words of hers that go into the platforms' queries.
 * @param told where messages about her go: to herself, her manager or who stands in, and whom she trusts.
 */
@JsonNaming(SnakeCaseStrategy.class)
record WatchView(
        String id,
        Instant since,
        String name,
        String function,
        List<String> aliases,
        List<String> ownAccounts,
        List<String> organisations,
        List<String> terms,
        Told told) {
    @JsonNaming(SnakeCaseStrategy.class)
    record Told(
            Optional<String> herself,
            Optional<String> manager,
            Optional<String> insteadOfManager,
            Optional<String> trusted) {}

    static WatchView of(Person person, Watchlist list, Instant since) {
        return new WatchView(
                person.id(),
                since,
                person.displayName(),
                person.function(),
                person.aliases(),
                person.handles().stream().map(Handle::written).toList(),
                list.organisationsOf(person).stream().map(Organisation::name).toList(),
                list.terms().stream()
                        .filter(term -> term.owner().equals(person.id()))
                        .map(term -> term.text())
                        .toList(),
                new Told(person.email(), person.managerEmail(), person.insteadOfManagerEmail(), person.trustedEmail()));
    }
}

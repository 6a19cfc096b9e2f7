package nl.schildwacht.source;

import nl.schildwacht.post.Platform;
import nl.schildwacht.text.Sha256;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.Watchlist;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One place to look, as communications configured it.
 *
 * @param id unique, {@code [A-Za-z0-9._-]{1,64}}.
 * @param name for people: "Hashtag #voorbeeldstad op mastodon.example".
 * @param platform selects the adapter.
 * @param mode what to ask for; the adapter says which it offers.
 * @param base the feed's address, or the server's base address. May hold a secret: never logged.
 * @param query hashtag without {@code #}, search words, or account; blank means one query for each term of the organisation.
 * @param organisationId whose source it is.
 * @param channel id of the organisation or person whose own account this is (modes {@code MENTIONS} and {@code ACCOUNT}, or a
 *     feed of comments on one's own site); posts carry it on.
 * @param account the name to sign in with, where the platform wants one next to the secret.
 * @param secret reference to the token or app password.
 * @param floor shortest time between two polls.
 * @param ceiling longest time between two polls.
 */
public record SourceSettings(
        String id,
        String name,
        Platform platform,
        Mode mode,
        URI base,
        String query,
        String organisationId,
        Optional<String> channel,
        Optional<String> account,
        Optional<String> secret,
        Duration floor,
        Duration ceiling) {
    public SourceSettings {
        if (floor.isNegative() || floor.isZero() || ceiling.compareTo(floor) < 0)
            throw new IllegalArgumentException("source " + id + ": the ceiling must not be below the floor");
    }

    /** What to ask for: the source's own query, or the name of the organisation and each term of it and its people. */
    public List<String> queries(Watchlist watchlist) {
        if (!query.isBlank()) return List.of(query);
        if (mode != Mode.SEARCH && mode != Mode.HASHTAG) return List.of();
        Predicate<String> isOurs = owner -> owner.equals(organisationId)
                || watchlist
                        .find(owner)
                        .filter(Person.class::isInstance)
                        .map(Person.class::cast)
                        .filter(person -> person.organisations().contains(organisationId))
                        .isPresent();
        Stream<String> terms = watchlist.terms().stream()
                .filter(term -> isOurs.test(term.owner()))
                .map(Term::text);
        Stream<String> name = mode == Mode.HASHTAG
                ? Stream.of()
                : watchlist.find(organisationId).stream().map(organisation -> '"' + organisation.displayName() + '"');
        return Stream.concat(name, asQueries(terms)).distinct().toList();
    }

    /** Words, phrases and hashtags as this source asks for them; nothing where it cannot be asked for any. */
    public Stream<String> asQueries(Stream<String> terms) {
        return switch (mode) {
            case HASHTAG -> terms.filter(term -> term.startsWith("#")).map(term -> term.substring(1));
            case SEARCH -> terms.map(term -> term.startsWith("#") ? term : '"' + term + '"');
            case FEED, MENTIONS, ACCOUNT -> Stream.of();
        };
    }

    /** SHA-256 over all of it, to know it again without keeping it twice. */
    byte[] digest() {
        return Sha256.of(String.join(
                "\0",
                id,
                name,
                platform.name(),
                mode.name(),
                base.toString(),
                query,
                organisationId,
                channel.orElse(""),
                account.orElse(""),
                secret.orElse(""),
                floor.toString(),
                ceiling.toString()));
    }

    @Override
    public String toString() {
        return "SourceSettings[" + id + "]";
    }
}

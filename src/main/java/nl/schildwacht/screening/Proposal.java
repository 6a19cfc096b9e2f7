package nl.schildwacht.screening;

import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.Watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A term or alias that somebody wants to add.
 *
 * @param subjectId whom it names.
 * @param text as typed, checked as any term or alias.
 * @param distinctive of a term, whether it names its owner with surety; an alias always does.
 */
public record Proposal(Kind kind, String subjectId, String text, boolean distinctive) {
    /** What it would be. */
    public enum Kind {
        TERM,
        ALIAS
    }

    /** The watchlist as it would stand. */
    Watchlist in(Watchlist now) {
        return switch (kind) {
            case ALIAS -> now.withAlias(subjectId, text);
            case TERM -> now.withTerm(new Term("proposal", subjectId, text, distinctive, Term.Frequency.DAILY, false));
        };
    }

    /** Whether it is no more than a first or family name, which somebody else may have as well. */
    boolean isBareName(Watchlist now) {
        String canonical = LocalWords.canonical(text);
        return kind == Kind.ALIAS
                && now.people().stream()
                        .flatMap(person -> Stream.of(
                                person.givenName(), person.familyName(), person.prefix() + " " + person.familyName()))
                        .map(LocalWords::canonical)
                        .anyMatch(canonical::equals);
    }

    /** What would be narrower, the best first. */
    List<Narrower> narrower(Watchlist now) {
        List<Narrower> all = new ArrayList<>();
        Subject subject = now.find(subjectId).orElseThrow();
        if (kind == Kind.ALIAS
                && subject instanceof Person person
                && !person.givenName().isBlank()) {
            String given = LocalWords.canonical(person.givenName());
            if (!LocalWords.canonical(text).contains(given))
                all.add(new Narrower(Narrower.Way.FULL_NAME, person.givenName() + " " + text, true));
        }
        if (kind == Kind.TERM && distinctive) all.add(new Narrower(Narrower.Way.NOT_DISTINCTIVE, text, false));
        now.organisationsOf(subject).stream().findFirst().ifPresent(employer -> {
            String[] words = employer.name().split(" ");
            String place = words[words.length - 1];
            if (!LocalWords.canonical(text).contains(LocalWords.canonical(place))) {
                String both =
                        text.startsWith("#") ? text + place.replaceAll("[^\\p{L}\\p{N}]", "") : text + " " + place;
                all.add(new Narrower(Narrower.Way.WITH_ORGANISATION, both, distinctive));
            }
        });
        return all;
    }

    /**
     * A proposal that says less.
     *
     * @param text and @param distinctive as they would be.
     */
    public record Narrower(Way way, String text, boolean distinctive) {
        /** How. */
        public enum Way {
            /** First and family name instead of one of them. */
            FULL_NAME,
            /** The same, but not sure enough by itself to tell anybody. */
            NOT_DISTINCTIVE,
            /** Together with the name of the organisation. */
            WITH_ORGANISATION
        }
    }

    @Override
    public String toString() {
        return "Proposal[" + kind + "," + subjectId + "]";
    }
}

package nl.schildwacht.screening;

import nl.schildwacht.screening.Prediction.Objection;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            case TERM -> now.withTerm(asTerm());
        };
    }

    Term asTerm() {
        return new Term("proposal", subjectId, text, distinctive, Term.Frequency.DAILY, false);
    }

    /** Its subject with this alias. */
    Subject on(Subject subject) {
        return switch (subject) {
            case Person person -> person.alsoKnownAs(text);
            case Organisation organisation -> organisation.alsoKnownAs(text);
        };
    }

    /**
     * What would be narrower, the best first.
     *
     * @param subject whom it names.
     * @param why it is too broad, if it is; what would be too broad for the same reason is left out.
     */
    public List<Narrower> narrower(Subject subject, Watchlist now, Optional<Objection> why) {
        List<Narrower> all = new ArrayList<>();
        if (kind == Kind.ALIAS
                && subject instanceof Person person
                && !person.givenName().isBlank()) {
            String given = LocalWords.canonical(person.givenName());
            if (!LocalWords.canonical(text).contains(given))
                all.add(new Narrower(Narrower.Way.FULL_NAME, person.givenName() + " " + text, true));
        }
        boolean isOnlyTold = why.isEmpty() || why.get() == Objection.TOO_MANY_MAILS;
        if (kind == Kind.TERM && distinctive && isOnlyTold)
            all.add(new Narrower(Narrower.Way.NOT_DISTINCTIVE, text, false));
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
            FULL_NAME("Geef de volledige naam", "Give the full name"),
            /** The same, but not sure enough by itself to tell anybody. */
            NOT_DISTINCTIVE(
                    "Maak het niet kenmerkend; wat we vinden, wacht dan in het postvak",
                    "Make it not distinctive; finds then wait in the inbox"),
            /** Together with the name of the organisation. */
            WITH_ORGANISATION("Zet de naam van de organisatie erbij", "Add the name of the organisation");

            private final Wording wording;

            Way(String nl, String en) {
                this.wording = new Wording(nl, en);
            }

            /** Without a full stop, to be followed by what it would be. */
            public Wording wording() {
                return wording;
            }

            /** As a sentence by itself. */
            Wording advice() {
                return new Wording(wording.nl() + ".", wording.en() + ".");
            }
        }
    }

    @Override
    public String toString() {
        return "Proposal[" + kind + "," + subjectId + "]";
    }
}

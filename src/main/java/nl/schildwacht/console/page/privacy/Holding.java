package nl.schildwacht.console.page.privacy;

import nl.schildwacht.dossier.retention.Keep;
import nl.schildwacht.watch.Wording;

import java.util.List;
import java.util.Optional;

/**
 * What one table of the database is for.
 *
 * @param personal its columns that hold something about a person; none: it holds nothing of the kind.
 * @param whose about whom.
 * @param lasting how long.
 */
public record Holding(String table, Wording purpose, List<String> personal, List<Whose> whose, Lasting lasting) {
    public Holding {
        personal = List.copyOf(personal);
        whose = List.copyOf(whose);
    }

    public boolean isPersonal() {
        return !personal.isEmpty();
    }

    /** About whom something is kept. */
    public enum Whose {
        EMPLOYEE("medewerkers die we beschermen", "employees we protect"),
        MANAGER("leidinggevenden en vertrouwde personen", "managers and trusted persons"),
        AUTHOR("afzenders van agressieve berichten", "senders of aggressive messages"),
        MENTIONED("wie in een bericht wordt genoemd", "whoever a message mentions"),
        USER("gebruikers van het systeem", "users of the system"),
        REPORTER("wie zelf iets meldt", "whoever reports something"),
        CONTACT("contactpersonen en hulpverleners", "contacts and helpers"),
        APPLICANT("wie een verzoek doet", "whoever makes a request");

        private final Wording wording;

        Whose(String nl, String en) {
            this.wording = new Wording(nl, en);
        }

        public Wording wording() {
            return wording;
        }
    }

    /**
     * How long something stays.
     *
     * @param keep the term that rules, where there is one that can be set.
     * @param from from when, or what ends it.
     */
    public record Lasting(Optional<Keep> keep, Wording from) {
        static Lasting by(Keep keep, String nl, String en) {
            return new Lasting(Optional.of(keep), new Wording(nl, en));
        }

        static Lasting until(String nl, String en) {
            return new Lasting(Optional.empty(), new Wording(nl, en));
        }
    }
}

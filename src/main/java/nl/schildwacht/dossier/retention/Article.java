package nl.schildwacht.dossier.retention;

import java.util.Locale;

/** What somebody asks for, by article of the AVG. */
public enum Article {
    /** Article 15. */
    ACCESS(15),
    /** Article 17. */
    ERASURE(17),
    /** Article 21. */
    OBJECTION(21);

    private final int number;

    Article(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package nl.schildwacht.dossier.casework;

import nl.schildwacht.watch.Wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Under which articles a behaviour may fall, and what follows: a dated data file, information and never a verdict, to be checked
 * by the organisation's lawyer.
 *
 * @param date of the file.
 * @param entries one for every {@link Offence}.
 */
public record Law(LocalDate date, Map<Offence, Entry> entries) {
    private static final String FILE = "law-2026-11.yaml";

    public Law {
        entries = Map.copyOf(entries);
    }

    /** Whether the police are told. */
    public enum PoliceNorm {
        /** A death threat: nobody may weigh it (000 §6). */
        WITHOUT_EXCEPTION,
        /** The norm of 003 §2.5, and what the other sources say to report. */
        ALWAYS,
        /** Every probable offence is reported; whether it is one is to be weighed. */
        CONSIDER,
        NO;

        public boolean isAlways() {
            return this == WITHOUT_EXCEPTION || this == ALWAYS;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who can report it. */
    public enum Reporter {
        /** Preferably the employer, with its own address; the employee may herself. */
        EMPLOYER,
        /** She herself, or somebody with her written power of attorney. */
        VICTIM,
        /** The employer when she is a public official and it is because of the work; otherwise she herself. */
        VICTIM_UNLESS_OFFICIAL,
        NOBODY;

        Reporter of(boolean official) {
            if (this != VICTIM_UNLESS_OFFICIAL) return this;
            return official ? EMPLOYER : VICTIM;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Category in the Gemeentelijk Incidenten Registratiesysteem (001). */
    public enum Registration {
        /** "Persoonlijke bedreiging". */
        THREAT,
        /** "(Non-)verbale agressie". */
        AGGRESSION,
        NONE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the file says of one behaviour.
     *
     * @param when which article holds when, if that needs saying.
     */
    public record Entry(
            List<Article> articles,
            Optional<Wording> when,
            PoliceNorm police,
            Reporter reporter,
            Registration registration) {
        public Entry {
            articles = List.copyOf(articles);
        }
    }

    /**
     * What it means for one person.
     *
     * @param articles those that may hold for her.
     * @param onKlacht those of them that are prosecuted only when she asks for it within the term.
     */
    public record Advice(
            Offence offence,
            List<Article> articles,
            List<Article> onKlacht,
            Optional<Wording> when,
            PoliceNorm police,
            Reporter reporter,
            Registration registration) {
        public boolean isKlachtNeeded() {
            return !onKlacht.isEmpty();
        }
    }

    /** The file that comes with the application; a mistake in it stops the start. */
    public static Law load() {
        try (InputStream file = Objects.requireNonNull(Law.class.getResourceAsStream(FILE), FILE)) {
            return switch (LawFile.read(file.readAllBytes())) {
                case LawFile.Reading.Good(Law law) -> law;
                case LawFile.Reading.Bad(List<String> mistakes) ->
                    throw new IllegalStateException(FILE + ": " + String.join("; ", mistakes));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
    }

    /** @param official whether the person is a public official, as her organisation says of its staff. */
    public Advice advice(Offence offence, boolean official) {
        Entry entry = Objects.requireNonNull(entries.get(offence), offence::id);
        List<Article> holding = entry.articles().stream()
                .filter(article -> article.audience().holds(official))
                .toList();
        return new Advice(
                offence,
                holding,
                holding.stream()
                        .filter(article -> article.klacht().isNeeded(official))
                        .toList(),
                entry.when(),
                entry.police(),
                entry.reporter().of(official),
                entry.registration());
    }
}

package nl.schildwacht.dossier.casework;

import nl.schildwacht.dossier.casework.StartingText.Kind;
import nl.schildwacht.dossier.casework.StartingText.Own;
import nl.schildwacht.watch.Language;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Texts to start from: those that come with the application, and those an organisation made its own. Thread-safe. */
public final class StartingTexts {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Map<Language, Map<Kind, String>> shipped = new EnumMap<>(Language.class);

    public StartingTexts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        for (Language language : Language.values()) shipped.put(language, read(language));
    }

    /** The organisation's own text, or the one that comes with the application. */
    public StartingText find(String organisationId, Kind kind, Language language) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select * from starting_text where organisation_id = :organisation"
                                        + " and kind = :kind and language = :language")
                        .bind("organisation", organisationId)
                        .bind("kind", kind.id())
                        .bind("language", language.name())
                        .map((row, context) -> new StartingText(
                                kind,
                                language,
                                row.getString("body"),
                                Optional.of(new Own(
                                        row.getString("changed_by"),
                                        row.getTimestamp("changed_at").toInstant()))))
                        .findOne())
                .orElseGet(() -> new StartingText(kind, language, shipped(kind, language), Optional.empty()));
    }

    /**
     * Makes it the organisation's own.
     *
     * @throws IllegalArgumentException when it is empty, too long, or has fields that we do not know.
     */
    public void save(String organisationId, Kind kind, Language language, String body, String by) {
        if (body.isBlank() || body.length() > StartingText.LONGEST) {
            throw new IllegalArgumentException("a text has 1 to " + StartingText.LONGEST + " characters");
        }
        if (!StartingText.unknownFields(body).isEmpty()) throw new IllegalArgumentException("it has unknown fields");
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into starting_text (organisation_id, kind, language, body, changed_by, changed_at)
                        values (:organisation, :kind, :language, :body, :by, :now)
                        on conflict (organisation_id, kind, language) do update
                        set body = excluded.body, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .bind("organisation", organisationId)
                .bind("kind", kind.id())
                .bind("language", language.name())
                .bind("body", body.strip().replace('\0', '\uFFFD'))
                .bind("by", by)
                .bind("now", clock.instant())
                .execute());
    }

    /** Goes back to the text that comes with the application. */
    public void reset(String organisationId, Kind kind, Language language) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from starting_text where organisation_id = :organisation"
                        + " and kind = :kind and language = :language")
                .bind("organisation", organisationId)
                .bind("kind", kind.id())
                .bind("language", language.name())
                .execute());
    }

    /** The text that comes with the application. */
    String shipped(Kind kind, Language language) {
        return Objects.requireNonNull(shipped.get(language)).get(kind);
    }

    private static Map<Kind, String> read(Language language) {
        String file = "starting-texts-" + language.name().toLowerCase(Locale.ROOT) + ".txt";
        Map<Kind, String> texts = new EnumMap<>(Kind.class);
        for (String section : content(file).split("(?m)^== ")) {
            if (section.startsWith("#")) continue;
            int end = section.indexOf('\n');
            Kind kind = Kind.valueOf(section.substring(0, end).strip().toUpperCase(Locale.ROOT));
            texts.put(kind, section.substring(end).strip());
        }
        if (texts.size() != Kind.values().length) throw new IllegalStateException(file + " does not hold every text");
        return texts;
    }

    private static String content(String file) {
        try (InputStream in = Objects.requireNonNull(StartingTexts.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}

package nl.schildwacht.dossier.casework;

import nl.schildwacht.watch.Language;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text to start from. A person reads it, changes it and sends it; we never do.
 *
 * @param body with fields in braces.
 * @param own who made it the organisation's own; empty for the text that comes with the application.
 */
public record StartingText(Kind kind, Language language, String body, Optional<Own> own) {
    /** In characters. */
    public static final int LONGEST = 8_000;

    private static final Pattern FIELD = Pattern.compile("\\{([\\p{L}_-]{1,40})\\}");

    /** By whom and when it was changed. */
    public record Own(String by, Instant at) {}

    /** What it is for. */
    public enum Kind {
        ANSWER,
        INVITATION,
        CORRECTION,
        DEMAND,
        PLATFORM_NOTICE,
        HOST_REQUEST,
        SUPPORT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What can be filled in from a dossier. Each has a name in both languages, and either may be used in any text. */
    public enum Field {
        ORGANISATION("organisatie", "organisation"),
        CASE("zaak", "case"),
        DATE("datum", "date"),
        POST_DATE("datum_bericht", "post_date"),
        PLATFORM("platform", "platform"),
        ADDRESS("adres", "address"),
        WHAT("wat", "what"),
        HOUSE_RULES("huisregels", "house_rules"),
        CONTACT("contactpersoon", "contact"),
        PHONE("telefoon", "phone"),
        EMAIL("email", "email"),
        POLICE_NUMBER("aangifte", "police_number");

        private final String nl;
        private final String en;

        Field(String nl, String en) {
            this.nl = nl;
            this.en = en;
        }

        /** How it is written in a text of this language, without the braces. */
        public String in(Language language) {
            return switch (language) {
                case NL -> nl;
                case EN -> en;
            };
        }

        static Optional<Field> named(String name) {
            for (Field field : values()) {
                if (field.nl.equals(name) || field.en.equals(name)) return Optional.of(field);
            }
            return Optional.empty();
        }
    }

    /** Fields in a text that we do not know, in order of name: a typing error that would otherwise be sent. */
    public static List<String> unknownFields(String body) {
        var unknown = new TreeSet<String>();
        for (Matcher found = FIELD.matcher(body); found.find(); ) {
            if (Field.named(found.group(1)).isEmpty()) unknown.add(found.group(1));
        }
        return List.copyOf(unknown);
    }

    /** The text with what is known filled in; what is not stands in square brackets, for a person to fill in. */
    public String filled(Map<Field, String> facts) {
        return FIELD.matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(Field.named(found.group(1))
                        .map(field -> facts.containsKey(field) ? facts.get(field) : "[" + field.in(language) + "]")
                        .orElse(found.group())));
    }

    @Override
    public String toString() {
        return "StartingText[" + kind + "," + language + "]";
    }
}

package nl.schildwacht.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The names that columns of people have in spreadsheets of Dutch personnel departments, for those of people.csv. "E-mailadres
 * van de leidinggevende" and "email_leidinggevende" are the same.
 */
final class PeopleHeaders implements UnaryOperator<String> {
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry(
                    "id",
                    List.of(
                            "id",
                            "kenmerk",
                            "nummer",
                            "personeelsnummer",
                            "personeelsnr",
                            "medewerkernummer",
                            "medewerkernr")),
            Map.entry("given_name", List.of("given name", "first name", "voornaam", "roepnaam", "voorletters")),
            Map.entry("prefix", List.of("prefix", "tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels")),
            Map.entry("family_name", List.of("family name", "last name", "surname", "achternaam", "familienaam")),
            Map.entry("function", List.of("function", "job title", "functie", "functienaam", "rol")),
            Map.entry("organisation", List.of("organisation", "organisatie", "werkgever")),
            Map.entry("department", List.of("department", "afdeling", "team")),
            Map.entry("email", List.of("email", "werkmail")),
            Map.entry(
                    "manager_email",
                    List.of("manager email", "email manager", "email leidinggevende", "leidinggevende email")),
            Map.entry("handles", List.of("handles", "accounts", "eigen accounts")),
            Map.entry("aliases", List.of("aliases", "andere namen", "andere naam", "bijnaam", "bijnamen")),
            Map.entry("language", List.of("language", "taal", "voorkeurstaal")),
            Map.entry(
                    "instead_of_manager_email", List.of("instead of manager email", "email in plaats leidinggevende")),
            Map.entry(
                    "trusted_email", List.of("trusted email", "email vertrouwd persoon", "email vertrouwenspersoon")));

    private static final Map<String, String> COLUMNS = new HashMap<>();
    private static final Set<String> SMALL_WORDS = Set.of("van", "de", "het");

    static {
        NAMES.forEach((column, names) -> names.forEach(name -> COLUMNS.put(squeezed(name), column)));
    }

    /** The column of people.csv that this name stands for; the name itself when it is none we know. */
    @Override
    public String apply(String name) {
        return COLUMNS.getOrDefault(squeezed(name), name);
    }

    private static String squeezed(String name) {
        var letters = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            if (!SMALL_WORDS.contains(word)) letters.append(word);
        return letters.toString().replace("emailadres", "email").replaceFirst("^mail", "email");
    }
}

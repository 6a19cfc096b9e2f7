package nl.schildwacht.watch;

import nl.schildwacht.watch.Checked.Wrong;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads people.csv. Pure: nothing is kept, nothing is looked up but what is handed in. Safe between threads. */
public final class PeopleCsv {
    static final List<String> REQUIRED = List.of(
            "id",
            "given_name",
            "prefix",
            "family_name",
            "function",
            "organisation",
            "department",
            "email",
            "manager_email",
            "handles",
            "aliases",
            "language");
    static final Set<String> OPTIONAL = Set.of("instead_of_manager_email", "trusted_email");

    private final WatchCheck check = new WatchCheck();

    /**
     * @param file its bytes: UTF-8, RFC 4180, a header first.
     * @param known employers the people may have; whom the operators' file manages.
     */
    public Import<Person> read(byte[] file, Watchlist known) {
        return new CsvTable<Person>(REQUIRED, OPTIONAL).read(file, row -> person(row, known), Person::id);
    }

    /**
     * As {@link #read}, but also what people have in a spreadsheet: columns separated by semicolons, as a Dutch Excel saves
     * them, or by tabs, as they come out of the clipboard. Which it is, the line of column names tells.
     */
    public Import<Person> readTable(byte[] file, Watchlist known) {
        return new CsvTable<Person>(REQUIRED, OPTIONAL, separator(file))
                .read(file, row -> person(row, known), Person::id);
    }

    private static char separator(byte[] file) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        for (byte b : file) {
            if (b == '\n' || b == '\r') {
                if (commas + semicolons + tabs > 0) break;
            } else if (b == ',') commas++;
            else if (b == ';') semicolons++;
            else if (b == '\t') tabs++;
        }
        if (tabs > commas && tabs > semicolons) return '\t';
        return semicolons > commas ? ';' : ',';
    }

    private Checked<Person> person(CsvTable.Cells row, Watchlist known) {
        if (known.isManagedByFile(row.text("id").strip())) return new Wrong<>(List.of(Problems.managedByFile("id")));
        return check.person(
                new WrittenPerson(
                        row.text("id"),
                        row.text("given_name"),
                        row.text("prefix"),
                        row.text("family_name"),
                        row.text("function"),
                        row.list("organisation"),
                        row.text("department"),
                        row.text("email"),
                        row.text("manager_email"),
                        row.list("handles"),
                        row.list("aliases"),
                        row.text("language"),
                        chosen(row, "instead_of_manager_email", known, Person::insteadOfManagerEmail),
                        chosen(row, "trusted_email", known, Person::trustedEmail)),
                known);
    }

    /** Whom she chose stays when the file does not speak of it: staff lists seldom know, and her manager must not hear. */
    private static String chosen(
            CsvTable.Cells row, String column, Watchlist known, Function<Person, Optional<String>> stands) {
        if (row.has(column)) return row.text(column);
        return known.findPerson(row.text("id").strip()).flatMap(stands).orElse("");
    }
}

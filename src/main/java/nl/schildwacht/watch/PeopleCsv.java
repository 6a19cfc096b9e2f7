package nl.schildwacht.watch;

import nl.schildwacht.watch.Checked.Wrong;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads people.csv. Pure: nothing is kept, nothing is looked up but what is handed in. Safe between threads. */
public final class PeopleCsv {
    static final List<String> REQUIRED =
            List.of("id", "given_name", "family_name", "organisation", "email", "manager_email");
    static final Set<String> OPTIONAL = Set.of(
            "prefix",
            "function",
            "department",
            "handles",
            "aliases",
            "language",
            "instead_of_manager_email",
            "trusted_email");

    private final WatchCheck check;

    public PeopleCsv(WatchCheck check) {
        this.check = check;
    }

    /** For a file that is only read. */
    public PeopleCsv() {
        this(new WatchCheck());
    }

    /**
     * @param file its bytes: UTF-8, RFC 4180, a header first.
     * @param known employers the people may have; whom the operators' file manages.
     */
    public Import<Person> read(byte[] file, Watchlist known) {
        return new CsvTable<Person>(REQUIRED, OPTIONAL).read(file, row -> person(row, known), Person::id);
    }

    /**
     * As {@link #read}, but also what people have in a spreadsheet: columns with Dutch names, separated by semicolons, as a
     * Dutch Excel saves them, or by tabs, as they come out of the clipboard; written as Windows does when it is not UTF-8.
     * Which separator it is, the line of column names tells. Where we know one organisation only, its column may be missing.
     */
    public Import<Person> readTable(byte[] file, Watchlist known) {
        List<String> required = soleOrganisation(known).isEmpty()
                ? REQUIRED
                : REQUIRED.stream().filter(name -> !name.equals("organisation")).toList();
        Set<String> optional = new HashSet<>(OPTIONAL);
        optional.add("organisation");
        return new CsvTable<Person>(required, optional, separator(file), new PeopleHeaders())
                .read(CsvText.ofSpreadsheet(file), row -> person(row, known), Person::id);
    }

    private static List<String> soleOrganisation(Watchlist known) {
        List<Organisation> all = known.organisations();
        return all.size() == 1 ? List.of(all.getFirst().id()) : List.of();
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
                        kept(row, "prefix", known, Person::prefix),
                        row.text("family_name"),
                        kept(row, "function", known, Person::function),
                        row.has("organisation") ? row.list("organisation") : soleOrganisation(known),
                        kept(row, "department", known, Person::department),
                        row.text("email"),
                        row.text("manager_email"),
                        keptList(
                                row,
                                "handles",
                                known,
                                person -> person.handles().stream()
                                        .map(Handle::written)
                                        .toList()),
                        keptList(row, "aliases", known, Person::aliases),
                        kept(row, "language", known, person -> person.language().name()),
                        kept(
                                row,
                                "instead_of_manager_email",
                                known,
                                person -> person.insteadOfManagerEmail().orElse("")),
                        kept(
                                row,
                                "trusted_email",
                                known,
                                person -> person.trustedEmail().orElse(""))),
                known);
    }

    /** What the file does not speak of stays: staff lists seldom know, and whom she chose must not change by silence. */
    private static String kept(CsvTable.Cells row, String column, Watchlist known, Function<Person, String> stands) {
        if (row.has(column)) return row.text(column);
        return known.findPerson(row.text("id").strip()).map(stands).orElse("");
    }

    /** The same for a column that holds a list. */
    private static List<String> keptList(
            CsvTable.Cells row, String column, Watchlist known, Function<Person, List<String>> stands) {
        if (row.has(column)) return row.list(column);
        return known.findPerson(row.text("id").strip()).map(stands).orElse(List.of());
    }
}

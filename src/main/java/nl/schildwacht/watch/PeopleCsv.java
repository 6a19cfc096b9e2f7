package nl.schildwacht.watch;

import nl.schildwacht.watch.Checked.Wrong;

import java.util.List;
import java.util.Set;

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
                        row.text("instead_of_manager_email"),
                        row.text("trusted_email")),
                known);
    }
}

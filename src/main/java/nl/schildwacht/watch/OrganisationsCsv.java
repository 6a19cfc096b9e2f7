package nl.schildwacht.watch;

import nl.schildwacht.watch.Checked.Wrong;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads organisations.csv. Pure: nothing is kept, nothing is looked up but what is handed in. Safe between threads. */
public final class OrganisationsCsv {
    static final List<String> REQUIRED = List.of("id", "name", "handles", "aliases");
    static final Set<String> OPTIONAL = Set.of(
            "contact_name",
            "contact_email",
            "contact_phone",
            "security_email",
            "security_phone",
            "house_rules_url",
            "staff_are_officials",
            "language");

    private final WatchCheck check;

    public OrganisationsCsv(WatchCheck check) {
        this.check = check;
    }

    /** For a file that is only read. */
    public OrganisationsCsv() {
        this(new WatchCheck());
    }

    /**
     * @param file its bytes: UTF-8, RFC 4180, a header first.
     * @param known ids that people have already; what the operators' file manages.
     */
    public Import<Organisation> read(byte[] file, Watchlist known) {
        return new CsvTable<Organisation>(REQUIRED, OPTIONAL)
                .read(file, row -> organisation(row, known), Organisation::id);
    }

    private Checked<Organisation> organisation(CsvTable.Cells row, Watchlist known) {
        if (known.isManagedByFile(row.text("id").strip())) return new Wrong<>(List.of(Problems.managedByFile("id")));
        var officials = row.text("staff_are_officials");
        var answer = yesOrNo(officials);
        if (answer.isEmpty() && !officials.isBlank())
            return new Wrong<>(List.of(Problems.notYesOrNo("staff_are_officials")));
        return check.organisation(
                new WrittenOrganisation(
                        row.text("id"),
                        row.text("name"),
                        row.list("handles"),
                        row.list("aliases"),
                        row.text("contact_name"),
                        row.text("contact_email"),
                        row.text("contact_phone"),
                        "",
                        row.text("security_email"),
                        row.text("security_phone"),
                        row.text("house_rules_url"),
                        answer.orElse(null),
                        row.text("language")),
                known);
    }

    private static Optional<Boolean> yesOrNo(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "ja", "j", "yes", "y", "true", "1" -> Optional.of(true);
            case "nee", "n", "no", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}

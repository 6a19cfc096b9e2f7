package nl.schildwacht.watch;

import java.util.List;
import java.util.regex.Pattern;

/** What can be wrong with a CSV file as a file. */
final class CsvProblems {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,39}");

    private CsvProblems() {}

    static Problem readAsWindows() {
        return new Problem(
                "",
                new Wording(
                        "Het bestand is niet in UTF-8 geschreven. We lazen het zoals Windows het opslaat.",
                        "The file is not written in UTF-8. We read it as Windows saves it."),
                new Wording(
                        "Kijk of namen met accenten kloppen, zoals René en Zoë.",
                        "See whether names with accents are right, such as René and Zoë."));
    }

    static Problem notUtf8() {
        return new Problem(
                "",
                new Wording(
                        "Het bestand is niet in UTF-8 geschreven; er is niets van gelezen.",
                        "The file is not written in UTF-8; nothing of it was read."),
                new Wording(
                        "Sla het op als \"CSV UTF-8 (door komma's gescheiden)\".",
                        "Save it as \"CSV UTF-8 (comma delimited)\"."));
    }

    static Problem empty() {
        return new Problem(
                "",
                new Wording("Het bestand is leeg.", "The file is empty."),
                new Wording("Begin met een regel met de kolomnamen.", "Begin with a line of column names."));
    }

    static Problem semicolons() {
        return new Problem(
                "",
                new Wording(
                        "De kolommen zijn met puntkomma's gescheiden; er is niets van gelezen.",
                        "The columns are separated by semicolons; nothing was read."),
                new Wording(
                        "Scheid kolommen met komma's; de puntkomma scheidt waarden binnen een kolom.",
                        "Separate columns with commas; the semicolon separates values within a column."));
    }

    static Problem missingColumns(List<String> missing) {
        var names = String.join(", ", missing);
        return new Problem(
                "",
                new Wording("Er ontbreken kolommen: " + names + ".", "Columns are missing: " + names + "."),
                new Wording(
                        "Voeg ze toe op de eerste regel, ook als ze leeg blijven.",
                        "Add them to the first line, even if nothing stands in them."));
    }

    static Problem columnTwice(String column) {
        return new Problem(
                column,
                new Wording("Deze kolom staat er twee keer.", "This column is there twice."),
                new Wording("Haal er een weg.", "Remove one of them."));
    }

    /**
     * @param position of the column, counted from 1.
     * @param name as the file has it; a stranger's text, and therefore repeated only when it is a few plain words.
     */
    static Problem unknownColumn(int position, String name) {
        String named = PLAIN.matcher(name).matches() ? " (" + name + ")" : "";
        return new Problem(
                "",
                new Wording(
                        "Kolom " + position + named + " kennen we niet en is overgeslagen.",
                        "Column " + position + named + " is unknown to us and was ignored."),
                new Wording(
                        "Controleer de spelling van de kolomnaam als zij mee moest doen.",
                        "Check the spelling of the column name if it was meant to count."));
    }

    static Problem cells(int found, int expected) {
        return new Problem(
                "",
                new Wording(
                        "Deze regel heeft " + found + " cellen; de kolomregel heeft er " + expected + ".",
                        "This row has " + found + " cells; the header has " + expected + "."),
                new Wording(
                        "Zet waarden met een komma erin tussen dubbele aanhalingstekens.",
                        "Put values that hold a comma between double quotes."));
    }

    static Problem brokenQuotes() {
        return new Problem(
                "",
                new Wording(
                        "Vanaf deze regel kloppen de aanhalingstekens niet; de rest is niet gelezen.",
                        "From this row on the quotes do not match; the rest was not read."),
                new Wording(
                        "Sluit elke cel die met een aanhalingsteken begint; verdubbel aanhalingstekens binnen een cel.",
                        "Close every cell that begins with a quote; double the quotes inside a cell."));
    }

    static Problem idTwice(long firstLine) {
        return new Problem(
                "id",
                new Wording(
                        "Dit kenmerk staat ook al op regel " + firstLine + ".",
                        "This id already stands on line " + firstLine + "."),
                new Wording("Geef ieder een eigen kenmerk.", "Give everyone an id of their own."));
    }
}

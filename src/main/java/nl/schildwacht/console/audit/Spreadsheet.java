package nl.schildwacht.console.audit;

import nl.schildwacht.text.Bidi;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as CSV (RFC 4180) that a spreadsheet opens without running anything. What begins like a formula gets an apostrophe in
 * front (OWASP, "CSV Injection"); every field is quoted, so that nothing breaks out of its cell; what turns text around goes.
 */
public final class Spreadsheet {
    /** Without it Excel reads UTF-8 as Windows-1252. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private Spreadsheet() {}

    /** One row with its line end. */
    public static String row(List<String> fields) {
        return fields.stream().map(Spreadsheet::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String text) {
        return "\"" + tame(Bidi.stripped(text)).replace("\"", "\"\"") + "\"";
    }

    /** Some programs look past white space and full-width forms. */
    private static String tame(String text) {
        String start = text.stripLeading();
        boolean formula = !start.isEmpty() && "=+-@|%＝＋－＠".indexOf(start.charAt(0)) >= 0;
        boolean control = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return formula && !isNumber(start) || control ? "'" + text : text;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]+([.,][0-9]+)?");
    }
}

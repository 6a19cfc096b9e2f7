package nl.schildwacht.console.page.cases;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.dossier.casework.Cases;

import java.util.List;

/**
 * A page of the list of dossiers.
 *
 * @param found how many there are in all.
 * @param query the filters as a query, beginning with a question mark.
 * @param weighs whether the reader weighs dossiers of others; to whom only her own stand here, severity is no label and tasks
 *     are no concern.
 */
public record CaseList(
        List<Row> rows, int found, int page, int pages, Form form, String query, Choices choices, boolean weighs) {
    /** @param who whom it is about, by a name that the reader may see. @param hers whether it is about the reader. */
    public record Row(Cases.Line line, String who, boolean hers) {
        public String path() {
            return "/console/dossiers/" + line.dossier().number();
        }
    }

    /** What the filters offer. */
    public record Choices(List<Option> states, List<Option> severities, List<Option> people) {}

    /** The link to another page of it. */
    public String to(int other) {
        return "/console/dossiers" + query + (query.isEmpty() ? "?" : "&") + "page=" + other;
    }

    public int previous() {
        return page - 1;
    }

    public int next() {
        return page + 1;
    }

    @Override
    public String toString() {
        return "CaseList[" + rows.size() + "]";
    }
}

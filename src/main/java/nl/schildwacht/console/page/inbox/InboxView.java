package nl.schildwacht.console.page.inbox;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Place;

import java.util.List;

/**
 * The inbox as it is shown.
 *
 * @param groups cards by urgency.
 * @param count how many there are, one more than is counted when there are more.
 * @param form what is filtered.
 * @param next the address of the next page; empty on the last.
 * @param since microseconds since 1970: what came in later is news.
 * @param ask where to ask for news.
 * @param bar what was just done; empty when nothing was.
 * @param undo the batch that can be undone; empty when there is none.
 */
public record InboxView(
        List<Group> groups,
        int count,
        Form form,
        Choices choices,
        String query,
        boolean isNarrow,
        boolean isFirst,
        String next,
        long since,
        String ask,
        List<String> bar,
        String undo,
        DutyView duty,
        int seenToday,
        boolean isMuch,
        String back) {

    /** Cards in a list have nothing to say about what was just done. */
    public List<String> none() {
        return List.of();
    }

    /** Where one reports what one saw oneself. */
    public Place report() {
        return Place.REPORT;
    }

    /** Cards of the same urgency under one heading. */
    public record Group(String title, List<Row> rows) {}

    /** What can be chosen. */
    public record Choices(
            List<Option> people,
            List<Option> platforms,
            List<Option> severities,
            List<Option> behaviours,
            List<Option> calls,
            List<Option> kinds,
            List<Option> worse,
            List<Option> reasons) {}

    /**
     * Who is on duty.
     *
     * @param lines in sentences.
     * @param mayEnd whether the reader is somewhere. @param mayTake whether somewhere she is not.
     */
    public record DutyView(List<String> lines, boolean mayEnd, boolean mayTake) {}
}

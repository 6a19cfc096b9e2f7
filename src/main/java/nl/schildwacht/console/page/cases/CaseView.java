package nl.schildwacht.console.page.cases;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.dossier.casework.CaseFile;
import nl.schildwacht.dossier.casework.Circle;
import nl.schildwacht.dossier.casework.StartingText;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.HelpLine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dossier as one of its readers sees it.
 *
 * @param who whom it is about, by a name that this reader may see.
 * @param person whether it is about an employee.
 * @param contact of the organisation, as one line; empty when there is none.
 * @param happened what happened in one sentence, without quoting.
 * @param firstAt when the first of it was found.
 * @param todo what is to be done by this reader.
 * @param others what others have to do.
 * @param finished what is done or not needed.
 * @param spoken the task that the large button is for.
 * @param lawDate of the law file.
 * @param newestFirst how the timeline runs. @param page of the timeline. @param pages how many.
 * @param guests to whom it was handed over.
 * @param forms the other forms on the page, as last typed.
 * @param needsAangifte whether it cannot be closed without an aangifte or a decision.
 * @param closeHelp how long it is kept once it is closed.
 * @param hers what stands on an employee's own page only.
 * @param keep what the links to other pages of the timeline carry along.
 */
public record CaseView(
        CaseFile file,
        String who,
        boolean person,
        Optional<Contact> contact,
        String happened,
        Instant firstAt,
        List<TaskRow> todo,
        List<TaskRow> others,
        List<TaskRow> finished,
        Optional<TaskRow> spoken,
        List<ChargeRow> charges,
        LocalDate lawDate,
        List<TimelineRow> timeline,
        boolean newestFirst,
        int page,
        int pages,
        List<Circle.Guest> guests,
        CoverRow coverage,
        List<HelpLine> helpers,
        List<StartingText.Kind> texts,
        CaseForms forms,
        boolean needsAangifte,
        String closeHelp,
        Hers hers,
        String keep) {
    /**
     * What stands on an employee's own page.
     *
     * @param contactName of the colleague she can turn to; empty when nobody was named.
     * @param told who was told, and when. @param done what was done, by "a colleague" or by herself.
     * @param klacht what she can still ask for herself, and until when.
     */
    public record Hers(String contactName, List<String> told, List<String> done, List<String> klacht) {
        static final Hers NOTHING = new Hers("", List.of(), List.of(), List.of());
    }

    /** The link to a page of the timeline. @param step 1 for the next, -1 for the previous. */
    public String toPage(int step) {
        return path() + "?page=" + (page + step) + keep + "#timeline";
    }

    public String number() {
        return file.dossier().number();
    }

    /** Where its pages are. */
    public String path() {
        return "/console/dossiers/" + number();
    }

    /** Whether there is more than one page of its timeline. */
    public boolean isPaged() {
        return pages > 1;
    }

    public boolean isBeyondSources() {
        return charges.stream().anyMatch(ChargeRow::isBeyondSources);
    }

    /**
     * The forms that stand on the page beside those of the tasks.
     *
     * @param choices for the selects, by name.
     */
    public record CaseForms(
            Form note,
            Form sender,
            Form handOver,
            Form closing,
            Form add,
            Form ask,
            List<Option> relations,
            List<Option> answers,
            List<Option> states,
            List<Option> kinds,
            List<Option> wishes) {}

    @Override
    public String toString() {
        return "CaseView[" + number() + "]";
    }
}

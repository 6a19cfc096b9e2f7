package nl.schildwacht.console.page.setup;

import nl.schildwacht.watch.Difference;
import nl.schildwacht.watch.Import.AtLine;
import nl.schildwacht.watch.Import.Row;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Person;

import java.util.List;

/**
 * What a page shows of a file: of everything the first few hundred, and how many there are.
 *
 * @param wrongRows how many lines hold an error; a line may hold several.
 */
public record ImportPreview(
        List<Row<Person>> comes,
        int comesCount,
        List<Difference.Altered> changes,
        int changesCount,
        int same,
        List<Person> goes,
        int goesCount,
        List<Fault> wrong,
        int wrongCount,
        long wrongRows,
        List<Fault> notices,
        int noticesCount) {
    /** How many of each stand on a page. */
    public static final int MOST = 300;

    /** What is wrong with a line, in the reader's language. */
    public record Fault(long line, String field, String message, String remedy) {
        static Fault of(AtLine at, Language language) {
            return new Fault(
                    at.line(),
                    at.problem().field(),
                    at.problem().message().in(language),
                    at.problem().remedy().in(language));
        }
    }

    static ImportPreview of(Keeper.Read read, Language language) {
        Difference difference = read.difference();
        List<AtLine> wrong = read.read().problems();
        List<AtLine> notices = read.read().notices();
        return new ImportPreview(
                first(difference.comes()),
                difference.comes().size(),
                first(difference.changes()),
                difference.changes().size(),
                difference.same(),
                first(difference.goes()),
                difference.goes().size(),
                first(wrong).stream().map(at -> Fault.of(at, language)).toList(),
                wrong.size(),
                wrong.stream().map(AtLine::line).distinct().count(),
                first(notices).stream().map(at -> Fault.of(at, language)).toList(),
                notices.size());
    }

    public int most() {
        return MOST;
    }

    /** Whether there is anything to confirm. */
    public boolean changesAnything() {
        return comesCount + changesCount + goesCount > 0;
    }

    public boolean holdsNothingGood() {
        return comesCount + changesCount + same == 0;
    }

    private static <T> List<T> first(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }
}

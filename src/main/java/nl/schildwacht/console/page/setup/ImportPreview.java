package nl.schildwacht.console.page.setup;

import nl.schildwacht.watch.Difference;
import nl.schildwacht.watch.Import.AtLine;
import nl.schildwacht.watch.Import.Row;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Person;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page shows of a file: of everything the first few hundred, and how many there are.
 *
 * @param wrongRows how many lines hold an error; a line may hold several.
 */
public record ImportPreview(
        List<Row<Person>> comes,
        int comesCount,
        List<Altered> changes,
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

    /** Who changes. @param columns in what, in the reader's language. */
    public record Altered(long line, String name, String columns) {
        static Altered of(Difference.Altered altered, SetupTexts texts) {
            return new Altered(
                    altered.line(),
                    altered.after().displayName(),
                    altered.fields().stream().map(field -> spoken(field, texts)).collect(Collectors.joining(", ")));
        }
    }

    /** What is wrong with a line, in the reader's language. */
    public record Fault(long line, String column, String message, String remedy) {
        static Fault of(AtLine at, SetupTexts texts, Language language) {
            return new Fault(
                    at.line(),
                    spoken(at.problem().field(), texts),
                    at.problem().message().in(language),
                    at.problem().remedy().in(language));
        }
    }

    private static String spoken(String field, SetupTexts texts) {
        return PeopleColumn.of(field).map(texts::columnName).orElse(field);
    }

    static ImportPreview of(Keeper.Read read, SetupTexts texts, Language language) {
        Difference difference = read.difference();
        List<AtLine> wrong = read.read().problems();
        List<AtLine> notices = read.read().notices();
        return new ImportPreview(
                first(difference.comes()),
                difference.comes().size(),
                first(difference.changes()).stream()
                        .map(altered -> Altered.of(altered, texts))
                        .toList(),
                difference.changes().size(),
                difference.same(),
                first(difference.goes()),
                difference.goes().size(),
                first(wrong).stream().map(at -> Fault.of(at, texts, language)).toList(),
                wrong.size(),
                wrong.stream().map(AtLine::line).distinct().count(),
                first(notices).stream().map(at -> Fault.of(at, texts, language)).toList(),
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

package nl.schildwacht.console.page.setup;

import nl.schildwacht.screening.DryRuns;
import nl.schildwacht.screening.Outcome;
import nl.schildwacht.screening.Prediction;
import nl.schildwacht.screening.Proposal.Narrower;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the new names of a file were tried.
 *
 * @param run while it goes on.
 * @param untried how many were not, because too many dry runs went on or this one broke.
 * @param found those that stand in what the sources offer, or are too broad; the first few hundred of {@code foundCount}.
 */
public record NamesTried(Optional<DryRuns.Seen> run, int untried, Outcome outcome, List<Line> found, int foundCount) {
    /** One name. @param owner whose it is to be. @param why it is too broad, with what to do instead; else empty. */
    public record Line(String name, String owner, Prediction prediction, String why) {
        static Line of(Outcome.Tried tried, Map<String, Person> inFile, Watchlist known, Language language) {
            String id = tried.proposal().subjectId();
            String why = tried.prediction()
                    .objection()
                    .map(one -> one.wording().in(language))
                    .orElse("");
            String remedy = tried.narrower().map(one -> spoken(one, language)).orElse("");
            Optional<Subject> owner =
                    Optional.<Subject>ofNullable(inFile.get(id)).or(() -> known.find(id));
            return new Line(
                    tried.proposal().text(),
                    owner.map(Subject::displayName).orElse(id),
                    tried.prediction(),
                    (why + remedy).strip());
        }

        private static String spoken(Narrower narrower, Language language) {
            return " " + narrower.way().wording().in(language) + ": " + narrower.text();
        }
    }

    static NamesTried of(Keeper.Read read, Watchlist known, Language language) {
        Outcome outcome = read.run().map(DryRuns.Seen::outcome).orElse(Outcome.NOTHING);
        List<Outcome.Tried> found = outcome.found();
        Map<String, Person> inFile = new HashMap<>();
        if (!found.isEmpty()) read.read().values().forEach(one -> inFile.put(one.id(), one));
        return new NamesTried(
                read.run().filter(DryRuns.Seen::isRunning),
                read.untried().size(),
                outcome,
                found.stream()
                        .limit(ImportPreview.MOST)
                        .map(one -> Line.of(one, inFile, known, language))
                        .toList(),
                found.size());
    }

    public int tried() {
        return outcome.names().size();
    }

    /** Whether these go live unseen by any source, unless they are tried again. */
    public boolean isUnanswered() {
        return run.isEmpty() && (untried > 0 || tried() > 0 && !outcome.wasAnswered());
    }
}

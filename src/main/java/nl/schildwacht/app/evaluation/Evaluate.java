package nl.schildwacht.app.evaluation;

import nl.schildwacht.app.evaluation.Judging.Opening;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The command {@code evaluate}. What it prints as JSON is a contract: see {@code docs/evaluate.md}. Nothing is kept, and what
 * was written in the texts is printed only when asked for.
 */
public final class Evaluate {
    private static final int PROBLEMS_SHOWN = 20;

    private final Options options;
    private final Judging judging;
    private final InstantSource clock;
    private final PrintStream err;

    private Evaluate(Options options, Judging judging, InstantSource clock, PrintStream err) {
        this.options = options;
        this.judging = judging;
        this.clock = clock;
        this.err = err;
    }

    /**
     * @param arguments as {@code --help} explains them.
     * @param opening makes the recogniser ready.
     * @param clock says when to tell how far it is.
     * @param out takes the report, and nothing at all unless it is whole.
     * @param err takes progress, notices and what is wrong.
     * @return 0; or 2 when something could not be read or used.
     */
    public static int run(
            List<String> arguments, Opening opening, InstantSource clock, PrintStream out, PrintStream err) {
        try {
            Options options = Options.of(arguments);
            if (options.help()) out.print(Options.USAGE);
            else {
                out.print(new Evaluate(options, opening.open(options.lists()), clock, err).report());
            }
            return 0;
        } catch (Unusable mistake) {
            err.println("evaluate: " + mistake.getMessage());
            err.println("evaluate --help tells how it is used");
            return 2;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private String report() throws Unusable {
        // Read before the work, so that a mistake in its name does not cost the whole run.
        Optional<EarlierRun> earlier = Optional.empty();
        if (options.compare().isPresent())
            earlier = Optional.of(EarlierRun.read(content(options.compare().get())));
        List<LabelledText> texts = texts();
        List<Outcome> outcomes = judged(texts);
        Report report = new Report(
                judging.lexicon(),
                outcomes,
                earlier.map(run -> Comparison.of(run.lexicon(), run.outcomes(), outcomes)));
        if (options.lists().isPresent() && !report.hasAlerts())
            err.println("evaluate: no file has a column 'targets', so nothing can be said of who should be told");
        Optional<Mistakes> mistakes =
                options.mistakes() ? Optional.of(Mistakes.of(texts, outcomes, options.showText())) : Optional.empty();
        return switch (options.format()) {
            case JSON -> new ReportJson(report, mistakes).text();
            case TEXT -> {
                StringBuilder page = new StringBuilder();
                new Telling(new TextPage(page)).tell(report, mistakes);
                yield page.toString();
            }
            case MARKDOWN -> {
                StringBuilder page = new StringBuilder();
                new Telling(new MarkdownPage(page)).tell(report, mistakes);
                yield page.toString().stripTrailing() + "\n";
            }
        };
    }

    private List<LabelledText> texts() throws Unusable {
        List<LabelledText> texts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Predicate<String> isSubject = options.lists().isPresent() ? judging::looksAfter : id -> true;
        for (Inputs.Input input : Inputs.of(options.inputs())) {
            LabelledFile file =
                    LabelledFile.read(input.name(), content(input.path().toString()), isSubject);
            if (input.isFromFolder() && file.missingColumn().isPresent())
                err.println("evaluate: leaves out " + input.name() + ", which is no labelled file: it has no column '"
                        + file.missingColumn().get() + "'");
            else problems.addAll(file.problems());
            texts.addAll(file.texts());
        }
        if (!problems.isEmpty()) throw new Unusable(inWords(problems));
        if (texts.isEmpty()) throw new Unusable("there is no labelled text to measure on");
        for (int k = 0; k < texts.size() && options.naming().isPresent(); k++)
            texts.set(k, texts.get(k).naming(options.naming().get(), k % 2 == 0));
        return texts;
    }

    private static String inWords(List<String> problems) {
        String shown = String.join("\n          ", problems.subList(0, Math.min(PROBLEMS_SHOWN, problems.size())));
        int more = problems.size() - PROBLEMS_SHOWN;
        return more > 0 ? shown + "\n          and " + more + " more" : shown;
    }

    private List<Outcome> judged(List<LabelledText> texts) {
        Progress progress = new Progress(err, clock, texts.size());
        List<Outcome> outcomes = new ArrayList<>(texts.size());
        for (LabelledText text : texts) {
            outcomes.add(new Outcome(text.expected(), judging.judge(text)));
            progress.step();
        }
        return outcomes;
    }

    private static byte[] content(String file) throws Unusable {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new Unusable("there is no file " + file);
        } catch (IOException | InvalidPathException e) {
            throw new Unusable("cannot read the file " + file);
        }
    }
}

package nl.schildwacht.app.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the user asked for.
 *
 * @param inputs files and folders to measure on, at least one unless {@code help}.
 * @param compare the JSON of an earlier run.
 * @param lists whom to look after.
 * @param naming a name to put to every text.
 */
record Options(
        List<String> inputs,
        Format format,
        Optional<String> compare,
        Optional<Judging.Lists> lists,
        Optional<String> naming,
        boolean mistakes,
        boolean showText,
        boolean help) {
    static final String USAGE = """
            Usage: ./schildwacht evaluate [OPTION…] FILE.csv|FOLDER …

            Measures the recogniser on texts of which a person has said what they are: what it finds, what it
            misses, what it flags for nothing, each with its 95 % confidence interval. No database, no network.

              --format text|markdown|json  how to print it (text)
              --compare EARLIER.json       what changed since an earlier run that was printed with --format json
              --mistakes                   which rows were judged wrongly, by id, and by which rules
              --show-text                  with --mistakes: also what they say
              --people FILE.csv --organisations FILE.csv
                                           look after these, as score does, and measure who would be told
              --naming NAME                puts a name of theirs to every text, before one and after the next: how often
                                           would ordinary text be flagged if only it named somebody?
              --help                       this

            A file needs the columns id,lang,text,label; these are used when they are there: severity, targets,
            also, parent, channel, phenomenon, source_label. docs/evaluate.md explains them and the measures.
            Exit code: 0, or 2 when something could not be read or used; then nothing is measured.
            """;

    enum Format {
        TEXT,
        MARKDOWN,
        JSON;

        static Format of(String name) throws Unusable {
            return Arrays.stream(values())
                    .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Unusable("--format is text, markdown or json, not '" + name + "'"));
        }
    }

    static Options of(List<String> arguments) throws Unusable {
        List<String> inputs = new ArrayList<>();
        Format format = Format.TEXT;
        Optional<String> compare = Optional.empty();
        Optional<String> people = Optional.empty();
        Optional<String> organisations = Optional.empty();
        Optional<String> naming = Optional.empty();
        boolean mistakes = false;
        boolean showText = false;
        boolean help = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--format" -> format = Format.of(value(argument, rest));
                case "--compare" -> compare = Optional.of(value(argument, rest));
                case "--people" -> people = Optional.of(value(argument, rest));
                case "--organisations" -> organisations = Optional.of(value(argument, rest));
                case "--naming" -> naming = Optional.of(value(argument, rest));
                case "--mistakes" -> mistakes = true;
                case "--show-text" -> showText = true;
                case "--help", "-h" -> help = true;
                default -> {
                    if (argument.startsWith("-")) throw new Unusable("does not know '" + argument + "'");
                    inputs.add(argument);
                }
            }
        }
        if (!help) check(inputs, people, organisations, mistakes, showText);
        Optional<String> employers = organisations;
        Optional<Judging.Lists> lists = people.flatMap(who -> employers.map(where -> new Judging.Lists(who, where)));
        if (naming.isPresent() && lists.isEmpty()) throw new Unusable("--naming needs --people and --organisations");
        return new Options(List.copyOf(inputs), format, compare, lists, naming, mistakes, showText, help);
    }

    private static String value(String option, Iterator<String> rest) throws Unusable {
        if (!rest.hasNext()) throw new Unusable(option + " needs a value");
        return rest.next();
    }

    private static void check(
            List<String> inputs,
            Optional<String> people,
            Optional<String> organisations,
            boolean mistakes,
            boolean showText)
            throws Unusable {
        if (inputs.isEmpty()) throw new Unusable("a FILE.csv or FOLDER is missing");
        if (people.isPresent() != organisations.isPresent())
            throw new Unusable("--people and --organisations are needed together");
        if (showText && !mistakes) throw new Unusable("--show-text needs --mistakes");
    }
}

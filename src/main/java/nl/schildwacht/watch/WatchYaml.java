package nl.schildwacht.watch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the operators' YAML file. The same names and the same checks as everywhere; the field of each problem is the path in
 * the document, {@code people[3].email}, counted from zero. Pure and safe between threads.
 */
final class WatchYaml {
    private static final int LARGEST = 64 << 20;
    private static final ObjectReader READER = reader();

    private final WatchCheck check = new WatchCheck();

    private record Document(
            @Nullable List<WrittenOrganisation> organisations,
            @Nullable List<WrittenPerson> people,
            @Nullable List<WrittenTerm> terms) {}

    /** @param standing what the database holds; the file may refer to it. */
    Checked<FileContent> read(byte[] bytes, Watchlist standing) {
        var text = CsvText.decode(bytes);
        if (text.problem().isPresent())
            return wrong(YamlProblems.notUtf8(text.problem().get().line()));
        if (text.text().isBlank()) return new Fine<>(new FileContent(List.of(), List.of(), List.of()), List.of());
        try {
            return check(READER.readValue(text.text()), standing);
        } catch (UnrecognizedPropertyException unknown) {
            return wrong(YamlProblems.unknownKey(path(unknown)));
        } catch (JsonMappingException mapping) {
            // Jackson wraps what the parser says when it stands inside a list.
            return wrong(
                    mapping.getCause() instanceof StreamReadException syntax
                            ? notYaml(syntax)
                            : YamlProblems.wrongShape(path(mapping)));
        } catch (JsonProcessingException syntax) {
            return wrong(notYaml(syntax));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a string does not fail to be read
        }
    }

    private Checked<FileContent> check(Document document, Watchlist standing) {
        var problems = new ArrayList<Problem>();
        var notices = new ArrayList<Problem>();
        var ids = new HashSet<String>();
        var organisations = new Section<WrittenOrganisation, Organisation>("organisations", problems, notices, ids)
                .read(document.organisations(), standing, check::organisation, Organisation::id);
        // People at an employer that did not pass would only add echoes of the same mistake.
        if (!problems.isEmpty()) return new Wrong<>(problems);
        var withEmployers = with(standing, organisations, List.of());
        var people = new Section<WrittenPerson, Person>("people", problems, notices, ids)
                .read(document.people(), withEmployers, check::person, Person::id);
        if (!problems.isEmpty()) return new Wrong<>(problems);
        var withOwners = with(withEmployers, List.of(), people);
        var terms = new Section<WrittenTerm, Term>("terms", problems, notices, new HashSet<>())
                .read(document.terms(), withOwners, check::term, Term::id);
        if (!problems.isEmpty()) return new Wrong<>(problems);
        return new Fine<>(new FileContent(organisations, people, terms), notices);
    }

    private static Watchlist with(Watchlist standing, List<Organisation> organisations, List<Person> people) {
        return new Watchlist(
                standing.version(),
                Stream.concat(standing.organisations().stream(), organisations.stream())
                        .toList(),
                Stream.concat(standing.people().stream(), people.stream()).toList(),
                standing.terms());
    }

    /** One list of the document. */
    private record Section<W, T>(String name, List<Problem> problems, List<Problem> notices, Set<String> ids) {
        List<T> read(
                @Nullable List<W> written,
                Watchlist known,
                BiFunction<W, Watchlist, Checked<T>> check,
                Function<T, String> idOf) {
            var values = new ArrayList<T>();
            for (int i = 0; written != null && i < written.size(); i++) {
                var place = name + "[" + i + "]";
                if (written.get(i) == null) {
                    problems.add(YamlProblems.wrongShape(place));
                    continue;
                }
                switch (check.apply(written.get(i), known)) {
                    case Wrong<T>(var wrong) -> wrong.forEach(problem -> problems.add(at(place, problem)));
                    case Fine<T>(var value, var remarks) -> {
                        if (!ids.add(idOf.apply(value))) problems.add(YamlProblems.idTwice(place + ".id"));
                        remarks.forEach(remark -> notices.add(at(place, remark)));
                        values.add(value);
                    }
                }
            }
            return values;
        }
    }

    private static Problem at(String place, Problem problem) {
        return new Problem(place + "." + problem.field(), problem.message(), problem.remedy());
    }

    private static Checked<FileContent> wrong(Problem problem) {
        return new Wrong<>(List.of(problem));
    }

    private static Problem notYaml(JsonProcessingException syntax) {
        var where = syntax.getLocation();
        return YamlProblems.notYaml(where == null ? 1 : where.getLineNr());
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "")
                .replaceAll("[^A-Za-z0-9_.\\[\\]-]", "?"); // a key may be anything, and this goes to the log
    }

    private static ObjectReader reader() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST);
        return YAMLMapper.builder(YAMLFactory.builder().loaderOptions(limits).build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readerFor(Document.class);
    }
}

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
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a YAML document of the operators into the shape of a record, and says by its path what is wrong. Safe between
 * threads.
 *
 * @param <D> the document: a record whose components are lists of records.
 */
public final class YamlDocument<D> {
    private static final int LARGEST = 64 << 20;

    private final ObjectReader reader;

    public YamlDocument(Class<D> shape) {
        this.reader = reader().forType(shape);
    }

    /** @param bytes UTF-8; an empty file is an empty document. */
    public Checked<D> read(byte[] bytes) {
        var text = CsvText.decode(bytes);
        if (text.problem().isPresent())
            return wrong(YamlProblems.notUtf8(text.problem().get().line()));
        try {
            @Nullable D document = reader.readValue(text.text().isBlank() ? "{}" : text.text());
            return document == null ? wrong(YamlProblems.wrongShape("")) : new Fine<>(document, List.of());
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

    /**
     * One list of a document on its way through the gate.
     *
     * @param name the key it stands under.
     * @param problems collects what is wrong.
     * @param notices collects what is worth telling.
     * @param ids the ids so far; one that comes again is a problem.
     */
    public record Section<W, T>(String name, List<Problem> problems, List<Problem> notices, Set<String> ids) {
        /** A list with ids of its own. */
        public Section(String name) {
            this(name, new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        }

        /** Checks each entry. @return those that passed; all of them when no problem was added. */
        public List<T> read(@Nullable List<W> written, Function<W, Checked<T>> check, Function<T, String> idOf) {
            var values = new ArrayList<T>();
            for (int i = 0; written != null && i < written.size(); i++) {
                var place = name + "[" + i + "]";
                if (written.get(i) == null) {
                    problems.add(YamlProblems.wrongShape(place));
                    continue;
                }
                switch (check.apply(written.get(i))) {
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

        private static Problem at(String place, Problem problem) {
            return new Problem(place + "." + problem.field(), problem.message(), problem.remedy());
        }
    }

    private static <D> Checked<D> wrong(Problem problem) {
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
                .reader();
    }
}

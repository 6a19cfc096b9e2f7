package nl.schildwacht.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.schildwacht.watch.Import.AtLine;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What went wrong, in the form of RFC 9457 ({@code application/problem+json}). {@code type} is left at {@code about:blank}:
 * the status says what kind it is.
 *
 * @param title what is wrong, in the reader's language.
 * @param detail what to do about it.
 * @param errors one for each field that is wrong; may be empty.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem")
public record ProblemBody(String type, String title, int status, String detail, List<Fault> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemBody {
        errors = List.copyOf(errors);
    }

    /** @param line in an imported file; absent elsewhere. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Fault(@Nullable Long line, String field, String message, String remedy) {
        public static Fault of(Problem problem, Language language) {
            return new Fault(
                    null,
                    problem.field(),
                    problem.message().in(language),
                    problem.remedy().in(language));
        }

        public static Fault of(AtLine at, Language language) {
            var fault = of(at.problem(), language);
            return new Fault(at.line(), fault.field(), fault.message(), fault.remedy());
        }
    }

    public static ProblemBody of(int status, Wording title, Wording detail, Language language) {
        return of(status, title, detail, language, List.of());
    }

    public static ProblemBody of(int status, Wording title, Wording detail, Language language, List<Fault> errors) {
        return new ProblemBody("about:blank", title.in(language), status, detail.in(language), errors);
    }
}

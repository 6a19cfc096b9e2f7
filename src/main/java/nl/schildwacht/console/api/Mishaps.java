package nl.schildwacht.console.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import nl.schildwacht.console.access.AccessProblems;
import nl.schildwacht.text.CappedStream;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Wording;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Turns what went wrong around a resource into problems. Nothing that was sent is repeated, not even to its sender. */
@Singleton
class Mishaps {
    private static final Logger LOG = Logger.getLogger(Mishaps.class);

    private final Answers answers;

    Mishaps(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response noToken(UnauthorizedException exception) {
        return Response.fromResponse(answers.answer(AccessProblems.noToken(answers.language())))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"schildwacht\"")
                .build();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException exception) {
        return answers.answer(AccessProblems.notAllowed(answers.language()));
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException exception) {
        // Jackson wraps what the parser says when it stands inside an object.
        var isSyntax = exception instanceof StreamReadException || exception.getCause() instanceof StreamReadException;
        if (isSyntax
                || !(exception instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty())
            return answers.problem(
                    400,
                    new Wording("Dit is geen geldige JSON.", "This is not valid JSON."),
                    new Wording("Stuur één JSON-object in UTF-8.", "Send one JSON object in UTF-8."));
        var path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return answers.invalid(List.of(
                exception instanceof UnrecognizedPropertyException
                        ? new Problem(
                                path,
                                new Wording("Dit veld kennen we niet.", "This field is unknown to us."),
                                new Wording("Controleer de spelling.", "Check the spelling."))
                        : new Problem(
                                path,
                                new Wording(
                                        "Hier staat iets van een andere soort.",
                                        "Something of another kind stands here."),
                                new Wording(
                                        "Kijk in /q/openapi wat hier wordt verwacht.",
                                        "Look in /q/openapi for what is expected here."))));
    }

    /** Named apart because the framework's own answer to it repeats the value. */
    @ServerExceptionMapper
    Response ofAnotherKind(MismatchedInputException exception) {
        return unreadable(exception);
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException exception) {
        // A body that cannot be read arrives wrapped.
        if (exception.getCause() instanceof JsonProcessingException cause) return unreadable(cause);
        if (exception.getCause() instanceof CappedStream.Surplus) return answers.tooLarge();
        int status = exception.getResponse().getStatus();
        if (status < 400) return exception.getResponse();
        return switch (status) {
            case 404 -> answers.absent();
            case 405 ->
                answers.problem(
                        405,
                        new Wording("Dit kan hier niet.", "This cannot be done here."),
                        new Wording("Kijk in /q/openapi wat wel kan.", "Look in /q/openapi for what can."));
            case 415 ->
                answers.problem(
                        415,
                        new Wording(
                                "Deze soort inhoud verwachten we hier niet.",
                                "This kind of content is not expected here."),
                        new Wording(
                                "Kijk in /q/openapi naar het Content-Type.",
                                "Look in /q/openapi for the Content-Type."));
            default ->
                answers.problem(
                        status,
                        new Wording("Dit verzoek is niet te verwerken.", "This request cannot be processed."),
                        new Wording("Kijk in /q/openapi hoe het hoort.", "Look in /q/openapi how it should be."));
        };
    }

    /** What breaks off while it is read: a form that is none, a line that went dead. No room of ours throws it. */
    @ServerExceptionMapper
    Response brokenOff(IOException exception) {
        if (exception instanceof CappedStream.Surplus) return answers.tooLarge();
        return answers.problem(
                400,
                new Wording("Dit verzoek brak af.", "This request broke off."),
                new Wording("Stuur het opnieuw.", "Send it again."));
    }

    /** The message of a foreign exception may hold what somebody typed, so only its kind is logged. */
    @ServerExceptionMapper
    Response unexpected(RuntimeException exception) {
        var id = UUID.randomUUID();
        LOG.errorf(
                "A request failed and was answered with 500: incident %s, %s at %s",
                id,
                exception.getClass().getName(),
                exception.getStackTrace().length == 0 ? "?" : exception.getStackTrace()[0]);
        return answers.failed(id.toString());
    }
}

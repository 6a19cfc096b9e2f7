package nl.schildwacht.console.api;

import nl.schildwacht.console.Allowance;
import nl.schildwacht.console.ProblemBody;
import nl.schildwacht.console.ProblemBody.Fault;
import nl.schildwacht.console.Tongue;
import nl.schildwacht.console.page.MishapPage;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Import.AtLine;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Wording;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Says yes and no to one request, in the language it asked for. */
@RequestScoped
class Answers {
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final MishapPage page;
    private final Allowance allowance;

    Answers(HttpHeaders headers, UriInfo uri, MishapPage page, Allowance allowance) {
        this.headers = headers;
        this.uri = uri;
        this.page = page;
        this.allowance = allowance;
    }

    Language language() {
        return Tongue.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** 201 when it is new, 200 otherwise, with what stands now; or why not. */
    Response saved(Change change, Object view) {
        return switch (change) {
            case Change.Done done ->
                Response.status(done == Change.Done.CREATED ? 201 : 200)
                        .entity(view)
                        .build();
            case Change.Refused refused -> refused(refused);
        };
    }

    /** 204, or why not. */
    Response removed(Change change) {
        return switch (change) {
            case Change.Done _ -> Response.noContent().build();
            case Change.Refused refused -> refused(refused);
        };
    }

    Response refused(Change.Refused why) {
        return switch (why) {
            case ABSENT -> absent();
            case MANAGED_BY_FILE ->
                problem(
                        409,
                        new Wording(
                                "Dit wordt beheerd in het configuratiebestand.",
                                "This is managed in the configuration file."),
                        new Wording("Verander het in dat bestand.", "Change it in that file."));
            case ID_TAKEN ->
                problem(
                        409,
                        new Wording(
                                "Dit kenmerk is al van een organisatie of persoon.",
                                "This id already belongs to an organisation or a person."),
                        new Wording("Kies een ander kenmerk.", "Choose another id."));
            case STILL_EMPLOYS ->
                problem(
                        409,
                        new Wording(
                                "Bij deze organisatie horen nog personen.",
                                "People still belong to this organisation."),
                        new Wording(
                                "Verwijder of verplaats eerst die personen.", "Remove or move those people first."));
            case SAID_OTHERWISE ->
                problem(
                        409,
                        new Wording(
                                "Hiervan is al vastgelegd dat het iets anders is.",
                                "This is already said to be something else."),
                        new Wording("Verwijder eerst wat er staat.", "Remove what stands there first."));
            case NOT_HERSELF ->
                problem(
                        409,
                        new Wording("Dit kan alleen de persoon zelf.", "Only the person herself can do this."),
                        new Wording("Vraag het haar of hem.", "Ask that person."));
            case TOO_MANY ->
                problem(
                        409,
                        new Wording("Er kunnen er niet meer bij.", "There is no room for more."),
                        new Wording("Verwijder er eerst een.", "Remove one first."));
            case UNKNOWN_ORGANISATION, UNKNOWN_OWNER ->
                problem(
                        409,
                        new Wording(
                                "Dat waarnaar dit verwijst is intussen verdwenen.",
                                "What this refers to has disappeared in the meantime."),
                        new Wording("Haal de gegevens opnieuw op.", "Fetch the data again."));
        };
    }

    Response absent() {
        return problem(
                404,
                new Wording("Dit is er niet.", "This is not there."),
                new Wording("Controleer het kenmerk in het adres.", "Check the id in the address."));
    }

    /** 413 with how much is not too much. */
    Response tooLarge() {
        return problem(
                413,
                new Wording("Dit is te veel in één keer.", "This is too much at once."),
                new Wording(
                        "Stuur hoogstens " + allowance.inAll() + " tegelijk; verdeel het over meer verzoeken.",
                        "Send at most " + allowance.inAll() + " at once; divide it over more requests."));
    }

    /** 422 with everything that is wrong. */
    Response invalid(List<Problem> problems) {
        return faults(
                problems.stream().map(problem -> Fault.of(problem, language())).toList());
    }

    /** 422 for a file of which nothing can be kept. */
    Response unusable(List<AtLine> problems) {
        return faults(problems.stream()
                .limit(ImportView.MOST)
                .map(problem -> Fault.of(problem, language()))
                .toList());
    }

    private Response faults(List<Fault> faults) {
        return answer(ProblemBody.of(
                422,
                new Wording(
                        "Er klopt iets niet; er is niets veranderd.", "Something is not right; nothing was changed."),
                new Wording("Verbeter wat onder errors staat.", "Correct what stands under errors."),
                language(),
                faults));
    }

    /** 500. @param incident the number under which the log has it. */
    Response failed(String incident) {
        if (!uri.getPath().startsWith("/api/")) return page.of(500, incident);
        return problem(
                500,
                new Wording("Er ging hier iets mis.", "Something went wrong here."),
                new Wording("Meld de beheerder dit nummer: " + incident, "Tell the operator this number: " + incident));
    }

    Response problem(int status, Wording title, Wording detail) {
        return answer(ProblemBody.of(status, title, detail, language()));
    }

    /** Programs get the problem, readers a page. */
    Response answer(ProblemBody problem) {
        if (!uri.getPath().startsWith("/api/")) return page.of(problem.status(), "");
        return Response.status(problem.status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}

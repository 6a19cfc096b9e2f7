package nl.schildwacht.console.api;

import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Judged;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Explaining;
import nl.schildwacht.threat.Explanation;
import nl.schildwacht.threat.Phrasing;
import nl.schildwacht.watch.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Why something was found. Open to whoever may read dossiers. */
@Path("/api/v1")
@Tag(name = "explanations", description = "Why a hit was found. Quotes words of the post.")
class HitsResource {
    private final Dossiers dossiers;
    private final Provider<Explaining> explaining;
    private final Answers answers;

    /** @param explaining made when somebody first asks, for it loads all rules. */
    HitsResource(Dossiers dossiers, Provider<Explaining> explaining, Answers answers) {
        this.dossiers = dossiers;
        this.explaining = explaining;
        this.answers = answers;
    }

    @GET
    @Path("hits/{id}/explanation")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY"})
    @Operation(
            summary = "Says why a hit was found, in Dutch or English, by the rules of today. Quotes words of the post.")
    public Response explain(@PathParam("id") UUID id) {
        Optional<HitView> hit = dossiers.findHit(id);
        if (hit.isEmpty()) return answers.absent();
        return dossiers.judged(id)
                .flatMap(Judged::post)
                .map(post -> explained(hit.get(), post))
                .orElseGet(this::purged);
    }

    private Response explained(HitView hit, Post post) {
        Explanation explanation = explaining.get().explain(post, hit.subjectId());
        return Response.ok(new ExplanationView(
                        hit.id(),
                        hit.lexicon(),
                        explanation.assessment().lexicon(),
                        Phrasing.in(answers.language()).of(explanation, post.text())))
                .build();
    }

    private Response purged() {
        return answers.problem(
                404,
                new Wording(
                        "De tekst van dit bericht bewaren we niet meer.", "The text of this post is no longer kept."),
                new Wording("Zonder tekst is er geen uitleg.", "Without the text there is no explanation."));
    }
}

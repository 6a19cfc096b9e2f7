package nl.schildwacht.console.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import nl.schildwacht.console.access.ApiToken;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Tokens;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Tokens for programs and people. A token is shown once, when it is issued. */
@Path("/api/v1/tokens")
@RolesAllowed("ADMINISTRATOR")
@Tag(name = "tokens", description = "Who may use this API.")
class TokensResource {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DAYS = 3650;

    private final Tokens tokens;
    private final Clock clock;
    private final Answers answers;

    TokensResource(Tokens tokens, Clock clock, Answers answers) {
        this.tokens = tokens;
        this.clock = clock;
        this.answers = answers;
    }

    /** @param expiresInDays absent means never. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Wish(
            @Nullable String name,
            @Nullable Set<Role> roles,
            @Nullable Integer expiresInDays) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record View(
            UUID id,
            String name,
            Set<Role> roles,
            Instant createdAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> expiresAt,
            Optional<Instant> revokedAt) {
        static View of(ApiToken token) {
            return new View(
                    token.id(),
                    token.name(),
                    token.roles(),
                    token.createdAt(),
                    token.lastUsedAt(),
                    token.expiresAt(),
                    token.revokedAt());
        }
    }

    /** @param token keep it well; it is not shown again. */
    record Issued(String token, View known) {}

    @GET
    @Operation(summary = "Lists all tokens that were ever issued; never the tokens themselves.")
    public List<View> list() {
        return tokens.list().stream().map(View::of).toList();
    }

    @POST
    @CustomDeserialization(StrictJson.class)
    @Operation(summary = "Issues a token and shows it once.")
    public Response issue(Wish wish) {
        var problems = problems(StrictJson.sent(wish));
        if (!problems.isEmpty()) return answers.invalid(problems);
        var end = Optional.ofNullable(wish.expiresInDays())
                .map(days -> clock.instant().plus(Duration.ofDays(days)));
        var issued = tokens.issue(wish.name().strip(), wish.roles(), end);
        return Response.status(201)
                .entity(new Issued(issued.token(), View.of(issued.known())))
                .build();
    }

    private static List<Problem> problems(Wish wish) {
        var problems = new ArrayList<Problem>();
        var name = wish.name() == null ? "" : wish.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))
            problems.add(new Problem(
                    "name",
                    new Wording("Een token heeft een naam nodig.", "A token needs a name."),
                    new Wording(
                            "Schrijf op één regel waarvoor het dient, in ten hoogste 100 tekens.",
                            "Write on one line what it is for, in at most 100 characters.")));
        if (wish.roles() == null || wish.roles().isEmpty())
            problems.add(new Problem(
                    "roles",
                    new Wording("Een token heeft een rol nodig.", "A token needs a role."),
                    new Wording("Geef ten minste één rol.", "Give at least one role.")));
        if (wish.expiresInDays() != null && (wish.expiresInDays() < 1 || wish.expiresInDays() > LONGEST_DAYS))
            problems.add(new Problem(
                    "expires_in_days",
                    new Wording("Deze termijn kan niet.", "This term is not possible."),
                    new Wording("Geef 1 tot 3650 dagen, of niets.", "Give 1 to 3650 days, or nothing.")));
        return problems;
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revokes a token; from then on it opens nothing.")
    public Response revoke(@PathParam("id") UUID id) {
        return switch (tokens.revoke(id)) {
            case REVOKED -> Response.noContent().build();
            case ABSENT -> answers.absent();
            case LAST_ADMINISTRATOR ->
                answers.problem(
                        409,
                        new Wording(
                                "Dit is het laatste token van een beheerder.",
                                "This is the last administrator's token."),
                        new Wording("Geef eerst een ander uit.", "Issue another one first."));
        };
    }
}

package nl.schildwacht.console.audit;

import io.smallrye.mutiny.Uni;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Stands at the way out of every resource and has a line written where one is due. */
@Singleton
class Witness {
    private final Audit audit;
    private final Visitors visitors;
    private final Clock clock;

    Witness(Audit audit, Visitors visitors, Clock clock) {
        this.audit = audit;
        this.visitors = visitors;
        this.clock = clock;
    }

    @ServerResponseFilter
    Uni<Void> see(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        Optional<Line> line = line(request, response, resource);
        if (line.isEmpty()) return Uni.createFrom().voidItem();
        var written = audit.add(line.get());
        // A change has happened and a refusal shows nothing; what shows a person waits until it is recorded.
        if (line.get().deed() == Deed.CHANGED || line.get().isRefused())
            return Uni.createFrom().voidItem();
        return Uni.createFrom()
                .completionStage(written)
                .onFailure()
                .invoke(() -> hide(response))
                .onFailure()
                .recoverWithNull();
    }

    private Optional<Line> line(
            ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (resource == null || resource.getResourceMethod() == null) return Optional.empty();
        String route = Route.of(resource.getResourceClass(), resource.getResourceMethod());
        if (!Route.isWatched(route)) return Optional.empty();
        return Deed.of(resource.getResourceMethod(), isFile(response)).map(deed -> {
            Optional<Visitor> who = visitors.find();
            return new Line(
                    clock.instant(),
                    who.map(Visitor::id).orElse("-"),
                    who.map(Visitor::name).map(Witness::shortened).orElse("-"),
                    who.stream()
                            .flatMap(visitor -> visitor.roles().stream())
                            .map(Enum::name)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    deed,
                    request.getMethod(),
                    route,
                    ids(request),
                    Optional.empty(),
                    Optional.empty(),
                    response.getStatus());
        });
    }

    /** Cut short: whoever asks for a page that is not there may put anything in its address. */
    private static Map<String, String> ids(ContainerRequestContext request) {
        return request.getUriInfo().getPathParameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> shortened(entry.getValue().getFirst())));
    }

    static String shortened(String id) {
        String plain = id.replaceAll("\\p{C}", "");
        return plain.length() <= 100 ? plain : plain.substring(0, 100);
    }

    private static boolean isFile(ContainerResponseContext response) {
        Object disposition = response.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION);
        return disposition != null && disposition.toString().startsWith("attachment");
    }

    private static void hide(ContainerResponseContext response) {
        response.setStatus(503);
        response.getHeaders().remove(HttpHeaders.CONTENT_DISPOSITION);
        response.setEntity(
                "Dit kan nu niet worden vastgelegd en wordt daarom niet getoond. Probeer het zo opnieuw.\n"
                        + "This cannot be recorded now and is therefore not shown. Try again in a moment.",
                new java.lang.annotation.Annotation[0],
                MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));
    }
}

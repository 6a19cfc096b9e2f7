package nl.schildwacht.console.page.report;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import nl.schildwacht.console.page.Entrance;
import nl.schildwacht.dossier.report.ReportConfig;
import nl.schildwacht.dossier.report.ReportLinks;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Stands before the private links: what may not be reported is not read. Whoever passes is counted behind it. */
@Singleton
class LinkGate {
    private final ReportLinks links;
    private final ReportConfig config;
    private final Turnstile turnstile;

    LinkGate(ReportLinks links, ReportConfig config, Turnstile turnstile) {
        this.links = links;
        this.config = config;
        this.turnstile = turnstile;
    }

    void stand(@Observes Router router) {
        for (String step : new String[] {"new", "spare"})
            router.route(HttpMethod.POST, "/report/:secret/" + step + "/*")
                    .order(Entrance.ORDER)
                    .blockingHandler(this::check);
    }

    private void check(RoutingContext context) {
        String base = "/report/" + context.pathParam("secret");
        Optional<ReportLinks.Link> link =
                config.privateLinks() ? links.open(context.pathParam("secret")) : Optional.empty();
        if (link.isEmpty()) Entrance.turnAway(context, base);
        else if (links.isFull(link.get())
                || turnstile.isShut(context.request().remoteAddress().hostAddress()))
            Entrance.turnAway(context, base + "/busy");
        else context.next();
    }
}

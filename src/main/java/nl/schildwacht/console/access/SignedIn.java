package nl.schildwacht.console.access;

import io.vertx.ext.web.RoutingContext;

/** Somebody just signed in here with her password; fired before she is answered. */
public record SignedIn(Account account, RoutingContext at) {}

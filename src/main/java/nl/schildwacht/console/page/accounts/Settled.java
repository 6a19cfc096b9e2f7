package nl.schildwacht.console.page.accounts;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import nl.schildwacht.console.access.Account;
import nl.schildwacht.console.access.SignedIn;
import nl.schildwacht.console.page.Look;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Whoever signs in on another device finds her language and display there. */
@Singleton
class Settled {
    void greet(@Observes SignedIn event) {
        Account.Settings settings = event.account().settings();
        var look = new Look(settings.language(), Look.Theme.valueOf(settings.theme()), settings.keyboardShortcuts());
        var kept = look.kept();
        event.at()
                .response()
                .addCookie(Cookie.cookie(kept.getName(), kept.getValue())
                        .setPath(kept.getPath())
                        .setMaxAge(kept.getMaxAge())
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX));
    }
}

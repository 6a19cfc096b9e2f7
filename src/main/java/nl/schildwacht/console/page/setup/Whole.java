package nl.schildwacht.console.page.setup;

import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitor;

import jakarta.ws.rs.ForbiddenException;

/** The set-up is about the whole installation: who looks after one organisation or department of it cannot change it. */
final class Whole {
    private Whole() {}

    /** @throws ForbiddenException when her view is limited. */
    static void demand(Visitor visitor) {
        if (!isHers(visitor)) throw new ForbiddenException();
    }

    static boolean isHers(Visitor visitor) {
        return visitor.is(Role.ADMINISTRATOR)
                || visitor.is(Role.COMMUNICATIONS) && visitor.sight().everything();
    }
}

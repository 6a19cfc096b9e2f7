package nl.schildwacht.console.page;

import nl.schildwacht.console.access.Role;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The entries of the navigation, in its order, and for whom each stands there. */
public enum Place {
    HOME("/console", Role.values()),
    INBOX("/console/inbox", Role.COMMUNICATIONS, Role.SECURITY),
    DOSSIERS("/console/dossiers", Role.COMMUNICATIONS, Role.SECURITY, Role.MANAGER, Role.EMPLOYEE),
    REPORTS("/console/reports", Role.COMMUNICATIONS, Role.SECURITY),
    WATCH("/console/watch", Role.ADMINISTRATOR, Role.COMMUNICATIONS, Role.PRIVACY),
    SOURCES("/console/sources", Role.ADMINISTRATOR, Role.COMMUNICATIONS, Role.SECURITY, Role.PRIVACY),
    INSIGHT("/console/insight", Role.ADMINISTRATOR, Role.COMMUNICATIONS, Role.SECURITY, Role.PRIVACY),
    PRIVACY("/console/privacy", Role.PRIVACY),
    SETUP("/console/set-up", Role.ADMINISTRATOR, Role.COMMUNICATIONS),
    ACCOUNTS("/console/accounts", Role.ADMINISTRATOR),
    ME("/console/me", Role.EMPLOYEE),
    REPORT("/console/report", Role.values());

    private final String path;
    private final Set<Role> roles;

    Place(String path, Role... roles) {
        this.path = path;
        this.roles = Set.of(roles);
    }

    public String path() {
        return path;
    }

    /** The name that {@link Frames#of} takes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where somebody with these roles can go. */
    static List<Place> forRoles(Set<Role> held) {
        return Arrays.stream(values())
                .filter(place -> place.roles.stream().anyMatch(held::contains))
                .toList();
    }
}

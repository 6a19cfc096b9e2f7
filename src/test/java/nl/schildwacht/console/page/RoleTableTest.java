package nl.schildwacht.console.page;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.page.RoleTable.Route;
import nl.schildwacht.console.page.accounts.Town;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every role at every page. After adding a page, copy the line that the first failure offers into {@code
 * src/test/resources/console/roles.txt}, think about it, and run with {@code -DargLine=-Droles.write=true} to renew {@code
 * docs/roles.md}.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class RoleTableTest {
    private static final Path PAGE = Path.of("docs/roles.md");

    /** Past the guard: shown, done, not there, or refused for what was sent and not for who sent it. */
    private static final Set<Integer> LET_IN = Set.of(200, 204, 303, 307, 400, 404, 410, 415, 422);

    private static final Set<Integer> KEPT_OUT = Set.of(403, 404);

    @Inject
    Town town;

    private static final Map<Role, String> sessions = new EnumMap<>(Role.class);

    /** Once: a strong hash takes its time. */
    @BeforeEach
    void everyRoleSignsIn() {
        if (!sessions.isEmpty()) return;
        town.reset();
        for (Role role : Role.values()) {
            String email =
                    switch (role) {
                        case EMPLOYEE -> "anna@voorbeeldstad.example"; // the watchlist says so
                        case MANAGER -> "manager@voorbeeldstad.example";
                        case ADMINISTRATOR, COMMUNICATIONS, SECURITY, PRIVACY ->
                            role.name().toLowerCase(java.util.Locale.ROOT) + "@voorbeeldstad.example";
                    };
            if (role == Role.EMPLOYEE || role == Role.MANAGER) town.account(email, role.name());
            else town.account(email, role.name(), role);
            sessions.put(role, Town.signIn(email).cookie("session"));
        }
    }

    @Test
    void everyRouteIsInTheTable_asTheCodeHasIt() {
        var written = RoleTable.written();
        List<String> wrong = new ArrayList<>();
        RoleTable.coded().forEach((route, roles) -> {
            if (!written.containsKey(route)) wrong.add("is missing:  " + RoleTable.line(route, roles));
            else if (!written.get(route).equals(roles))
                wrong.add("differs from the code:  " + RoleTable.line(route, roles));
        });
        written.keySet().stream()
                .filter(route -> !RoleTable.coded().containsKey(route))
                .forEach(route -> wrong.add("does not exist:  " + route));
        assertThat(wrong).as("src/test/resources/console/roles.txt").isEmpty();
    }

    @Test
    void everyRoleAtEveryRoute_isLetInOrKeptOut() {
        List<String> wrong = new ArrayList<>();
        RoleTable.written().forEach((route, roles) -> {
            for (Role role : Role.values()) {
                int status = ask(route, sessions.get(role));
                if (!(roles.contains(role) ? LET_IN : KEPT_OUT).contains(status))
                    wrong.add(role + " at " + route + ": " + status);
            }
            int stranger = ask(route, "");
            if (stranger != 302) wrong.add("nobody at " + route + ": " + stranger);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoleSeesInTheNavigation_whatItMayOpen() {
        var written = RoleTable.written();
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Place place : Place.forRoles(Set.of(role))) {
                var route = new Route("GET", place.path());
                if (written.containsKey(route) && !written.get(route).contains(role))
                    wrong.add(role + " is led to " + place.path() + " and kept out there");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void pageForPeople_isCurrent() throws Exception {
        if (Boolean.getBoolean("roles.write")) Files.writeString(PAGE, RoleTable.page());
        assertThat(Files.readString(PAGE)).isEqualTo(RoleTable.page());
    }

    /** A change is asked for without the token of a form, so that nothing changes: past the guard that is 400. */
    private static int ask(Route route, String session) {
        var path = route.path().replaceAll("\\{\\w+}", "1");
        var request = given().redirects().follow(false);
        if (!session.isEmpty()) request.cookie("session", session);
        if (!route.method().equals("GET")) request.contentType("application/x-www-form-urlencoded");
        return request.request(route.method(), path).statusCode();
    }
}

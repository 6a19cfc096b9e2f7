package nl.schildwacht.console.page;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.page.RoleTable.Route;
import nl.schildwacht.console.page.accounts.Town;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every role at every page. After adding a page, copy the line that the first failure offers into {@code
 * src/test/resources/console/roles.txt}, think about it, and run with {@code -DargLine=-Droles.write=true} to renew {@code
 * docs/roles.md}.
 */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class RoleTableTest {
    private static final Path PAGE = Path.of("docs/roles.md");

    /** Past the guard: shown, done, not there, or refused for what was sent and not for who sent it. */
    private static final Set<Integer> LET_IN = Set.of(200, 204, 303, 307, 400, 404, 410, 422);

    private static final Set<Integer> KEPT_OUT = Set.of(403, 404);

    private final HttpClient http = HttpClient.newHttpClient();

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

    private static final String A_PART =
            "--b\r\nContent-Disposition: form-data; name=\"nothing\"\r\n\r\n1\r\n--b--\r\n";

    @Test
    void everyRoleAtEveryRoute_isLetInOrKeptOut() throws Exception {
        List<Callable<Optional<String>>> calls = new ArrayList<>();
        RoleTable.written().forEach((route, roles) -> {
            for (Role role : Role.values()) {
                var right = roles.contains(role) ? LET_IN : KEPT_OUT;
                calls.add(() -> wrong(role.name(), right, route, sessions.get(role)));
            }
            calls.add(() -> wrong("nobody", Set.of(302), route, ""));
        });
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<String> wrong = new ArrayList<>();
            for (var answer : pool.invokeAll(calls)) answer.get().ifPresent(wrong::add);
            assertThat(wrong).isEmpty();
        }
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
        if (Boolean.getBoolean("roles.write") || System.getenv("ROLES_WRITE") != null)
            Files.writeString(PAGE, RoleTable.page());
        assertThat(Files.readString(PAGE)).isEqualTo(RoleTable.page());
    }

    private Optional<String> wrong(String who, Set<Integer> right, Route route, String session) throws Exception {
        int status = ask(route, session, "application/x-www-form-urlencoded");
        if (status == 415) status = ask(route, session, "multipart/form-data; boundary=b"); // it takes files
        return right.contains(status) ? Optional.empty() : Optional.of(who + " at " + route + ": " + status);
    }

    /** A change is asked for without the token of a form, so that nothing changes: past the guard that is 400. */
    private int ask(Route route, String session, String type) throws Exception {
        String path = route.path().replaceAll("\\{\\w+}", "1");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .method(
                        route.method(),
                        HttpRequest.BodyPublishers.ofString(type.startsWith("multipart") ? A_PART : ""));
        if (!session.isEmpty()) request.header("Cookie", "session=" + session);
        if (!route.method().equals("GET")) request.header("Content-Type", type);
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}

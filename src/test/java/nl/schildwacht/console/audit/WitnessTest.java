package nl.schildwacht.console.audit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** No change goes unrecorded: every resource there is, found by itself and called. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class WitnessTest {
    /** Pages with something in their path that concerns nobody. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "/console/insight/report/{year}-{quarter}", // figures without people
            "/console/report/new/{kind}", // an empty form
            "/console/report/spare/{shows}", // an address to turn to
            "/console/accounts/{id}", // a user's rights, not what is kept about her
            "/console/set-up/people/{id}", // the visitor's own upload
            "/console/set-up/people/{id}/progress",
            "/console/watch/import/{id}",
            "/console/watch/import/{id}/progress",
            "/console/dossiers/{number}/texts/{kind}/standard", // a text to start from, of the organisation
            "/console/sources/new/{platform}", // places to look, not people
            "/console/sources/{id}",
            "/console/sources/{id}/edit",
            "/console/sources/{id}/remove",
            "/console/watch/organisations/{organisation}/help", // what an organisation agreed
            "/console/watch/organisations/{organisation}/help/new",
            "/console/watch/organisations/{organisation}/help/{id}",
            "/console/watch/organisations/{organisation}/norm",
            "/console/watch/organisations/{organisation}/norm/edit",
            "/console/watch/organisations/{organisation}/style", // colours and a logo
            "/console/watch/trials/{id}/progress", // how far it is
            "/console/watch/organisations/{organisation}/words");

    @Inject
    Jdbi jdbi;

    private record Call(Class<?> resource, Method method) {
        String route() {
            return Route.of(resource, method);
        }

        String verb() {
            return Stream.of(POST.class, PUT.class, DELETE.class, PATCH.class, GET.class)
                    .filter(method::isAnnotationPresent)
                    .findFirst()
                    .orElseThrow()
                    .getSimpleName();
        }
    }

    @Test
    @TestSecurity(
            user = "noor",
            roles = {"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY", "MANAGER", "EMPLOYEE"})
    void everyChangeLeavesALine_whateverBecameOfIt() {
        List<Call> writes = calls().stream()
                .filter(call -> Deed.writes(call.method()) && Route.isWatched(call.route()))
                .toList();
        assertThat(writes).hasSizeGreaterThan(20);
        writes.forEach(this::tryOut);

        Set<String> wanted = writes.stream()
                .map(call -> call.verb() + " " + call.route())
                .collect(Collectors.toCollection(TreeSet::new));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(recorded()).containsAll(wanted));
    }

    @Test
    void everyPageThatOpensSomething_isALook() {
        Set<String> unseen = calls().stream()
                .filter(call -> call.method().isAnnotationPresent(GET.class))
                .filter(call ->
                        call.route().startsWith("/console/") && call.route().contains("{"))
                .filter(call -> !call.method().isAnnotationPresent(Looks.class))
                .map(Call::route)
                .filter(route -> !ABOUT_NOBODY.contains(route))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unseen)
                .as("GETs that open something by its id without @Looks")
                .isEmpty();
    }

    @Test
    void aRouteIsKnownByTheNamesOfItsParameters() throws NoSuchMethodException {
        @Path("/console/things/{id: [0-9]{1,3}}/")
        class Things {
            @GET
            @Path("{year: 20[0-9]{2}}-{quarter: [1-4]}")
            public void look() {}
        }
        assertThat(Route.of(Things.class, Things.class.getMethod("look")))
                .isEqualTo("/console/things/{id}/{year}-{quarter}");
        assertThat(Route.isWatched("/consoles")).isFalse();
        assertThat(Route.isWatched("/api/v1/tokens")).isTrue();
    }

    private Set<String> recorded() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct method || ' ' || route from audit where deed in ('CHANGED', 'EXPORTED') or method <> 'GET'")
                .mapTo(String.class)
                .set());
    }

    /** With empty hands: most of it is refused, and that is recorded, too. */
    private void tryOut(Call call) {
        String address = address(call.route());
        if (call.route().startsWith("/api/")) {
            for (String type : List.of("application/json", "text/csv", "multipart/form-data")) {
                RequestSpecification request = given().redirects().follow(false);
                Response answer = (type.startsWith("multipart")
                                ? request.multiPart("people", "people.csv", "id".getBytes(), "text/csv")
                                : request.contentType(type).body(call.verb().equals("DELETE") ? "" : "{}"))
                        .request(call.verb(), address);
                if (answer.statusCode() != 415) return;
            }
            return;
        }
        Response page = given().get("/look");
        String token = Jsoup.parse(page.asString())
                .selectFirst("input[name=csrf-token]")
                .attr("value");
        for (boolean multipart : List.of(false, true)) {
            RequestSpecification request =
                    given().redirects().follow(false).cookie("csrf-token", page.cookie("csrf-token"));
            Response answer = (multipart
                            ? request.multiPart("csrf-token", token)
                            : request.contentType("application/x-www-form-urlencoded")
                                    .formParam("csrf-token", token))
                    .request(call.verb(), address);
            if (answer.statusCode() != 415) return;
        }
    }

    /** Something that fits most patterns and is nobody's. */
    private static String address(String route) {
        return route.replaceAll("\\{number\\}", "SW-2020-9999")
                .replaceAll("\\{(year)\\}", "2020")
                .replaceAll("\\{quarter\\}", "1")
                .replaceAll("\\{\\w+\\}", "987654321");
    }

    private static List<Call> calls() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("nl.schildwacht")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods())
                                .filter(method -> Stream.of(POST.class, PUT.class, DELETE.class, PATCH.class, GET.class)
                                        .anyMatch(method::isAnnotationPresent))
                                .map(method -> new Call(resource, method)))
                        .toList();
    }
}

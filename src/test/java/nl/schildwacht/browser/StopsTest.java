package nl.schildwacht.browser;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** A page that nobody looks at in a browser is a page that nobody knows to be readable. */
class StopsTest {
    /** What answers a GET and is no page, with what it is. */
    private static final Map<String, String> NO_PAGES = Map.ofEntries(
            Map.entry("", "leads to the console"),
            Map.entry("/console/inbox/news", "part of the inbox"),
            Map.entry("/console/inbox/hits/{id}/card", "part of the inbox"),
            Map.entry("/console/reports/{id}/pictures/{position}", "a picture"),
            Map.entry("/console/reports/{id}/pictures/{position}/original", "a picture"),
            Map.entry("/console/set-up/people/example.csv", "a file"),
            Map.entry("/console/set-up/people/{id}/progress", "part of the import"),
            Map.entry("/console/watch/import/example.csv", "a file"),
            Map.entry("/console/watch/import/{id}/progress", "part of the import"),
            Map.entry("/console/watch/trials/{id}/progress", "part of the trial"),
            Map.entry("/style/{organisation}.css", "a style sheet"),
            Map.entry("/style/{organisation}/logo", "a picture"),
            Map.entry("/console/insight/csv", "a file"),
            Map.entry("/console/privacy/audit/csv", "a file"),
            Map.entry("/console/privacy/requests/{id}/copy.json", "a file"));

    @Test
    void everyPageOfTheConsoleIsLookedAt() {
        Set<String> routes = new TreeSet<>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.schildwacht.console.page");
        for (JavaClass resource : classes)
            for (JavaMethod method : resource.getMethods())
                if (method.isAnnotatedWith(GET.class) && resource.isAnnotatedWith(Path.class))
                    routes.add(route(resource, method));
        routes.removeAll(NO_PAGES.keySet());
        Set<String> walked =
                Stops.declared(Landmarks.NONE).stream().map(Stop::route).collect(Collectors.toSet());
        routes.removeAll(walked);
        routes.remove(Stops.FIRST_ACCOUNT.route());
        assertThat(routes).as("pages that Stops does not list").isEmpty();
    }

    private static String route(JavaClass resource, JavaMethod method) {
        String root = resource.getAnnotationOfType(Path.class).value();
        String rest = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String route = "/" + root.replaceAll("^/|/$", "") + "/" + rest.replaceAll("^/", "");
        route = route.replaceAll("\\{(\\w+): (?:[^{}]|\\{[^}]*})*}", "{$1}"); // without the patterns of parameters
        return route.length() == 1 ? route : route.replaceAll("//", "/").replaceAll("/$", "");
    }
}

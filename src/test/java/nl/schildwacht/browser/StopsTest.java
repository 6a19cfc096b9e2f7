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
    private static final Map<String, String> NO_PAGES = Map.of("/", "leads to the console");

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
        Set<String> walked = Stops.all(Landmarks.NONE).stream().map(Stop::route).collect(Collectors.toSet());
        routes.removeAll(walked);
        assertThat(routes).as("pages that Stops does not list").isEmpty();
    }

    private static String route(JavaClass resource, JavaMethod method) {
        String root = resource.getAnnotationOfType(Path.class).value();
        String rest = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String route = "/" + root.replaceAll("^/|/$", "") + "/" + rest.replaceAll("^/", "");
        return route.length() == 1 ? route : route.replaceAll("//", "/").replaceAll("/$", "");
    }
}

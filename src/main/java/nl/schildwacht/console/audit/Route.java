package nl.schildwacht.console.audit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.Path;

/** The address of a resource method with its parameters' names: {@code /console/dossiers/{number}}. */
final class Route {
    /** Where a line is due; public pages and the machine room leave none. */
    private static final List<String> WATCHED = List.of("/console", "/api/v1");

    private Route() {}

    /** Parameters' patterns are left out. */
    static String of(Class<?> resource, Method method) {
        String path = Stream.of(resource, method)
                .map(Route::path)
                .flatMap(Optional::stream)
                .flatMap(each -> Stream.of(each.replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}")
                        .split("/")))
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("/"));
        return "/" + path;
    }

    static boolean isWatched(String route) {
        return WATCHED.stream().anyMatch(start -> route.equals(start) || route.startsWith(start + "/"));
    }

    private static Optional<String> path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class)).map(Path::value);
    }
}

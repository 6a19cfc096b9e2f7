package nl.schildwacht.console.page;

import io.quarkus.security.Authenticated;
import nl.schildwacht.console.access.Role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

/** Who may do what in the console: as {@code console/roles.txt} says it, and as the code does. */
final class RoleTable {
    private static final Path FILE = Path.of("src/test/resources/console/roles.txt");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Map<Role, String> NAMES = Map.of(
            Role.ADMINISTRATOR, "beheerder",
            Role.COMMUNICATIONS, "communicatie",
            Role.SECURITY, "veiligheid",
            Role.PRIVACY, "privacyfunctionaris",
            Role.MANAGER, "leidinggevende",
            Role.EMPLOYEE, "medewerker");

    /** Something that can be asked for; parameters of a path are written {@code {id}}. */
    record Route(String method, String path) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : method.compareTo(other.method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private RoleTable() {}

    /** What the file says. */
    static Map<Route, Set<Role>> written() {
        Map<Route, Set<Role>> table = new TreeMap<>();
        for (String line : read()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] words = line.strip().split("\\s+");
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (String word : Arrays.copyOfRange(words, 2, words.length)) {
                if (word.equals("*")) roles.addAll(EnumSet.allOf(Role.class));
                else roles.add(Role.valueOf(word));
            }
            if (roles.isEmpty()) throw new IllegalStateException("nobody may: " + line);
            if (table.put(new Route(words[0], words[1]), roles) != null)
                throw new IllegalStateException("twice: " + line);
        }
        return table;
    }

    /** A line for the file. */
    static String line(Route route, Set<Role> roles) {
        String who = roles.size() == Role.values().length
                ? "*"
                : roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        return "%-5s %-50s %s".formatted(route.method(), route.path(), who).strip();
    }

    /** What the annotations of all resources under {@code /console} say; a method's own come before those of its class. */
    static Map<Route, Set<Role>> coded() {
        Map<Route, Set<Role>> table = new TreeMap<>();
        for (Class<?> resource : resources()) {
            var root = resource.getAnnotation(jakarta.ws.rs.Path.class);
            for (var method : resource.getDeclaredMethods()) {
                for (var annotation : method.getAnnotations()) {
                    var verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb == null) continue;
                    var below = method.getAnnotation(jakarta.ws.rs.Path.class);
                    String path = normal(root.value() + "/" + (below == null ? "" : below.value()));
                    if (path.equals("/console") || path.startsWith("/console/"))
                        table.put(new Route(verb.value(), path), roles(resource, method));
                }
            }
        }
        return table;
    }

    private static Set<Role> roles(Class<?> resource, java.lang.reflect.Method method) {
        for (var place : List.of(method, resource)) {
            var allowed = place.getAnnotation(RolesAllowed.class);
            if (allowed != null)
                return Arrays.stream(allowed.value())
                        .flatMap(name -> name.equals("**") ? Stream.of(Role.values()) : Stream.of(Role.valueOf(name)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
            if (place.isAnnotationPresent(Authenticated.class)) return EnumSet.allOf(Role.class);
            if (place.isAnnotationPresent(PermitAll.class))
                throw new IllegalStateException(method + " is open to everybody; what is under /console is not");
            if (place.isAnnotationPresent(DenyAll.class)) return Set.of();
        }
        throw new IllegalStateException(method + " says nothing about roles: @RolesAllowed or @Authenticated");
    }

    private static List<Class<?>> resources() {
        try (var files = Files.walk(CLASSES.resolve("nl/schildwacht/console"))) {
            List<Class<?>> found = new ArrayList<>();
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".class")).toList()) {
                String name =
                        CLASSES.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                Class<?> type =
                        Class.forName(name, false, Thread.currentThread().getContextClassLoader());
                if (type.isAnnotationPresent(jakarta.ws.rs.Path.class)) found.add(type);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String normal(String path) {
        String clean = ("/" + path).replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)(?:[^{}]|\\{[^{}]*})*}", "{$1}");
        return clean.length() > 1 && clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    }

    private static List<String> read() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table for people: one row for each page, and who may look and change. */
    static String page() {
        Map<Route, Set<Role>> table = written();
        var text = new StringBuilder("""
                # Wie mag wat in de console

                Deze bladzijde wordt gemaakt uit `src/test/resources/console/roles.txt`; een test loopt elke rol langs elke pagina en faalt
                als de tabel, deze bladzijde of de toepassing iets anders zegt. *ziet*: de pagina openen. *doet*: iets wijzigen of opvragen dat
                wordt vastgelegd. Wie niet is aangemeld, komt bij de aanmeldpagina.

                Wat iemand op een pagina ziet, is verder beperkt: een leidinggevende ziet alleen dossiers van eigen medewerkers die zijn geopend
                sinds zij hun leidinggevende is, en dossiers die aan haar zijn overgedragen (wie een dossier krijgt
                overgedragen, is daarvoor leidinggevende, ook als zij niemand leidt); een medewerker alleen haar eigen dossiers;
                communicatie en veiligheid alleen die van hun organisaties of afdelingen, als dat zo is ingesteld. Wat daarbuiten ligt, bestaat
                voor hen niet (404).

                """);
        text.append("| pagina |");
        for (Role role : Role.values()) text.append(' ').append(NAMES.get(role)).append(" |");
        text.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
        Set<String> paths = new TreeSet<>();
        table.keySet().forEach(route -> paths.add(route.path()));
        for (String path : paths) {
            text.append("| `").append(path).append("` |");
            for (Role role : Role.values()) {
                var may = table.entrySet().stream()
                        .filter(entry -> entry.getKey().path().equals(path))
                        .filter(entry -> entry.getValue().contains(role))
                        .map(entry -> entry.getKey().method().equals("GET") ? "ziet" : "doet")
                        .distinct()
                        .collect(Collectors.joining(", "));
                text.append(' ').append(may.isEmpty() ? "–" : may).append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }
}

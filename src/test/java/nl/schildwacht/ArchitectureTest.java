package nl.schildwacht;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Keeps the rooms apart: dependencies run upstream only. The table is the one in the README. */
class ArchitectureTest {
    private static final String ROOT = "nl.schildwacht.";
    private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("text", Set.of());
        MAY_USE.put("post", Set.of("text"));
        MAY_USE.put("http", Set.of("text"));
        MAY_USE.put("watch", Set.of("text", "post"));
        MAY_USE.put("source", Set.of("text", "post", "watch", "http"));
        MAY_USE.put("match", Set.of("text", "post", "watch"));
        MAY_USE.put("threat", Set.of("text", "post", "match", "watch"));
        MAY_USE.put("hit", Set.of("text", "post", "watch", "match", "threat"));
        MAY_USE.put("screening", Set.of("text", "post", "watch", "http", "source", "match", "threat", "hit"));
        MAY_USE.put("dossier", Set.of("text", "post", "watch", "match", "threat", "hit", "http"));
        MAY_USE.put("dispatch", Set.of("text", "post", "watch", "match", "threat", "hit", "dossier"));
        MAY_USE.put(
                "console",
                Set.of(
                        "text",
                        "post",
                        "watch",
                        "source",
                        "match",
                        "threat",
                        "hit",
                        "screening",
                        "dossier",
                        "dispatch"));
        MAY_USE.put(
                "app",
                Set.of(
                        "text",
                        "post",
                        "watch",
                        "http",
                        "source",
                        "match",
                        "threat",
                        "hit",
                        "screening",
                        "dossier",
                        "dispatch",
                        "console"));
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.schildwacht");

    @TestFactory
    List<DynamicTest> eachRoomUsesOnlyWhatIsUpstream() {
        return MAY_USE.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
                    forbidden.remove(room.getKey());
                    forbidden.removeAll(room.getValue());
                    if (forbidden.isEmpty()) return;
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + room.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden.stream()
                                    .map(other -> ROOT + other + "..")
                                    .toArray(String[]::new))
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }))
                .toList();
    }

    @Test
    void adaptersNeverSeeEachOther() {
        slices().matching("nl.schildwacht.source.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("nl.schildwacht.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingIsCalledHelperOrImpl() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)")
                .check(CLASSES);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.schildwacht.app..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .check(CLASSES);
    }
}

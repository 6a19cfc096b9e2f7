package nl.schildwacht.console.audit;

import nl.schildwacht.dossier.retention.Whereabouts;
import nl.schildwacht.fixture.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lines of the audit on a real database: none is lost, none is altered. */
class AuditTest {
    private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private AuditLog log;

    @BeforeEach
    void open() {
        log = new AuditLog(database.jdbi());
        log.purge(Instant.parse("2100-01-01T00:00:00Z"));
    }

    @Test
    void aLineStandsBeforeItsLookIsAnswered() throws Exception {
        try (Audit audit = audit()) {
            audit.add(line("anna", Deed.LOOKED, "/console/dossiers/{number}", Map.of("number", "SW-2026-0001")))
                    .get(5, TimeUnit.SECONDS);

            assertThat(log.find(AuditFilter.ALL, 10, 0)).singleElement().satisfies(line -> {
                assertThat(line.dossier()).contains("SW-2026-0001");
                assertThat(line.whoName()).isEqualTo("Naam van anna");
                assertThat(line.at()).isEqualTo(NINE);
            });
        }
    }

    @Test
    void atAnOrderlyStop_nothingIsLost() {
        Audit audit = audit();
        for (int i = 0; i < 2000; i++) audit.add(line("anna", Deed.CHANGED, "/console/x", Map.of("id", "" + i)));
        audit.close();

        assertThat(log.find(AuditFilter.ALL, 5000, 0)).hasSize(2000);
    }

    @Test
    void afterTheStop_aLookIsRefusedRatherThanUnrecorded() {
        Audit audit = audit();
        audit.close();

        assertThat(audit.add(line("anna", Deed.LOOKED, "/console/x", Map.of()))).isCompletedExceptionally();
    }

    @Test
    void aThousandAtOnce_costFewTransactions() throws Exception {
        try (Audit audit = audit()) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            long before = transactions();
            for (int i = 0; i < 1000; i++) all.add(audit.add(line("anna", Deed.LOOKED, "/console/x", Map.of())));
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);

            assertThat(transactions() - before).isLessThan(100);
        }
    }

    private long transactions() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(distinct xmin::text) from audit"
                                .replace("xmin::text", "cast(xmin as text)"))
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void nobodyChangesOrDeletesALine() throws Exception {
        try (Audit audit = audit()) {
            audit.add(line("anna", Deed.LOOKED, "/console/x", Map.of())).get(5, TimeUnit.SECONDS);
        }
        for (String tried : List.of(
                "update audit set who_name = 'iemand anders'",
                "delete from audit",
                "truncate audit",
                "select set_config('schildwacht.audit_before', '2020-01-01', false); delete from audit"))
            assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(tried)))
                    .as(tried)
                    .hasMessageContaining("audit stands");
        assertThat(log.find(AuditFilter.ALL, 10, 0)).hasSize(1);
    }

    @Test
    void thePurgeTakesWhatIsOver_andNothingElse() throws Exception {
        try (Audit audit = audit()) {
            audit.add(line("anna", Deed.LOOKED, "/console/x", Map.of())).get(5, TimeUnit.SECONDS);
        }

        assertThat(log.purge(NINE)).isZero();
        assertThat(log.purge(NINE.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void sheFindsLinesByWhoDidIt_aboutWhom_onWhichDay() throws Exception {
        try (Audit audit = audit()) {
            audit.add(line("anna", Deed.LOOKED, "/console/people/{id}", Map.of("id", "karim")));
            audit.add(line("fatima", Deed.CHANGED, "/api/v1/people/{id}", Map.of("id", "anna")));
            audit.add(line("fatima", Deed.LOOKED, "/console/dossiers/{number}", Map.of("number", "SW-2026-0007")))
                    .get(5, TimeUnit.SECONDS);
        }

        assertThat(find(filter(Optional.of("NAAM VAN FATIMA"), Optional.empty(), Optional.empty())))
                .hasSize(2);
        assertThat(find(filter(Optional.empty(), Optional.of(Set.of("karim")), Optional.empty())))
                .singleElement()
                .satisfies(line -> assertThat(line.whoId()).isEqualTo("anna"));
        assertThat(find(filter(Optional.empty(), Optional.empty(), Optional.of("SW-2026-0007"))))
                .hasSize(1);
        assertThat(find(new AuditFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Deed.LOOKED),
                        Optional.of(NINE.plusSeconds(1)),
                        Optional.empty())))
                .isEmpty();
    }

    @Test
    void aSpreadsheetRunsNothingOfWhatStandsInIt() {
        assertThat(Spreadsheet.row(List.of("=1+1", "+31 6", "-2,5", "@cmd", " =x", "\tx", "a\"b", "Anna", "＝1")))
                .isEqualTo("\"'=1+1\",\"'+31 6\",\"-2,5\",\"'@cmd\",\"' =x\",\"'\tx\",\"a\"\"b\",\"Anna\",\"'＝1\"\r\n");
    }

    private List<Line> find(AuditFilter filter) {
        return log.find(filter, 10, 0);
    }

    private static AuditFilter filter(Optional<String> who, Optional<Set<String>> subjects, Optional<String> dossier) {
        return new AuditFilter(who, subjects, dossier, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Audit audit() {
        return new Audit(database.jdbi(), new Whereabouts(), Duration.ofMillis(20));
    }

    private static Line line(String who, Deed deed, String route, Map<String, String> ids) {
        return new Line(
                NINE,
                who,
                "Naam van " + who,
                new TreeSet<>(List.of("COMMUNICATIONS")),
                deed,
                "GET",
                route,
                ids,
                Optional.empty(),
                Optional.empty(),
                200);
    }
}

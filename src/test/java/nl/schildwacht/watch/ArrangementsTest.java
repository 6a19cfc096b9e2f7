package nl.schildwacht.watch;

import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.watch.ArrangementCheck.CheckedNorm;
import nl.schildwacht.watch.ArrangementCheck.WrittenHelpLine;
import nl.schildwacht.watch.ArrangementCheck.WrittenNormLine;
import nl.schildwacht.watch.ArrangementCheck.WrittenWindow;
import nl.schildwacht.watch.Change.Done;
import nl.schildwacht.watch.Change.Refused;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static nl.schildwacht.watch.Origin.BY_HAND;
import static org.assertj.core.api.Assertions.assertThat;

/** Windows, the norm, who helps, and why somebody is watched: kept, and refused with a reason. */
class ArrangementsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final ArrangementCheck check = new ArrangementCheck(ZoneId.of("Europe/Amsterdam"));
    private Watchlists watchlists;
    private Windows windows;
    private Norms norms;
    private HelpLines help;

    @BeforeEach
    void aTown() {
        database.jdbi().useHandle(handle -> handle.execute("truncate subject cascade"));
        watchlists = new Watchlists(database.jdbi(), clock);
        windows = new Windows(database.jdbi(), clock);
        norms = new Norms(database.jdbi(), clock);
        help = new HelpLines(database.jdbi());
        watchlists.save(Town.TOWN, BY_HAND);
        watchlists.save(Town.ANNA, BY_HAND);
    }

    @Test
    void aWindowOpensAndClosesByTheClock_withoutAnotherWrite() {
        windows.add(window("2026-05-06", "2026-05-07"));
        assertThat(watchlists.current().isWatchedClosely("anna", clock.instant()))
                .isFalse();

        clock.advance(Duration.ofDays(2));
        assertThat(watchlists.current().isWatchedClosely("anna", clock.instant()))
                .isTrue();
        assertThat(watchlists.current().isWatchedClosely("town", clock.instant()))
                .as("it is about Anna alone")
                .isFalse();
        assertThat(watchlists.current().organisationsWatchedClosely(clock.instant()))
                .containsExactly("town");

        clock.advance(Duration.ofDays(2));
        assertThat(watchlists.current().isWatchedClosely("anna", clock.instant()))
                .isFalse();
    }

    @Test
    void preparationAndLookBack_areKeptWithTheWindow() {
        var window = window("2026-05-04", "2026-05-07");
        windows.add(window);
        windows.prepared(window.id(), Set.of(WatchWindow.Preparation.ON_DUTY));
        windows.lookBack(window.id(), "Het bleef rustig.\nVolgende keer weer.", "Fatima");

        var kept = new Windows(database.jdbi(), clock).find(window.id()).orElseThrow();
        assertThat(kept.prepared()).containsExactly(WatchWindow.Preparation.ON_DUTY);
        assertThat(kept.lookBack().orElseThrow().text()).startsWith("Het bleef rustig.");
        assertThat(kept.queries()).containsExactly("interview wethouder");
    }

    @Test
    void anOpenWindowClosesNow_andOneThatHasNotBegunIsCalledOff() {
        var open = window("2026-05-04", "2026-05-07");
        var later = window("2026-05-06", "2026-05-07");
        windows.add(open);
        windows.add(later);

        assertThat(windows.close(open.id())).isEqualTo(Done.CHANGED);
        assertThat(windows.close(later.id())).isEqualTo(Done.CHANGED);
        assertThat(windows.close(open.id())).isEqualTo(Refused.ABSENT);

        assertThat(watchlists.current().windows()).isEmpty();
        assertThat(windows.of("town")).extracting(WatchWindow::id).containsExactly(open.id());
    }

    @Test
    void whatIsWrongWithAWindow_isSaidFieldByField() {
        var written = new WrittenWindow(
                "town", List.of("somebody-else"), "3 december", "2026-05-01", " ", List.of("!", "goed"));

        assertThat(problems(check.window(written, watchlists.current(), clock.instant(), "Fatima")))
                .containsExactlyInAnyOrder("subjects", "from", "why", "queries");
        assertThat(problems(check.window(
                        new WrittenWindow("town", List.of(), "2026-05-08", "2026-05-06", "interview", List.of()),
                        watchlists.current(),
                        clock.instant(),
                        "Fatima")))
                .containsExactly("until");
    }

    @Test
    void aNormHasVersions_andTheEarlierOnesStay() {
        norms.save("town", TODAY.plusYears(1), lines("Loket"), "Fatima");
        clock.advance(Duration.ofDays(10));
        norms.save("town", TODAY.plusMonths(6), lines("Leidinggevende"), "Karim");

        assertThat(norms.current("town").orElseThrow().lines().getFirst().told())
                .isEqualTo("Leidinggevende");
        assertThat(norms.find("town", 1).orElseThrow().lines().getFirst().told())
                .isEqualTo("Loket");
        assertThat(norms.versions("town")).extracting(Norms.Saved::version).containsExactly(2, 1);
    }

    @Test
    void aNormIsDueOnItsDate_byItsNewestVersionAlone() {
        norms.save("town", TODAY.plusDays(1), lines("Loket"), "Fatima");
        assertThat(norms.due(TODAY)).isEmpty();
        assertThat(norms.due(TODAY.plusDays(1))).hasSize(1);

        norms.save("town", TODAY.plusYears(1), lines("Loket"), "Fatima");
        assertThat(norms.due(TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void aNormIsReviewedWithinAYear_andADeathThreatGoesToThePoliceAlways() {
        var written = List.of(new WrittenNormLine("threat/death", "", "Beveiliging", "consider"));

        Checked<CheckedNorm> checked = check.norm("2028-01-01", written, Set.of("threat/death"), TODAY);

        assertThat(problems(checked)).containsExactlyInAnyOrder("review_on", "police:threat/death");
    }

    @Test
    void whoHelps_isDrawnByWhatHappened() {
        help.save(help("TALK", "Bedrijfsmaatschappelijk werk", "010 555 02 00", ""));
        help.save(help("DISCRIMINATION", "Meldpunt", "", "meldpunt@voorbeeldstad.example"));

        var lines = new Watchlists(database.jdbi(), clock).current().helpOf("town");

        assertThat(lines).hasSize(2);
        assertThat(lines.stream().filter(line -> line.helpsWith(List.of("insult"))))
                .extracting(HelpLine::name)
                .containsExactly("Bedrijfsmaatschappelijk werk");
        assertThat(lines.stream().filter(line -> line.helpsWith(List.of("discrimination"))))
                .hasSize(2);
    }

    @Test
    void helpThatNobodyCanReach_isRefused() {
        assertThat(problems(check.help(
                        new WrittenHelpLine("town", "talk", "Iemand", "", "", "", ""),
                        UUID.randomUUID(),
                        watchlists.current())))
                .containsExactly("phone");
    }

    @Test
    void whySomebodyIsWatched_standsBesideSinceWhen() {
        watchlists.because("anna", "Is wethouder en spreekt in het openbaar.");

        assertThat(watchlists.bases(List.of("anna", "nobody")))
                .hasEntrySatisfying(
                        "anna",
                        basis -> assertThat(basis)
                                .isEqualTo(new Basis(clock.instant(), "Is wethouder en spreekt in het openbaar.")))
                .doesNotContainKey("nobody");
    }

    private WatchWindow window(String from, String until) {
        var written = new WrittenWindow(
                "town", List.of("anna"), from, until, "interview in de krant", List.of("interview wethouder"));
        return switch (check.window(written, watchlists.current(), clock.instant(), "Fatima")) {
            case Fine<WatchWindow>(var window, var _) -> window;
            case Wrong<WatchWindow>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private HelpLine help(String need, String name, String phone, String email) {
        var written = new WrittenHelpLine("town", need, name, "", phone, "ma-vr 9-17 uur", email);
        return switch (check.help(written, UUID.randomUUID(), watchlists.current())) {
            case Fine<HelpLine>(var line, var _) -> line;
            case Wrong<HelpLine>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<Norm.Line> lines(String told) {
        return List.of(new Norm.Line("insult", "Wat een sukkel.", told, Norm.Police.CONSIDER));
    }

    private static <T> List<String> problems(Checked<T> checked) {
        return switch (checked) {
            case Fine<T> _ -> List.of();
            case Wrong<T>(var problems) -> problems.stream().map(Problem::field).toList();
        };
    }
}

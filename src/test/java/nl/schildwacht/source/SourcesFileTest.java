package nl.schildwacht.source;

import nl.schildwacht.fixture.Gates;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.source.SourcesFile.Listed;
import nl.schildwacht.source.canary.CanaryAdapter;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.OperatorsFile;
import nl.schildwacht.watch.OperatorsFile.Look;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.WatchFile;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sources in the operators' file, on a real database. */
class SourcesFileTest {
    private static final String PLEIN = "{id: plein, name: Het plein, platform: mastodon, mode: hashtag,"
            + " base: 'https://mastodon.example/', query: plein, organisation: stad}";
    private static final String KRANT = "{id: krant, name: De krant, platform: feed, mode: feed,"
            + " base: 'https://krant.example/feed', organisation: stad}";

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final Sources sources = new Sources(database.jdbi());

    @TempDir
    Path folder;

    @BeforeEach
    void empty() {
        database.jdbi().useHandle(handle -> handle.execute("truncate source, person_organisation, subject cascade"));
    }

    @Test
    void theExampleInTheDocumentation_isApplied() {
        var example = Path.of("docs/watch.example.yaml");
        var watchlists = new Watchlists(database.jdbi(), clock);
        WatchFile.at(example, watchlists, Gates.OPEN).start();
        var file = file(example, watchlists::current);

        file.start();

        assertThat(sources.all())
                .allMatch(Sources.Health::managedByFile)
                .extracting(health -> health.settings().id())
                .containsExactlyInAnyOrder("stadskrant", "mastodon-hashtag", "bluesky-search");
        assertThat(source("bluesky-search").settings().secret()).contains("env:SCHILDWACHT_SECRET_BLUESKY");
        assertThat(file.look()).isInstanceOf(Look.Same.class);
    }

    @Test
    void whatIsListed_isSaved_andWhatIsListedNoMore_isRemoved() throws IOException {
        var file = file(list(PLEIN, KRANT));
        file.start();
        list(KRANT);

        assertThat(file.refresh()).isTrue();

        assertThat(sources.find("plein")).isEmpty();
        assertThat(source("krant").managedByFile()).isTrue();
        Files.writeString(folder.resolve("watch.yaml"), "people: []");
        assertThat(file.refresh()).isTrue();
        assertThat(sources.all()).isEmpty();
    }

    @Test
    void whatDidNotChange_goesOnWhereItWas_alsoAfterARestart() throws IOException {
        var file = file(list(PLEIN, KRANT));
        file.start();
        var due = clock.instant().plusSeconds(900);
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update source set suspended_at = :due, next_due = :due,"
                                        + " cursor = 'far', failures = 3, base = 'https://moved.example/feed' where id = 'krant'")
                        .bind("due", due)
                        .execute());
        clock.advance(Duration.ofMinutes(1));
        list(PLEIN.replace("Het plein", "Het marktplein"), KRANT);

        file.refresh();
        file(folder.resolve("watch.yaml"), () -> Subjects.WATCHLIST).start();

        assertThat(source("plein").settings().name()).isEqualTo("Het marktplein");
        assertThat(source("plein").nextDue()).isEqualTo(clock.instant());
        assertThat(source("krant").suspendedAt()).contains(due);
        assertThat(source("krant").nextDue()).isEqualTo(due);
        assertThat(source("krant").failures()).isEqualTo(3);
        assertThat(source("krant").settings().base()).isEqualTo(URI.create("https://moved.example/feed"));
    }

    @Test
    void changedSetting_givesASuspendedSourceAnotherChance() throws IOException {
        var file = file(list(PLEIN));
        file.start();
        database.jdbi().useHandle(handle -> handle.execute("update source set suspended_at = now()"));
        list(PLEIN.replace("organisation", "secret: 'env:SCHILDWACHT_SECRET_PLEIN', organisation"));

        file.refresh();

        assertThat(source("plein").suspendedAt()).isEmpty();
    }

    @Test
    void whatWasMadeByHand_isNeverTouched_andItsIdIsNamed() throws IOException {
        save("krant");
        save("markt");
        var file = file(list(PLEIN, KRANT));

        assertThat(fields(file.look())).containsExactly("sources[1].id");
        assertThat(sources.find("plein")).isEmpty(); // whole or not at all
        assertThat(source("krant").managedByFile()).isFalse();

        list(PLEIN);
        assertThat(file.look()).isInstanceOf(Look.Applied.class);
        list();
        assertThat(file.look()).isInstanceOf(Look.Applied.class);
        assertThat(sources.all())
                .extracting(health -> health.settings().id())
                .containsExactlyInAnyOrder("krant", "markt");
    }

    @Test
    void theCanary_isNotTheFiles() throws IOException {
        sources.save(CanaryAdapter.settings(Duration.ofDays(1)), true, clock.instant());
        var file = file(list(PLEIN.replace("plein,", CanaryAdapter.ID + ",")));

        assertThat(fields(file.look())).containsExactly("sources[0].id");

        list();
        assertThat(file.look()).isInstanceOf(Look.Applied.class);
        assertThat(sources.find(CanaryAdapter.ID)).isPresent();
    }

    @Test
    void mistake_stopsTheStart_namingFilePlaceAndRemedy_butNotTheValue() throws IOException {
        var path = list(PLEIN, KRANT.replace("https://krant.example/feed", "geen-adres"));

        assertThatThrownBy(() -> file(path).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("sources[1].base")
                .hasMessageContaining("https://")
                .hasMessageNotContaining("geen-adres");
        assertThat(sources.all()).isEmpty();
    }

    @Test
    void mistakeLater_leavesTheListBeforeItInForce_untilItIsRepaired() throws IOException {
        var file = file(list(PLEIN));
        file.start();
        list(PLEIN.replace("mastodon,", "prikbord,"), KRANT);

        assertThat(file.refresh()).isFalse();
        assertThat(sources.all()).hasSize(1);
        list(PLEIN, KRANT);
        assertThat(file.refresh()).isTrue();
        assertThat(sources.all()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sources: [{id: plein, nmae: x}]                  | sources[0].nmae
                    sources: [{id: plein, name: [a, b]}]             | sources[0].name
                    sources: [null]                                  | sources[0]
                    sources: [                                       | line 1
                    - a                                              | ''
                    """)
    void mistake_isPlaced(String yaml, String place) throws IOException {
        var path = Files.writeString(folder.resolve("watch.yaml"), yaml + "\n");
        assertThat(fields(file(path).look())).containsExactly(place);
    }

    @Test
    void idTwice_isNamedAtTheSecond() throws IOException {
        assertThat(fields(file(list(PLEIN, PLEIN)).look())).containsExactly("sources[1].id");
    }

    @Test
    void theRoomOfTheWatchlist_passesOverTheSources() throws IOException {
        var path = Files.writeString(folder.resolve("watch.yaml"), """
                organisations: [{id: stad, name: Voorbeeldstad, contact_email: c@voorbeeldstad.example}]
                sources: [{what: ever}, 3]
                """);
        var watchlists = new Watchlists(database.jdbi(), clock);

        assertThat(WatchFile.at(path, watchlists, Gates.OPEN).look()).isInstanceOf(Look.Applied.class);
        assertThat(watchlists.current().organisations()).hasSize(1);
    }

    private OperatorsFile<Listed> file(Path path) {
        return file(path, () -> Subjects.WATCHLIST);
    }

    private OperatorsFile<Listed> file(Path path, Supplier<Watchlist> watchlist) {
        return SourcesFile.at(path, sources, SourceCheckTest.CHECK, watchlist, clock);
    }

    private Path list(String... listed) throws IOException {
        return Files.writeString(folder.resolve("watch.yaml"), "sources: [" + String.join(", ", listed) + "]\n");
    }

    private void save(String id) {
        var checked =
                SourceCheckTest.CHECK.source(Written.source().but("id", id).done(), Subjects.WATCHLIST);
        sources.save(((Checked.Fine<SourceSettings>) checked).value(), false, clock.instant());
    }

    private Sources.Health source(String id) {
        Optional<Sources.Health> found = sources.find(id);
        return found.orElseThrow();
    }

    private static List<String> fields(Look<?> look) {
        assertThat(look).isInstanceOf(Look.Broken.class);
        return ((Look.Broken<?>) look).problems().stream().map(Problem::field).toList();
    }
}

package nl.schildwacht.watch;

import nl.schildwacht.fixture.Gates;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.watch.OperatorsFile.Look;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WatchFileTest {
    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final Watchlists watchlists = new Watchlists(database.jdbi(), SettableClock.atNine());

    @TempDir
    Path folder;

    @BeforeEach
    void empty() {
        database.jdbi().useHandle(handle -> {
            handle.execute("delete from person_organisation");
            handle.execute("delete from subject");
            handle.execute("update watch_version set version = version + 1");
        });
    }

    @Test
    void theExampleInTheDocumentation_isApplied() {
        var file = WatchFile.at(Path.of("docs/watch.example.yaml"), watchlists, Gates.OPEN);
        file.start();

        var list = watchlists.current();
        var town = list.organisations().getFirst();
        assertThat(town.contact().email()).isEqualTo("communicatie@voorbeeldstad.example");
        assertThat(town.handles()).hasSize(2);
        assertThat(town.staffAreOfficials()).isTrue();
        var anna = list.people().getFirst();
        assertThat(anna.displayName()).isEqualTo("Anna van der Berg");
        assertThat(anna.organisations()).containsExactly("voorbeeldstad");
        assertThat(anna.managedByFile()).isTrue();
        assertThat(list.terms().getFirst().text()).isEqualTo("#stationsplein");
        assertThat(file.look()).isInstanceOf(Look.Same.class);
    }

    @Test
    void changedFile_isAppliedAtTheNextLook() throws IOException {
        var path = write("organisations: [{id: town, name: Oude Naam}]");
        var file = WatchFile.at(path, watchlists, Gates.OPEN);
        file.start();
        Files.writeString(path, "organisations: [{id: town, name: Nieuwe Naam}]");
        file.refresh();
        assertThat(watchlists.current().organisations())
                .extracting(Organisation::name)
                .containsExactly("Nieuwe Naam");
    }

    @Test
    void fileBrokenWhileRunning_leavesTheListAsItWas_untilItIsRepaired() throws IOException {
        var path = write("organisations: [{id: town, name: Voorbeeldstad}]");
        var file = WatchFile.at(path, watchlists, Gates.OPEN);
        file.start();
        Files.writeString(path, "organisations: [{id: town, name: ''}]");
        file.refresh();
        assertThat(file.look()).isInstanceOf(Look.Broken.class);
        Files.delete(path);
        assertThat(file.look()).isInstanceOf(Look.Broken.class);
        assertThat(watchlists.current().organisations()).hasSize(1);
        Files.writeString(path, "organisations: [{id: town, name: Andere Naam}]");
        assertThat(file.look()).isInstanceOf(Look.Applied.class);
    }

    @Test
    void mistake_stopsTheStart_namingFilePlaceAndRemedy_butNotTheValue() throws IOException {
        var path = write("""
                organisations: [{id: town, name: Voorbeeldstad}]
                people:
                  - {id: anna, family_name: Berg, organisation: town}
                  - {id: jan, family_name: Boer, organisation: town, email: not-an-address}
                """);
        assertThatThrownBy(() -> WatchFile.at(path, watchlists, Gates.OPEN).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("people[1].email")
                .hasMessageContaining("Give one address")
                .hasMessageNotContaining("not-an-address");
        assertThat(watchlists.current().organisations()).isEmpty();
    }

    @Test
    void missingFile_stopsTheStart() {
        assertThatThrownBy(() -> WatchFile.at(folder.resolve("absent.yaml"), watchlists, Gates.OPEN)
                        .start())
                .hasMessageContaining("schildwacht.watch.file");
    }

    @Test
    void idTakenByHand_isNamed() throws IOException {
        watchlists.save(Town.TOWN, Origin.BY_HAND);
        watchlists.save(Town.ANNA, Origin.BY_HAND);
        var look = WatchFile.at(write("organisations: [{id: anna, name: Gemeente}]"), watchlists, Gates.OPEN)
                .look();
        assertThat(fields(look)).containsExactly("organisations[0].id");
    }

    @Test
    void fileMayReferToWhatWasEnteredByHand() throws IOException {
        watchlists.save(Town.TOWN, Origin.BY_HAND);
        var look = WatchFile.at(write("terms: [{id: t, owner: town, text: stadhuis}]"), watchlists, Gates.OPEN)
                .look();
        assertThat(look).isInstanceOf(Look.Applied.class);
        assertThat(watchlists.current().organisations().getFirst().managedByFile())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    organisations: [{id: town, name: X-stad, nmae: y}]       | organisations[0].nmae
                    organisation: []                                         | organisation
                    organisations: {id: town, name: [a, b]}                  | organisations[0].name
                    organisations: [{id: town, name: X}, {id: town, name: Y}] | organisations[1].id
                    people: [{id: anna, family_name: Berg, organisation: [x]}] | people[0].organisation
                    organisations: [null]                                    | organisations[0]
                    - a                                                      | ''
                    organisations: [                                         | line 1
                    organisations: [{id: a, id: b, name: X}]                 | line 1
                    organisations: !!javax.script.ScriptEngineManager [x]    | organisations[0]
                    """)
    void mistake_isPlaced(String yaml, String place) throws IOException {
        var look = WatchFile.at(write(yaml + "\n"), watchlists, Gates.OPEN).look();
        assertThat(fields(look)).containsExactly(place);
    }

    @Test
    void anchorsThatWouldMultiply_areNoBomb() throws IOException {
        var bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++)
            bomb.append("a%d: &a%d [*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d]\n"
                    .formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1));
        assertThat(WatchFile.at(write(bomb.toString()), watchlists, Gates.OPEN).look())
                .isInstanceOf(Look.Broken.class);
        assertThat(WatchFile.at(write("[".repeat(100_000)), watchlists, Gates.OPEN)
                        .look())
                .isInstanceOf(Look.Broken.class);
    }

    @Test
    void otherEncoding_isNamedWithItsLine() throws IOException {
        var path = folder.resolve("watch.yaml");
        Files.write(path, "terms: []\n# één\n".getBytes(Charset.forName("windows-1252")));
        assertThat(fields(WatchFile.at(path, watchlists, Gates.OPEN).look())).containsExactly("line 2");
    }

    private static List<String> fields(Look<?> look) {
        assertThat(look).isInstanceOf(Look.Broken.class);
        return ((Look.Broken<?>) look).problems().stream().map(Problem::field).toList();
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("watch.yaml"), yaml);
    }
}

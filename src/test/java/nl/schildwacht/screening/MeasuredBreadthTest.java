package nl.schildwacht.screening;

import nl.schildwacht.fixture.Gates;
import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.screening.Prediction.Objection;
import nl.schildwacht.watch.Breadth;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.OrganisationsCsv;
import nl.schildwacht.watch.PeopleCsv;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.WatchCheck;
import nl.schildwacht.watch.WatchFile;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;
import nl.schildwacht.watch.Wording;
import nl.schildwacht.watch.WrittenTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever the road a new name comes by, it is refused for the reasons of a dry run, as far as no source is asked. */
class MeasuredBreadthTest {
    private static final String PEOPLE =
            "id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language\n";
    private static final String EVERYDAY = "Dit staat in meer dan 2 % van gewone teksten.";

    private final SettableClock clock = SettableClock.atNine();
    private final List<Trial.Said> kept = new ArrayList<>();
    private int readings;
    private final Breadth breadth = new Hearing(
            new MeasuredBreadth(
                    (organisation, most) -> {
                        readings++;
                        return List.copyOf(kept);
                    },
                    clock),
            Outcome.NOTHING);
    private final WatchCheck check = new WatchCheck(breadth);

    @ParameterizedTest
    @CsvSource({"ab, TOO_SHORT", "wethouder, EVERYDAY_WORD", "Bakker, BARE_NAME", "Anna, BARE_NAME", "Vlinderbrug,"})
    void anAliasIsRefusedForAReason(String alias, Objection why) {
        assertThat(breadth.ofAlias(alias, Subjects.ANNA, Subjects.WATCHLIST).map(Breadth.TooBroad::why))
                .isEqualTo(Optional.ofNullable(why).map(Objection::wording));
    }

    @Test
    void whoeverHearsThatItIsTooBroad_hearsHowToNarrowIt() {
        assertThat(breadth.ofAlias("Bakker", Subjects.ANNA, Subjects.WATCHLIST)
                        .orElseThrow()
                        .narrower())
                .get()
                .extracting(Wording::nl)
                .isEqualTo("Geef de volledige naam.");
    }

    @Test
    void anAliasThatStandsInMuchOfWhatWasKeptAboutOthers_isRefused_aTermNot() {
        keep(59, "Karim Bakker en de zandkuil, rot op");
        keep(11, "Karim Bakker, rot op");

        assertThat(breadth.ofAlias("de zandkuil", Subjects.ANNA, Subjects.WATCHLIST))
                .get()
                .satisfies(why -> assertThat(why.why()).isEqualTo(Objection.WORD_OF_THE_TRADE.wording()));
        assertThat(breadth.ofAlias("de zandkuil", Subjects.KARIM, Subjects.WATCHLIST))
                .as("they name him already")
                .isEmpty();
        assertThat(breadth.ofTerm(term("de zandkuil"), Subjects.ANNA, Subjects.WATCHLIST))
                .as("it is sought because it goes round")
                .isEmpty();
    }

    @Test
    void aFewKeptPosts_sayNothing() {
        keep(49, "Karim Bakker en de zandkuil, rot op");

        assertThat(breadth.ofAlias("de zandkuil", Subjects.ANNA, Subjects.WATCHLIST))
                .isEmpty();
    }

    @Test
    void aFileOfPeople_isToldByLine() {
        var read = new PeopleCsv(check)
                .read(
                        (PEOPLE + "jan,Jan,de,Boer,,stad,,,,,Jan Brugwachter,nl\n"
                                        + "els,Els,,Mol,,stad,,,,,Elsje Mol;wethouder,nl\n")
                                .getBytes(UTF_8),
                        Subjects.WATCHLIST);

        assertThat(read.values()).extracting(Person::id).containsExactly("jan");
        assertThat(read.problems()).singleElement().satisfies(at -> {
            assertThat(at.line()).isEqualTo(3);
            assertThat(at.problem().field()).isEqualTo("aliases");
            assertThat(at.problem().message().nl()).isEqualTo(EVERYDAY);
        });
    }

    @Test
    void aFileOfOrganisations_too() {
        var read = new OrganisationsCsv(check)
                .read(
                        "id,name,handles,aliases\nschool,Voorbeeldcollege,,burgemeester\n".getBytes(UTF_8),
                        Watchlist.EMPTY);

        assertThat(read.problems())
                .singleElement()
                .satisfies(at -> assertThat(at.problem().field()).isEqualTo("aliases"));
    }

    @Test
    void theOperatorsFile_isNotApplied_andSaysWhere_butNotWhat(@TempDir Path folder) throws Exception {
        Path path = Files.writeString(folder.resolve("watch.yaml"), """
                organisations: [{id: stad, name: Gemeente Voorbeeldstad, contact_email: c@voorbeeldstad.example}]
                terms:
                  - {id: a, owner: stad, text: vlinderbrug}
                  - {id: b, owner: stad, text: wethouder, distinctive: true}
                """);
        try (var database = TestDatabase.create()) {
            var file = WatchFile.at(path, new Watchlists(database.jdbi(), clock), Gates.checkedBy(check));

            assertThatThrownBy(file::start)
                    .hasMessageContaining("terms[1].text: This stands in more than 2 % of ordinary texts. Add the name")
                    .hasMessageNotContaining("wethouder");
        }
    }

    @Test
    void whatStandsAlready_isNotAskedAboutAgain() {
        Term standing = term("wethouder");
        Watchlist list = Subjects.WATCHLIST.withTerm(standing).withAlias("karim", "wethouder");

        assertThat(check.term(new WrittenTerm(standing.id(), "stad", "wethouder", true, "weekly"), list))
                .isInstanceOf(Checked.Fine.class);
        assertThat(problems(check.term(new WrittenTerm("other", "stad", "wethouder", true, ""), list)))
                .containsExactly("text");
        assertThat(new PeopleCsv(check)
                        .read((PEOPLE + "karim,Karim,,Bakker,,stad,,,,,wethouder,nl\n").getBytes(UTF_8), list)
                        .problems())
                .isEmpty();
    }

    @Test
    void tenThousandPeopleWithAliases_areReadInASecondOrTwo() {
        keep(1000, "Karim Bakker en de zandkuil, rot op, en neem je kapotte brug en je hele stoet mee");
        var text = new StringBuilder(PEOPLE);
        for (int i = 0; i < 10_000; i++)
            text.append("p%d,Jan,de,Boer%d,,stad,,,,,Jantje Boer%d;de beul van loket %d,nl\n".formatted(i, i, i, i));
        long start = System.nanoTime();

        assertThat(new PeopleCsv(check)
                        .read(text.toString().getBytes(UTF_8), Subjects.WATCHLIST)
                        .values())
                .hasSize(10_000);

        long millis = (System.nanoTime() - start) / 1_000_000;
        System.err.println("10,000 rows with 20,000 aliases measured in " + millis + " ms");
        assertThat(millis).isLessThan(20_000);
        assertThat(readings).as("what was kept is read once").isEqualTo(1);
    }

    @Test
    void whatIsForgottenMeanwhile_isNotLookedAtForLong() {
        keep(60, "Karim Bakker en de zandkuil, rot op");
        assertThat(breadth.ofAlias("de zandkuil", Subjects.ANNA, Subjects.WATCHLIST))
                .isPresent();
        kept.clear();
        clock.advance(Duration.ofMinutes(1));

        assertThat(breadth.ofAlias("de zandkuil", Subjects.ANNA, Subjects.WATCHLIST))
                .isEmpty();
    }

    private void keep(int times, String text) {
        int first = kept.size();
        IntStream.range(first, first + times)
                .mapToObj(i -> new Trial.Said(UUID.randomUUID(), "karim", Posts.saying("k" + i, text)))
                .forEach(kept::add);
    }

    private static Term term(String text) {
        return new Term("t", "stad", text, true, Term.Frequency.DAILY, false);
    }

    private static List<String> problems(Checked<?> checked) {
        return ((Wrong<?>) checked).problems().stream().map(Problem::field).toList();
    }
}

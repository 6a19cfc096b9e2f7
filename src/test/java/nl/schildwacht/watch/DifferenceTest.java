package nl.schildwacht.watch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class DifferenceTest {
    private static final String HEADER =
            "id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language\n";
    private static final String ANNA =
            "anna,Anna,van der,Berg,wethouder,town,College,anna@voorbeeldstad.example,secretaris@voorbeeldstad.example,bluesky:did:plc:anna,Anna vd Berg,nl\n";

    private final PeopleCsv people = new PeopleCsv();

    private static Person person(String id, String organisation, boolean byFile) {
        return new Person(
                id,
                "",
                "",
                "Boer",
                "",
                List.of(organisation),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Language.NL,
                Optional.empty(),
                Optional.empty(),
                byFile);
    }

    private static Watchlist list(Person... more) {
        var school = new Organisation(
                "school",
                "Voorbeeldcollege",
                List.of(),
                List.of(),
                Contact.NONE,
                Contact.NONE,
                Optional.empty(),
                false,
                Language.NL,
                false);
        var people = new java.util.ArrayList<>(List.of(Town.ANNA));
        people.addAll(List.of(more));
        return new Watchlist(1, List.of(Town.TOWN, school), people, List.of());
    }

    private Difference difference(String csv, Watchlist known) {
        return Difference.of(people.readTable(csv.getBytes(UTF_8), known), known);
    }

    @Test
    void sameFileAgain_changesNothing() {
        var same = difference(HEADER + ANNA, list());
        assertThat(same).isEqualTo(new Difference(List.of(), List.of(), 1, List.of()));
    }

    @Test
    void whoComes_changes_andGoes_isTold() {
        var found = difference(
                HEADER + ANNA.replace("wethouder", "burgemeester").replace("anna@", "a.vanderberg@")
                        + "jan,Jan,,Smit,,town,,,,,,\n",
                list(person("kees", "town", false)));
        assertThat(found.comes()).extracting(row -> row.value().id()).containsExactly("jan");
        assertThat(found.changes().getFirst().fields()).containsExactly("function", "email");
        assertThat(found.goes()).extracting(Person::id).containsExactly("kees");
    }

    @Test
    void peopleOfAnotherOrganisation_orOfTheOperatorsFile_doNotGo() {
        var found = difference(HEADER + ANNA, list(person("kees", "school", false), person("piet", "town", true)));
        assertThat(found.goes()).isEmpty();
    }

    @Test
    void whoseRowIsBad_doesNotGo() {
        var known = list(person("kees", "town", false), person("piet", "town", false));
        var found = difference(HEADER + ANNA + "kees,,,,,town,,nonsense,,,,\npiet,too,few\n", known);
        assertThat(found.goes()).isEmpty();
    }

    @Test
    void fileThatBreaksOffHalfway_removesNobody() {
        var known = list(person("kees", "town", false));
        var read = people.readTable(
                (HEADER + ANNA + "jan,\"Jan\" x,,Smit,,town,,,,,,\nkees,,,Boer,,town,,,,,,\n").getBytes(UTF_8), known);
        assertThat(read.wasReadWhole()).isFalse();
        assertThat(Difference.of(read, known).goes()).isEmpty();
    }

    @Test
    void whomSheChoseToBeTold_staysWhenTheFileDoesNotSpeakOfIt() {
        var found = difference(HEADER + ANNA, list());
        assertThat(found.changes()).isEmpty(); // her trusted person stands
        var said = difference(HEADER.strip() + ",trusted_email\n" + ANNA.strip() + ",\n", list());
        assertThat(said.changes().getFirst().fields()).containsExactly("trusted_email");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void whatASpreadsheetSaysWithOtherSeparators_isRead(String separator) {
        String csv = (HEADER + "jan,Jan,de,Boer,boa,town,,jan@voorbeeldstad.example,,|a;b|,,nl\n")
                .replace(",", separator)
                .replace("|", "\"");
        var read = people.readTable(csv.getBytes(UTF_8), list());
        assertThat(read.problems()).isEmpty();
        assertThat(read.values().getFirst().handles()).hasSize(2);
    }

    @Test
    void formulaCells_areNamesLikeAnyOther_orRefused_andNothingElse() {
        var read = people.readTable(
                (HEADER + "jan,=1+1,,\"=HYPERLINK(\"\"https://x.example\"\")\",,town,,=cmd|calc,,,,nl\n")
                        .getBytes(UTF_8),
                list());
        assertThat(read.problems()).extracting(at -> at.problem().field()).containsExactly("email");
    }

    @Test
    void lineOfAMegabyte_isRefusedByItself_andItsNeighboursAreGood() {
        String huge = "x".repeat(1 << 20);
        var read = people.readTable(
                (HEADER + "a,,," + huge + ",,town,,,,,,\nb,,,Boer,,town,,,,,,\n").getBytes(UTF_8), list());
        assertThat(read.values()).extracting(Person::id).containsExactly("b");
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst().problem().message().nl()).doesNotContain("xxx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE"})
    void wrongEncoding_isRefusedWhole(String encoding) {
        var read =
                people.readTable((HEADER + "jan,René,,Boer,,town,,,,,,\n").getBytes(Charset.forName(encoding)), list());
        assertThat(read.rows()).isEmpty();
        assertThat(read.problems()).isNotEmpty();
        assertThat(Difference.of(read, list()).goes()).isEmpty();
    }

    @Test
    void nulInACell_isRefused() {
        var read = people.readTable(
                (HEADER + "jan,J\0an,,Boer,,town,,,,,,\n\0,,,Boer,,town,,,,,,\n").getBytes(UTF_8), list());
        assertThat(read.rows()).isEmpty();
        assertThat(read.problems()).extracting(Import.AtLine::line).containsExactly(2L, 3L);
    }
}

package nl.schildwacht.watch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CsvTest {
    private static final String HEADER =
            "id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language";
    private final PeopleCsv people = new PeopleCsv();
    private final OrganisationsCsv organisations = new OrganisationsCsv();

    @Test
    void row_becomesAPerson_withListsInItsCells() {
        var read = read(HEADER + ",trusted_email\r\n"
                + "jan,Jan,de,Boer,\"boa, toezicht\",town,Handhaving,jan@voorbeeldstad.example,"
                + "chef@voorbeeldstad.example,mastodon:jan@mastodon.example; jan ,Jan Boer;;J. de Boer,nl,"
                + "zus@voorbeeldstad.example\r\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.notices()).isEmpty();
        var jan = read.values().getFirst();
        assertThat(jan.displayName()).isEqualTo("Jan de Boer");
        assertThat(jan.function()).isEqualTo("boa, toezicht");
        assertThat(jan.handles()).extracting(Handle::written).containsExactly("mastodon:jan@mastodon.example", "jan");
        assertThat(jan.aliases()).containsExactly("Jan Boer", "J. de Boer");
        assertThat(jan.trustedEmail()).contains("zus@voorbeeldstad.example");
    }

    @Test
    void byteOrderMark_isNoPartOfTheFirstColumn() {
        assertThat(read("\uFEFF" + HEADER + "\njan,,,Boer,,town,,,,,,\n").values())
                .hasSize(1);
    }

    @Test
    void badRow_isReportedWithItsLine_andItsNeighboursAreGood() {
        var read = read(HEADER + "\n"
                + "jan,,,Boer,,town,,,,,,\n"
                + "\n"
                + "piet,\"over\ntwo lines\",,Smit,,town,,,,,,\n"
                + "klaas,,,,,town,,nonsense,,,,\n"
                + "kees,,,Kok,,town,,,,,,\n");

        assertThat(read.values()).extracting(Person::id).containsExactly("jan", "kees");
        assertThat(read.problems()).extracting(Import.AtLine::line).containsExactly(4L, 6L, 6L);
        assertThat(read.problems())
                .extracting(at -> at.problem().field())
                .containsExactly("given_name", "family_name", "email");
        assertThat(read.rows()).extracting(Import.Row::line).containsExactly(2L, 7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreCounted_howeverTheyEnd(String end) {
        var read = read(HEADER + end + "jan,,,Boer,,town,,,,,," + end + "j n,,,Boer,,town,,,,,,");
        assertThat(read.problems()).extracting(Import.AtLine::line).containsExactly(3L);
    }

    @Test
    void sameIdTwice_isRefusedTheSecondTime_namingTheFirst() {
        var read = read(HEADER + "\njan,,,Boer,,town,,,,,,\njan,,,Bakker,,town,,,,,,\n");
        assertThat(read.values()).extracting(Person::familyName).containsExactly("Boer");
        assertThat(read.problems()).singleElement().satisfies(at -> {
            assertThat(at.line()).isEqualTo(3);
            assertThat(at.problem().message().en()).contains("line 2");
        });
    }

    @Test
    void unknownColumn_isIgnoredWithANotice() {
        var read = read(HEADER + ",salary\njan,,,Boer,,town,,,chef@x.example,,,,1\n");
        assertThat(read.values()).hasSize(1);
        assertThat(read.notices())
                .singleElement()
                .satisfies(at -> assertThat(at.problem().message().en()).contains("Column 13"));
    }

    @Test
    void missingColumns_areNamed_andNothingIsRead() {
        var read = read(HEADER.replace(",manager_email", ",manager-mail") + "\njan,,,Boer,,town,,,,,,\n");
        assertThat(read.rows()).isEmpty();
        assertThat(read.problems())
                .singleElement()
                .satisfies(at -> assertThat(at.problem().message().nl()).contains("manager_email"));
    }

    @Test
    void columnsThatPersonnelSeldomKnows_mayBeMissing_andWhatStandsStays() {
        var read = read("id,given_name,family_name,organisation,email,manager_email,salary\n"
                + "jan,Jan,Boer,town,jan@voorbeeldstad.example,chef@voorbeeldstad.example,1\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.values().getFirst().handles()).isEmpty();
        assertThat(read.notices())
                .singleElement()
                .satisfies(at -> assertThat(at.problem().message().nl()).contains("Kolom 7 (salary)"));

        var known = new Watchlist(1, List.of(Town.TOWN), List.of(Town.ANNA), List.of());
        var anna = people.read(
                        ("id,given_name,family_name,organisation,email,manager_email\n"
                                        + "anna,Anna,Berg,town,anna@voorbeeldstad.example,chef@voorbeeldstad.example\n")
                                .getBytes(UTF_8),
                        known)
                .values()
                .getFirst();
        assertThat(anna.handles()).isEqualTo(Town.ANNA.handles());
        assertThat(anna.aliases()).isEqualTo(Town.ANNA.aliases());
        assertThat(anna.language()).isEqualTo(Town.ANNA.language());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void whatADutchPersonnelDepartmentHas_isRead(String encoding) {
        String csv = "Personeelsnummer;Voornaam;Tussenvoegsel;Achternaam;Functie;Afdeling;E-mailadres;"
                + "E-mail van de leidinggevende;Salarisschaal\r\n"
                + "1001;René;de;Boer;boa;Toezicht;rene@voorbeeldstad.example;chef@voorbeeldstad.example;9\r\n";
        var read = people.readTable(
                csv.getBytes(Charset.forName(encoding)), new Watchlist(1, List.of(Town.TOWN), List.of(), List.of()));
        assertThat(read.problems()).isEmpty();
        var rene = read.values().getFirst();
        assertThat(rene.displayName()).isEqualTo("René de Boer");
        assertThat(rene.managerEmail()).contains("chef@voorbeeldstad.example");
        assertThat(rene.organisations()).containsExactly(Town.TOWN.id());
        assertThat(read.notices()).hasSize(encoding.equals("UTF-8") ? 1 : 2);
    }

    @Test
    void columnsSeparatedBySemicolons_areExplained() {
        var read = read(HEADER.replace(',', ';') + "\njan;;;Boer;;town;;;;;;\n");
        assertThat(read.problems())
                .singleElement()
                .satisfies(at -> assertThat(at.problem().remedy().en()).contains("commas"));
    }

    @Test
    void columnTwice_isAProblem() {
        assertThat(read(HEADER + ",email\n").problems()).hasSize(1);
    }

    @Test
    void headersInCapitalsAndWithSpaces_areUnderstood() {
        assertThat(read(HEADER.toUpperCase().replace(",", " , ") + "\njan,,,Boer,,town,,,,,,\n")
                        .values())
                .hasSize(1);
    }

    @Test
    void windowsEncoding_isRefusedWhole_namingTheLine() {
        var text = HEADER + "\njan,,,Boer,,town,,,,,,\nrene,René,,Bakker,,town,,,,,,\n";
        var read = people.read(text.getBytes(Charset.forName("windows-1252")), Town.LIST);
        assertThat(read.rows()).isEmpty();
        assertThat(read.problems()).singleElement().satisfies(at -> {
            assertThat(at.line()).isEqualTo(3);
            assertThat(at.problem().message().nl()).contains("UTF-8");
        });
    }

    @Test
    void utf16_isRefusedWhole() {
        assertThat(people.read(HEADER.getBytes(UTF_16), Town.LIST).problems()).hasSize(1);
    }

    @Test
    void fileCutInTheMiddleOfALetter_isRefused() {
        var bytes = (HEADER + "\njan,Ren").getBytes(UTF_8);
        var cut = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        cut[bytes.length] = (byte) 0xC3;
        assertThat(people.read(cut, Town.LIST).problems())
                .extracting(Import.AtLine::line)
                .containsExactly(2L);
    }

    @Test
    void emptyFile_isSaidToBeEmpty() {
        assertThat(read("").problems()).hasSize(1);
        assertThat(read("\n\n").problems()).hasSize(1);
    }

    @Test
    void rowWithACellTooManyOrTooFew_isRefused() {
        var read = read(HEADER + "\njan,,,Boer,,town,,,,,,,x\npiet,,,Smit\nkees,,,Kok,,town,,,,,,\n");
        assertThat(read.problems()).extracting(Import.AtLine::line).containsExactly(2L, 3L);
        assertThat(read.values()).hasSize(1);
    }

    @Test
    void quoteThatIsNeverClosed_isReported_andTheRowsBeforeAreGood() {
        var read = read(HEADER + "\njan,,,Boer,,town,,,,,,\npiet,\"Piet,,Smit,,town,,,,,,\nkees,,,Kok,,town,,,,,,\n");
        assertThat(read.values()).extracting(Person::id).containsExactly("jan");
        assertThat(read.problems()).extracting(Import.AtLine::line).containsExactly(3L);
    }

    @Test
    void formulasInCells_arePlainData() {
        var read = read(HEADER + "\njan,,,\"=HYPERLINK(\"\"http://x.example\"\",\"\"Boer\"\")\",@SUM(A1),town,,,,,,\n");
        assertThat(read.values().getFirst().familyName()).isEqualTo("=HYPERLINK(\"http://x.example\",\"Boer\")");
    }

    @Test
    void cellOfAMegabyte_isRefused_andItsNeighboursAreGood() {
        var read = read(HEADER + "\njan,,," + "x".repeat(1 << 20) + ",,town,,,,,,\nkees,,,Kok,,town,,,,,,\n");
        assertThat(read.problems()).extracting(Import.AtLine::line).containsExactly(2L);
        assertThat(read.values()).hasSize(1);
    }

    @Test
    void cellWithAMillionSemicolons_isRefusedQuickly() {
        var read = read(HEADER + "\njan,,,Boer,,town,,,," + "a;".repeat(1 << 19) + ",,\n");
        assertThat(read.problems()).extracting(at -> at.problem().field()).containsExactly("handles");
    }

    @Test
    void personInTheOperatorsFile_isRefused() {
        var list = new Watchlist(1, List.of(Town.TOWN), List.of(Town.ANNA.managedByFile(true)), List.of());
        var read = people.read((HEADER + "\nanna,,,Berg,,town,,,,,,\n").getBytes(UTF_8), list);
        assertThat(read.problems())
                .singleElement()
                .satisfies(at -> assertThat(at.problem().remedy().en()).contains("file"));
    }

    @Test
    void fiftyThousandRows_areReadInASecondOrTwo() {
        var text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < 50_000; i++)
            text.append("p")
                    .append(i)
                    .append(",Jan,de,Boer,boa,town,Toezicht,p")
                    .append(i)
                    .append("@voorbeeldstad.example,chef@voorbeeldstad.example,mastodon:p")
                    .append(i)
                    .append("@mastodon.example,,nl\n");
        long start = System.nanoTime();
        assertThat(read(text.toString()).rows()).hasSize(50_000);
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.err.println("50,000 rows read and checked in " + millis + " ms");
        assertThat(millis).isLessThan(20_000);
    }

    @Test
    void organisation_isReadWithItsContacts() {
        var read = organisations.read(
                ("id,name,handles,aliases,contact_name,contact_email,security_email,staff_are_officials,language\n"
                                + "school,De Voorbeeldschool,@school,,Fatima,a@school.example,b@school.example,ja,en\n")
                        .getBytes(UTF_8),
                Watchlist.EMPTY);
        assertThat(read.problems()).isEmpty();
        var school = read.values().getFirst();
        assertThat(school.contact().email()).isEqualTo("a@school.example");
        assertThat(school.security().email()).isEqualTo("b@school.example");
        assertThat(school.staffAreOfficials()).isTrue();
        assertThat(school.language()).isEqualTo(Language.EN);
    }

    @Test
    void fourColumns_areEnoughForAnOrganisation() {
        var read = organisations.read("id,name,handles,aliases\ntown,Gemeente X,,\n".getBytes(UTF_8), Watchlist.EMPTY);
        assertThat(read.values()).hasSize(1);
    }

    @Test
    void perhapsAnOfficial_isAProblem() {
        var read = organisations.read(
                "id,name,handles,aliases,staff_are_officials\ntown,X-stad,,,misschien\n".getBytes(UTF_8),
                Watchlist.EMPTY);
        assertThat(read.problems()).extracting(at -> at.problem().field()).containsExactly("staff_are_officials");
    }

    private Import<Person> read(String text) {
        return people.read(text.getBytes(UTF_8), Town.LIST);
    }
}

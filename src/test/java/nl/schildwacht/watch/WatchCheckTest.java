package nl.schildwacht.watch;

import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class WatchCheckTest {
    private final WatchCheck check = new WatchCheck();

    @Test
    void aPersonOfWhomOnlyTheNameIsKnown_isFine_andItIsSaidThatNobodyCanBeTold() {
        var checked = check.person(Town.person("jan", "de Boer"), Town.LIST);

        assertThat(value(checked).displayName()).isEqualTo("de Boer");
        assertThat(((Fine<Person>) checked).notices())
                .extracting(Problem::field)
                .containsExactly("manager_email");
    }

    @Test
    void aPersonWithoutLanguage_speaksThatOfHerEmployer() {
        assertThat(value(check.person(Town.person("jan", "Boer"), Town.LIST)).language())
                .isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "Wij", "dat is het", "the", "voor-u"})
    void termOrAliasThatStandsInEveryText_isAProblem(String everyday) {
        assertThat(problems(check.term(new WrittenTerm("t", "town", everyday, true, ""), Town.LIST)))
                .containsExactly("text");
        assertThat(check.term(new WrittenTerm("t", "town", everyday + " Voorbeeldstad", true, ""), Town.LIST))
                .isInstanceOf(Fine.class);
        assertThat(problems(check.person(
                        Town.with("jan", "Boer", "", List.of("town"), List.of(), List.of(everyday), ""), Town.LIST)))
                .containsExactly("aliases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "../etc", "ännä", "a;b", "a\nb"})
    void idThatIsNone_isAProblem(String id) {
        assertThat(problems(check.person(Town.person(id, "Boer"), Town.LIST))).containsExactly("id");
    }

    @Test
    void idOf65Characters_isAProblem() {
        assertThat(problems(check.person(Town.person("a".repeat(65), "Boer"), Town.LIST)))
                .containsExactly("id");
        assertThat(value(check.person(Town.person("a".repeat(64), "Boer"), Town.LIST))
                        .id())
                .hasSize(64);
    }

    @Test
    void idOfAnOrganisation_isNotForAPerson_norTheOtherWay() {
        assertThat(problems(check.person(Town.person("town", "Boer"), Town.LIST)))
                .containsExactly("id");
        assertThat(problems(check.organisation(organisation("anna", "Gemeente"), Town.LIST)))
                .containsExactly("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Boer\r\nBcc: everybody@voorbeeldstad.example",
                "Boer\nSubject: x",
                "Boer\u0000",
                "Boer\u2028X",
                "Boer\u202Etxt.exe",
                "Bo\u0085er",
                "Boer\uD800",
                "B\toer"
            })
    void nameThatCouldBreakAHeader_isAProblem(String name) {
        assertThat(problems(check.person(Town.person("jan", name), Town.LIST))).containsExactly("family_name");
        assertThat(problems(check.organisation(organisation("x", name), Town.LIST)))
                .containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x.example\")", "@SUM(A1)", "+31Boer", "-Boer", "=cmd|' /C calc'!A0"})
    void formula_isPlainData(String name) {
        assertThat(value(check.person(Town.person("jan", name), Town.LIST)).familyName())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "123", "?!"})
    void nameWithoutALetter_isAProblem(String name) {
        assertThat(problems(check.person(Town.person("jan", name), Town.LIST))).containsExactly("family_name");
    }

    @Test
    void nameOfAMegabyte_isTooLong() {
        assertThat(problems(check.person(Town.person("jan", "a".repeat(1 << 20)), Town.LIST)))
                .containsExactly("family_name");
    }

    @Test
    void nameInDecomposedLetters_isComposed() {
        assertThat(value(check.person(Town.person("jan", "Demi\u0301r"), Town.LIST))
                        .familyName())
                .isEqualTo("Demír");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@voorbeeldstad.example",
                "a.b+c'd@sub.voorbeeldstad.example",
                "o'brien@x-y.example",
                "1@2.example"
            })
    void emailAddress_isKept(String email) {
        assertThat(value(person(email)).email()).contains(email);
    }

    @Test
    void domainWithLettersOutsideAscii_isKeptInItsAsciiForm() {
        assertThat(value(person("anna@Bücher.example")).email()).contains("anna@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "@voorbeeldstad.example",
                "anna@",
                "anna@localhost",
                "anna@voorbeeldstad..example",
                "anna@-x.example",
                "anna@1.2.3.4",
                "anna@[127.0.0.1]",
                ".anna@x.example",
                "anna.@x.example",
                "an..na@x.example",
                "an na@x.example",
                "\"anna\"@x.example",
                "Anna <anna@x.example>",
                "anna@x.example,bob@x.example",
                "anna@x.example;bob@x.example",
                "anna@x.example\r\nBcc: bob@x.example",
                "a\u0000@x.example",
                "ännä@x.example",
                "anna@x.example bob"
            })
    void whatIsNoAddress_isAProblem(String email) {
        assertThat(problems(person(email))).containsExactly("email");
    }

    @Test
    void addressOverTheLengthsOfRfc5321_isAProblem() {
        assertThat(problems(person("a".repeat(65) + "@x.example"))).containsExactly("email");
        assertThat(problems(person("a@" + ("b".repeat(60) + ".").repeat(4) + "example.example")))
                .containsExactly("email");
        assertThat(value(person("a".repeat(64) + "@x.example")).email()).isPresent();
    }

    @Test
    void handles_areReadWithAndWithoutPlatform() {
        var written = List.of("@Anna", "mastodon:@anna@mastodon.example", "bluesky:did:plc:abc", "bluesky:a.example");
        assertThat(value(handles(written)).handles())
                .extracting(Handle::written)
                .containsExactly("anna", "mastodon:anna@mastodon.example", "bluesky:did:plc:abc", "bluesky:a.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://mastodon.example/@anna", "an na", "mastodon:", "@", "mas todon:anna", "a/b", "a\nb"})
    void handleThatIsNone_isAProblem(String handle) {
        assertThat(problems(handles(List.of(handle)))).containsExactly("handles");
    }

    @Test
    void handleOnAPlatformWeDoNotPoll_isKeptWithANotice() {
        var checked = handles(List.of("instagram:anna"));
        assertThat(value(checked).handles()).hasSize(1);
        assertThat(((Fine<Person>) checked).notices())
                .extracting(Problem::field)
                .contains("handles");
    }

    @Test
    void employerNobodyKnows_isAProblem() {
        var nobody = Town.with("jan", "Boer", "", List.of("town", "elsewhere"), List.of(), List.of(), "");
        assertThat(problems(check.person(nobody, Town.LIST))).containsExactly("organisation");
        var none = Town.with("jan", "Boer", "", List.of(), List.of(), List.of(), "");
        assertThat(problems(check.person(none, Town.LIST))).containsExactly("organisation");
        var aPerson = Town.with("jan", "Boer", "", List.of("anna"), List.of(), List.of(), "");
        assertThat(problems(check.person(aPerson, Town.LIST))).containsExactly("organisation");
    }

    @Test
    void languageWeDoNotSpeak_isAProblem() {
        var french = Town.with("jan", "Boer", "", List.of("town"), List.of(), List.of(), "fr");
        assertThat(problems(check.person(french, Town.LIST))).containsExactly("language");
    }

    @Test
    void fiftyOneAliases_areTooMany() {
        var many =
                Town.with("jan", "Boer", "", List.of("town"), List.of(), java.util.Collections.nCopies(51, "Jan"), "");
        assertThat(problems(check.person(many, Town.LIST))).containsExactly("aliases");
    }

    @Test
    void everythingThatIsWrong_isSaidAtOnce() {
        var wrong = Town.with("j n", "", "no", List.of("x"), List.of("a b"), List.of("\n1"), "fr");
        assertThat(problems(check.person(wrong, Town.LIST)))
                .containsExactly("id", "organisation", "family_name", "email", "handles", "aliases", "language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://user:pass@x.example", "/huisregels", "https://", "a b"})
    void houseRulesElsewhereThanOnTheWeb_areAProblem(String url) {
        var written =
                new WrittenOrganisation("x", "Gemeente X", List.of(), List.of(), "", "", "", "", "", "", url, null, "");
        assertThat(problems(check.organisation(written, Town.LIST))).containsExactly("house_rules_url");
    }

    @Test
    void organisationWithoutContact_isKept_andItIsSaidThatItCannotGoLive() {
        var checked = check.organisation(organisation("x", "Gemeente X"), Town.LIST);
        assertThat(value(checked).contact()).isEqualTo(Contact.NONE);
        assertThat(((Fine<Organisation>) checked).notices())
                .extracting(Problem::field)
                .containsExactly("contact_email");
    }

    @Test
    void term_isAWordPhraseOrTag() {
        assertThat(value(check.term(term("town", "#stationsplein"), Town.LIST)).frequency())
                .isEqualTo(Term.Frequency.DAILY);
        assertThat(problems(check.term(term("town", "#stations plein"), Town.LIST)))
                .containsExactly("text");
        assertThat(problems(check.term(term("town", "#"), Town.LIST))).containsExactly("text");
        assertThat(problems(check.term(term("nobody", "station"), Town.LIST))).containsExactly("owner");
    }

    @Test
    void noProblem_repeatsWhatWasTyped() {
        var secret = "Q7x\u0000";
        var written = new WrittenPerson(
                secret,
                secret,
                secret,
                secret,
                secret,
                List.of(secret),
                secret,
                secret,
                secret,
                List.of(secret + " "),
                List.of(secret),
                secret,
                secret,
                secret);
        var problems = ((Wrong<Person>) check.person(written, Town.LIST)).problems();
        assertThat(problems).hasSizeGreaterThan(10);
        assertThat(problems.toString()).doesNotContain("Q7x");
    }

    @Test
    void whateverIsTyped_becomesAValueOrAProblem_andNeverAnException() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            var written = new WrittenPerson(
                    noise(random),
                    noise(random),
                    noise(random),
                    noise(random),
                    noise(random),
                    List.of(noise(random)),
                    noise(random),
                    noise(random),
                    noise(random),
                    List.of(noise(random)),
                    List.of(noise(random)),
                    noise(random),
                    noise(random),
                    noise(random));
            assertThat(check.person(written, Town.LIST)).as("seed %d", seed).isNotNull();
            if (person(noise(random)) instanceof Fine<Person>(var kept, var _))
                kept.email()
                        .ifPresent(
                                email -> assertThat(email).as("seed %d", seed).matches("[!-~]+@[a-z0-9.-]+"));
        }
    }

    private static String noise(Random random) {
        var alphabet = "a@.:;-\"<>\r\n\u0000\u202E\uD800é字#/ =";
        var noise = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
        return noise.toString();
    }

    private Checked<Person> person(String email) {
        return check.person(Town.with("jan", "Boer", email, List.of("town"), List.of(), List.of(), ""), Town.LIST);
    }

    private Checked<Person> handles(List<String> handles) {
        return check.person(Town.with("jan", "Boer", "", List.of("town"), handles, List.of(), ""), Town.LIST);
    }

    private static WrittenOrganisation organisation(String id, String name) {
        return new WrittenOrganisation(id, name, List.of(), List.of(), "", "", "", "", "", "", "", null, "");
    }

    private static WrittenTerm term(String owner, String text) {
        return new WrittenTerm("t", owner, text, null, "");
    }

    private static <T> T value(Checked<T> checked) {
        assertThat(checked).isInstanceOf(Fine.class);
        return ((Fine<T>) checked).value();
    }

    private static List<String> problems(Checked<?> checked) {
        assertThat(checked).isInstanceOf(Wrong.class);
        return ((Wrong<?>) checked)
                .problems().stream().map(Problem::field).distinct().toList();
    }
}

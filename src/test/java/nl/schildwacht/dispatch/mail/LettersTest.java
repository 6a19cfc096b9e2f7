package nl.schildwacht.dispatch.mail;

import nl.schildwacht.dispatch.Alert;
import nl.schildwacht.dispatch.Briefing;
import nl.schildwacht.dispatch.Letter;
import nl.schildwacht.dispatch.Matter;
import nl.schildwacht.dispatch.Notice;
import nl.schildwacht.dispatch.People;
import nl.schildwacht.dispatch.Recipient;
import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.HelpLine;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole letters, compared with {@code src/test/resources/mail}: read those files to know what people get. After a change of
 * words, run with {@code -DargLine=-Dmails.write=true} and read the difference before committing it.
 */
class LettersTest {
    private static final Path APPROVED = Path.of("src/test/resources/mail");
    private static final Letters LETTERS = new Letters(ZoneId.of("Europe/Amsterdam"));
    private static final HitView INSULT = hit(Behaviour.INSULT, Optional.empty(), Severity.MEDIUM);
    private static final HitView INTIMIDATION = hit(Behaviour.INTIMIDATION, Optional.empty(), Severity.HIGH);
    /** As somebody judged it. */
    private static final HitView COMPLAINT = hit(Behaviour.COMPLAINT, Optional.empty(), Severity.NONE);

    private static final HitView DEATH = hit(Behaviour.THREAT, Optional.of(Kind.DEATH), Severity.CRITICAL);

    /** The situations of which every reader's letter is approved. */
    enum Situation {
        FIRST_HIGH(Stage.FIRST, 1, Matter.AGGRESSION, List.of(INTIMIDATION)),
        FIRST_CRITICAL(Stage.FIRST, 2, Matter.AGGRESSION, List.of(DEATH, INSULT)),
        UPDATE(Stage.UPDATE, 1, Matter.AGGRESSION, List.of(INTIMIDATION, INSULT, INSULT)),
        CORRECTION(Stage.CORRECTION, 1, Matter.AGGRESSION, List.of(DEATH)),
        CORRECTION_COMPLAINT(Stage.CORRECTION, 1, Matter.AGGRESSION, List.of(COMPLAINT));

        final Stage stage;
        final int number;
        final Matter matter;
        final List<HitView> hits;

        Situation(Stage stage, int number, Matter matter, List<HitView> hits) {
            this.stage = stage;
            this.number = number;
            this.matter = matter;
            this.hits = hits;
        }
    }

    static Stream<Arguments> letters() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.of(
                                RecipientRole.EMPLOYEE,
                                RecipientRole.MANAGER,
                                RecipientRole.CONTACT,
                                RecipientRole.SECURITY)
                        .flatMap(role -> Arrays.stream(Situation.values())
                                .map(situation -> Arguments.of(language, role, situation))));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void letterIsAsApproved(Language language, RecipientRole role, Situation situation) throws IOException {
        Letter letter = LETTERS.compose(briefing(language, role, situation));
        approve(name(language, role, situation.name()), letter);
        assertThat(letter.text().lines().filter(line -> !line.isBlank()).count())
                .as("one screen")
                .isLessThanOrEqualTo(30);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void concernAndUnreachableAreAsApproved(Language language) throws IOException {
        approve(
                name(language, RecipientRole.CONTACT, "concern"),
                LETTERS.compose(briefing(
                        language,
                        RecipientRole.CONTACT,
                        Stage.FIRST,
                        1,
                        Matter.CONCERN,
                        List.of(INSULT),
                        anna(language))));
        approve(
                name(language, RecipientRole.CONTACT, "unreachable"),
                LETTERS.compose(briefing(
                        language,
                        RecipientRole.CONTACT,
                        Stage.ESCALATION,
                        1,
                        Matter.UNREACHABLE,
                        List.of(DEATH),
                        anna(language))));
    }

    @Test
    void subjectHoldsTheCaseNumberOnly() {
        for (Situation situation : Situation.values()) {
            assertThat(LETTERS.compose(briefing(Language.NL, RecipientRole.EMPLOYEE, situation))
                            .subject())
                    .isEqualTo("Schildwacht: bericht voor jou, zaak SW-2026-0012");
            assertThat(LETTERS.compose(briefing(Language.EN, RecipientRole.EMPLOYEE, situation))
                            .subject())
                    .isEqualTo("Schildwacht: a message for you, case SW-2026-0012");
        }
    }

    @Test
    void everyBehaviourHasItsWordsForEveryReaderInEveryLanguage() {
        for (Language language : Language.values()) {
            for (Behaviour behaviour : Behaviour.values()) {
                List<Optional<Kind>> kinds = behaviour == Behaviour.THREAT
                        ? Arrays.stream(Kind.values()).map(Optional::of).toList()
                        : List.of(Optional.empty());
                for (var kind : kinds) {
                    for (RecipientRole role : RecipientRole.values()) {
                        for (Stage stage : Stage.values()) {
                            Letter letter = LETTERS.compose(briefing(
                                    language,
                                    role,
                                    stage,
                                    1,
                                    Matter.AGGRESSION,
                                    List.of(hit(behaviour, kind, Severity.CRITICAL)),
                                    anna(language)));
                            assertThat(letter.text()).doesNotContain("{").doesNotContain("NOT_FOUND");
                            assertThat(letter.html()).doesNotContain("NOT_FOUND");
                        }
                    }
                }
            }
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Words.in(Language.NL).keys()).isEqualTo(Words.in(Language.EN).keys());
    }

    @Test
    void hostileNamesStayOneLineOfTextAndAreEscaped() {
        Person evil = new Person(
                "anna",
                "<script>alert(1)</script>\r\nBcc: x@y.example\u202e\u200b",
                "",
                "{page.title}",
                "",
                List.of("town"),
                "",
                Optional.of("anna@voorbeeldstad.example"),
                Optional.empty(),
                List.of(),
                List.of(),
                Language.NL,
                Optional.empty(),
                Optional.empty(),
                false);
        for (RecipientRole role : RecipientRole.values()) {
            Letter letter = LETTERS.compose(
                    briefing(Language.NL, role, Stage.FIRST, 1, Matter.AGGRESSION, List.of(DEATH), evil));
            assertThat(letter.html()).doesNotContain("<script>").doesNotContain("\u202e");
            assertThat(letter.text())
                    .doesNotContain("\nBcc")
                    .doesNotContain("\r")
                    .doesNotContain("\u200b");
            assertThat(letter.subject() + letter.messageId() + letter.to() + letter.replyTo())
                    .doesNotContain("script")
                    .doesNotContain("\n");
        }
    }

    @Test
    void nameFromRightToLeft_doesNotTurnWhatStandsBesideIt() {
        String name = "\u05D0\u05E0\u05D9";
        Person noa = People.person(
                "anna",
                name,
                Language.NL,
                List.of("town"),
                Optional.of("anna@voorbeeldstad.example"),
                Optional.empty());
        for (RecipientRole role : RecipientRole.values()) {
            Letter letter = LETTERS.compose(
                    briefing(Language.NL, role, Stage.FIRST, 1, Matter.AGGRESSION, List.of(DEATH), noa));
            for (String part : List.of(letter.subject(), letter.text(), letter.html()))
                assertThat(part.replaceAll("\u2068[^\u2068\u2069]*\u2069", "…"))
                        .as("%s", role)
                        .doesNotContain(name);
            if (role != RecipientRole.EMPLOYEE) assertThat(letter.text()).contains("\u2068" + name);
        }
        Letter notice = Letters.of(
                new Notice(
                        "noor@voorbeeldstad.example", Optional.empty(), Language.NL, "Over " + name, "", List.of(), ""),
                "<1@voorbeeldstad.example>");
        assertThat(notice.subject()).isEqualTo("\u2068Over " + name + "\u2069");
    }

    @Test
    void aboutAnOrganisation_nobodyIsToldToCallIt() {
        Letter letter = LETTERS.compose(briefing(
                Language.NL, RecipientRole.CONTACT, Stage.FIRST, 1, Matter.AGGRESSION, List.of(DEATH), People.TOWN));
        assertThat(letter.text())
                .contains("Gemeente Voorbeeldstad")
                .contains("Ga na of er collega's gevaar lopen")
                .doesNotContain("Bel Gemeente");
    }

    @Test
    void missingManager_isSaid() {
        Letter letter = LETTERS.compose(new Briefing(
                alert(RecipientRole.CONTACT, Stage.FIRST, 1, Matter.AGGRESSION, Severity.HIGH),
                "<dossier-1@voorbeeldstad.example>",
                DOSSIER,
                List.of(INTIMIDATION),
                Optional.of(anna(Language.NL)),
                List.of(People.TOWN, People.SCHOOL),
                Optional.empty(),
                Set.of(RecipientRole.EMPLOYEE, RecipientRole.CONTACT),
                Set.of(RecipientRole.MANAGER),
                Optional.empty(),
                List.of()));
        assertThat(letter.text())
                .contains("we weten niet wie de leidinggevende van Anna is")
                .contains("Gemeente Voorbeeldstad en Voorbeeldcollege");
    }

    @Test
    void whoHelps_standsInTheLetter_withPhoneAndHours() {
        var help = new HelpLine(
                UUID.randomUUID(),
                "town",
                HelpLine.Need.TALK,
                "Sara Bakker",
                "vertrouwenspersoon",
                "010 555 02 00",
                "ma-vr 9-17 uur",
                "");
        Letter letter = LETTERS.compose(briefing(
                Language.NL,
                RecipientRole.EMPLOYEE,
                Stage.FIRST,
                1,
                Matter.AGGRESSION,
                List.of(DEATH),
                anna(Language.NL),
                help));
        assertThat(letter.text())
                .contains("Wie je helpt")
                .contains("- Praten: Sara Bakker, vertrouwenspersoon, telefoon 010 555 02 00, ma-vr 9-17 uur");
    }

    @Test
    void whatWasFoundAfterwards_isCalledThat() {
        List<HitView> found = List.of(hit(Behaviour.INSULT, Optional.empty(), Severity.MEDIUM, true));
        for (Stage stage : List.of(Stage.FIRST, Stage.UPDATE)) {
            Letter letter = LETTERS.compose(briefing(
                    Language.NL, RecipientRole.EMPLOYEE, stage, 1, Matter.AGGRESSION, found, anna(Language.NL)));
            assertThat(letter.text()).contains("Dit vonden we achteraf");
        }
    }

    @Test
    void lettersHoldNoLinksAndNoPictures() {
        for (Situation situation : Situation.values()) {
            Letter letter = LETTERS.compose(briefing(Language.NL, RecipientRole.EMPLOYEE, situation));
            assertThat(letter.html())
                    .doesNotContain("href")
                    .doesNotContain("<img")
                    .doesNotContain("url(");
            assertThat(letter.text()).doesNotContain("http");
        }
    }

    @Test
    void withAPublicAddress_alertsLeadToTheDossier_behindTheSignIn() {
        var letters = new Letters(
                ZoneId.of("Europe/Amsterdam"), Optional.of(URI.create("https://schildwacht.voorbeeldstad.example")));
        for (Situation situation : Situation.values()) {
            if (situation.stage == Stage.CORRECTION) continue; // there is nothing left to read
            Letter letter = letters.compose(briefing(Language.NL, RecipientRole.EMPLOYEE, situation));
            assertThat(letter.text())
                    .contains("moet je inloggen.\n"
                            + "https://schildwacht.voorbeeldstad.example/console/dossiers/SW-2026-0012\n");
            assertThat(letter.html())
                    .contains("<a href=\"https://schildwacht.voorbeeldstad.example/console/dossiers/SW-2026-0012\">"
                            + "Open zaak SW-2026-0012</a>");
            assertThat(letter.text().lines().filter(line -> !line.isBlank()).count())
                    .as("one screen")
                    .isLessThanOrEqualTo(32);
        }
        assertThat(letters.compose(briefing(Language.NL, RecipientRole.TRUSTED, Situation.FIRST_HIGH))
                        .text())
                .as("a person of trust has no account")
                .doesNotContain("http");
    }

    private static final DossierView DOSSIER = new DossierView(
            12, "SW-2026-0012", "anna", List.of("town"), Severity.HIGH, Instant.EPOCH, Optional.empty(), false);

    private static void approve(String name, Letter letter) throws IOException {
        Path text = APPROVED.resolve(name + ".txt");
        Path html = APPROVED.resolve(name + ".html");
        String whole = "Subject: " + letter.subject() + "\n\n" + letter.text();
        if (Boolean.getBoolean("mails.write")) {
            Files.createDirectories(APPROVED);
            Files.writeString(text, whole);
            Files.writeString(html, letter.html());
        }
        assertThat(whole).isEqualTo(Files.readString(text));
        assertThat(letter.html()).isEqualTo(Files.readString(html));
    }

    private static String name(Language language, RecipientRole role, String situation) {
        return (language + "-" + role + "-" + situation)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    private static Briefing briefing(Language language, RecipientRole role, Situation situation) {
        return briefing(
                language, role, situation.stage, situation.number, situation.matter, situation.hits, anna(language));
    }

    private static Briefing briefing(
            Language language,
            RecipientRole role,
            Stage stage,
            int number,
            Matter matter,
            List<HitView> hits,
            Subject subject,
            HelpLine... help) {
        return new Briefing(
                alert(role, stage, number, matter, hits.getFirst().severity()),
                "<dossier-1@voorbeeldstad.example>",
                DOSSIER,
                hits,
                Optional.of(subject),
                List.of(town(language)),
                Optional.empty(),
                Set.of(RecipientRole.EMPLOYEE, RecipientRole.MANAGER, RecipientRole.SECURITY),
                Set.of(),
                Optional.of(new Recipient(RecipientRole.EMPLOYEE, "anna@voorbeeldstad.example")),
                List.of(help));
    }

    private static Alert alert(RecipientRole role, Stage stage, int number, Matter matter, Severity severity) {
        return new Alert(
                1,
                12,
                new Recipient(role, role.id() + "@voorbeeldstad.example"),
                stage,
                number,
                matter,
                severity,
                Optional.empty(),
                Alert.State.SENDING,
                Instant.EPOCH,
                1,
                "<alert-1@voorbeeldstad.example>",
                Optional.empty(),
                Optional.empty());
    }

    private static Person anna(Language language) {
        return People.person(
                "anna", "Anna", language, List.of("town"), Optional.of("anna@voorbeeldstad.example"), Optional.empty());
    }

    private static Organisation town(Language language) {
        return new Organisation(
                "town",
                "Gemeente Voorbeeldstad",
                List.of(),
                List.of(),
                new Contact("Fatima Jansen, team communicatie", "fatima@voorbeeldstad.example", "010 555 01 00"),
                Contact.NONE,
                Optional.empty(),
                true,
                language,
                false);
    }

    private static HitView hit(Behaviour behaviour, Optional<Kind> kind, Severity severity) {
        return hit(behaviour, kind, severity, false);
    }

    private static HitView hit(Behaviour behaviour, Optional<Kind> kind, Severity severity, boolean foundAfterwards) {
        return new HitView(
                UUID.nameUUIDFromBytes(behaviour.id().getBytes()),
                12,
                "anna",
                Platform.MASTODON,
                "plein.example",
                "Het plein",
                Optional.empty(),
                Surety.CERTAIN,
                behaviour,
                kind,
                severity,
                severity != Severity.NONE,
                false,
                false,
                List.of(),
                "2026.1",
                Instant.parse("2026-05-04T08:58:00Z"),
                Instant.parse("2026-05-04T09:00:00Z"),
                1,
                Optional.empty(),
                Optional.empty(),
                foundAfterwards);
    }
}

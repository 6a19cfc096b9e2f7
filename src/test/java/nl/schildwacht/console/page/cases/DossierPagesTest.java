package nl.schildwacht.console.page.cases;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.page.accounts.Browser;
import nl.schildwacht.console.page.accounts.Town;
import nl.schildwacht.dispatch.Outbox;
import nl.schildwacht.dispatch.SampleHits;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.dossier.casework.Casework;
import nl.schildwacht.dossier.casework.Task;
import nl.schildwacht.dossier.casework.TaskKind;
import nl.schildwacht.dossier.retention.Keep;
import nl.schildwacht.dossier.retention.Terms;
import nl.schildwacht.dossier.triage.Notes;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.fixture.SmtpResource;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** A dossier as its three readers meet it. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
@QuarkusTestResource(SmtpResource.class)
class DossierPagesTest {
    private static final String FATIMA = "fatima.jansen@voorbeeldstad.example";
    private static final String MANAGER = "manager@voorbeeldstad.example";
    private static final String ANNA = "anna@voorbeeldstad.example";
    private static final String KARIM = "karim@voorbeeldstad.example";

    @Inject
    Town town;

    @Inject
    Jdbi jdbi;

    @Inject
    Dossiers dossiers;

    @Inject
    Outbox outbox;

    @Inject
    Casework casework;

    @Inject
    Notes notes;

    @Inject
    Terms terms;

    @Inject
    Clock clock;

    private String number = "";
    private long dossier;

    @BeforeEach
    void aDeathThreatAndAnInsult() {
        town.reset();
        jdbi.useHandle(handle -> {
            for (String table : List.of(
                    "alert_hit",
                    "alert",
                    "told",
                    "outbox",
                    "exhibit",
                    "tombstone",
                    "privacy_notice",
                    "note",
                    "assignment",
                    "unveiled",
                    "starting_text",
                    "hit",
                    "judgement",
                    "dossier",
                    "retention_term")) {
                handle.execute("delete from " + table);
            }
        });
        town.account(FATIMA, "Fatima Jansen", Role.COMMUNICATIONS);
        town.account(MANAGER, "Bas de Wit", Role.MANAGER);
        town.account(ANNA, "Anna van der Berg", Role.EMPLOYEE);
        town.account(KARIM, "Karim Bakker", Role.EMPLOYEE);
        Hit threat = keep("1", Behaviour.THREAT, Severity.CRITICAL, "GEHEIME WOORDEN <script>alert(1)</script>");
        keep("2", Behaviour.INSULT, Severity.MEDIUM, "GEHEIME WOORDEN");
        dossier = dossiers.findHit(threat.id()).orElseThrow().dossierId();
        number = dossiers.find(dossier).orElseThrow().number();
        told(threat, RecipientRole.EMPLOYEE, ANNA);
        told(threat, RecipientRole.MANAGER, MANAGER);
        notes.add(dossier, "NOTITIE <b>", Sight.EVERYTHING, "Fatima Jansen");
        casework.follow();
    }

    @Test
    void communicationsSeesWhatHappenedAndWhatIsToBeDone() {
        Document page = Town.signIn(FATIMA).open(path()).page();

        assertThat(page.selectFirst("h1").text()).isEqualTo("Dossier " + number + ": Anna van der Berg");
        assertThat(page.text())
                .contains("Niets hiervan komt in een personeelsdossier")
                .contains("doodsbedreiging", "285 bedreiging", "Altijd aangifte, zonder uitzondering")
                .contains("Dit is informatie, geen oordeel. Laat het nakijken door uw jurist.")
                .contains("Bericht aan leidinggevende: eerste bericht")
                .contains("Wat er is aangekondigd, stond in gewone woorden")
                .contains("NOTITIE <b>")
                .doesNotContain("GEHEIME");
        assertThat(page.select("details summary").text())
                .contains("Aangifte bij de politie", "Spreken met de medewerker", "Nazorg");
        assertThat(page.select("#timeline ~ ol form[action$=/text]")).hasSize(2);
        assertThat(page.select("script:not([src]), [style], [onclick]")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void theListIsFiltered_andShowsNothingOutOfSight() {
        Browser fatima = Town.signIn(FATIMA);
        assertThat(fatima.open("/console/dossiers").page().select("tbody th a").eachText())
                .containsExactly(number);
        assertThat(fatima.open("/console/dossiers?state=closed").page().selectFirst(".empty"))
                .isNotNull();
        assertThat(fatima.open("/console/dossiers?number=sw-&severity=critical&person=anna")
                        .page()
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(fatima.open("/console/dossiers?severity=low&mine=yes").page().select("tbody tr"))
                .isEmpty();
        Browser karim = Town.signIn(KARIM);
        assertThat(karim.open("/console/dossiers").page().select("tbody tr")).isEmpty();
        assertThat(karim.look(path()).status()).isEqualTo(404);
    }

    @Test
    void anAangifteThatIsNotComplete_comesBackWithWhatWasTyped() {
        Browser fatima = Town.signIn(FATIMA).open(path());
        Task aangifte = task(TaskKind.AANGIFTE);
        String action = path() + "/tasks/" + aangifte.id();
        fatima.submit(action, "state", "done", "owner", "<Kees>", "detail", "", "knows", "unknown", "day", "gisteren");

        assertThat(fatima.status()).isEqualTo(422);
        Document page = fatima.page();
        assertThat(page.selectFirst("#day-" + aangifte.id()).attr("value")).isEqualTo("gisteren");
        assertThat(page.selectFirst("#day-" + aangifte.id() + "-problem").text())
                .contains("jaar-maand-dag");
        assertThat(page.selectFirst("#owner-" + aangifte.id()).attr("value")).isEqualTo("<Kees>");
        assertThat(page.selectFirst("#task-" + aangifte.id()).hasAttr("open")).isTrue();

        fatima.submit(action, "state", "done", "owner", "Kees", "knows", "no", "day", today());
        assertThat(fatima.page()
                        .selectFirst("#number-" + aangifte.id() + "-problem")
                        .text())
                .contains("nummer");
        assertThat(fatima.page()
                        .selectFirst("#knows-" + aangifte.id() + "-problem")
                        .text())
                .contains("eerst");

        fatima.submit(action, "state", "done", "owner", "Kees", "knows", "yes", "day", today(), "number", "PL-1");
        assertThat(fatima.status()).isEqualTo(200);
        assertThat(task(TaskKind.AANGIFTE).doneBy()).contains("Fatima Jansen");
    }

    @Test
    void howLongItIsKept_isWhatThePrivacyOfficerSet() {
        assertThat(Town.signIn(FATIMA).open(path()).page().text())
                .contains("Na het afsluiten wordt het dossier 2 jaar bewaard, of 5 jaar als er aangifte is gedaan.");
        terms.set(Keep.DOSSIER, 365, "Noor", "advies");
        assertThat(Town.signIn(FATIMA).open(path()).page().text()).contains("wordt het dossier 1 jaar bewaard");
    }

    @Test
    void itIsNotClosedWithoutAangifteOrDecision_andThenItIs() {
        Browser fatima = Town.signIn(FATIMA).open(path());
        fatima.submit(path() + "/close", "tasks-may-stay", "yes", "decided-by", "", "decided-because", "Wil niet.");
        assertThat(fatima.status()).isEqualTo(422);
        assertThat(fatima.page().selectFirst("#decided-by-problem")).isNotNull();
        assertThat(fatima.page().selectFirst("#decided-because").text()).isEqualTo("Wil niet.");
        fatima.submit(path() + "/close", "decided-by", "Bas", "decided-because", "Wil niet.");
        assertThat(fatima.page().selectFirst("#tasks-may-stay-problem").text()).contains("Spreken met de medewerker");

        fatima.submit(path() + "/close", "tasks-may-stay", "yes", "decided-by", "Bas", "decided-because", "Wil niet.");

        assertThat(fatima.page().text())
                .contains("Afgesloten op", "Bas heeft besloten om geen aangifte te doen: Wil niet.");
        fatima.submit(path() + "/reopen");
        assertThat(dossiers.find(dossier).orElseThrow().closedAt()).isEmpty();
    }

    @Test
    void theManagerHasHerTasksFirst_andOneLargeButton() {
        Browser manager = Town.signIn(MANAGER).open(path());
        Document page = manager.page();
        assertThat(page.selectFirst("h1").text()).contains("Anna van der Berg heeft u nodig");
        assertThat(page.text())
                .contains("Er zijn 2 berichten over Anna van der Berg gevonden: doodsbedreiging (1 bericht)")
                .contains("Zeg nooit dat iemand voorzichtiger moet zijn")
                .doesNotContain("NOTITIE", "GEHEIME", "iemand@");
        assertThat(page.select("form[action$=/close], form[action$=/hand-over], form[action$=/notes]"))
                .isEmpty();

        manager.submit(path() + "/spoken");

        assertThat(manager.page().text()).contains("Er is met Anna van der Berg gesproken op");
        assertThat(task(TaskKind.SPOKEN).doneBy()).contains("Bas de Wit");
        Task aangifte = task(TaskKind.AANGIFTE);
        assertThat(manager.page().select("#task-" + aangifte.id())).isEmpty();
    }

    @Test
    void whatIsNotSpokenInTime_isRedAndSaysSo() {
        jdbi.useHandle(
                handle -> handle.execute("update task set due_at = now() - interval '1 hour' where kind = 'spoken'"));
        Document page = Town.signIn(MANAGER).open(path()).page();
        assertThat(page.selectFirst("section.border-danger").text()).contains("Te laat");
        assertThat(Town.signIn(FATIMA)
                        .open("/console/dossiers")
                        .page()
                        .select("tbody .badge.text-bg-danger")
                        .text())
                .isEqualTo("1 te laat");
    }

    @Test
    void notThroughTheManager_closesHerDoorAtOnce() {
        Browser manager = Town.signIn(MANAGER);
        assertThat(manager.look(path()).status()).isEqualTo(200);

        Town.signIn(FATIMA).open(path()).submit(path() + "/not-through-manager");

        assertThat(manager.look(path()).status()).isEqualTo(404);
        assertThat(manager.open("/console/dossiers").page().select("tbody tr")).isEmpty();
    }

    @Test
    void whoWasHandedTheDossier_seesIt() {
        String dina = "dina@voorbeeldstad.example";
        town.account(dina, "Dina"); // manages nobody, has no role
        Browser fatima = Town.signIn(FATIMA).open(path());
        fatima.submit(path() + "/hand-over", "email", "geen adres");
        assertThat(fatima.status()).isEqualTo(422);
        assertThat(fatima.page().selectFirst("#email").attr("value")).isEqualTo("geen adres");
        fatima.submit(path() + "/hand-over", "email", "Dina@voorbeeldstad.example");
        assertThat(fatima.page().select("#circle ~ ul li").text()).contains("dina@voorbeeldstad.example");

        Browser guest = Town.signIn(dina);
        assertThat(guest.look(path()).status()).isEqualTo(200);
        assertThat(guest.open("/console/dossiers").page().select("tbody tr")).hasSize(1);
        assertThat(guest.look("/console/inbox").status()).isEqualTo(403);

        fatima.submit(path() + "/take-back", "email", dina);
        assertThat(guest.look(path()).status()).isEqualTo(403);
    }

    @Test
    void theEmployeeSeesWhatHappenedToHer_andNoNamesOfColleagues() {
        casework.spoken(dossier, "Bas de Wit");
        Browser anna = Town.signIn(ANNA).open(path());
        Document page = anna.page();
        assertThat(page.selectFirst("h1").text()).isEqualTo("Uw dossier " + number);
        assertThat(page.selectFirst("main").text())
                .contains("U hebt niets verkeerd gedaan")
                .contains("Er zijn 2 berichten over u gevonden: doodsbedreiging (1 bericht), belediging (1 bericht)")
                .contains("u zelf, op", "leidinggevende, op", "Fatima Jansen 010 555 01 00")
                .contains("Spreken met de medewerker, op", "door een collega")
                .doesNotContain("Bas de Wit", "NOTITIE", "GEHEIME", MANAGER);
        assertThat(page.select("form[action$=/text]"))
                .as("the posts are not even listed")
                .isEmpty();
        assertThat(anna.open(path() + "?posts=yes").page().select("form[action$=/text]"))
                .hasSize(2);

        anna.submit(path() + "/ask", "wish", "", "more", "Bel mij <3");
        assertThat(anna.status()).isEqualTo(422);
        assertThat(anna.page().selectFirst("#more").text()).isEqualTo("Bel mij <3");
        anna.submit(path() + "/ask", "wish", "CALL_ME", "more", "Na vijven");
        assertThat(anna.page().text()).contains("Uw vraag is aangekomen");
        assertThat(task(TaskKind.EMPLOYEE_ASKS).detail()).contains("Ik wil dat iemand mij belt. Na vijven");

        anna.submit(path() + "/not-through-manager");
        assertThat(Town.signIn(MANAGER).look(path()).status()).isEqualTo(404);
    }

    @Test
    void aTextToStartFromIsFilledIn_withoutHerName_andCanBeMadeOnesOwn() {
        Browser fatima = Town.signIn(FATIMA).open(path() + "/texts/platform_notice");
        String text = fatima.page().selectFirst("textarea").text();
        assertThat(text)
                .contains("Gemeente Voorbeeldstad", "plein.example", "doodsbedreiging")
                .doesNotContain("Anna");
        assertThat(fatima.page().text()).contains("Schildwacht verstuurt deze teksten nooit");

        String standard = path() + "/texts/platform_notice/standard?language=nl";
        fatima.open(standard).submit(standard, "body", "Beste {platfrom}");
        assertThat(fatima.status()).isEqualTo(422);
        assertThat(fatima.page().selectFirst("#body-problem").text()).contains("{platfrom}");
        assertThat(fatima.page().selectFirst("#body").text()).isEqualTo("Beste {platfrom}");
        fatima.submit(standard, "body", "Beste {platform}");
        assertThat(fatima.page().selectFirst("textarea").text()).isEqualTo("Beste plein.example");
    }

    @Test
    void theSenderDecidesOnTasks() {
        Browser fatima = Town.signIn(FATIMA).open(path());
        fatima.submit(path() + "/sender", "relation", "pupil", "minor", "yes");
        assertThat(fatima.page().select("details summary").text()).contains("Ouders of verzorgers betrekken");
        fatima.submit(path() + "/sender", "relation", "buurman", "minor", "yes");
        assertThat(fatima.status()).isEqualTo(422);
    }

    @Test
    void thePageIsThereInEnglish() {
        Browser fatima = Town.signIn(FATIMA);
        fatima.open("/look").submit("/look", "language", "en", "theme", "light", "to", path());
        assertThat(fatima.page().text())
                .contains(
                        "Nothing of this enters a personnel file",
                        "may fall under".substring(4),
                        "Speak with the employee");
        assertThat(fatima.open("/console/dossiers").page().text()).contains("Only what I handle");
    }

    private String path() {
        return "/console/dossiers/" + number;
    }

    private Task task(TaskKind kind) {
        return casework.tasks(dossier).stream()
                .filter(task -> task.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"))
                .toString();
    }

    private Hit keep(String post, Behaviour behaviour, Severity severity, String text) {
        Optional<Kind> kind = behaviour == Behaviour.THREAT ? Optional.of(Kind.DEATH) : Optional.empty();
        Hit hit = SampleHits.hit(post, "anna", behaviour, kind, severity, false);
        SampleHits.keep(jdbi, dossiers, outbox, hit, clock.instant(), text);
        return hit;
    }

    private void told(Hit hit, RecipientRole role, String email) {
        Instant now = clock.instant();
        jdbi.useTransaction(tx -> dossiers.recordTold(
                tx, new Told(dossier, role, email, Stage.FIRST, 1, Told.Fullness.FULL, List.of(hit.id()), now)));
    }
}

package nl.schildwacht.dispatch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.report.Answer;
import nl.schildwacht.dossier.report.AnswerTerms;
import nl.schildwacht.dossier.report.Brought;
import nl.schildwacht.dossier.report.Claim;
import nl.schildwacht.dossier.report.NewReport;
import nl.schildwacht.dossier.report.Picture;
import nl.schildwacht.dossier.report.Pictures;
import nl.schildwacht.dossier.report.Place;
import nl.schildwacht.dossier.report.Question;
import nl.schildwacht.dossier.report.Report;
import nl.schildwacht.dossier.report.ReportKind;
import nl.schildwacht.dossier.report.ReportLinks;
import nl.schildwacht.dossier.report.ReportPurge;
import nl.schildwacht.dossier.report.Reporter;
import nl.schildwacht.dossier.report.Reports;
import nl.schildwacht.dossier.report.Shows;
import nl.schildwacht.dossier.report.Testimony;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Reporting;
import nl.schildwacht.screening.Screen;
import nl.schildwacht.screening.ScreeningMetrics;
import nl.schildwacht.text.Sha256;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From what somebody brings to what stands in the dossier, on a real database and with the real rules. */
class ReportDeskTest {
    private static final Reporter ANNA = new Reporter.Known("account-1", "Anna van der Berg");
    private static final Recogniser RECOGNISER = Recogniser.load();

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final AtomicInteger rung = new AtomicInteger();
    private Jdbi jdbi;
    private Reports reports;
    private Dossiers dossiers;
    private ReportDesk desk;
    private Reporting reporting;

    @BeforeEach
    void rooms() {
        jdbi = database.jdbi();
        jdbi.useHandle(
                handle -> handle.execute("truncate dossier, dossier_counter, report, report_link, outbox cascade"));
        reports = new Reports(jdbi, clock);
        dossiers = new Dossiers(jdbi, clock, Duration.ofDays(30), Duration.ofDays(730));
        desk = new ReportDesk(jdbi, clock, reports, dossiers, new Outbox(clock), rung::incrementAndGet);
        var watched = new Screen.Watched(Subjects.WATCHLIST, NameIndex.of(Subjects.WATCHLIST));
        reporting = new Reporting(RECOGNISER, () -> watched, new ScreeningMetrics(new SimpleMeterRegistry()));
    }

    @Test
    void aThreatOnWhatsApp_reportedByHerself_isAHitThatAlerts_withItsEvidence() {
        Report report = bring(text("Ik steek je neer als je morgen weer aan de balie zit."), ANNA, Optional.of("anna"));

        assertThat(report.state()).isEqualTo(Report.State.IN_DOSSIER);
        HitView hit = hit(report);
        assertThat(hit.behaviour()).isEqualTo(Behaviour.THREAT);
        assertThat(hit.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(hit.alerting()).isTrue();
        assertThat(hit.surety()).isEqualTo(Surety.CERTAIN);
        assertThat(hit.platform()).isEqualTo(Platform.REPORT);
        assertThat(hit.host()).isEqualTo("whatsapp");
        assertThat(dossiers.said(hit.id()).orElseThrow().text()).startsWith("Ik steek je neer");
        assertThat(rows("select manner from exhibit")).containsExactly("REPORTED");
        assertThat(rows("select payload::text from outbox"))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .contains("\"report\"")
                        .doesNotContain("steek")
                        .doesNotContain("Anna"));
        assertThat(rung).hasValue(1);
    }

    @Test
    void aWishForHerDeathWithoutHerName_isHers_forTheReporterSaysSo() {
        Report report = bring(text("Zij gaat eraan, ik schiet haar dood."), ANNA, Optional.of("anna"));
        assertThat(hit(report).behaviour()).isEqualTo(Behaviour.THREAT);
    }

    @Test
    void whatTheRecogniserFindsNothingIn_isNotDropped_butWaitsForAPerson() {
        Report report =
                bring(text("Wij weten jou wel te vinden hoor, groetjes aan de hond."), ANNA, Optional.of("karim"));
        if (report.state() == Report.State.RECEIVED) assertThat(report.hits()).isEmpty();
        Report plain = bring(text("De vergadering begint dinsdag om tien uur."), ANNA, Optional.of("anna"));
        assertThat(plain.state()).isEqualTo(Report.State.RECEIVED);
        assertThat(reports.waiting(Reports.Reach.ALL, 10))
                .extracting(Report::id)
                .contains(plain.id());
    }

    @Test
    void aFakeAccountIsAHit_withoutAWord() {
        var testimony = new Testimony(
                ReportKind.FAKE_ACCOUNT,
                Optional.of(Place.INSTAGRAM),
                Optional.of(URI.create("https://instagram.example/anna.vd.berg")),
                "",
                "anna.vd.berg",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Map.of(Question.DECEIVES, Answer.YES));
        HitView hit = hit(bring(testimony, ANNA, Optional.of("anna")));
        assertThat(hit.behaviour()).isEqualTo(Behaviour.IMPERSONATION);
        assertThat(hit.severity()).isEqualTo(Severity.HIGH);
        assertThat(hit.permalink()).contains(URI.create("https://instagram.example/anna.vd.berg"));
    }

    @Test
    void beingFilmedWeighsMoreOnceItIsOnline() {
        HitView kept = hit(bring(filmed(Answer.NO), ANNA, Optional.of("anna")));
        assertThat(kept.severity()).isEqualTo(Severity.LOW);
        assertThat(kept.alerting()).isFalse();
        HitView online = hit(bring(filmed(Answer.YES), ANNA, Optional.of("anna")));
        assertThat(online.behaviour()).isEqualTo(Behaviour.RECORDING);
        assertThat(online.alerting()).isTrue();
    }

    @Test
    void throughAPrivateLinkNothingAlerts_untilAnOfficerAcceptsIt_whateverItSays() {
        var links = new ReportLinks(jdbi, clock, 50);
        var link =
                links.issue("stad", "raadsleden", Duration.ofDays(7), "Fatima").link();
        NewReport brought =
                report(text("Ik steek je neer, Anna van der Berg."), new Reporter.ByLink(link.id()), Optional.empty());
        desk.receive(brought, Brought.post(brought), List.of());
        Report report = reports.find(brought.id()).orElseThrow();

        assertThat(report.state()).isEqualTo(Report.State.RECEIVED);
        assertThat(rows("select id::text from hit")).isEmpty();
        assertThat(rows("select id::text from outbox")).isEmpty();

        assertThat(reports.take(report.id(), "Fatima")).isTrue();
        Post post = Brought.post(report, Optional.of("anna"));
        Hit hit = reporting.decided(
                post,
                Subjects.ANNA,
                Behaviour.THREAT,
                Optional.of(nl.schildwacht.threat.Kind.DEATH),
                Severity.CRITICAL);
        assertThat(desk.accept(report.id(), post, hit, "Fatima", Optional.of("Dank u.")))
                .isTrue();
        assertThat(desk.accept(report.id(), post, hit, "Karim", Optional.empty()))
                .as("once")
                .isFalse();

        Report entered = reports.find(report.id()).orElseThrow();
        assertThat(entered.state()).isEqualTo(Report.State.IN_DOSSIER);
        assertThat(entered.answer()).contains("Dank u.");
        assertThat(hit(entered).alerting()).isTrue();
        assertThat(rows("select id::text from outbox")).hasSize(1);
    }

    @Test
    void theStatementInTheDossierHoldsTheDigestOfEachPicture_andThePicturesStayAsTheyCame() throws Exception {
        byte[] photo = Pictures.photo(40, 30, 1);
        NewReport brought = report(text("Ik steek je neer."), ANNA, Optional.of("anna"), photo);
        take(brought);

        String statement =
                rows("select convert_from(body, 'UTF8') from exhibit").getFirst();
        assertThat(statement).contains(HexFormat.of().formatHex(Sha256.of(photo)));
        assertThat(reports.original(brought.id(), 1).orElseThrow().bytes()).isEqualTo(photo);
        assertThat(new String(reports.shown(brought.id(), 1).orElseThrow().bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(Pictures.PLACE);
    }

    @Test
    void theSameFormSentTwice_isOneReport() {
        NewReport brought = report(text("Ik steek je neer."), ANNA, Optional.of("anna"));
        take(brought);
        take(brought);
        assertThat(rows("select id::text from report")).hasSize(1);
        assertThat(rows("select id::text from hit")).hasSize(1);
        assertThat(rows("select id::text from outbox")).hasSize(1);
    }

    @Test
    void ofIntimateImagesAndMinors_nothingIsKeptButAnAddressAndItsDigest() {
        var address = URI.create("https://voorbeeld.example/beeld/1");
        Report report = reports.spare(UUID.randomUUID(), Shows.MINOR, Optional.of("stad"), address, clock.instant());
        assertThat(report.address()).contains(address);
        assertThat(report.testimony()).isEmpty();
        assertThat(report.reporter()).isInstanceOf(Reporter.Unnamed.class);
        assertThat(rows("""
                select string_agg(value, ',' order by key) from report r, jsonb_each_text(to_jsonb(r) - array['id', 'reference',
                    'address', 'address_sha256', 'organisation_id', 'shows', 'state', 'received_at', 'due_at', 'for_self'])
                where value <> '' and value <> '{}'""").getFirst()).isNull();
        assertThat(rows("select encode(address_sha256, 'hex') from report").getFirst())
                .hasSize(64);
        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.execute("update report set said = 'iets' where id = ?", report.id())))
                .as("the table itself refuses more")
                .hasMessageContaining("report_spares");
    }

    @Test
    void whatIsNoAggression_isAnsweredAndErased_andForgottenAMonthLater() {
        Report report = bring(
                text("De vergadering begint dinsdag om tien uur."),
                ANNA,
                Optional.of("anna"),
                Pictures.plain("png", 9, 9));
        assertThat(reports.answer(report.id(), "Dank voor het melden. Dit valt niet onder agressie.", "Fatima"))
                .isTrue();

        Report answered = reports.by("account-1").getFirst();
        assertThat(answered.state()).isEqualTo(Report.State.ANSWERED);
        assertThat(answered.answer())
                .hasValueSatisfying(answer -> assertThat(answer).startsWith("Dank"));
        assertThat(answered.testimony()).isEmpty();
        assertThat(rows("select position::text from report_picture")).isEmpty();
        assertThat(rows("select said from report")).containsExactly("");

        var purge = new ReportPurge(jdbi, clock, Duration.ofDays(30));
        assertThat(purge.run()).isZero();
        clock.advance(Duration.ofDays(31));
        assertThat(purge.run()).isEqualTo(1);
    }

    @Test
    void aReportStaysAsLongAsItsEvidence() {
        bring(text("Ik steek je neer."), ANNA, Optional.of("anna"));
        Report waiting = bring(text("De vergadering begint dinsdag om tien uur."), ANNA, Optional.of("anna"));
        clock.advance(Duration.ofDays(800));
        var purge = new ReportPurge(jdbi, clock, Duration.ofDays(30));
        assertThat(purge.run()).isZero();
        jdbi.useHandle(handle -> handle.execute("delete from exhibit"));
        assertThat(purge.run()).isEqualTo(1);
        assertThat(reports.find(waiting.id()))
                .as("what waits for a person is never dropped")
                .isPresent();
    }

    @Test
    void aLinkRunsOut_isRevoked_andTakesOnlySoMuchADay() {
        var links = new ReportLinks(jdbi, clock, 2);
        var issued = links.issue("stad", "raadsleden", Duration.ofDays(7), "Fatima");
        assertThat(links.open(issued.secret())).isPresent();
        assertThat(links.open("A".repeat(43))).isEmpty();
        assertThat(links.open("' or 1=1 --")).isEmpty();
        assertThat(rows("select encode(sha256, 'escape') from report_link").getFirst())
                .doesNotContain(issued.secret());
        for (int i = 0; i < 2; i++) {
            NewReport report =
                    report(text("Iets."), new Reporter.ByLink(issued.link().id()), Optional.empty());
            desk.receive(report, Brought.post(report), List.of());
        }
        assertThat(links.isFull(links.open(issued.secret()).orElseThrow())).isTrue();
        clock.advance(Duration.ofHours(25));
        assertThat(links.isFull(links.open(issued.secret()).orElseThrow())).isFalse();
        clock.advance(Duration.ofDays(7));
        assertThat(links.open(issued.secret())).isEmpty();
        var second = links.issue("stad", "ouders", Duration.ofDays(7), "Fatima");
        assertThat(links.revoke(second.link().id(), "dorp", "Fatima"))
                .as("not hers")
                .isFalse();
        assertThat(links.revoke(second.link().id(), "stad", "Fatima")).isTrue();
        assertThat(links.open(second.secret())).isEmpty();
    }

    @Test
    void anOfficerSeesWhatIsReportedToHerOrganisation_andWhatNobodyCouldPlace() {
        NewReport brought = report(text("De vergadering begint."), ANNA, Optional.of("anna"));
        take(brought);
        assertThat(reports.waiting(new Reports.Reach(false, Set.of("stad"), Set.of()), 10))
                .hasSize(1);
        assertThat(reports.waiting(new Reports.Reach(false, Set.of("dorp"), Set.of()), 10))
                .isEmpty();
        assertThat(reports.find(brought.id(), new Reports.Reach(false, Set.of("dorp"), Set.of())))
                .isEmpty();
    }

    private Testimony filmed(Answer published) {
        return new Testimony(
                ReportKind.FILMED,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                "balie 3",
                "",
                Map.of(Question.RECORDED, Answer.BOTH, Question.PUBLISHED, published));
    }

    private static Testimony text(String said) {
        return new Testimony(
                ReportKind.TEXT,
                Optional.of(Place.WHATSAPP),
                Optional.empty(),
                said,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Map.of());
    }

    private Report bring(Testimony testimony, Reporter reporter, Optional<String> subject, byte[]... pictures) {
        NewReport report = report(testimony, reporter, subject, pictures);
        take(report);
        return reports.find(report.id()).orElseThrow();
    }

    private void take(NewReport report) {
        Optional<Claim> claim =
                Claim.of(report.testimony().kind(), report.testimony().answers());
        reporting.take(
                new Reporting.Brought(
                        Brought.post(report),
                        report.subjectId(),
                        claim.map(one -> Reporting.claim(one.behaviour(), one.severity()))),
                judged -> desk.receive(report, judged.post(), judged.hits()));
    }

    private NewReport report(Testimony testimony, Reporter reporter, Optional<String> subject, byte[]... pictures) {
        return new NewReport(
                UUID.randomUUID(),
                reporter,
                Optional.of("stad"),
                subject,
                "",
                true,
                testimony,
                List.of(pictures).stream()
                        .map(bytes -> ((Picture.Taken.In) Picture.take(bytes)).picture())
                        .toList(),
                clock.instant(),
                new AnswerTerms(jdbi, clock, 1).due(Optional.of("stad"), clock.instant()));
    }

    private HitView hit(Report report) {
        return dossiers.hits(report.hits()).getFirst();
    }

    private List<String> rows(String sql) {
        return jdbi.withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }
}

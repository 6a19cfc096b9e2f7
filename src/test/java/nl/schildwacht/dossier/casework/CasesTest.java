package nl.schildwacht.dossier.casework;

import nl.schildwacht.dispatch.Incident;
import nl.schildwacht.dispatch.People;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.casework.Cases.Filter;
import nl.schildwacht.dossier.triage.Assignments;
import nl.schildwacht.dossier.triage.Notes;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static nl.schildwacht.dossier.casework.CaseworkSettings.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How dossiers are found and told, on a real database. */
class CasesTest {
    private Incident incident;
    private Cases cases;
    private Casework casework;
    private Timeline timeline;

    @BeforeEach
    void anOffice() {
        incident = new Incident(People.watchlist(People.ANNA));
        cases = new Cases(incident.jdbi);
        casework = new Casework(incident.jdbi, incident.clock, () -> incident.watchlist, Law.load(), SHIPPED);
        timeline = new Timeline(incident.jdbi, incident.dossiers, new Notes(incident.jdbi, incident.clock));
    }

    @AfterEach
    void close() {
        incident.close();
    }

    @Test
    void theListShowsWhatIsInSight_theNewestFirst_withWhatIsLate() {
        incident.insulted("anna");
        incident.clock.advance(Duration.ofMinutes(1));
        incident.threatened("karim");
        casework.follow();
        incident.clock.advance(Duration.ofDays(3));

        List<Cases.Line> all = list(Sight.EVERYTHING, Filter.NONE);
        assertThat(all).extracting(line -> line.dossier().subjectId()).containsExactly("karim", "anna");
        assertThat(all.getFirst().lateTasks())
                .isPositive()
                .isLessThan(all.getFirst().openTasks());
        assertThat(list(Sight.NOTHING, Filter.NONE)).isEmpty();
        assertThat(cases.count(Sight.NOTHING, Filter.NONE)).isZero();
        var hers = new Sight(false, Set.of(), Set.of("anna"), Map.of(), Optional.empty());
        assertThat(list(hers, Filter.NONE)).hasSize(1);
        assertThat(cases.find("SW-2026-0002", hers)).isEmpty();
        assertThat(cases.find("SW-2026-0001", hers)).isPresent();
        assertThat(cases.subjects(Sight.EVERYTHING, 10)).containsExactly("karim", "anna");
    }

    @Test
    void theListIsFiltered() {
        long anna = dossierOf(incident.insulted("anna"));
        incident.threatened("karim");
        new Assignments(incident.jdbi, incident.clock).assign(anna, "u-1", "Fatima", Sight.EVERYTHING, "Kees");
        casework.closing().close(anna, Optional.empty(), true, "Kees");

        assertThat(list(Sight.EVERYTHING, filter(Optional.of(true), Optional.empty(), Optional.empty(), "")))
                .extracting(line -> line.dossier().number())
                .containsExactly("SW-2026-0002");
        assertThat(list(
                        Sight.EVERYTHING,
                        filter(Optional.of(false), Optional.of("u-1"), Optional.empty(), "sw-2026-0001")))
                .extracting(Cases.Line::assignedTo)
                .containsExactly(Optional.of("Fatima"));
        assertThat(list(
                        Sight.EVERYTHING,
                        filter(Optional.empty(), Optional.empty(), Optional.of(Severity.CRITICAL), "")))
                .hasSize(1);
        assertThat(list(Sight.EVERYTHING, filter(Optional.empty(), Optional.empty(), Optional.empty(), "SW-2025")))
                .isEmpty();
    }

    @Test
    void theTimelineTellsWhatHappened_inOrder() {
        Hit hit = incident.insulted("anna");
        long dossier = dossierOf(hit);
        incident.settleAfter(Duration.ofMinutes(1));
        incident.clock.advance(Duration.ofMinutes(1));
        new Notes(incident.jdbi, incident.clock).add(dossier, "Gebeld.", Sight.EVERYTHING, "Fatima");
        incident.clock.advance(Duration.ofMinutes(1));
        casework.tasks(dossier);
        casework.spoken(dossier, "Bas");
        incident.clock.advance(Duration.ofMinutes(1));
        incident.jdbi.useHandle(handle -> handle.createUpdate("update hit set gone_at = :now")
                .bind("now", incident.clock.instant())
                .execute());
        incident.clock.advance(Duration.ofMinutes(1));
        casework.closing().close(dossier, Optional.empty(), true, "Fatima");

        assertThat(timeline.page(dossier, 1, false, Timeline.Extent.ALL).entries())
                .extracting(entry -> entry.getClass().getSimpleName())
                .containsExactly("Posted", "WasTold", "WasTold", "Noted", "Finished", "Gone", "Stepped");
        assertThat(timeline.page(dossier, 1, true, Timeline.Extent.ALL)
                        .entries()
                        .getFirst())
                .isInstanceOf(Entry.Stepped.class);
        assertThat(timeline.page(dossier, 9, false, Timeline.Extent.ALL).number())
                .isEqualTo(1);
    }

    @Test
    void aDossierOfTenThousandPosts_isReadAPageAtATime() {
        long dossier = dossierOf(incident.insulted("anna"));
        incident.jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into hit (id, dossier_id, source_id, platform, host, native_id, subject_id, surety, behaviour, severity,
                        alerting, complaint, concern, findings, reasons, lexicon, first_seen_at, kept_at)
                    select gen_random_uuid(), dossier_id, source_id, platform, host, 'n' || i, subject_id, surety, behaviour,
                        severity, alerting, complaint, concern, findings, reasons, lexicon, first_seen_at,
                        kept_at + i * interval '1 second'
                    from hit, generate_series(1, 9999) i""");
            handle.execute("""
                    insert into exhibit (hit_id, version, role, manner, author_handle, author_name, text, published_at,
                        captured_at, request, status, response_headers, body, body_sha256, answer_length, answer_sha256, asked_to,
                        cut_short, retain_until)
                    select h.id, 'v1', 'POST', manner, 'a' || h.native_id, author_name, text, published_at, captured_at, request,
                        status, response_headers, body, body_sha256, answer_length, answer_sha256, asked_to, cut_short, retain_until
                    from hit h, exhibit e where h.id <> e.hit_id""");
            handle.execute("analyze");
        });
        timeline.page(dossier, 1, false, Timeline.Extent.ALL);
        casework.tasks(dossier);
        casework.charges(dossier);

        long start = System.nanoTime();
        var page = timeline.page(dossier, 100, false, Timeline.Extent.ALL);
        Duration page100 = Duration.ofNanos(System.nanoTime() - start);
        start = System.nanoTime();
        casework.tasks(dossier);
        casework.charges(dossier);
        cases.find("SW-2026-0001", Sight.EVERYTHING);
        Duration rest = Duration.ofNanos(System.nanoTime() - start);
        start = System.nanoTime();
        casework.follow(dossier);
        Duration rules = Duration.ofNanos(System.nanoTime() - start);

        System.out.println(
                "timeline " + page100.toMillis() + " ms, rest " + rest.toMillis() + " ms, rules " + rules.toMillis());
        assertThat(page.pages()).isEqualTo(200);
        assertThat(page.entries()).hasSize(Timeline.PAGE);
        assertThat(page100.plus(rest)).isLessThan(Duration.ofSeconds(2)); // generous: the machine may be busy
    }

    @Test
    void everyTextIsThereInBothLanguages_withFieldsThatWeKnow() {
        var texts = new StartingTexts(incident.jdbi, incident.clock);
        for (Language language : Language.values()) {
            for (StartingText.Kind kind : StartingText.Kind.values()) {
                String body = texts.find("town", kind, language).body();
                assertThat(StartingText.unknownFields(body))
                        .as(kind + " " + language)
                        .isEmpty();
                assertThat(body).hasSizeGreaterThan(100);
            }
        }
    }

    @Test
    void anOrganisationMakesATextItsOwn_andGoesBack() {
        var texts = new StartingTexts(incident.jdbi, incident.clock);
        texts.save(
                "town",
                StartingText.Kind.ANSWER,
                Language.NL,
                "Beste lezer van {organisatie}, zie {huisregels}",
                "Fatima");

        StartingText own = texts.find("town", StartingText.Kind.ANSWER, Language.NL);
        assertThat(own.own()).get().extracting(StartingText.Own::by).isEqualTo("Fatima");
        assertThat(own.filled(Map.of(StartingText.Field.ORGANISATION, "Gemeente $1 \\ Voorbeeldstad")))
                .isEqualTo("Beste lezer van Gemeente $1 \\ Voorbeeldstad, zie [huisregels]");
        assertThat(texts.find("school", StartingText.Kind.ANSWER, Language.NL).own())
                .isEmpty();
        assertThat(StartingText.unknownFields("{organisatie} {orgnaisatie} {naam}"))
                .containsExactly("naam", "orgnaisatie");
        assertThatThrownBy(() -> texts.save("town", StartingText.Kind.ANSWER, Language.NL, "{naam}", "Fatima"))
                .isInstanceOf(IllegalArgumentException.class);

        texts.reset("town", StartingText.Kind.ANSWER, Language.NL);
        assertThat(texts.find("town", StartingText.Kind.ANSWER, Language.NL).own())
                .isEmpty();
    }

    private List<Cases.Line> list(Sight sight, Filter filter) {
        return cases.list(sight, filter, incident.clock.instant(), 25, 0);
    }

    private static Filter filter(
            Optional<Boolean> open, Optional<String> assignedTo, Optional<Severity> severity, String number) {
        return new Filter(open, assignedTo, severity, Optional.empty(), number);
    }

    private long dossierOf(Hit hit) {
        return incident.dossiers.findHit(hit.id()).orElseThrow().dossierId();
    }
}

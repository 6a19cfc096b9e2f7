package nl.schildwacht.dossier.figures;

import nl.schildwacht.dossier.Sight;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures over a hundred thousand hits: right, within sight, and soon enough for a page. */
class FiguresTest {
    /** Generous: eight builds may run on this machine at once. The bench says what it really takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Span YEAR = new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private static final Jdbi jdbi = database.jdbi();

    /** 4,000 dossiers of 2,000 people in two organisations; one hit in ten is slight, the first 40 stand in one hour. */
    @BeforeAll
    static void aHundredThousandHits() {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into dossier (number, subject_id, organisations, severity, opened_at, last_hit_at, closed_at, retain_until)
                    select 'SW-2026-' || lpad(cast(n as text), 5, '0'), 'p' || n % 2000,
                        case when n % 2 = 0 then array['stad'] else array['school'] end, 'HIGH',
                        timestamptz '2026-01-01 12:00Z', timestamptz '2026-12-01 12:00Z', timestamptz '2026-12-02 12:00Z',
                        timestamptz '2029-01-01 00:00Z'
                    from generate_series(1, 4000) n""");
            handle.execute("""
                    insert into hit (id, dossier_id, source_id, platform, host, native_id, subject_id, surety, behaviour, severity,
                        alerting, complaint, concern, findings, reasons, lexicon, first_seen_at, kept_at)
                    select gen_random_uuid(), d.id, 'bron' || n % 7, case n % 3 when 0 then 'MASTODON' when 1 then 'BLUESKY' else 'FEED' end,
                        'mastodon.example', 'f' || n, d.subject_id, 'CERTAIN',
                        (array['INSULT', 'THREAT', 'SWEARING', 'INTIMIDATION', 'DEFAMATION'])[1 + n % 5],
                        case when n % 10 = 0 then 'LOW' when n % 10 < 7 then 'MEDIUM' when n % 10 < 9 then 'HIGH' else 'CRITICAL' end,
                        n % 10 <> 0, false, false, '[]', '{}', 'test', t.at, t.at
                    from generate_series(1, 100000) n
                    join dossier d on d.number = 'SW-2026-' || lpad(cast(case when n <= 40 then 2 else 1 + n % 4000 end as text), 5, '0')
                    cross join lateral (select case when n <= 40 then timestamptz '2026-06-01 09:00Z' + n * interval '1 minute'
                        else timestamptz '2026-01-02 00:00Z' + n * interval '5 minutes' end as at) t""");
            handle.execute("""
                    insert into exhibit (hit_id, version, role, manner, author_handle, author_name, text, published_at, captured_at,
                        request, status, response_headers, body, body_sha256, answer_length, answer_sha256, asked_to, cut_short,
                        retain_until)
                    select id, 'v1', 'POST', 'LOOKUP', 'buur' || native_id, 'Buur', repeat('x', 190), kept_at, kept_at, '{}', 200, '{}',
                        '', '', 0, '', kept_at, false, timestamptz '2040-01-01 00:00Z' from hit""");
            handle.execute("vacuum analyze");
        });
    }

    @Test
    void everyHitCountsOnce_inEachWayOfCounting() {
        Figures.Hits hits = new Figures(jdbi).hits(YEAR, Sight.EVERYTHING);

        assertThat(hits.total()).isEqualTo(100_000);
        for (Counts counts :
                List.of(hits.byPlatform(), hits.bySource(), hits.bySubject(), hits.byWeek(), hits.byMonth()))
            assertThat(counts.total()).isEqualTo(100_000);
        assertThat(hits.byBehaviour().of(Severity.LOW)).isEqualTo(10_000);
        assertThat(hits.byBehaviour().of("THREAT")).isEqualTo(20_000);
    }

    @Test
    void whatIsOutsideHerSight_doesNotCount() {
        var school = new Sight(false, Set.of("school"), Set.of(), Map.of(), Optional.empty());

        assertThat(new Figures(jdbi).hits(YEAR, school).total()).isBetween(49_000L, 51_000L);
        assertThat(new Figures(jdbi).hits(YEAR, Sight.NOTHING).total()).isZero();
    }

    @Test
    void manySendersWithinHours_areAPileOn() {
        assertThat(new PileOns(jdbi).find(YEAR, Sight.EVERYTHING))
                .singleElement()
                .satisfies(pileOn -> {
                    assertThat(pileOn.subjectId()).isEqualTo("p2");
                    assertThat(pileOn.senders()).isBetween(40L, 42L);
                    assertThat(pileOn.dossier()).isEqualTo("SW-2026-00002");
                    assertThat(pileOn.worst()).isEqualTo(Severity.CRITICAL);
                });
    }

    @Test
    void aPageOfFigures_isThereSoonEnough() {
        var figures = new Figures(jdbi);
        var pileOns = new PileOns(jdbi);
        var care = new Care(jdbi);
        var precision = new Precision(jdbi);
        var quarter = Span.quarter(2026, 2);
        say("hits, quarter", took(() -> figures.hits(quarter, Sight.EVERYTHING)));
        say("hits, year", took(() -> figures.hits(YEAR, Sight.EVERYTHING)));
        say("pile-ons, quarter", took(() -> pileOns.find(quarter, Sight.EVERYTHING)));
        say("pile-ons, year", took(() -> pileOns.find(YEAR, Sight.EVERYTHING)));
        say("care, quarter", took(() -> {
            care.times(quarter, Sight.EVERYTHING);
            care.done(quarter, Sight.EVERYTHING);
        }));
        say("precision, quarter", took(() -> precision.bySource(quarter, Sight.EVERYTHING)));
        assertThat(took(() -> figures.hits(quarter, Sight.EVERYTHING))).isLessThan(PATIENCE);
    }

    @Test
    void aQuarterIsReportedOnce_andHoldsNoSmallNumberAndNoName() {
        var clock = new SettableClock("2026-07-01T08:00:00Z");
        var departments = new Departments(
                Map.of("p2", "Klein", "p4", "Balie", "p6", "Balie"), Map.of("Klein", 1L, "Balie", 40L), Set.of());
        var reports = new QuarterReports(jdbi, clock);
        assertThat(reports.of(2026, 3, departments, "Noor")).isEmpty();

        QuarterReport first = reports.of(2026, 2, departments, "Noor").orElseThrow();
        jdbi.useHandle(handle -> handle.execute("update hit set severity = 'LOW' where native_id = 'f9'"));

        assertThat(reports.of(2026, 2, departments, "Karim")).contains(first);
        assertThat(first.parts()).extracting(QuarterReport.Part::id).contains("severity", "department", "care");
        assertThat(first.parts().stream().flatMap(part -> part.rows().stream()).flatMap(row -> row.numbers().stream()))
                .allMatch(number -> number == QuarterReport.BLANK || number >= 5);
        assertThat(first.parts().stream().flatMap(part -> part.rows().stream()).map(QuarterReport.Row::key))
                .doesNotContain("Klein", "p2");
    }

    private static Duration took(Runnable query) {
        List<Duration> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            query.run();
            all.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return all.stream().sorted().toList().get(2);
    }

    private static void say(String what, Duration took) {
        System.out.println("figures over 100,000 hits: " + what + " " + took.toMillis() + " ms");
    }
}

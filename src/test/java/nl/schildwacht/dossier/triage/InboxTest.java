package nl.schildwacht.dossier.triage;

import nl.schildwacht.dossier.Sight;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of what is new, with a hundred thousand in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTest {
    /** Generous: the machine may be busy with other tests. The load run measures the page itself. */
    private static final Duration BOUND = Duration.ofSeconds(2);

    private static final Sight SCHOOL = new Sight(false, Set.of("school"), Set.of(), Map.of(), Optional.empty());

    private Desk desk;
    private Inbox inbox;
    private Hit first;

    @BeforeAll
    void aHundredThousand() {
        desk = new Desk();
        inbox = new Inbox(desk.incident.jdbi, desk.incident.dossiers);
        first = desk.incident.threatened("anna");
        desk.incident.jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into dossier (number, subject_id, organisations, severity, opened_at, last_hit_at, retain_until)
                    select 'SW-2026-1' || lpad(n::text, 5, '0'), 'p' || n, case when n % 100 = 0 then '{school}' else '{town}' end::text[],
                        'LOW', now(), now(), now() + interval '2 years' from generate_series(1, 5000) n""");
            handle.execute("""
                    insert into hit (id, dossier_id, source_id, platform, host, native_id, subject_id, surety, behaviour,
                        severity, alerting, complaint, concern, findings, reasons, lexicon, first_seen_at, kept_at)
                    select gen_random_uuid(), d.id, 'feed-1', 'MASTODON', 'plein.example', 'n' || n, d.subject_id, 'CERTAIN',
                        'INSULT', (array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + n % 4], true, false, false, '[]', '{}', '1',
                        timestamptz '2026-05-04' + n * interval '1 second', timestamptz '2026-05-04' + n * interval '1 second'
                    from generate_series(1, 100000) n join dossier d on d.subject_id = 'p' || (1 + n * 7 % 5000)""");
            handle.execute("""
                    insert into exhibit (hit_id, version, role, manner, author_handle, author_name, text, published_at,
                        captured_at, request, status, response_headers, body, body_sha256, answer_length, answer_sha256,
                        asked_to, cut_short, retain_until)
                    select id, 'v', 'POST', 'LOOKUP', 'a' || (row_number() over () % 20000), 'A', 'x', kept_at, kept_at, '{}',
                        200, '{}', '', '', 0, '', kept_at, false, kept_at + interval '2 years'
                    from hit where native_id like 'n%'""");
            handle.execute("analyze");
        });
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void mostUrgentFirst_thenNewest_pageAfterPageWithoutGapOrRepeat() {
        Wanted high = new Wanted(
                Optional.of("p1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        List<UUID> walked = new ArrayList<>();
        Optional<Inbox.Mark> mark = Optional.empty();
        while (true) {
            List<Inbox.Entry> page = inbox.page(high, Sight.EVERYTHING, mark, 7);
            if (page.isEmpty()) break;
            page.forEach(entry -> walked.add(entry.hit().id()));
            mark = Optional.of(page.getLast().mark());
        }
        assertThat(walked)
                .hasSize(20)
                .doesNotHaveDuplicates()
                .isEqualTo(inbox.all(high, Sight.EVERYTHING, Instant.parse("2100-01-01T00:00:00Z"), 100));
    }

    @Test
    void firstPage_deepPage_andAnOrganisationsOwn_areQuick() {
        List<Inbox.Entry> page = quick("first", () -> inbox.page(Wanted.ALL, Sight.EVERYTHING, Optional.empty(), 51));
        assertThat(page).hasSize(51).allMatch(entry -> entry.urgency() == 0);
        Inbox.Mark deep = new Inbox.Mark(3, Instant.parse("2026-05-04T10:00:00Z"), new UUID(0, 0));
        assertThat(quick("deep", () -> inbox.page(Wanted.ALL, Sight.EVERYTHING, Optional.of(deep), 51)))
                .hasSize(51);
        assertThat(quick("school", () -> inbox.page(Wanted.ALL, SCHOOL, Optional.empty(), 51)))
                .hasSize(51);
        assertThat(quick("count", () -> inbox.count(Wanted.ALL, Sight.EVERYTHING)))
                .isEqualTo(Inbox.COUNTED + 1);
        assertThat(quick("count school", () -> inbox.count(Wanted.ALL, SCHOOL))).isBetween(900, 1001);
        assertThat(quick("concerned", () -> inbox.concerned(Sight.EVERYTHING))).hasSizeGreaterThan(100);
        assertThat(quick(
                        "news",
                        () -> inbox.countSince(Wanted.ALL, Sight.EVERYTHING, Instant.parse("2100-01-01T00:00:00Z"))))
                .isZero();
        Wanted author = new Wanted(
                Optional.empty(),
                Optional.of(Platform.MASTODON),
                Optional.empty(),
                Optional.of(Behaviour.INSULT),
                Optional.empty(),
                false,
                Optional.of(page.getLast().hit().id()));
        assertThat(quick("author", () -> inbox.page(author, Sight.EVERYTHING, Optional.empty(), 51)))
                .isNotEmpty();
        Wanted critical = new Wanted(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Severity.LOW),
                Optional.empty(),
                Optional.of("f1"),
                true,
                Optional.empty());
        assertThat(quick("mine", () -> inbox.page(critical, Sight.EVERYTHING, Optional.empty(), 51)))
                .isEmpty();
    }

    @Test
    void judgedAndWithdrawnAreNotNew() {
        assertThat(inbox.find(first.id(), SCHOOL)).isEmpty();
        Done done = desk.judge(first, Judgement.of(Call.CONFIRMED));
        Wanted anna = new Wanted(
                Optional.of("anna"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        assertThat(inbox.page(anna, Sight.EVERYTHING, Optional.empty(), 10)).isEmpty();
        assertThat(inbox.find(first.id(), Sight.EVERYTHING)).isPresent();
        desk.undo(done);
        assertThat(inbox.page(anna, Sight.EVERYTHING, Optional.empty(), 10)).hasSize(1);
    }

    private static <T> T quick(String what, Supplier<T> look) {
        look.get();
        long started = System.nanoTime();
        T seen = look.get();
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        System.out.println("inbox " + what + ": " + took.toMillis() + " ms");
        assertThat(took).as(what).isLessThan(BOUND);
        return seen;
    }
}

package nl.schildwacht.dossier.retention;

import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.Exhibit;
import nl.schildwacht.dossier.Kept;
import nl.schildwacht.dossier.PlatformRule;
import nl.schildwacht.dossier.triage.Call;
import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Post;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Finding;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Jdbi;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Dossiers with something in them, and all that watches over how long it stays. */
final class Shelf {
    final Jdbi jdbi;
    final SettableClock clock;
    final Dossiers dossiers;
    final Terms terms;
    final Purge purge;
    final Holds holds;
    final Forecast forecast;
    final Requests requests;
    final AboutPerson about;
    final Erasure erasure;

    Shelf(Jdbi jdbi, SettableClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.dossiers = new Dossiers(jdbi, clock, Duration.ofDays(30), Duration.ofDays(730));
        this.terms = new Terms(jdbi, clock, Map.of());
        this.purge = new Purge(jdbi, clock, terms, Duration.ofDays(30));
        this.holds = new Holds(jdbi, clock);
        this.forecast = new Forecast(jdbi, clock, terms, Duration.ofDays(30));
        this.requests = new Requests(jdbi, clock);
        this.about = new AboutPerson(jdbi);
        this.erasure = new Erasure(jdbi, clock, purge, requests, about);
    }

    void empty() {
        jdbi.useHandle(
                handle -> handle.execute(
                        "truncate dossier, dossier_counter, hold, purged, retention_term, judgement, figure_gone, privacy_request cascade"));
    }

    /** @return the number of the dossier it is in. */
    String keep(String postId, String subject, Severity severity, Behaviour behaviour) {
        return keep(Posts.saying(postId, "tekst " + postId), subject, severity, behaviour);
    }

    String keep(Post post, String subject, Severity severity, Behaviour behaviour) {
        var exchange = ScriptedAdapter.exchange(post.text());
        var exhibit = new Exhibit(
                Exhibit.Role.POST,
                post,
                "bron",
                exchange,
                Exhibit.Manner.LOOKUP,
                exchange.body(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                false,
                PlatformRule.until(post.ref().platform(), clock.instant()));
        Kept kept = jdbi.inTransaction(tx ->
                dossiers.keep(tx, hit(post, subject, severity, behaviour), "bron", clock.instant(), List.of(exhibit)));
        return ((Kept.Entered) kept).dossier().number();
    }

    static UUID id(String postId, String subject) {
        return Hit.idOf(Posts.saying(postId, "").ref(), subject);
    }

    private static Hit hit(Post post, String subject, Severity severity, Behaviour behaviour) {
        boolean alerting = severity.atLeast(Severity.MEDIUM);
        var finding =
                new Finding(behaviour, Optional.empty(), severity, 0.9, 0, 5, "nl.rule", Set.of(subject), List.of());
        return new Hit(
                Hit.idOf(post.ref(), subject),
                post.ref(),
                post.version(),
                subject,
                List.of("stad"),
                Surety.CERTAIN,
                behaviour,
                Optional.empty(),
                severity,
                alerting,
                behaviour == Behaviour.COMPLAINT,
                false,
                behaviour == Behaviour.COMPLAINT ? List.of() : List.of(finding),
                List.of(),
                "test",
                List.of());
    }

    void close(String dossier) {
        jdbi.useHandle(handle -> handle.execute(
                "update dossier set closed_at = ? where number = ?",
                clock.instant().atOffset(java.time.ZoneOffset.UTC),
                dossier));
    }

    void aangifte(String dossier) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into task (dossier_id, kind, rule, state, done_at, created_at)
                select id, 'aangifte', 'test', 'done', opened_at, opened_at from dossier where number = ?""", dossier));
    }

    void judge(UUID hit, String verdict) {
        jdbi.useTransaction(tx -> {
            long id = tx.createQuery("""
                            insert into judgement (hit_id, verdict, reason, by_who, at, alerting, complaint, concern, wrong_fact,
                                batch, recognised, recognised_severity, source_id, platform, organisations)
                            select h.id, :verdict, case when :verdict = 'not_aggression' then 'criticism' end, 'Fatima', :at,
                                false, false, false, false, gen_random_uuid(), h.behaviour, h.severity, h.source_id, h.platform,
                                d.organisations
                            from hit h join dossier d on d.id = h.dossier_id where h.id = :hit returning id""")
                    .bind("verdict", verdict)
                    .bind("at", clock.instant())
                    .bind("hit", hit)
                    .mapTo(Long.class)
                    .one();
            tx.execute("update hit set judgement_id = ? where id = ?", id, hit);
            if (Call.valueOf(verdict.toUpperCase(Locale.ROOT)).takesBack()) {
                tx.execute("update hit set withdrawn_at = ? where id = ?", Timestamp.from(clock.instant()), hit);
            }
        });
    }

    int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    void after(int days) {
        clock.advance(Duration.ofDays(days));
    }
}

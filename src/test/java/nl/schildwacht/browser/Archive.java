package nl.schildwacht.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import nl.schildwacht.bench.InventedNames;
import nl.schildwacht.bench.InventedPosts;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Outcome;
import nl.schildwacht.screening.Prediction;
import nl.schildwacht.screening.Proposal;
import nl.schildwacht.screening.Screen;
import nl.schildwacht.screening.Screened;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.Watchlist;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A large organisation after a bad year: 10,000 people and 100,000 hits in 5,000 dossiers, one of which is a storm of 3,000
 * hits and ten of which hold 500. Invented from a seed, and written straight into the tables; what the recogniser makes of
 * the invented posts is what stands with the hits. Judgements, tasks, notes, who was told and who looked: {@code archive.sql}.
 */
final class Archive {
    static final int PEOPLE = 10_000;
    static final int HITS = 100_000;
    static final int DOSSIERS = 5_000;

    /** As many people have a dossier; the first thousand of them a closed one besides. */
    private static final int CONCERNED = 4_000;

    private static final int CHUNK = 2_000;
    private static final Duration PAST = Duration.ofDays(360);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private final Instant now;
    private final Random random = new Random(4);
    private final Watchlist watchlist = InventedNames.watchlist(PEOPLE);
    private final List<Screened.Flagged> stories = stories();
    private int written;

    private Archive(Instant now) {
        this.now = now;
    }

    /** Fills an empty database that has its tables. The service must start anew to see the people. */
    static void fill(Jdbi database, Instant now) throws IOException {
        var archive = new Archive(now);
        database.useTransaction(new ArchivedPeople(archive.watchlist)::write);
        database.useTransaction(archive::dossiers);
        for (int from = 0; from < HITS; from += CHUNK) database.useTransaction(archive::hits);
        String rest;
        try (var script = Archive.class.getResourceAsStream("/browser/archive.sql")) {
            rest = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
        database.useTransaction(tx -> tx.createScript(rest).execute());
        database.useTransaction(archive::trial);
        database.useHandle(handle -> handle.execute("vacuum analyze"));
    }

    /** What the recogniser flags of the invented posts: each is one story, told again about others. */
    private List<Screened.Flagged> stories() {
        var screen = new Screen(Recogniser.load());
        var watched = new Screen.Watched(watchlist, NameIndex.of(watchlist));
        List<Screened.Flagged> all = new ArrayList<>();
        for (Post post : InventedPosts.worst(3_000, watchlist))
            if (screen.judge(post, watched, reply -> Optional.empty()) instanceof Screened.Flagged found)
                all.add(found);
        return all;
    }

    private static String subject(int dossier) {
        return "p" + dossier % CONCERNED;
    }

    /** The later its number, the later its last hit. */
    private Instant lastHit(int dossier) {
        return now.minus(PAST.multipliedBy(DOSSIERS - dossier).dividedBy(DOSSIERS));
    }

    private void dossiers(Handle tx) {
        PreparedBatch batch = tx.prepareBatch("""
                insert into dossier (id, number, subject_id, organisations, severity, opened_at, last_hit_at, closed_at, retain_until)
                overriding system value
                values (:id, :number, :subject, '{stad}', 'LOW', :opened, :last, :closed, :retain)""");
        for (int dossier = 0; dossier < DOSSIERS; dossier++)
            batch.bind("id", dossier + 1)
                    .bind("number", "SW-2026-%04d".formatted(dossier + 1))
                    .bind("subject", subject(dossier))
                    .bind("opened", lastHit(dossier).minus(Duration.ofDays(10)))
                    .bind("last", lastHit(dossier))
                    .bind(
                            "closed",
                            dossier < DOSSIERS - CONCERNED ? lastHit(dossier).plus(Duration.ofDays(9)) : null)
                    .bind("retain", now.plus(Duration.ofDays(700)))
                    .add();
        batch.execute();
    }

    /** The dossier of the n-th hit: the last dossier is a storm, ten before it are small ones, the others have some nineteen. */
    private static int dossierOf(int hit) {
        if (hit < 3_000) return DOSSIERS - 1;
        if (hit < 8_000) return DOSSIERS - 2 - (hit - 3_000) / 500;
        return hit % DOSSIERS;
    }

    private void hits(Handle tx) {
        List<StoredHit> chunk = new ArrayList<>();
        for (int i = 0; i < CHUNK; i++, written++) chunk.add(hit(dossierOf(written)));
        StoredHit.write(tx, chunk);
    }

    private StoredHit hit(int dossier) {
        Screened.Flagged story = stories.get(random.nextInt(stories.size()));
        Hit hit = story.hits().getFirst();
        String subject = subject(dossier);
        return new StoredHit(
                new UUID(random.nextLong(), random.nextLong()),
                dossier + 1,
                "bron" + random.nextInt(60),
                Integer.toString(written),
                subject,
                hit.surety().name(),
                hit.behaviour().name(),
                hit.kind().map(Kind::name),
                hit.severity().name(),
                hit.alerting(),
                hit.complaint(),
                hit.concern(),
                json(hit.findings()).replace('"' + hit.subjectId() + '"', '"' + subject + '"'),
                hit.reasons(),
                hit.lexicon(),
                json(hit.mentions().stream()
                        .map(meant -> Map.of(
                                "subject", subject,
                                "person", true,
                                "start", meant.start(),
                                "end", meant.end(),
                                "surety", meant.surety(),
                                "sign", meant.sign()))
                        .toList()),
                new StoredHit.Said(
                        "https://mastodon.example/@inwoner/" + written,
                        "inwoner" + random.nextInt(5_000) + "@mastodon.example",
                        "Inwoner",
                        story.post().text()),
                lastHit(dossier).minusSeconds(random.nextInt(864_000)));
    }

    /** A term that communications tried on everything that sixty sources offer. */
    private void trial(Handle tx) {
        var term = new Proposal(Proposal.Kind.TERM, "stad", "paspoortbalie", true);
        var brings = new Prediction(
                Optional.of(Prediction.Objection.TOO_MANY_HITS),
                640,
                72,
                4,
                new Prediction.AmongStored(HITS, 1_900),
                new Prediction.AmongSample(250, 2));
        var sources = IntStream.range(0, 60)
                .mapToObj(it -> new Prediction.AtSource("bron" + it, Prediction.Answer.READ, 400, 11, 2, 0))
                .toList();
        tx.createUpdate("""
                        insert into dry_run (id, asked_by, kind, subject, text, distinctive, state, prediction, started_at, moved_at)
                        select :id, 'account:' || id, :kind, :subject, :text, true, 'DONE', cast(:outcome as jsonb), :now, :now
                        from account where email = :email""")
                .bind("id", new UUID(random.nextLong(), random.nextLong()))
                .bind("kind", term.kind().name())
                .bind("subject", term.subjectId())
                .bind("text", term.text())
                .bind("outcome", json(new Outcome(sources, List.of(new Outcome.Tried(term, brings, Optional.empty())))))
                .bind("now", now)
                .bind("email", Reader.COMMUNICATIONS.email())
                .execute();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was invented cannot be written as JSON", e);
        }
    }
}

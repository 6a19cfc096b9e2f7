package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.Exhibit;
import nl.schildwacht.dossier.Kept;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.hit.Judge;
import nl.schildwacht.http.Exchange;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Author;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Finding;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Jdbi;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hits of which no word is said, and what keeping them means. */
public final class SampleHits {
    private SampleHits() {}

    public static Hit intimidation(String post, String subject) {
        return hit(post, subject, Behaviour.INTIMIDATION, Optional.empty(), Severity.HIGH, false);
    }

    /** The hit and its event in one transaction, as the service does it. */
    public static void keep(Jdbi jdbi, Dossiers dossiers, Outbox outbox, Hit hit, Instant now) {
        keep(jdbi, dossiers, outbox, hit, now, "SECRET WORDS");
    }

    /** The same for a post whose words matter. */
    public static void keep(Jdbi jdbi, Dossiers dossiers, Outbox outbox, Hit hit, Instant now, String text) {
        jdbi.useTransaction(tx -> {
            switch (dossiers.keep(tx, hit, "feed-1", now, List.of(exhibit(hit, now, text)))) {
                case Kept.Entered entered -> outbox.append(tx, HitMessage.of(entered, now, now));
                case Kept.Worsened worsened -> outbox.append(tx, HitMessage.of(worsened, now, now));
                case Kept.Known _ -> {}
            }
        });
    }

    public static Hit hit(
            String post, String subject, Behaviour behaviour, Optional<Kind> kind, Severity severity, boolean concern) {
        var ref = new PostRef(Platform.MASTODON, "plein.example", post);
        var finding = new Finding(
                behaviour, kind, severity, 0.9, 0, 4, "nl." + behaviour.id() + ".test", Set.of(subject), List.of());
        return new Hit(
                Hit.idOf(ref, subject),
                ref,
                severity.id(),
                subject,
                List.of("town"),
                Surety.CERTAIN,
                behaviour,
                kind,
                severity,
                Judge.alerts(severity, Surety.CERTAIN),
                behaviour == Behaviour.COMPLAINT,
                concern,
                List.of(finding),
                List.of(),
                "2026.1",
                List.of());
    }

    private static Exhibit exhibit(Hit hit, Instant now, String text) {
        var where =
                URI.create("https://plein.example/api/v1/statuses/" + hit.post().nativeId());
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        var post = new Post(
                hit.post(),
                Optional.of(where),
                new Author("iemand", "Iemand", Optional.empty()),
                text,
                Optional.empty(),
                now,
                Optional.empty(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                hit.postVersion());
        return new Exhibit(
                Exhibit.Role.POST,
                post,
                "feed-1",
                new Exchange("GET", where, Map.of(), 200, Map.of(), body, now, where),
                Exhibit.Manner.LOOKUP,
                body,
                Optional.empty(),
                Optional.empty(),
                now,
                false,
                now.plus(Duration.ofDays(7305)));
    }
}

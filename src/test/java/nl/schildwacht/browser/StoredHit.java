package nl.schildwacht.browser;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A hit as the tables hold it, for filling a database without polling and screening.
 *
 * @param findings JSON, as are the mentions.
 */
record StoredHit(
        UUID id,
        long dossier,
        String source,
        String nativeId,
        String subject,
        String surety,
        String behaviour,
        Optional<String> kind,
        String severity,
        boolean alerting,
        boolean complaint,
        boolean concern,
        String findings,
        List<String> reasons,
        String lexicon,
        String mentions,
        Said said,
        Instant at) {

    /** What a stranger wrote. */
    record Said(String permalink, String handle, String name, String text) {
        private PreparedBatch bind(PreparedBatch batch) {
            return batch.bind("permalink", permalink)
                    .bind("handle", handle)
                    .bind("name", name)
                    .bind("text", text)
                    .bind("body", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static void write(Handle tx, List<StoredHit> all) {
        PreparedBatch hits = tx.prepareBatch("""
                insert into hit (id, dossier_id, source_id, platform, host, native_id, subject_id, surety, behaviour, kind,
                    severity, alerting, complaint, concern, findings, reasons, lexicon, post_version, mentions,
                    first_seen_at, kept_at)
                values (:id, :dossier, :source, 'MASTODON', 'mastodon.example', :native, :subject, :surety, :behaviour, :kind,
                    :severity, :alerting, :complaint, :concern, cast(:findings as jsonb), :reasons, :lexicon, 'v1',
                    cast(:mentions as jsonb), :at, :at)""");
        PreparedBatch exhibits = tx.prepareBatch("""
                insert into exhibit (hit_id, version, role, manner, permalink, author_handle, author_name, text, language,
                    published_at, captured_at, request, status, response_headers, body, body_sha256, answer_length,
                    answer_sha256, asked_to, cut_short, retain_until)
                values (:id, 'v1', 'POST', 'LOOKUP', :permalink, :handle, :name, :text, 'nl', :at, :at,
                    '{"method":"GET","address":"https://mastodon.example/api/v1/statuses/1","headers":{}}', 200, '{}',
                    :body, sha256(:body), octet_length(:body), sha256(:body), :at, false, :retain)""");
        for (StoredHit hit : all) {
            hit.bind(hits).add();
            hit.said
                    .bind(exhibits)
                    .bind("id", hit.id)
                    .bind("at", hit.at)
                    .bind("retain", hit.at.plus(Duration.ofDays(1_100)))
                    .add();
        }
        hits.execute();
        exhibits.execute();
    }

    private PreparedBatch bind(PreparedBatch batch) {
        return batch.bind("id", id)
                .bind("dossier", dossier)
                .bind("source", source)
                .bind("native", nativeId)
                .bind("subject", subject)
                .bind("surety", surety)
                .bind("behaviour", behaviour)
                .bind("kind", kind.orElse(null))
                .bind("severity", severity)
                .bind("alerting", alerting)
                .bind("complaint", complaint)
                .bind("concern", concern)
                .bind("findings", findings)
                .bindArray("reasons", String.class, reasons)
                .bind("lexicon", lexicon)
                .bind("mentions", mentions)
                .bind("at", at);
    }
}

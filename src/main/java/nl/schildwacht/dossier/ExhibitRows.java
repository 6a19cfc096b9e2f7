package nl.schildwacht.dossier;

import nl.schildwacht.text.Sha256;
import org.jdbi.v3.core.Handle;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The SQL of table {@code exhibit}. */
final class ExhibitRows {
    private ExhibitRows() {}

    /** Adds an exhibit; the same state of the same post again changes nothing. */
    static void insert(Handle tx, UUID hit, Exhibit exhibit) {
        var exchange = exhibit.exchange();
        var post = exhibit.post();
        tx.createUpdate("""
                        insert into exhibit (hit_id, version, role, manner, permalink, author_handle, author_name, text,
                            language, published_at, edited_at, captured_at, request, status, response_headers, body,
                            body_sha256, slice_offset, answer_length, answer_sha256, asked_from, asked_to, cut_short,
                            retain_until, channel, parent_text, later)
                        values (:hit, :version, :role, :manner, :permalink, :handle, :name, :text,
                            :language, :published, :edited, :captured, cast(:request as jsonb), :status,
                            cast(:headers as jsonb), :body, :bodyDigest, :offset, :answerLength, :answerDigest, :from, :to,
                            :cutShort, :retain, :channel, :parent,
                            exists (select from exhibit where hit_id = :hit and role = :role))
                        on conflict (hit_id, role, version) do nothing""")
                .bind("hit", hit)
                .bind("version", post.version())
                .bind("role", exhibit.role().name())
                .bind("manner", exhibit.manner().name())
                .bind("permalink", post.permalink().map(URI::toString).orElse(null))
                .bind("handle", storable(post.author().handle()))
                .bind("name", storable(post.author().name()))
                .bind("text", storable(post.text()))
                .bind("language", post.language().orElse(null))
                .bind("published", post.publishedAt())
                .bind("edited", post.editedAt().orElse(null))
                .bind("captured", exchange.capturedAt())
                .bind(
                        "request",
                        HitRows.json(Map.of(
                                "method", exchange.method(),
                                "address", exchange.address().toString(),
                                "headers", exchange.requestHeaders())))
                .bind("status", exchange.status())
                .bind("headers", HitRows.json(exchange.responseHeaders()))
                .bind("body", exhibit.body())
                .bind("bodyDigest", Sha256.of(exhibit.body()))
                .bind("offset", exhibit.sliceOffset().orElse(null))
                .bind("answerLength", exchange.body().length)
                .bind("answerDigest", Sha256.of(exchange.body()))
                .bind("from", exhibit.askedFrom().orElse(null))
                .bind("to", exhibit.askedTo())
                .bind("cutShort", exhibit.cutShort())
                .bind("retain", exhibit.retainUntil())
                .bind("channel", post.channel().orElse(null))
                .bind("parent", post.parentText().map(ExhibitRows::storable).orElse(null))
                .execute();
    }

    /** What the post of a hit said, and what it answered; hidden from the moment that it is to be deleted. */
    static Optional<Said> said(Handle handle, UUID hit) {
        return handle.createQuery("""
                        select e.text, p.text as parent from hit h
                        join lateral (select text from exhibit where hit_id = h.id and role = 'POST'
                                      order by case when h.revision = 1 then id else -id end limit 1) e on true
                        left join lateral (select text from exhibit where hit_id = h.id and role = 'PARENT'
                                           order by case when h.revision = 1 then id else -id end limit 1) p on true
                        where h.id = :hit and not exists (select 1 from tombstone t where t.hit_id = h.id)""")
                .bind("hit", hit)
                .map((row, context) -> new Said(row.getString("text"), Optional.ofNullable(row.getString("parent"))))
                .findOne();
    }

    /** Deletes what may no longer be kept. @return how many exhibits went. */
    static int purge(Handle tx, Instant now) {
        return tx.createUpdate("delete from exhibit where retain_until <= :now")
                .bind("now", now)
                .execute();
    }

    /** PostgreSQL's text knows no NUL; the untouched bytes stand in the body. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }
}

package nl.schildwacht.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of table {@code hit}; read with what people judged laid over it. */
final class HitRows {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());
    private static final String SELECT = """
            select h.*, o.found_afterwards, coalesce(s.name, h.source_id) as source_name, e.permalink, e.published_at
            from hit_now h join hit o on o.id = h.id
            left join source s on s.id = h.source_id
            left join lateral (select permalink, published_at from exhibit
                               where hit_id = h.id and role = 'POST' order by id limit 1) e on true
            """;

    private HitRows() {}

    static void insert(
            Handle tx,
            Hit hit,
            long dossierId,
            String sourceId,
            Instant firstSeenAt,
            Instant now,
            boolean foundAfterwards) {
        verdict(tx.createUpdate("""
                        insert into hit (id, dossier_id, source_id, platform, host, native_id, subject_id, surety, behaviour,
                            kind, severity, alerting, complaint, concern, findings, reasons, lexicon,
                            post_version, mentions, first_seen_at, kept_at, found_afterwards)
                        values (:id, :dossier, :source, :platform, :host, :native, :subject, :surety, :behaviour,
                            :kind, :severity, :alerting, :complaint, :concern, cast(:findings as jsonb), :reasons, :lexicon,
                            :version, cast(:mentions as jsonb), :seen, :now, :afterwards)"""), hit)
                .bind("dossier", dossierId)
                .bind("source", sourceId)
                .bind("platform", hit.post().platform().name())
                .bind("host", hit.post().host())
                .bind("native", hit.post().nativeId())
                .bind("subject", hit.subjectId())
                .bind("seen", firstSeenAt)
                .bind("now", now)
                .bind("afterwards", foundAfterwards)
                .execute();
    }

    static void worsen(Handle tx, Hit hit, int revision) {
        verdict(tx.createUpdate("""
                        update hit set surety = :surety, behaviour = :behaviour, kind = :kind, severity = :severity,
                            alerting = :alerting, complaint = :complaint, concern = :concern,
                            findings = cast(:findings as jsonb), reasons = :reasons, lexicon = :lexicon, revision = :revision,
                            post_version = :version, mentions = cast(:mentions as jsonb)
                        where id = :id"""), hit).bind("revision", revision).execute();
    }

    /** What the recogniser said, whatever people made of it. */
    record Recognised(Severity severity, boolean alerting) {}

    static Recognised recognised(Handle handle, UUID id) {
        return handle.createQuery("select severity, alerting from hit where id = :id")
                .bind("id", id)
                .map((row, context) ->
                        new Recognised(Severity.valueOf(row.getString("severity")), row.getBoolean("alerting")))
                .one();
    }

    /** The post was changed for the worse: what people made of it no longer holds, unless they thought it as bad already. */
    static void judgeAnew(Handle tx, UUID id, Severity severity, Instant now) {
        int rows = tx.createUpdate("""
                        update judgement set undone_at = :now where hit_id = :id and undone_at is null and not exists (
                            select 1 from hit_now h where h.id = :id
                              and array_position(array['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], h.severity)
                               >= array_position(array['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], :severity))""")
                .bind("now", now)
                .bind("id", id)
                .bind("severity", severity.name())
                .execute();
        if (rows > 0) tx.execute("update hit set judgement_id = null where id = ?", id);
    }

    static List<HitView> byIds(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(SELECT + " where h.id = any(:ids) order by h.kept_at, h.id")
                .bindArray("ids", UUID.class, ids.toArray())
                .map(HitRows::view)
                .list();
    }

    static List<HitView> byDossier(Handle handle, long dossierId) {
        return handle.createQuery(SELECT + " where h.dossier_id = :dossier order by h.kept_at, h.id")
                .bind("dossier", dossierId)
                .map(HitRows::view)
                .list();
    }

    private static Update verdict(Update update, Hit hit) {
        return update.bind("id", hit.id())
                .bind("surety", hit.surety().name())
                .bind("behaviour", hit.behaviour().name())
                .bind("kind", hit.kind().map(Kind::name).orElse(null))
                .bind("severity", hit.severity().name())
                .bind("alerting", hit.alerting())
                .bind("complaint", hit.complaint())
                .bind("concern", hit.concern())
                .bind("findings", json(hit.findings()))
                .bindArray("reasons", String.class, hit.reasons())
                .bind("lexicon", hit.lexicon())
                .bind("version", hit.postVersion())
                .bind("mentions", MeantRows.json(hit.mentions()));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + value.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    private static HitView view(ResultSet row, StatementContext context) throws SQLException {
        return new HitView(
                row.getObject("id", UUID.class),
                row.getLong("dossier_id"),
                row.getString("subject_id"),
                Platform.valueOf(row.getString("platform")),
                row.getString("host"),
                row.getString("source_name"),
                address(row.getString("permalink")),
                Surety.valueOf(row.getString("surety")),
                Behaviour.valueOf(row.getString("behaviour")),
                Optional.ofNullable(row.getString("kind")).map(Kind::valueOf),
                Severity.valueOf(row.getString("severity")),
                row.getBoolean("alerting"),
                row.getBoolean("complaint"),
                row.getBoolean("concern"),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getString("lexicon"),
                Optional.ofNullable(row.getTimestamp("published_at"))
                        .orElse(row.getTimestamp("first_seen_at"))
                        .toInstant(),
                row.getTimestamp("first_seen_at").toInstant(),
                row.getInt("revision"),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(at -> at.toInstant()),
                Optional.ofNullable(row.getTimestamp("gone_at")).map(at -> at.toInstant()),
                row.getBoolean("found_afterwards"));
    }

    /** A place that can be visited; empty for whatever else a platform called a permanent link. */
    static Optional<URI> address(@Nullable String permalink) {
        if (permalink == null) return Optional.empty();
        try {
            URI uri = new URI(permalink);
            return Optional.of(uri)
                    .filter(it -> "https".equalsIgnoreCase(it.getScheme()) || "http".equalsIgnoreCase(it.getScheme()));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}

package nl.schildwacht.source;

import nl.schildwacht.post.Post;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which posts a source showed us before, and in which state. Holds keyed hashes only, so that the table tells nobody who was
 * read: the uninvolved leave no trace. Thread-safe.
 */
public final class SeenSet {
    private final Jdbi jdbi;
    private final SecretKeySpec key;

    private SeenSet(Jdbi jdbi, byte[] key) {
        this.jdbi = jdbi;
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** Opens the set with the key that all replicas share; the first one makes it. */
    public static SeenSet open(Jdbi jdbi) {
        byte[] key = jdbi.inTransaction(tx -> {
            tx.execute("insert into shared_key (name, value)"
                    + " select 'seen', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')"
                    + " on conflict do nothing");
            return tx.createQuery("select value from shared_key where name = 'seen'")
                    .mapTo(byte[].class)
                    .one();
        });
        return new SeenSet(jdbi, key);
    }

    /** Those of the items that this source has not shown in this state before; an item twice in the list counts once. */
    public List<Item> unseen(String sourceId, List<Item> items) {
        if (items.isEmpty()) return List.of();
        Map<String, String> versions = new HashMap<>();
        List<String> keys =
                items.stream().map(item -> hex(hash(item.post().ref().key()))).toList();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select encode(post_key, 'hex') as key, encode(version, 'hex') as version from seen
                        where source_id = :source
                          and post_key in (select decode(k, 'hex') from unnest(:keys) k)""")
                .bind("source", sourceId)
                .bindArray("keys", String.class, keys)
                .map((row, context) -> Map.entry(row.getString("key"), row.getString("version")))
                .forEach(entry -> versions.put(entry.getKey(), entry.getValue())));
        List<Item> unseen = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String version = hex(hash(items.get(i).post().version()));
            if (!version.equals(versions.put(keys.get(i), version))) unseen.add(items.get(i));
        }
        return unseen;
    }

    /** Marks posts as seen, in the transaction that keeps the page. */
    public void mark(Handle tx, String sourceId, List<Post> posts, Instant now) {
        if (posts.isEmpty()) return;
        var batch = tx.prepareBatch("""
                insert into seen (source_id, post_key, version, seen_at) values (:source, :key, :version, :now)
                on conflict (source_id, post_key) do update set version = excluded.version, seen_at = excluded.seen_at""");
        for (Post post : posts) {
            batch.bind("source", sourceId)
                    .bind("key", hash(post.ref().key()))
                    .bind("version", hash(post.version()))
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    /** Forgets what was last seen before this age. */
    public int forget(Instant now, Duration age) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from seen where seen_at < :before")
                .bind("before", now.minus(age))
                .execute());
    }

    private byte[] hash(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256"); // RFC 2104; not thread-safe, hence one each
            mac.init(key);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

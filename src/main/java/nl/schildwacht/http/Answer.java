package nl.schildwacht.http;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a server answered, whole.
 *
 * @param status the HTTP status of the last hop, 100–599; every status is an answer, not a problem.
 * @param headers names in lower case, several of one name joined by {@code ", "}. Headers that described the wire and
 *     are no longer true of {@code body} ({@code transfer-encoding}; when it was compressed {@code content-encoding} and
 *     {@code content-length}) stand under {@code x-archive-orig-…}, as web archives do it.
 * @param body decoded bytes, possibly empty, at most the configured cap; not to be written to.
 * @param finalUri the address that gave this answer, after redirects; may hold secrets.
 * @param movedTo where the resource says it has moved for good: the end of the leading run of 301 and 308 hops, only
 *     when the answer is a good one (2xx or 304) and the way there did not fall from https to http.
 * @param requestedAt when the first hop was sent.
 * @param answeredAt when the last byte was in.
 * @param notBefore when the host wants to be asked again, from {@code Retry-After}; both doors already keep to it.
 */
public record Answer(
        int status,
        Map<String, String> headers,
        byte[] body,
        URI finalUri,
        Optional<URI> movedTo,
        Instant requestedAt,
        Instant answeredAt,
        Optional<Instant> notBefore) {

    public Answer {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = Collections.unmodifiableMap(sorted);
    }

    /** The value of this header, in any case of the name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** 2xx. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** 304: what we already have still holds. */
    public boolean isNotModified() {
        return status == 304;
    }

    @Override
    public String toString() {
        return "Answer[" + status + ", " + body.length + " bytes from " + finalUri.getHost() + "]";
    }
}

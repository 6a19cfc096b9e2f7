package nl.schildwacht.http;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One GET request. Its address and headers may hold secrets, so {@code toString()} names the host only.
 *
 * @param uri absolute, {@code http} or {@code https}; a fragment is not sent.
 * @param headers sent as they are, names stored in lower case, one value each. {@code User-Agent}, {@code Host},
 *     {@code Accept-Encoding}, {@code Connection} and the framing headers are the client's own: ours win.
 * @param etag what the server called {@code ETag} last time, returned exactly as {@code If-None-Match}.
 * @param lastModified what the server called {@code Last-Modified} last time, returned exactly as
 *     {@code If-Modified-Since}.
 */
public record Request(URI uri, Map<String, String> headers, Optional<String> etag, Optional<String> lastModified) {

    /** @throws IllegalArgumentException when a header name or value cannot be sent; the value is not repeated. */
    public Request {
        var lowered = new LinkedHashMap<String, String>();
        headers.forEach((name, value) -> lowered.put(name.toLowerCase(Locale.ROOT), sendable(name, value)));
        headers = Collections.unmodifiableMap(lowered);
        etag.ifPresent(value -> sendable("if-none-match", value));
        lastModified.ifPresent(value -> sendable("if-modified-since", value));
    }

    /** A plain request for this address. */
    public static Request get(URI uri) {
        return new Request(uri, Map.of(), Optional.empty(), Optional.empty());
    }

    /** The same request with one header more, or another value for it. */
    public Request with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name.toLowerCase(Locale.ROOT), value);
        return new Request(uri, more, etag, lastModified);
    }

    /** The same request, answered by 304 when nothing changed since these validators were given (RFC 9110 §13.1). */
    public Request unlessUnchanged(Optional<String> etag, Optional<String> lastModified) {
        return new Request(uri, headers, etag, lastModified);
    }

    private static String sendable(String name, String value) {
        // A line break in a value would start a header of somebody else's choosing.
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) throw new IllegalArgumentException("not a header name");
        if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f || c > 0xff))
            throw new IllegalArgumentException("header " + name + " holds a character that cannot be sent");
        return value;
    }

    @Override
    public String toString() {
        return "Request[" + uri.getHost() + "]";
    }
}

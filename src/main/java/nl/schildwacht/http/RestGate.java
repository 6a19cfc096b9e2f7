package nl.schildwacht.http;

import java.net.URI;

/**
 * The door for typed JSON APIs: Quarkus REST clients whose every connection runs through a SOCKS5 listener of our own,
 * in this process, which looks the name up, checks what it gave and connects to exactly that. Thread-safe.
 */
public final class RestGate implements AutoCloseable {

    /**
     * Opens a door to one server. Keep it for as long as the source lives, and close it.
     *
     * @param api a Jakarta REST interface whose methods return {@code RestResponse<InputStream>}; tokens go in as
     *     {@code @HeaderParam} or {@code @QueryParam}.
     * @param base the server's base address, http(s).
     */
    public <T> RestDoor<T> open(Class<T> api, URI base) {
        throw new UnsupportedOperationException("not yet built");
    }

    @Override
    public void close() {}
}

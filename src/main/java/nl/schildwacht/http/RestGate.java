package nl.schildwacht.http;

import io.quarkus.proxy.ProxyType;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

import java.net.URI;
import java.util.concurrent.TimeUnit;

/**
 * The door for typed JSON APIs: Quarkus REST clients whose every connection runs through a SOCKS5 listener of our own,
 * in this process, which looks the name up, checks what it gave and connects to exactly that. Thread-safe.
 */
public final class RestGate implements AutoCloseable {
    private final Manners manners;
    private final SocksGate socks;

    public RestGate(Manners manners) {
        this.manners = manners;
        this.socks = new SocksGate(manners.names, manners.connect);
    }

    /**
     * Opens a door to one server. Keep it for as long as the source lives, and close it.
     *
     * @param api a Jakarta REST interface whose methods return {@code RestResponse<InputStream>}; tokens go in as
     *     {@code @HeaderParam} or {@code @QueryParam}.
     * @param base the server's base address, http(s).
     * @throws IllegalArgumentException when {@link WebAddress#fault} finds one; the address is not repeated.
     */
    public <T> RestDoor<T> open(Class<T> api, URI base) {
        WebAddress.fault(base).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        var pass = socks.admit();
        var sent = new RestDoor.Sent(base);
        var client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(base)
                .connectTimeout(manners.connect.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(manners.silence.toMillis(), TimeUnit.MILLISECONDS)
                .userAgent(manners.userAgent)
                // Every status is an answer, 304 and 429 too.
                .disableDefaultMapper(true)
                .followRedirects(false)
                // Theirs takes a compressed body that breaks off for a complete one; Body decodes instead.
                .enableCompression(false)
                .proxyAddress(socks.address().getHostString(), socks.address().getPort())
                .proxyType(ProxyType.SOCKS5)
                .proxyUser(pass.user)
                .proxyPassword(pass.password)
                .proxyConnectTimeout(manners.total)
                .nonProxyHosts("")
                // Bytes and time are counted per connection, so a connection is one call.
                .property("io.quarkus.rest.client.keep-alive-enabled", false)
                .register(sent)
                .build(api);
        return new RestDoor<>(client, base, sent, manners, pass, () -> socks.dismiss(pass));
    }

    @Override
    public void close() {
        socks.close();
    }
}

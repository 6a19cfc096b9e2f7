package nl.schildwacht.http;

import org.jboss.logging.Logger;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A SOCKS5 listener on the loopback of this machine (RFC 1928, RFC 1929), for our own REST clients only: they leave the
 * look-up to it, and it connects to the address that was checked. TLS passes through it end to end.
 */
final class SocksGate implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SocksGate.class);
    private static final int GRANTED = 0, NOT_ALLOWED = 2, HOST_UNREACHABLE = 4, REFUSED = 5;

    private final GuardedNames names;
    private final Duration connect;
    private final ServerSocket listener;
    private final Map<String, Pass> passByUser = new ConcurrentHashMap<>();

    SocksGate(GuardedNames names, Duration connect) {
        this.names = names;
        this.connect = connect;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no loopback port for the outgoing gate", e);
        }
        Thread.ofVirtual().name("http-gate").start(this::listen);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    /** One door's credentials. Without them nobody on this machine gets through. */
    Pass admit() {
        var pass = new Pass(random(), random());
        passByUser.put(pass.user, pass);
        return pass;
    }

    void dismiss(Pass pass) {
        passByUser.remove(pass.user);
        pass.passage.close();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                Thread.ofVirtual().name("http-tunnel").start(() -> serve(client));
            } catch (IOException e) {
                if (!listener.isClosed()) LOG.warn("The outgoing gate could not accept a connection and goes on", e);
            }
        }
    }

    private void serve(Socket client) {
        try {
            client.setSoTimeout((int) connect.toMillis());
            var in = new DataInputStream(client.getInputStream());
            var passage = greet(in, client.getOutputStream());
            passage.carry(client);
            var server = reach(in, client.getOutputStream(), passage);
            client.setSoTimeout(0);
            Thread.ofVirtual().name("http-tunnel-up").start(() -> pump(client, server, new Passage(Long.MAX_VALUE)));
            pump(server, client, passage);
        } catch (IOException turnedAway) {
            // The passage holds the reason, and the client gets a SOCKS reply or a closed connection.
            Passage.tear(client);
        }
    }

    private Passage greet(DataInputStream in, OutputStream out) throws IOException {
        expect(in, 5);
        in.skipNBytes(in.readUnsignedByte());
        out.write(new byte[] {5, 2});
        expect(in, 1);
        var pass = passByUser.get(text(in));
        var password = text(in);
        boolean known = pass != null && pass.password.equals(password);
        out.write(new byte[] {1, (byte) (known ? 0 : 1)});
        if (!known) throw new IOException("not one of ours");
        return pass.passage;
    }

    private Socket reach(DataInputStream in, OutputStream out, Passage passage) throws IOException {
        expect(in, 5);
        expect(in, 1);
        expect(in, 0);
        var host = host(in);
        int port = in.readUnsignedShort();
        try {
            var server = connected(host, port, passage);
            reply(out, GRANTED);
            return server;
        } catch (IOException e) {
            var kind = Cause.of(e, false);
            passage.failed(kind);
            reply(
                    out,
                    switch (kind) {
                        case ADDRESS_REFUSED -> NOT_ALLOWED;
                        case UNKNOWN_HOST -> HOST_UNREACHABLE;
                        default -> REFUSED;
                    });
            throw e;
        }
    }

    private Socket connected(String host, int port, Passage passage) throws IOException {
        IOException last = new IOException("no address");
        for (var address : names.addressesOf(host)) {
            var server = new Socket();
            passage.carry(server);
            try {
                server.connect(new InetSocketAddress(address, port), (int) connect.toMillis());
                return server;
            } catch (IOException tryTheNext) {
                server.close();
                last = tryTheNext;
            }
        }
        throw last;
    }

    private static void pump(Socket from, Socket to, Passage passage) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[16 * 1024];
            for (int n; (n = in.read(buffer)) >= 0; ) {
                passage.spend(n);
                out.write(buffer, 0, n);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            // Either side is gone, or the passage is spent: the other side must see a reset, not an end.
            Passage.tear(from);
            Passage.tear(to);
        }
    }

    private static String host(DataInputStream in) throws IOException {
        return switch (in.readUnsignedByte()) {
            case 1 -> InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
            case 3 -> text(in);
            case 4 -> InetAddress.getByAddress(in.readNBytes(16)).getHostAddress();
            default -> throw new IOException("not a SOCKS address");
        };
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.ISO_8859_1);
    }

    private static void expect(DataInputStream in, int octet) throws IOException {
        if (in.readUnsignedByte() != octet) throw new IOException("not SOCKS5");
    }

    private static void reply(OutputStream out, int code) throws IOException {
        out.write(new byte[] {5, (byte) code, 0, 1, 0, 0, 0, 0, 0, 0});
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        passByUser.values().forEach(this::dismiss);
        try {
            listener.close();
        } catch (IOException e) {
            LOG.warn("The outgoing gate did not close; it ends with the process", e);
        }
    }

    /** One door's credentials and the call that is under way. */
    static final class Pass {
        final String user;
        final String password;
        private volatile Passage passage = new Passage(0);

        private Pass(String user, String password) {
            this.user = user;
            this.password = password;
            passage.close();
        }

        /** The passage for the next call; the one before is closed. */
        Passage open(long bytes) {
            passage.close();
            return passage = new Passage(bytes);
        }
    }
}

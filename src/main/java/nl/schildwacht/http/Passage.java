package nl.schildwacht.http;

import nl.schildwacht.http.FetchProblem.Kind;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One call's way through the {@link SocksGate}: its sockets, what is left of its bytes, and why it failed. */
final class Passage implements AutoCloseable {
    private final List<Socket> sockets = new ArrayList<>();
    private Optional<Kind> problem = Optional.empty();
    private boolean closed;
    private long left;

    /** @param bytes how many may come back, everything on the wire counted. */
    Passage(long bytes) {
        this.left = bytes;
    }

    /** Takes a socket into its care; a socket that comes too late is closed. */
    synchronized void carry(Socket socket) throws IOException {
        sockets.add(socket);
        if (!closed) return;
        tear(socket);
        throw new IOException("the call is over");
    }

    synchronized void spend(int bytes) throws IOException {
        left -= bytes;
        if (left >= 0) return;
        failed(Kind.TOO_LARGE);
        throw new IOException("too many bytes");
    }

    /** The first failure is the reason; what follows from it is not. */
    synchronized void failed(Kind kind) {
        if (!closed && problem.isEmpty()) problem = Optional.of(kind);
    }

    synchronized Optional<Kind> problem() {
        return problem;
    }

    void cut(Kind kind) {
        failed(kind);
        close();
    }

    /** Nothing flows any more, also not what a closing reader would have liked to drain. */
    @Override
    public void close() {
        List<Socket> open;
        synchronized (this) {
            closed = true;
            open = List.copyOf(sockets);
        }
        open.forEach(Passage::tear);
    }

    /** Closes with a reset: a clean end would look like the end of a body that has no declared length. */
    static void tear(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            return;
        }
    }
}

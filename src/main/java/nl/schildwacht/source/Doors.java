package nl.schildwacht.source;

import nl.schildwacht.http.RestDoor;
import nl.schildwacht.http.RestGate;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One API at many servers: a door to each, opened when it is first needed and shared by all sources on that server.
 * Thread-safe.
 *
 * @param <T> the Jakarta REST interface.
 */
public final class Doors<T> {
    private final RestGate gate;
    private final Class<T> api;
    private final Map<URI, RestDoor<T>> doors = new ConcurrentHashMap<>();

    public Doors(RestGate gate, Class<T> api) {
        this.gate = gate;
        this.api = api;
    }

    /** The door to the server of this source; empty when its address is none to be opened. */
    public Optional<RestDoor<T>> to(SourceSettings settings) {
        try {
            return Optional.of(doors.computeIfAbsent(settings.base(), base -> gate.open(api, base)));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}

package nl.schildwacht.browser;

import java.util.Optional;

/**
 * A page that is looked at, and by whom.
 *
 * @param reader absent: nobody is signed in.
 * @param route as the resource declares it, {@code /console/dossiers/{id}}.
 * @param path to ask for, with the query.
 * @param name of its pictures.
 * @param status that it answers with.
 */
record Stop(Optional<Reader> reader, String route, String path, String name, int status) {
    static Stop open(String route, String name) {
        return new Stop(Optional.empty(), route, route, name, 200);
    }

    static Stop of(Reader reader, String route, String name) {
        return new Stop(Optional.of(reader), route, route, name, 200);
    }

    /** The same page for a certain dossier, hit or person. */
    Stop at(String path) {
        return new Stop(reader, route, path, name, status);
    }

    Stop answering(int expected) {
        return new Stop(reader, route, path, name, expected);
    }

    String who() {
        return reader.map(Reader::id).orElse("nobody");
    }

    @Override
    public String toString() {
        return route + " (" + who() + ")";
    }
}

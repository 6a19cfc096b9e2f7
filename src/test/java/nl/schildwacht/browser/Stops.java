package nl.schildwacht.browser;

import java.util.List;
import java.util.stream.Stream;

/** All pages there are; {@link StopsTest} knows when one is missing. */
final class Stops {
    private Stops() {}

    static List<Stop> all(Landmarks at) {
        return Stream.of(
                        Stop.open("/look", "look"),
                        Stop.open("/nowhere", "not-there").answering(404))
                .toList();
    }
}

package nl.schildwacht.app;

import nl.schildwacht.post.Platform;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.SourceAdapter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The adapter of each platform. */
record Adapters(Map<Platform, SourceAdapter> byPlatform) {
    Adapters {
        byPlatform = Map.copyOf(byPlatform);
    }

    static Adapters of(List<SourceAdapter> adapters) {
        return new Adapters(adapters.stream().collect(Collectors.toMap(SourceAdapter::platform, Function.identity())));
    }

    /** What each platform can be asked for. */
    Map<Platform, Set<Mode>> offered() {
        return byPlatform.values().stream().collect(Collectors.toMap(SourceAdapter::platform, SourceAdapter::modes));
    }
}

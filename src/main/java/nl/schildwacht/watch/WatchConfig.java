package nl.schildwacht.watch;

import io.smallrye.config.ConfigMapping;

import java.nio.file.Path;
import java.util.Optional;

/** Where the watchlist comes from besides people's hands. */
@ConfigMapping(prefix = "schildwacht.watch")
public interface WatchConfig {
    /** A YAML file for operators who keep configuration in git, their sources too; see docs/watch.example.yaml. */
    Optional<Path> file();
}

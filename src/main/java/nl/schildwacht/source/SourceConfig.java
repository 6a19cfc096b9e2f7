package nl.schildwacht.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How sources are polled. */
@ConfigMapping(prefix = "schildwacht.source")
public interface SourceConfig {
    /** How often due sources are looked for. */
    @WithDefault("1s")
    Duration tick();

    /** How many sources one replica polls at once. */
    @WithDefault("8")
    int atOnce();

    /** How long a source stays claimed without a sign of life; after that another replica takes it over. */
    @WithDefault("60s")
    Duration lease();

    /** How many pages one poll walks at most; the rest waits for the next. */
    @WithDefault("20")
    int pagesAtOnce();

    /** How far a new source looks back. */
    @WithDefault("24h")
    Duration lookBack();

    /** How long a post stays known; longer than any source offers it. */
    @WithDefault("90d")
    Duration rememberSeen();

    /** A file with 32 random bytes in base64 that encrypts stored tokens. */
    Optional<String> keyFile();

    /** Such a file that the service made for itself, beside its embedded database; used when {@link #keyFile} is not set. */
    Optional<String> ownKeyFile();

    /** How the names of environment variables begin that a source may refer to as its secret. */
    @WithDefault("SCHILDWACHT_SECRET_")
    String secretPrefix();

    /** Folders below which lie the files that a source may refer to as its secret. */
    @WithDefault("/run/secrets,/etc/schildwacht/secrets")
    List<Path> secretFolders();
}

package nl.schildwacht.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How we behave towards other people's servers. */
@ConfigMapping(prefix = "schildwacht.http")
public interface HttpConfig {

    /** Who runs this installation: an e-mail or web address, sent in every User-Agent so that a host can reach us. */
    Optional<String> contact();

    /** How long a name look-up and a connection may each take. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** The longest silence of a server in the middle of an answer. */
    @WithDefault("10s")
    Duration readTimeout();

    /** The longest time one exchange may take, redirects included, waiting for our turn not. */
    @WithDefault("30s")
    Duration totalTimeout();

    /** The largest body that is read, after decompression. */
    @WithDefault("5M")
    MemorySize maxBytes();

    PerHost perHost();

    /** What may be reached although it is private: networks ({@code 10.1.0.0/16}, {@code fd00::/8}) or host names. */
    Optional<List<String>> allowPrivate();

    /** One host's budget; all sources on that host share it. */
    interface PerHost {
        /** The least time between the end of one request and the start of the next. */
        @WithDefault("200ms")
        Duration spacing();

        /** The most requests in any sixty seconds. */
        @WithDefault("30")
        int perMinute();

        /** How long a caller may wait for its turn; a turn further off is a NOT_BEFORE. */
        @WithDefault("20s")
        Duration patience();

        /** The longest {@code Retry-After} we believe; a host that asks for more is asked again after this. */
        @WithDefault("P7D")
        Duration longestWait();
    }
}

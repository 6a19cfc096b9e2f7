package nl.schildwacht.source;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import nl.schildwacht.http.HttpConfig;
import nl.schildwacht.http.Manners;
import nl.schildwacht.http.NameLookup;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Manners for tests against this machine: it may be reached, nobody is spared, and patience is short. */
public final class Loopback {
    private Loopback() {}

    /** Reads at most 1 MiB, waits at most two seconds for silence; a fresh budget every time. */
    public static Manners manners() {
        return new Manners(
                new Config(), "test", NameLookup.system(), Clock.systemUTC(), _ -> {}, new SimpleMeterRegistry());
    }

    private record Config() implements HttpConfig {
        @Override
        public Optional<String> contact() {
            return Optional.of("mailto:beheer@voorbeeldstad.example");
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration totalTimeout() {
            return Duration.ofSeconds(3);
        }

        @Override
        public MemorySize maxBytes() {
            return new MemorySize(BigInteger.ONE.shiftLeft(20));
        }

        @Override
        public PerHost perHost() {
            return new Unhurried();
        }

        @Override
        public Optional<List<String>> allowPrivate() {
            return Optional.of(List.of("127.0.0.0/8", "::1", "localhost"));
        }
    }

    private record Unhurried() implements HttpConfig.PerHost {
        @Override
        public Duration spacing() {
            return Duration.ZERO;
        }

        @Override
        public int perMinute() {
            return 10_000;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration longestWait() {
            return Duration.ofDays(7);
        }
    }
}

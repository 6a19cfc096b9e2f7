package nl.schildwacht.dispatch.mail;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The connection to the mail server, from the {@code quarkus.mailer.*} settings. quarkus-mailer's own client has no idle
 * time-out: a server that falls silent keeps its connection for ever, and ten of them stop all mail. Nor is a client used
 * twice: after a connection that broke at the wrong moment, its pool sometimes never answers again.
 */
public final class Smtp {
    private Smtp() {}

    /**
     * Gives a new client for each mail.
     *
     * @param tls the TLS configuration that {@code quarkus.mailer.tls-configuration-name} names.
     * @param silence how long a server may say nothing before its connection is closed.
     */
    public static Supplier<MailClient> client(
            Vertx vertx, MailerRuntimeConfig settings, Optional<TlsConfiguration> tls, Duration silence) {
        MailConfig config = config(settings, tls, silence);
        return () -> MailClient.create(vertx, config);
    }

    static MailConfig config(MailerRuntimeConfig settings, Optional<TlsConfiguration> tls, Duration silence) {
        var config = bounded(silence)
                .setHostname(settings.host())
                .setStarttls(StartTLSOptions.valueOf(settings.startTLS().toUpperCase(Locale.ROOT)))
                .setLogin(LoginOption.valueOf(settings.login().toUpperCase(Locale.ROOT)))
                .setPipelining(settings.pipelining());
        boolean encrypted = settings.tls().orElse(false);
        config.setSsl(encrypted);
        config.setPort(settings.port().orElse(encrypted ? 465 : 25));
        settings.username().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        settings.authMethods().ifPresent(config::setAuthMethods);
        settings.ownHostName().ifPresent(config::setOwnHostname);
        config.setHostnameVerificationAlgorithm("HTTPS");
        tls.ifPresent(named -> TlsConfigUtils.configure(config, named));
        return config;
    }

    static MailConfig bounded(Duration silence) {
        var config = new MailConfig();
        config.setConnectTimeout((int) silence.toMillis());
        config.setIdleTimeout((int) silence.toMillis());
        config.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        config.setKeepAlive(false);
        return config;
    }
}

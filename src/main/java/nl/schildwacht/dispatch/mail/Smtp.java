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

    /**
     * Gives a new client for each mail, by what somebody typed in.
     *
     * @param password to log in with, where there is a user.
     * @param tls whom to trust, where the environment names it.
     */
    public static Supplier<MailClient> client(
            Vertx vertx, MailServer server, String password, Optional<TlsConfiguration> tls, Duration silence) {
        var config = bounded(silence)
                .setHostname(server.host())
                .setPort(server.port())
                .setSsl(server.encryption() == MailServer.Encryption.TLS)
                .setStarttls(
                        server.encryption() == MailServer.Encryption.STARTTLS
                                ? StartTLSOptions.REQUIRED
                                : StartTLSOptions.DISABLED)
                .setLogin(server.user().isEmpty() ? LoginOption.DISABLED : LoginOption.REQUIRED)
                .setHostnameVerificationAlgorithm("HTTPS");
        if (!server.user().isEmpty()) config.setUsername(server.user()).setPassword(password);
        tls.ifPresent(named -> TlsConfigUtils.configure(config, named));
        return () -> MailClient.create(vertx, config);
    }

    /** What people need to know of the environment's settings. */
    public static MailServer server(MailerRuntimeConfig settings, String from) {
        boolean encrypted = settings.tls().orElse(false);
        MailServer.Encryption encryption = encrypted
                ? MailServer.Encryption.TLS
                : "DISABLED".equalsIgnoreCase(settings.startTLS())
                        ? MailServer.Encryption.NONE
                        : MailServer.Encryption.STARTTLS;
        return new MailServer(
                settings.host(),
                settings.port().orElse(encrypted ? 465 : 25),
                encryption,
                settings.username().orElse(""),
                from);
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

package nl.schildwacht.app;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import nl.schildwacht.console.access.PublicAddress;
import nl.schildwacht.console.page.setup.GoingLive;
import nl.schildwacht.dispatch.Announcements;
import nl.schildwacht.dispatch.Announcer;
import nl.schildwacht.dispatch.Corrections;
import nl.schildwacht.dispatch.DirectHandover;
import nl.schildwacht.dispatch.DispatchConfig;
import nl.schildwacht.dispatch.DispatchMetrics;
import nl.schildwacht.dispatch.Dispatcher;
import nl.schildwacht.dispatch.Handover;
import nl.schildwacht.dispatch.Notices;
import nl.schildwacht.dispatch.Outbox;
import nl.schildwacht.dispatch.Relay;
import nl.schildwacht.dispatch.ReportDesk;
import nl.schildwacht.dispatch.Sender;
import nl.schildwacht.dispatch.Undelivered;
import nl.schildwacht.dispatch.Withdrawals;
import nl.schildwacht.dispatch.kafka.KafkaHandover;
import nl.schildwacht.dispatch.mail.Address;
import nl.schildwacht.dispatch.mail.Announcement;
import nl.schildwacht.dispatch.mail.Letters;
import nl.schildwacht.dispatch.mail.Line;
import nl.schildwacht.dispatch.mail.MailOutlet;
import nl.schildwacht.dispatch.mail.MailServers;
import nl.schildwacht.dispatch.mail.Smtp;
import nl.schildwacht.dispatch.mail.TestMail;
import nl.schildwacht.dossier.DossierConfig;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.LookUps;
import nl.schildwacht.dossier.RecogniserArchive;
import nl.schildwacht.dossier.Repeats;
import nl.schildwacht.dossier.WindowFigures;
import nl.schildwacht.dossier.casework.CaseworkConfig;
import nl.schildwacht.dossier.figures.Care;
import nl.schildwacht.dossier.figures.Figures;
import nl.schildwacht.dossier.figures.PileOns;
import nl.schildwacht.dossier.figures.Precision;
import nl.schildwacht.dossier.figures.QuarterReports;
import nl.schildwacht.dossier.report.AnswerTerms;
import nl.schildwacht.dossier.report.ReportCheck;
import nl.schildwacht.dossier.report.ReportConfig;
import nl.schildwacht.dossier.report.ReportLinks;
import nl.schildwacht.dossier.report.ReportPurge;
import nl.schildwacht.dossier.report.Reports;
import nl.schildwacht.dossier.retention.AboutPerson;
import nl.schildwacht.dossier.retention.Erasure;
import nl.schildwacht.dossier.retention.Forecast;
import nl.schildwacht.dossier.retention.Holds;
import nl.schildwacht.dossier.retention.PersonNotices;
import nl.schildwacht.dossier.retention.Purge;
import nl.schildwacht.dossier.retention.Requests;
import nl.schildwacht.dossier.retention.Terms;
import nl.schildwacht.http.Manners;
import nl.schildwacht.http.Pause;
import nl.schildwacht.http.PoliteClient;
import nl.schildwacht.http.RestGate;
import nl.schildwacht.screening.Afterwards;
import nl.schildwacht.screening.DryRun;
import nl.schildwacht.screening.DryRuns;
import nl.schildwacht.screening.Explaining;
import nl.schildwacht.screening.Keeping;
import nl.schildwacht.screening.MeasuredBreadth;
import nl.schildwacht.screening.Offers;
import nl.schildwacht.screening.Recheck;
import nl.schildwacht.screening.Reporting;
import nl.schildwacht.screening.Screen;
import nl.schildwacht.screening.Screening;
import nl.schildwacht.screening.ScreeningConfig;
import nl.schildwacht.screening.ScreeningMetrics;
import nl.schildwacht.screening.SearchingBack;
import nl.schildwacht.screening.Trial;
import nl.schildwacht.screening.TrialPoll;
import nl.schildwacht.screening.TryingGate;
import nl.schildwacht.source.Attention;
import nl.schildwacht.source.BackSearches;
import nl.schildwacht.source.HostCost;
import nl.schildwacht.source.PlatformNotes;
import nl.schildwacht.source.PollHours;
import nl.schildwacht.source.Poller;
import nl.schildwacht.source.Seals;
import nl.schildwacht.source.SecretStore;
import nl.schildwacht.source.SeenSet;
import nl.schildwacht.source.Sessions;
import nl.schildwacht.source.SourceCheck;
import nl.schildwacht.source.SourceConfig;
import nl.schildwacht.source.SourceMetrics;
import nl.schildwacht.source.Sources;
import nl.schildwacht.source.StoredSessions;
import nl.schildwacht.source.Tryout;
import nl.schildwacht.source.bluesky.BlueskyAdapter;
import nl.schildwacht.source.canary.CanaryAdapter;
import nl.schildwacht.source.feed.FeedAdapter;
import nl.schildwacht.source.mastodon.MastodonAdapter;
import nl.schildwacht.source.mastodon.MastodonConfig;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.OwnWordStore;
import nl.schildwacht.watch.Watchlists;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** The rooms put together, from upstream to downstream. Nothing is decided here. */
@Singleton
final class Rooms {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource);
        // An exception that shows its statement's values would carry a stranger's words into the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    @Produces
    @Singleton
    WatchedNow watchedNow(Watchlists watchlists, AppConfig config) {
        return new WatchedNow(watchlists, config.canary().mailbox());
    }

    @Produces
    @Singleton
    Sources sources(Jdbi jdbi) {
        return new Sources(jdbi);
    }

    @Produces
    @Singleton
    SeenSet seenSet(Jdbi jdbi) {
        return SeenSet.open(jdbi);
    }

    @Produces
    @Singleton
    Adapters adapters(
            PoliteClient client,
            RestGate gate,
            SecretStore secrets,
            Sessions sessions,
            Clock clock,
            MastodonConfig mastodon) {
        return Adapters.of(List.of(
                new FeedAdapter(client, secrets),
                new MastodonAdapter(gate, clock, secrets, mastodon),
                new BlueskyAdapter(gate, clock, secrets, sessions),
                new CanaryAdapter()));
    }

    @Produces
    @Singleton
    Sessions sessions(SecretStore secrets) {
        return new StoredSessions(secrets);
    }

    @Produces
    @Singleton
    SourceCheck sourceCheck(Adapters adapters) {
        return new SourceCheck(adapters.offered());
    }

    @Produces
    @Singleton
    Withdrawals withdrawals(Jdbi jdbi, Clock clock, Dossiers dossiers, Outbox outbox, Bells bells) {
        return new Withdrawals(jdbi, clock, dossiers, outbox, bells::ringRelay);
    }

    @Produces
    @Singleton
    Corrections corrections(Jdbi jdbi) {
        return new Corrections(jdbi);
    }

    @Produces
    @Singleton
    Recogniser recogniser() {
        return Recogniser.load();
    }

    @Produces
    @Singleton
    RecogniserArchive recogniserArchive(Jdbi jdbi, Clock clock) {
        return new RecogniserArchive(jdbi, clock);
    }

    @Produces
    @Singleton
    Repeats repeats(Jdbi jdbi, RecogniserArchive archive, OwnWordStore words, Recogniser recogniser) {
        return new Repeats(jdbi, archive, words, recogniser);
    }

    @Produces
    @Singleton
    Trial trial(Recogniser recogniser, Repeats repeats) {
        return new Trial(recogniser, new PastInDossiers(repeats));
    }

    @Produces
    @Singleton
    Offers offers(Adapters adapters, Clock clock, SourceConfig config) {
        return new Offers(adapters.byPlatform(), clock, config.lookBack());
    }

    @Produces
    @Singleton
    TrialPoll trialPoll(Recogniser recogniser, WatchedNow watched, Offers offers) {
        return new TrialPoll(new Screen(recogniser), watched, offers);
    }

    @Produces
    @Singleton
    MeasuredBreadth breadth(Repeats repeats, Clock clock) {
        return new MeasuredBreadth(new PastInDossiers(repeats), clock);
    }

    @Produces
    @Singleton
    DryRuns dryRuns(
            Jdbi jdbi,
            Recogniser recogniser,
            Sources sources,
            Offers offers,
            HostCost cost,
            MeasuredBreadth breadth,
            WatchedNow watched,
            Clock clock) {
        return new DryRuns(
                jdbi,
                new DryRun(recogniser, sources, offers, cost::of, breadth),
                watched,
                clock,
                Executors.newVirtualThreadPerTaskExecutor(),
                Pause.sleeping());
    }

    @Produces
    @Singleton
    TryingGate gate(MeasuredBreadth breadth, DryRuns runs) {
        return new TryingGate(breadth, runs);
    }

    @Produces
    @Singleton
    Dossiers dossiers(Jdbi jdbi, Clock clock, DossierConfig config) {
        return new Dossiers(jdbi, clock, config.joinWithin(), config.keepExhibits());
    }

    @Produces
    @Singleton
    WindowFigures.Source windowFigures(Jdbi jdbi) {
        return new WindowFigures.Source(jdbi);
    }

    @Produces
    @Singleton
    Terms terms(Jdbi jdbi, Clock clock, DossierConfig config, CaseworkConfig casework) {
        return new Terms(jdbi, clock, Terms.defaults(config, casework));
    }

    @Produces
    @Singleton
    Purge purge(Jdbi jdbi, Clock clock, Terms terms, DossierConfig config) {
        return new Purge(jdbi, clock, terms, config.joinWithin());
    }

    @Produces
    @Singleton
    Forecast forecast(Jdbi jdbi, Clock clock, Terms terms, DossierConfig config) {
        return new Forecast(jdbi, clock, terms, config.joinWithin());
    }

    @Produces
    @Singleton
    Holds holds(Jdbi jdbi, Clock clock) {
        return new Holds(jdbi, clock);
    }

    @Produces
    @Singleton
    Requests requests(Jdbi jdbi, Clock clock) {
        return new Requests(jdbi, clock);
    }

    @Produces
    @Singleton
    PersonNotices personNotices(Jdbi jdbi, Clock clock) {
        return new PersonNotices(jdbi, clock);
    }

    @Produces
    @Singleton
    AboutPerson aboutPerson(Jdbi jdbi) {
        return new AboutPerson(jdbi);
    }

    @Produces
    @Singleton
    Erasure erasure(Jdbi jdbi, Clock clock, Purge purge, Requests requests, AboutPerson about) {
        return new Erasure(jdbi, clock, purge, requests, about);
    }

    @Produces
    @Singleton
    Figures figures(Jdbi jdbi) {
        return new Figures(jdbi);
    }

    @Produces
    @Singleton
    PileOns pileOns(Jdbi jdbi) {
        return new PileOns(jdbi);
    }

    @Produces
    @Singleton
    Care care(Jdbi jdbi) {
        return new Care(jdbi);
    }

    @Produces
    @Singleton
    Precision precision(Jdbi jdbi) {
        return new Precision(jdbi);
    }

    @Produces
    @Singleton
    QuarterReports quarterReports(Jdbi jdbi, Clock clock) {
        return new QuarterReports(jdbi, clock);
    }

    @Produces
    @Singleton
    Outbox outbox(Clock clock) {
        return new Outbox(clock);
    }

    @Produces
    @Singleton
    DispatchMetrics dispatchMetrics(MeterRegistry registry) {
        return new DispatchMetrics(registry);
    }

    @Produces
    @Singleton
    Dispatcher dispatcher(
            Jdbi jdbi,
            Clock clock,
            Dossiers dossiers,
            WatchedNow watched,
            DispatchConfig config,
            DispatchMetrics metrics,
            Bells bells) {
        return new Dispatcher(
                jdbi,
                clock,
                dossiers,
                watched::watchlist,
                Address.domain(config.from()),
                config.pacing(),
                metrics,
                bells::ringSender);
    }

    @Produces
    @Singleton
    Relay relay(
            Jdbi jdbi,
            Outbox outbox,
            AppConfig app,
            Provider<KafkaHandover> kafka,
            Provider<Dispatcher> dispatcher,
            DispatchConfig config) {
        Handover handover = app.kafka().publish() ? kafka.get() : new DirectHandover(dispatcher.get());
        return new Relay(jdbi, outbox, handover, config.handover());
    }

    @Produces
    @Singleton
    MailServers mailServers(
            Jdbi jdbi,
            Clock clock,
            Seals seals,
            DispatchConfig config,
            Vertx vertx,
            MailersRuntimeConfig mailers,
            TlsConfigurationRegistry tls) {
        var mailer = mailers.mailers().get("<default>");
        var trust = mailer.tlsConfigurationName().flatMap(tls::get);
        return new MailServers(
                jdbi,
                clock,
                new SealedMailPassword(seals),
                new MailServers.Environment(
                        Smtp.server(mailer, config.from()),
                        MailSettingNames.isAnySet(),
                        new Line(Smtp.client(vertx, mailer, trust, config.silence()), config.from())),
                (server, password) ->
                        new Line(Smtp.client(vertx, server, password, trust, config.silence()), server.from()));
    }

    @Produces
    @Singleton
    MailOutlet mailOutlet(MailServers servers, DispatchConfig config) {
        return new MailOutlet(servers::line, config.patience());
    }

    @Produces
    @Singleton
    TestMail testMail(MailServers servers, DispatchConfig config) {
        return new TestMail(servers, config.silence().plusSeconds(5));
    }

    @Produces
    @Singleton
    Announcements announcements(Jdbi jdbi, Clock clock) {
        return new Announcements(jdbi, clock);
    }

    @Produces
    @Singleton
    Undelivered undelivered(Jdbi jdbi) {
        return new Undelivered(jdbi);
    }

    @Produces
    @Singleton
    Announcer announcer(
            Jdbi jdbi,
            Clock clock,
            Announcements announcements,
            WatchedNow watched,
            GoingLive live,
            MailServers servers,
            MailOutlet outlet,
            DispatchConfig config) {
        return new Announcer(
                jdbi,
                clock,
                announcements,
                watched::watchlist,
                live::isLive,
                new Announcement(config.zone(), clock)::letter,
                () -> Address.domain(servers.line().from()),
                outlet,
                config.pacing(),
                config.announcementGap());
    }

    @Produces
    @Singleton
    Notices notices(MailOutlet outlet, DispatchConfig config) {
        return new Notices(outlet, Letters::of, Address.domain(config.from()));
    }

    @Produces
    @Singleton
    PublicAddress publicAddress(AppConfig app, @ConfigProperty(name = "quarkus.http.port") int port) {
        return new PublicAddress(app.publicUrl().orElseGet(() -> URI.create("http://localhost:" + port)));
    }

    @Produces
    @Singleton
    Sender sender(
            Jdbi jdbi,
            Clock clock,
            Dossiers dossiers,
            WatchedNow watched,
            DispatchConfig config,
            DispatchMetrics metrics,
            MailOutlet outlet,
            AppConfig app) {
        return new Sender(
                jdbi,
                clock,
                dossiers,
                watched::watchlist,
                Address.domain(config.from()),
                config.pacing(),
                new Letters(config.zone(), app.publicUrl()),
                outlet,
                metrics);
    }

    @Produces
    @Singleton
    Keeping keeping(
            Jdbi jdbi,
            Sources sources,
            SeenSet seen,
            Dossiers dossiers,
            Outbox outbox,
            SourceConfig sourceConfig,
            Bells bells) {
        return new KeepingInOneTransaction(
                jdbi, sources, seen, dossiers, outbox, sourceConfig.lease(), bells::ringRelay);
    }

    @Produces
    @Singleton
    ScreeningMetrics screeningMetrics(MeterRegistry registry) {
        return new ScreeningMetrics(registry);
    }

    @Produces
    @Singleton
    Recheck recheck(
            Jdbi jdbi,
            Dossiers dossiers,
            Sources sources,
            Adapters adapters,
            ScreeningMetrics metrics,
            Clock clock,
            ScreeningConfig config) {
        return new Recheck(
                new StandingInDossiers(new LookUps(jdbi, dossiers)),
                sources,
                adapters.byPlatform(),
                metrics,
                clock,
                new Random(),
                Recheck.Settings.of(config));
    }

    @Produces
    @Singleton
    Explaining explaining(Recogniser recogniser, WatchedNow watched) {
        return new Explaining(recogniser, watched);
    }

    @Produces
    @Singleton
    Screening screening(
            Recogniser recogniser,
            WatchedNow watched,
            Adapters adapters,
            Keeping keeping,
            ScreeningMetrics metrics,
            Clock clock,
            ScreeningConfig config) {
        return new Screening(
                new Screen(recogniser), watched, adapters.byPlatform(), keeping, metrics, clock, config.lookUpsFor());
    }

    @Produces
    @Singleton
    BackSearches backSearches(Jdbi jdbi, Sources sources) {
        return new BackSearches(jdbi, sources);
    }

    @Produces
    @Singleton
    SearchingBack searchingBack(
            BackSearches searches,
            Adapters adapters,
            Screening screening,
            WatchedNow watched,
            Afterwards afterwards,
            ScreeningMetrics metrics,
            Clock clock,
            ScreeningConfig config) {
        return new SearchingBack(
                searches,
                adapters.byPlatform(),
                screening,
                watched,
                afterwards,
                metrics,
                clock,
                config.searchBackPages());
    }

    @Produces
    @Singleton
    Afterwards afterwards(
            Jdbi jdbi,
            Clock clock,
            Watchlists watchlists,
            BackSearches searches,
            Dossiers dossiers,
            Outbox outbox,
            ScreeningConfig config,
            Bells bells) {
        return new AfterwardsInDossiers(
                jdbi,
                clock,
                watchlists,
                searches,
                dossiers,
                outbox,
                new AfterwardsInDossiers.Reach(config.searchBack(), config.searchBackPatience()),
                bells::ringRelay);
    }

    @Produces
    @Singleton
    Poller poller(
            Sources sources,
            Adapters adapters,
            SeenSet seen,
            Screening screening,
            WatchedNow watched,
            MeterRegistry registry,
            Clock clock,
            SourceConfig config,
            AppConfig app) {
        return new Poller(
                sources,
                adapters.byPlatform(),
                seen,
                screening,
                source -> Attention.of(source, watched.watchlist(), clock.instant()),
                new SourceMetrics(registry, new Glance<>(sources::all, clock)::get, clock),
                clock,
                new Random(),
                new Poller.Settings(
                        app.replica().orElseGet(() -> UUID.randomUUID().toString()),
                        config.lease(),
                        config.pagesAtOnce(),
                        config.lookBack()));
    }

    @Produces
    @Singleton
    Reports reports(Jdbi jdbi, Clock clock) {
        return new Reports(jdbi, clock);
    }

    @Produces
    @Singleton
    ReportCheck reportCheck(Clock clock) {
        return new ReportCheck(clock);
    }

    @Produces
    @Singleton
    ReportLinks reportLinks(Jdbi jdbi, Clock clock, ReportConfig config) {
        return new ReportLinks(jdbi, clock, config.mostByLink());
    }

    @Produces
    @Singleton
    AnswerTerms answerTerms(Jdbi jdbi, Clock clock, ReportConfig config) {
        return new AnswerTerms(jdbi, clock, config.answerWithin());
    }

    @Produces
    @Singleton
    ReportPurge reportPurge(Jdbi jdbi, Clock clock, ReportConfig config) {
        return new ReportPurge(jdbi, clock, config.keepAnswered());
    }

    @Produces
    @Singleton
    ReportDesk reportDesk(Jdbi jdbi, Clock clock, Reports reports, Dossiers dossiers, Outbox outbox, Bells bells) {
        return new ReportDesk(jdbi, clock, reports, dossiers, outbox, bells::ringRelay);
    }

    @Produces
    @Singleton
    Reporting reporting(Recogniser recogniser, WatchedNow watched, ScreeningMetrics metrics) {
        return new Reporting(recogniser, watched, metrics);
    }

    @Produces
    @Singleton
    Tryout tryout(Adapters adapters, WatchedNow watched, Clock clock, SourceConfig config) {
        return new Tryout(
                adapters.byPlatform(), source -> source.queries(watched.watchlist()), clock, config.lookBack());
    }

    @Produces
    @Singleton
    PollHours pollHours(Jdbi jdbi) {
        return new PollHours(jdbi);
    }

    @Produces
    @Singleton
    HostCost hostCost(Manners manners) {
        return new HostCost(manners);
    }

    @Produces
    @Singleton
    PlatformNotes platformNotes() {
        return PlatformNotes.load();
    }
}

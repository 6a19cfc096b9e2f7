package nl.schildwacht.console.page.home;

import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.page.setup.SetUp;
import nl.schildwacht.dispatch.Announcements;
import nl.schildwacht.dispatch.DispatchConfig;
import nl.schildwacht.dispatch.Undelivered;
import nl.schildwacht.dispatch.mail.MailServers;
import nl.schildwacht.dossier.casework.Cases;
import nl.schildwacht.dossier.casework.Overdue;
import nl.schildwacht.dossier.casework.TaskKind;
import nl.schildwacht.dossier.retention.PersonNotices;
import nl.schildwacht.dossier.triage.Inbox;
import nl.schildwacht.dossier.triage.TriageConfig;
import nl.schildwacht.dossier.triage.Wanted;
import nl.schildwacht.post.Platform;
import nl.schildwacht.source.Condition;
import nl.schildwacht.source.Sources;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Norms;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/** Counts what waits for a reader: what her roles let her see, within her sight. Thread-safe. */
@Singleton
class Waiting {
    private static final Cases.Filter OPEN =
            new Cases.Filter(Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty(), "");
    private static final Wanted CRITICAL = new Wanted(
            Optional.empty(),
            Optional.empty(),
            Optional.of(Severity.CRITICAL),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());

    /** The mail goes within minutes; only what is late is news. */
    private static final Duration TO_BE_TOLD = Duration.ofMinutes(15);

    private final Inbox inbox;
    private final Cases cases;
    private final Overdue overdue;
    private final Sources sources;
    private final Norms norms;
    private final SetUp setUp;
    private final Undelivered undelivered;
    private final Announcements announcements;
    private final PersonNotices notices;
    private final TriageConfig triage;
    private final MailServers mail;
    private final Watchlists watchlists;
    private final Clock clock;
    private final DispatchConfig config;

    Waiting(
            Inbox inbox,
            Cases cases,
            Overdue overdue,
            Sources sources,
            Norms norms,
            SetUp setUp,
            Undelivered undelivered,
            Announcements announcements,
            PersonNotices notices,
            TriageConfig triage,
            MailServers mail,
            Watchlists watchlists,
            Clock clock,
            DispatchConfig config) {
        this.inbox = inbox;
        this.cases = cases;
        this.overdue = overdue;
        this.sources = sources;
        this.norms = norms;
        this.setUp = setUp;
        this.undelivered = undelivered;
        this.announcements = announcements;
        this.notices = notices;
        this.triage = triage;
        this.mail = mail;
        this.watchlists = watchlists;
        this.clock = clock;
        this.config = config;
    }

    /** One thing that waits. */
    public record Item(Need need, int count) {}

    /**
     * What waits for her, most pressing first; what is nothing is left out.
     *
     * @param health as {@link #health} told it to her.
     */
    List<Item> forReader(Visitor who, Optional<Health> health) {
        List<Item> items = new ArrayList<>();
        Instant now = clock.instant();
        boolean triages = who.is(Role.COMMUNICATIONS, Role.SECURITY);
        if (triages) {
            add(items, Need.CRITICAL, inbox.count(CRITICAL, who.sight()));
            add(items, Need.INBOX, inbox.count(Wanted.ALL, who.sight()));
            add(items, Need.DOSSIERS, cases.count(who.sight(), OPEN));
            add(items, Need.SPOKEN, overdue.count(TaskKind.SPOKEN, who.sight(), now));
        }
        health.ifPresent(whole -> {
            if (!whole.live()) add(items, Need.SETUP, setUp.progress().missing().size() + 1);
            add(items, Need.MAIL, (int) (whole.mail().waiting() + whole.mail().refused()));
            add(items, Need.ANNOUNCED, (int) announcements.count().refused());
            add(items, Need.SOURCES, whole.troubled());
        });
        if (health.isEmpty() && who.is(Role.SECURITY)) add(items, Need.SOURCES, troubled(sources(), now));
        if (health.isPresent() || who.is(Role.PRIVACY))
            add(
                    items,
                    Need.NORM,
                    norms.due(LocalDate.ofInstant(now, config.zone())).size());
        if (who.is(Role.ADMINISTRATOR))
            add(items, Need.UNHEARD, notices.unheard(triage.undo().plus(TO_BE_TOLD)));
        if (who.is(Role.PRIVACY)) add(items, Need.MISTAKEN, notices.unseen());
        items.sort(Comparator.comparing(Item::need));
        return items;
    }

    private static int troubled(List<Sources.Health> sources, Instant now) {
        return (int) sources.stream()
                .filter(source -> Condition.of(source, now).isTrouble())
                .count();
    }

    private List<Sources.Health> sources() {
        return sources.all().stream()
                .filter(source -> source.settings().platform() != Platform.CANARY)
                .toList();
    }

    private static void add(List<Item> items, Need need, int count) {
        if (count > 0) items.add(new Item(need, count));
    }

    /** How the whole is doing; empty for who has no hand in that. */
    Optional<Health> health(Visitor who) {
        if (!configures(who)) return Optional.empty();
        Instant now = clock.instant();
        Watchlist watched = watchlists.current();
        List<Sources.Health> made = sources();
        return Optional.of(new Health(
                !setUp.isUnfinished(),
                made.size(),
                troubled(made, now),
                undelivered.count(now),
                mail.tested().map(MailServers.Tested::at),
                watched.people().size(),
                watched.organisations().size()));
    }

    private static boolean configures(Visitor who) {
        return who.is(Role.ADMINISTRATOR)
                || who.is(Role.COMMUNICATIONS) && who.sight().everything();
    }
}

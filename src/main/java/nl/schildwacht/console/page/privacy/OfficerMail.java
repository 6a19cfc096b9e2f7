package nl.schildwacht.console.page.privacy;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import nl.schildwacht.console.access.Colleague;
import nl.schildwacht.console.access.PublicAddress;
import nl.schildwacht.dispatch.Delivery;
import nl.schildwacht.dispatch.Notice;
import nl.schildwacht.dispatch.Notices;
import nl.schildwacht.dossier.retention.PersonNotices;
import nl.schildwacht.dossier.retention.PersonNotices.Due;
import org.jboss.logging.Logger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Writes to every privacy officer that somebody was taken for somebody else, once that can no longer be undone: one mail for
 * all there is, without a name or a text. For as long as there is no officer, or the mail server has no time, the notices wait
 * on her page, and an administrator sees that. Noted after success, so that a crash repeats a mail with the same Message-ID.
 * Any number of replicas may tick.
 */
public final class OfficerMail {
    private static final Logger LOG = Logger.getLogger(OfficerMail.class);
    /** Longer than any mail server may take, and how long a busy one is left in peace. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int MOST_NUMBERS = 10;

    private final PersonNotices waiting;
    private final Supplier<List<Colleague>> officers;
    private final Notices notices;
    private final PublicAddress address;
    private final Clock clock;
    private final Duration undo;

    /** @param undo how long a judgement can be undone. */
    public OfficerMail(
            PersonNotices waiting,
            Supplier<List<Colleague>> officers,
            Notices notices,
            PublicAddress address,
            Clock clock,
            Duration undo) {
        this.waiting = waiting;
        this.officers = officers;
        this.notices = notices;
        this.address = address;
        this.clock = clock;
        this.undo = undo;
    }

    /** Writes about what is due. */
    public void tick() {
        List<Colleague> reachable = officers.get().stream()
                .filter(officer -> officer.email().isPresent())
                .toList();
        if (reachable.isEmpty()) return;
        List<Due> due = waiting.claim(undo, clock.instant().plus(LEASE));
        if (due.isEmpty()) return;
        boolean isDone = true;
        for (Colleague officer : reachable) isDone &= tell(officer, due);
        if (isDone) waiting.done(due.stream().map(Due::id).toList());
    }

    /** Whether she need not be tried again. */
    private boolean tell(Colleague officer, List<Due> due) {
        String email = officer.email().orElseThrow();
        List<Due> news =
                due.stream().filter(one -> !one.mailedTo().contains(email)).toList();
        if (news.isEmpty()) return true;
        List<Long> ids = news.stream().map(Due::id).sorted().toList();
        UUID message = UUID.nameUUIDFromBytes((email + ids).getBytes(StandardCharsets.UTF_8));
        return switch (notices.send(notice(officer, news), message)) {
            case Delivery.Sent _ -> {
                waiting.mailed(ids, email);
                yield true;
            }
            case Delivery.Again again -> {
                LOG.warnf("A privacy officer was not written to: %s; it is tried again", again.reason());
                yield false;
            }
            case Delivery.Refused refused -> {
                LOG.warnf("A mail to a privacy officer was refused: %s; check the address", refused.reason());
                yield true;
            }
        };
    }

    private Notice notice(Colleague officer, List<Due> due) {
        OfficerTexts say = MessageBundles.get(
                OfficerTexts.class,
                Localized.Literal.of(officer.language().locale().getLanguage()));
        return new Notice(
                officer.email().orElseThrow(),
                Optional.empty(),
                officer.language(),
                say.subject(),
                say.preheader(),
                List.of(
                        Notice.Part.text(say.greeting(officer.name())),
                        Notice.Part.text(say.what(due.size())),
                        Notice.Part.text(say.done()),
                        Notice.Part.list(say.dossiers(), numbers(due, say)),
                        Notice.Part.text(say.ask()),
                        Notice.Part.link(say.open(), address.at("/console/privacy"))),
                say.footer());
    }

    private static List<String> numbers(List<Due> due, OfficerTexts say) {
        List<String> all = due.stream().map(Due::dossier).distinct().sorted().toList();
        List<String> shown = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_NUMBERS)));
        if (all.size() > shown.size()) shown.add(say.more(all.size() - shown.size()));
        return shown;
    }
}

package nl.schildwacht.dispatch.mail;

import nl.schildwacht.dispatch.Briefing;
import nl.schildwacht.dispatch.Composer;
import nl.schildwacht.dispatch.Letter;
import nl.schildwacht.dispatch.Notice;
import nl.schildwacht.dispatch.Recipients;
import nl.schildwacht.dispatch.mail.Page.Block;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.text.Bidi;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Subject;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/** Writes letters: picks the language, the kind of letter, and whom an answer goes to. Immutable. */
public final class Letters implements Composer {
    private final ZoneId zone;
    private final Optional<URI> door;

    /** Letters that link nowhere. @param zone in which readers read times. */
    public Letters(ZoneId zone) {
        this(zone, Optional.empty());
    }

    /** @param door where readers' browsers find the service; its letters link to the dossier, behind the sign-in. */
    public Letters(ZoneId zone, Optional<URI> door) {
        this.zone = zone;
        this.door = door;
    }

    @Override
    public Letter compose(Briefing briefing) {
        Language language = language(briefing);
        var telling = new Telling(briefing, Words.in(language), language, zone, door);
        Page page = telling.page();
        Optional<String> replyTo = Recipients.speaker(briefing.organisations())
                .map(Organisation::contact)
                .map(Contact::email)
                .filter(email -> !email.isBlank());
        return new Letter(
                briefing.alert().recipient().email(),
                replyTo,
                briefing.alert().messageId(),
                briefing.thread(),
                briefing.alert().stage() != Stage.FIRST || briefing.alert().number() > 1,
                language,
                page.title(),
                page.text(),
                page.html());
    }

    /** A notice laid out as our alerts are, so that readers know us by our looks; a thread of its own. */
    public static Letter of(Notice notice, String messageId) {
        String subject = Bidi.isolated(Words.visible(notice.subject()));
        var page = new Page(
                notice.language().locale().getLanguage(),
                subject,
                notice.preheader(),
                notice.parts().stream().map(Letters::block).toList(),
                notice.footer());
        return new Letter(
                notice.to(),
                notice.replyTo(),
                messageId,
                messageId,
                false,
                notice.language(),
                subject,
                page.text(),
                page.html());
    }

    private static Block block(Notice.Part part) {
        return new Block(
                part.heading().isEmpty() ? null : part.heading(),
                part.text().isEmpty() ? null : part.text(),
                part.items(),
                false,
                false,
                part.link()
                        .map(link -> new Page.Link(link.label(), link.address().toString()))
                        .orElse(null));
    }

    /** The reader's own language where we know it, the employee's where she chose the reader, else the organisation's. */
    private static Language language(Briefing briefing) {
        RecipientRole role = briefing.alert().role();
        Optional<Language> hers = briefing.subject().map(Subject::language);
        Optional<Language> theirs = Recipients.speaker(briefing.organisations()).map(Organisation::language);
        if (role == RecipientRole.EMPLOYEE || role == RecipientRole.TRUSTED)
            return hers.or(() -> theirs).orElse(Language.NL);
        return briefing.reader().map(Subject::language).or(() -> theirs).orElse(Language.NL);
    }
}

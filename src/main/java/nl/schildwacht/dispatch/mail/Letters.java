package nl.schildwacht.dispatch.mail;

import nl.schildwacht.dispatch.Briefing;
import nl.schildwacht.dispatch.Composer;
import nl.schildwacht.dispatch.Letter;
import nl.schildwacht.dispatch.Recipients;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Subject;

import java.time.ZoneId;
import java.util.Optional;

/** Writes letters: picks the language, the kind of letter, and whom an answer goes to. Immutable. */
public final class Letters implements Composer {
    private final ZoneId zone;

    /** @param zone in which readers read times. */
    public Letters(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Letter compose(Briefing briefing) {
        Language language = language(briefing);
        var telling = new Telling(briefing, Words.in(language), language, zone);
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

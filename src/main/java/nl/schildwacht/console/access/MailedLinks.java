package nl.schildwacht.console.access;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import nl.schildwacht.dispatch.Delivery;
import nl.schildwacht.dispatch.Notice;
import nl.schildwacht.dispatch.Notices;
import nl.schildwacht.watch.Language;

import java.util.List;
import java.util.Optional;

/** Writes the mail with the link. */
final class MailedLinks implements PasswordLinks.LinkMail {
    private final Notices notices;
    private final PublicAddress address;

    MailedLinks(Notices notices, PublicAddress address) {
        this.notices = notices;
        this.address = address;
    }

    @Override
    public Delivery send(PasswordLinks.Addressee to, String token, boolean isInvited) {
        LinkTexts say = texts(to.language());
        return notices.send(new Notice(
                to.email(),
                Optional.empty(),
                to.language(),
                say.subject(),
                say.preheader(),
                List.of(
                        Notice.Part.text(say.greeting(to.name())),
                        Notice.Part.text(isInvited ? say.invited() : say.asked()),
                        Notice.Part.link(say.choose(), address.at("/password/" + token)),
                        Notice.Part.text(
                                isInvited
                                        ? say.invitationGood(
                                                address.at("/password").toString())
                                        : say.good()),
                        Notice.Part.text(say.unexpected())),
                say.footer()));
    }

    private static LinkTexts texts(Language language) {
        return MessageBundles.get(
                LinkTexts.class, Localized.Literal.of(language.locale().getLanguage()));
    }
}

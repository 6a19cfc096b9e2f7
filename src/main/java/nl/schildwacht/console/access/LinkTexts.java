package nl.schildwacht.console.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a mail with a link to choose a password. */
@MessageBundle("link")
public interface LinkTexts {
    @Message("Schildwacht: kies uw wachtwoord")
    String subject();

    @Message("Met deze link kiest u een wachtwoord.")
    String preheader();

    @Message("{#if name.isEmpty}Beste collega,{#else}Beste {name},{/if}")
    String greeting(String name);

    @Message(
            "U of iemand anders vroeg op de aanmeldpagina van Schildwacht om deze link. Met de link kiest u een wachtwoord.")
    String asked();

    @Message(
            "U bent uitgenodigd voor Schildwacht. Schildwacht beschermt medewerkers tegen agressie op sociale media. Kies eerst een wachtwoord.")
    String invited();

    @Message("Kies uw wachtwoord")
    String choose();

    @Message("De link werkt 30 minuten, en één keer.")
    String good();

    @Message("De link werkt drie dagen, en één keer. Is de link verlopen? Vraag dan een nieuwe aan: {address}")
    String invitationGood(String address);

    @Message("Verwachtte u deze mail niet? Dan hoeft u niets te doen. Uw wachtwoord blijft zoals het was.")
    String unexpected();

    @Message("Deze mail is automatisch verstuurd, omdat uw adres bekend is bij Schildwacht.")
    String footer();
}

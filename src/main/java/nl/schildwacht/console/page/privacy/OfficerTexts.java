package nl.schildwacht.console.page.privacy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the mail to a privacy officer. */
@MessageBundle("officer")
public interface OfficerTexts {
    @Message("Schildwacht: melding voor de privacyfunctionaris")
    String subject();

    @Message("Er is iets om te bekijken.")
    String preheader();

    @Message("Beste {name},")
    String greeting(String name);

    @Message(
            "{#if n == 1}Een bericht dat bij een medewerker was geplaatst, ging over iemand anders.{#else}{n} berichten die bij een medewerker waren geplaatst, gingen over iemand anders.{/if} Dat zag een collega bij het beoordelen.")
    String what(int n);

    @Message(
            "De tekst is verwijderd. Staat het dossier onder een bewaarplicht, dan blijft de tekst verborgen bewaard. Wie was ingelicht, krijgt een rechtzetting.")
    String done();

    @Message("In deze dossiers")
    String dossiers();

    @Message("en nog {n}")
    String more(int n);

    @Message("Bekijk de melding en geef aan dat u die hebt gezien. U bepaalt of er nog iets nodig is.")
    String ask();

    @Message("Open de meldingen")
    String open();

    @Message("Deze mail is automatisch verstuurd, omdat u privacyfunctionaris bent in Schildwacht.")
    String footer();
}

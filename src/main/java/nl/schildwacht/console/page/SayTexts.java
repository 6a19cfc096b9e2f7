package nl.schildwacht.console.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;

/** The words that all pages share. Those of closed sets stand in {@code messages/say_nl.properties}. */
@MessageBundle("say")
public interface SayTexts {
    @Message
    String place(Place place);

    @Message
    String behaviour(Behaviour behaviour);

    @Message
    String kind(Kind kind);

    @Message
    String severity(Severity severity);

    @Message
    String platform(Platform platform);

    @Message
    String role(Role role);

    @Message
    String recipient(RecipientRole recipient);

    @Message
    String stage(Stage stage);

    @Message("Naar de inhoud")
    String skip();

    @Message("Hoofdmenu")
    String menu();

    @Message("Menu")
    String menuToggle();

    @Message("Afmelden")
    String signOut();

    @Message("Aanmelden")
    String signIn();

    @Message("Mijn account")
    String account();

    @Message("Taal en weergave")
    String look();

    @Message("Taal")
    String language();

    @Message("Weergave")
    String theme();

    @Message("Zoals het apparaat")
    String themeAuto();

    @Message("Licht")
    String themeLight();

    @Message("Donker")
    String themeDark();

    @Message("Sneltoetsen in lijsten")
    String keys();

    @Message("Met één toets bladeren en oordelen, alleen zolang de lijst actief is.")
    String keysHelp();

    @Message("Aan")
    String keysOn();

    @Message("Uit")
    String keysOff();

    @Message("Toepassen")
    String apply();

    @Message("Opslaan")
    String save();

    @Message("Annuleren")
    String cancel();

    @Message("Terug")
    String back();

    @Message("Verder")
    String next();

    @Message("Vorige")
    String previous();

    @Message("Verwijderen")
    String remove();

    @Message("Wijzigen")
    String edit();

    @Message("Toevoegen")
    String add();

    @Message("Zoeken")
    String search();

    @Message("Filteren")
    String filter();

    @Message("Kies")
    String choose();

    @Message("Ja")
    String yes();

    @Message("Nee")
    String no();

    @Message("Onbekend")
    String unknown();

    @Message("verplicht")
    String required();

    @Message("niet verplicht")
    String optional();

    @Message("Er klopt iets niet")
    String problems();

    @Message("Verbeter wat hieronder staat. Wat u hebt ingevuld, is bewaard.")
    String problemsHelp();

    @Message("Toon de tekst")
    String unveil();

    @Message("Tekst verborgen")
    String veiled();

    @Message("Gevaar? Bel 112. Denkt iemand aan zelfmoord? Bel 113 of 0800-0113.")
    String emergency();

    @Message("Deze pagina is er niet")
    String absent();

    @Message("Misschien is het adres verkeerd, of hoort deze pagina niet bij uw rol. Vraag het zo nodig uw beheerder.")
    String absentHelp();

    @Message("Dit mag niet met uw rol")
    String forbidden();

    @Message("Vraag een beheerder om de juiste rol, of ga terug naar het begin.")
    String forbiddenHelp();

    @Message("Dit verzoek is niet te verwerken")
    String unusable();

    @Message(
            "Ga terug, laad de pagina opnieuw en probeer het nog eens. Blijft het misgaan, meld het dan bij de beheerder.")
    String unusableHelp();

    @Message("Dit is te veel in één keer")
    String tooLarge();

    @Message(
            "U kunt hoogstens {inAll} tegelijk versturen, en in één tekstvak hoogstens {inAField}. Ga terug, kies minder of maak het kleiner, en verstuur het opnieuw.")
    String tooLargeHelp(String inAll, String inAField);

    @Message("Er ging iets mis")
    String failed();

    @Message("Het ligt niet aan u. Meld de beheerder dit nummer: {incident}")
    String failedHelp(String incident);

    @Message("Naar het begin")
    String toHome();
}

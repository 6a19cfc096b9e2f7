package nl.schildwacht.console.page.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import nl.schildwacht.console.access.Role;

/** The words at the door. What each role means stands in {@code messages/accounts_nl.properties}. */
@MessageBundle("accounts")
public interface AccountTexts {
    @Message
    String means(Role role);

    @Message("Aanmelden")
    String signIn();

    @Message("Schildwacht waarschuwt en steunt medewerkers die op sociale media te maken krijgen met agressie.")
    String what();

    @Message("Dit klopt niet")
    String wrong();

    @Message("E-mailadres of wachtwoord klopt niet. Probeer het nog eens.")
    String failed();

    @Message(
            "U hebt het te vaak geprobeerd. Wacht {minutes} {#if minutes == 1}minuut{#else}minuten{/if} en probeer het dan nog eens.")
    String tooOften(long minutes);

    @Message("U bent afgemeld.")
    String signedOut();

    @Message("Uw wachtwoord is gewijzigd. Meld u ermee aan.")
    String passwordChanged();

    @Message("E-mailadres")
    String email();

    @Message("Wachtwoord")
    String password();

    @Message("Wachtwoord vergeten, of nog geen wachtwoord?")
    String noPassword();

    @Message("Meld u aan met het account van uw werk.")
    String byProvider();

    @Message("Aanmelden met uw werkaccount")
    String toProvider();

    @Message("Schildwacht is nieuw: er is nog geen account.")
    String firstRun();

    @Message("Maak het eerste account")
    String toSetUp();

    @Message("Schildwacht inrichten")
    String setUp();

    @Message("U maakt het eerste account. Daarmee richt u Schildwacht in. Later nodigt u anderen uit.")
    String setUpIntro();

    @Message("Eenmalige code")
    String token();

    @Message("Schildwacht toont deze code bij het opstarten. Vraag ernaar bij wie de toepassing installeert.")
    String tokenHelp();

    @Message("Deze code klopt niet of is gebruikt. Start Schildwacht opnieuw voor een nieuwe code.")
    String tokenWrong();

    @Message("Uw naam")
    String name();

    @Message("Zo zien collega’s wie iets deed.")
    String nameHelp();

    @Message("Vul uw naam in, hoogstens 80 tekens.")
    String nameWrong();

    @Message("Vul een geldig e-mailadres in, zoals naam@organisatie.nl.")
    String emailWrong();

    @Message("Hiermee meldt u zich aan.")
    String emailHelp();

    @Message("Nieuw wachtwoord")
    String newPassword();

    @Message("Minstens 12 tekens. Een zin van vier of meer woorden is goed en makkelijk te onthouden.")
    String newPasswordHelp();

    @Message("Nieuw wachtwoord, nog een keer")
    String again();

    @Message("De twee wachtwoorden zijn niet gelijk. Typ ze allebei opnieuw.")
    String notEqual();

    @Message("Dit wachtwoord is te kort. Gebruik minstens 12 tekens, bijvoorbeeld een zin.")
    String tooShort();

    @Message("Dit wachtwoord is te lang. Gebruik hoogstens 200 tekens.")
    String tooLong();

    @Message(
            "Dit wachtwoord is te raden: er staat uw naam, uw adres of een bekend woord in, of het herhaalt zich. Kies een ander.")
    String foreseeable();

    @Message("Wat gaat u doen?")
    String duties();

    @Message("Meer mag ook. U kunt dit later wijzigen.")
    String dutiesHelp();

    @Message("Als beheerder kunt u anderen uitnodigen en alles instellen.")
    String alwaysAdministrator();

    @Message("Account maken")
    String make();

    @Message("Een wachtwoord kiezen")
    String choosePassword();

    @Message(
            "Vul uw e-mailadres in. Is het bij ons bekend, dan krijgt u een mail met een link. De link werkt 30 minuten.")
    String askIntro();

    @Message("Stuur mij een link")
    String ask();

    @Message("Kijk in uw mail")
    String asked();

    @Message(
            "Is dit adres bij ons bekend, dan krijgt het binnen enkele minuten een mail met een link. Kijk ook bij ongewenste mail. Geen mail gekregen? Vraag uw beheerder of contactpersoon welk adres bekend is.")
    String askedText();

    @Message("U kiest een wachtwoord voor dit account.")
    String chooseIntro();

    @Message("Daarmee hebt u ook meteen een account.")
    String chooseNew();

    @Message("Op andere apparaten moet u zich daarna opnieuw aanmelden.")
    String chooseAgain();

    @Message("Deze link werkt niet meer")
    String linkGone();

    @Message("De link is gebruikt of te oud. Vraag een nieuwe aan.")
    String linkGoneText();

    @Message("Vraag een nieuwe link")
    String newLink();

    @Message("Mijn account")
    String mine();

    @Message("Wat u ziet en mag")
    String myRoles();

    @Message("U hebt nog geen rol. Vraag uw beheerder wat bij uw werk hoort.")
    String noRoles();

    @Message("Dit account komt van uw organisatie. Naam en wachtwoord wijzigt u daar.")
    String fromProvider();

    @Message("Hoe u leest")
    String reading();

    @Message("Toetsen in lijsten gebruiken")
    String keys();

    @Message(
            "Losse letters doen dan iets zolang een lijst de aandacht heeft. Zet dit uit als u spraak gebruikt of per ongeluk toetsen raakt.")
    String keysHelp();

    @Message("Opgeslagen.")
    String saved();

    @Message("Wachtwoord wijzigen")
    String changePassword();

    @Message("Huidig wachtwoord")
    String currentPassword();

    @Message("Dit is niet uw huidige wachtwoord. Of u hebt het te vaak geprobeerd: wacht dan een kwartier.")
    String currentWrong();

    @Message("U meldt zich daarna opnieuw aan, op elk apparaat.")
    String changePasswordHelp();

    @Message("Accounts")
    String all();

    @Message(
            "Wie zich kan aanmelden, en wat die ziet en mag. Medewerkers en leidinggevenden staan hier zodra zij een wachtwoord kozen; hun rol volgt uit wie u beschermt.")
    String allIntro();

    @Message("Accounts beheert u bij de aanmelddienst van uw organisatie.")
    String allAtProvider();

    @Message("Zoek op naam of e-mailadres")
    String search();

    @Message("Geen account gevonden")
    String noneFound();

    @Message("Zoek op een ander deel van de naam, of nodig iemand uit.")
    String noneFoundText();

    @Message("Naam")
    String columnName();

    @Message("Rollen")
    String columnRoles();

    @Message("Beperkt tot")
    String columnLimits();

    @Message("Stand")
    String columnState();

    @Message("actief")
    String active();

    @Message("uitgenodigd")
    String invited();

    @Message("geblokkeerd")
    String disabled();

    @Message("uit de lijst van beschermde mensen")
    String byWatchlist();

    @Message("Iemand uitnodigen")
    String invite();

    @Message("Uitnodigen")
    String doInvite();

    @Message("De uitnodiging is verstuurd.")
    String inviteSent();

    @Message(
            "Het account is er, maar de mail is niet aangekomen. Controleer de mailinstellingen en het adres, en stuur de link dan opnieuw.")
    String inviteNotSent();

    @Message("Er is al een account met dit adres. Zoek het op en wijzig het daar.")
    String taken();

    @Message("Naam van de collega")
    String theirName();

    @Message("Rollen")
    String roles();

    @Message("Beperkt tot deze organisaties")
    String organisations();

    @Message(
            "Kiest u niets, dan ziet dit account alle organisaties. De beperking geldt voor communicatie en veiligheid.")
    String organisationsHelp();

    @Message("Beperkt tot deze afdelingen")
    String departments();

    @Message("Eén afdeling per regel, zoals in de lijst van medewerkers. Leeg: alle afdelingen.")
    String departmentsHelp();

    @Message("Deze afdeling kennen we niet: {department}. Schrijf de naam zoals in de lijst van medewerkers.")
    String departmentUnknown(String department);

    @Message("Kies een rol die een beheerder kan geven.")
    String roleUnknown();

    @Message("Deze organisatie kennen we niet. Laad de pagina opnieuw.")
    String organisationUnknown();

    @Message("Dit is de laatste beheerder die zich kan aanmelden. Maak eerst iemand anders beheerder.")
    String lastAdministrator();

    @Message("U kunt uzelf niet buitensluiten. Vraag een andere beheerder.")
    String yourself();

    @Message("Blokkeren")
    String disable();

    @Message("Na blokkeren is dit account meteen afgemeld en kan het zich niet meer aanmelden.")
    String disableHelp();

    @Message("Blokkade opheffen")
    String enable();

    @Message("Link opnieuw sturen")
    String resend();

    @Message("Er gaat een mail met een link om een wachtwoord te kiezen. De link werkt drie dagen.")
    String resendHelp();

    @Message("Gemaakt op")
    String createdAt();

    @Message("Wachtwoord gekozen op")
    String passwordChangedAt();
}

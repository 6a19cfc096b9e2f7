package nl.schildwacht.console.page.inbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import nl.schildwacht.dossier.triage.Bundling;
import nl.schildwacht.dossier.triage.Call;
import nl.schildwacht.dossier.triage.Reason;
import nl.schildwacht.match.Surety;

/** The words of the inbox. */
@MessageBundle("inbox")
public interface InboxTexts {
    @Message
    String call(Call call);

    @Message
    String done(Call call);

    @Message
    String reason(Reason reason);

    @Message
    String refused(Bundling.Why why);

    @Message("Postvak")
    String title();

    @Message(
            "{#if n > 1000}Meer dan 1000 nieuwe berichten{#else if n == 1}1 nieuw bericht{#else}{n} nieuwe berichten{/if}")
    String count(int n);

    @Message("Zeer ernstig")
    String groupCritical();

    @Message("Ernstig, of zorg om de afzender")
    String groupHigh();

    @Message("Matig ernstig")
    String groupMedium();

    @Message("Licht")
    String groupLow();

    @Message("Klachten en overig")
    String groupNone();

    @Message("Niets te beoordelen")
    String emptyTitle();

    @Message(
            "Alles is beoordeeld. Nieuwe berichten komen hier vanzelf te staan. Zag u zelf iets? Meld het dan met ‘Zelf melden’.")
    String emptyText();

    @Message("Niets gevonden met dit filter")
    String emptyFilterTitle();

    @Message("Er kan wel iets anders nieuw zijn. Haal het filter weg om alles te zien.")
    String emptyFilterText();

    @Message("Toon alles")
    String all();

    @Message("Filter")
    String filters();

    @Message("Persoon of organisatie")
    String person();

    @Message("Platform")
    String platform();

    @Message("Ernst")
    String severity();

    @Message("Soort agressie")
    String behaviour();

    @Message("Alleen wat aan mij is toegewezen")
    String mine();

    @Message("Alleen achteraf gevonden")
    String afterwardsOnly();

    @Message("U ziet alleen berichten van één afzender.")
    String oneAuthor();

    @Message("Alles")
    String any();

    @Message(
            "{#if n == 1}1 nieuw bericht: toon het{#else if n > 1000}Meer dan 1000 nieuwe berichten: toon ze{#else}{n} nieuwe berichten: toon ze{/if}")
    String news(int n);

    @Message("Nieuwe berichten")
    String newsRegion();

    /** @param where names of organisations; empty: for all that the reader sees. */
    @Message("Dienst{#if where} voor {where}{/if}: {who}, sinds {since}.")
    String onDuty(String who, String since, String where);

    @Message("{#if where}Voor {where} heeft nu niemand dienst.{#else}Er heeft nu niemand dienst.{/if}")
    String nobodyOnDuty(String where);

    @Message("U hebt dienst{#if where} voor {where}{/if}, sinds {since}.")
    String youOnDuty(String since, String where);

    @Message("Neem de dienst over")
    String takeDuty();

    @Message("Geef de dienst terug")
    String endDuty();

    @Message("{#if n == 1}U hebt vandaag 1 bericht gezien.{#else}U hebt vandaag {n} berichten gezien.{/if}")
    String seenToday(int n);

    @Message("U hebt vandaag {n} berichten gezien; is er iemand die het kan overnemen?")
    String muchToday(int n);

    @Message("Dit ziet u alleen zelf.")
    String onlyYou();

    /** Whom it is about, and how sure that is. */
    @Message(
            "{#switch surety}{#case CERTAIN}Over {who}{#case LIKELY}Waarschijnlijk over {who}{#case WEAK}Misschien over {who}{/switch}")
    String about(Surety surety, String who);

    @Message("Gezegd op {at}")
    String saidAt(String at);

    @Message("Gezien op {at}")
    String seenAt(String at);

    @Message("Er is gewaarschuwd")
    String told();

    @Message("Waarschuwing wordt verstuurd")
    String toBeTold();

    @Message("Niemand is gewaarschuwd")
    String notTold();

    @Message("Zorg om de afzender")
    String concern();

    @Message("Er zit een klacht in")
    String hasComplaint();

    @Message("Achteraf gevonden")
    String afterwards();

    @Message("Staat niet meer op het platform")
    String gone();

    @Message("Dossier {number}")
    String dossier(String number);

    @Message("Bij {who}")
    String assigned(String who);

    @Message("Kies dit bericht over {who}")
    String pick(String who);

    @Message("Meer: toewijzen, notitie, verplaatsen")
    String more();

    @Message("Alles van deze afzender")
    String sameAuthor();

    @Message("Oordeel")
    String judge();

    @Message("Wat is het?")
    String judgeAs();

    @Message("Ongedaan maken")
    String undo();

    @Message("{#if n == 1}1 bericht beoordeeld: {what}.{#else}{n} berichten beoordeeld: {what}.{/if}")
    String judged(int n, String what);

    @Message(
            "{#if n == 1}1 bericht is overgeslagen: een collega had het al beoordeeld, of het is er niet meer.{#else}{n} berichten zijn overgeslagen: een collega had ze al beoordeeld, of ze zijn er niet meer.{/if}")
    String passedOver(int n);

    @Message("Ongedaan gemaakt. {#if n == 1}Het bericht staat{#else}De {n} berichten staan{/if} weer in het postvak.")
    String undone(int n);

    @Message("De rechtzetting was al verstuurd aan: {roles}. Zij krijgen opnieuw bericht.")
    String undoneCorrected(String roles);

    @Message("Het is te laat om dit ongedaan te maken. De tekst die weg moest, is verwijderd.")
    String tooLate();

    @Message("Dit is al ongedaan gemaakt, of het bestaat niet meer.")
    String undoUnknown();

    @Message("Weet u het zeker?")
    String confirmTitle();

    @Message("{#if n == 1}Over dit bericht is al gewaarschuwd:{#else}Over {n} berichten is al gewaarschuwd:{/if}")
    String confirmTold(int n);

    @Message("{role}, op {at}")
    String toldLine(String role, String at);

    @Message("Ieder van hen krijgt één rechtzetting: dat het niet klopte.")
    String confirmCorrection();

    @Message("Ieder van hen krijgt één correctie: dat het een klacht is die een antwoord vraagt, en geen agressie.")
    String confirmComplaint();

    @Message("De tekst wordt verwijderd.")
    String confirmDeletion();

    @Message("U kunt dit {minutes} minuten lang ongedaan maken.")
    String confirmUndo(long minutes);

    @Message("Ook de privacyfunctionaris krijgt bericht.")
    String confirmPrivacy();

    @Message("Ja, stuur de rechtzetting")
    String confirmYes();

    @Message("Reden")
    String reasonLabel();

    @Message("Kies waarom het geen agressie is. Zo leren we waar het misgaat.")
    String reasonHelp();

    @Message("Andere soort")
    String otherBehaviour();

    @Message("Andere ernst")
    String otherSeverity();

    @Message("Zoals gevonden")
    String asFound();

    @Message("Er zit ook een klacht in die antwoord verdient")
    String alsoComplaint();

    @Message("Kies een andere soort of een andere ernst.")
    String needOther();

    @Message("Kies een reden.")
    String needReason();

    @Message("Kies wat het is.")
    String needCall();

    @Message("Kies eerst een of meer berichten.")
    String needHits();

    @Message("Meer dan {n} berichten tegelijk kan niet. Maak de keuze kleiner.")
    String tooMany(int n);

    @Message("Vastleggen")
    String record();

    @Message("Veel tegelijk")
    String bulk();

    @Message("Welke berichten?")
    String scope();

    @Message("De berichten die zijn aangevinkt")
    String scopePicked();

    @Message("{#if n > 1000}De eerste 1000 die bij het filter passen{#else}Alle {n} die bij het filter passen{/if}")
    String scopeAll(int n);

    @Message("Vink alles op deze pagina aan")
    String pickAll();

    @Message("Volgende berichten")
    String next();

    @Message("Eerste berichten")
    String first();

    @Message("Sneltoetsen")
    String keys();

    @Message("Ze werken alleen zolang de lijst actief is. U zet ze uit bij ‘Taal en weergave’.")
    String keysHelp();

    @Message("volgende, vorige")
    String keyMove();

    @Message("toon de tekst")
    String keyUnveil();

    @Message("oordeel, in de volgorde van de knoppen")
    String keyJudge();

    @Message("neem het dossier zelf")
    String keyAssign();

    @Message("laatste oordeel ongedaan maken")
    String keyUndo();

    @Message("deze uitleg")
    String keyHelp();

    @Message("Lijst met nieuwe berichten")
    String list();

    @Message("De tekst van het bericht")
    String wordsTitle();

    @Message("Dit is een antwoord op:")
    String answers();

    @Message("Onzichtbaar teken")
    String sign();

    @Message("Toon alles (nog {n} tekens)")
    String showAll(int n);

    @Message("De laatste {n} tekens staan alleen in het bewijs.")
    String restInEvidence(int n);

    @Message("Waarom is dit gevonden?")
    String why();

    @Message("Waarom dit is gevonden")
    String whyTitle();

    @Message("De tekst van dit bericht bewaren we niet meer.")
    String wordsGone();

    @Message("Naar het postvak")
    String toInbox();

    @Message("Eén bericht")
    String hitTitle();

    @Message("Toewijzen")
    String assign();

    @Message("Neem het zelf")
    String assignMe();

    @Message("Aan wie?")
    String assignTo();

    @Message("Niemand in het bijzonder")
    String assignNobody();

    @Message("Notitie")
    String note();

    @Message("Een collega leest dit in het dossier. Schrijf alleen wat nodig is.")
    String noteHelp();

    @Message("Schrijf een notitie van hoogstens {n} tekens.")
    String noteProblem(int n);

    @Message("Notitie opslaan")
    String noteSave();

    @Message("Ander dossier")
    String move();

    @Message("Naar welk dossier van deze persoon?")
    String moveTo();

    @Message("Een nieuw dossier, los van dit")
    String moveNew();

    @Message("{number}, geopend op {day}")
    String moveOption(String number, String day);

    @Message("Verplaatsen")
    String moveSave();

    @Message("Samenvoegen")
    String merge();

    @Message("Met welk dossier van deze persoon hoort het hele dossier samen?")
    String mergeWith();

    @Message("Alles uit het dossier gaat mee. Het oude nummer leidt voortaan naar het nieuwe dossier.")
    String mergeHelp();

    @Message("Opgeslagen.")
    String saved();

    @Message("Verplaatst naar dossier {number}.")
    String moved(String number);

    @Message("Al beoordeeld: {what}.")
    String alreadyJudged(String what);
}

package nl.schildwacht.console.page.watching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.watch.HelpLine;
import nl.schildwacht.watch.Norm;
import nl.schildwacht.watch.WatchWindow;

/** The words of the pages about windows, the norm and who helps. */
@MessageBundle("agreed")
interface AgreedTexts {
    @Message
    String need(HelpLine.Need which);

    @Message
    String police(Norm.Police which);

    @Message
    String preparation(WatchWindow.Preparation which);

    @Message
    String phase(WindowsPage.Phase which);

    @Message("Extra aandacht")
    String windowsTitle();

    @Message(
            "Rond een interview, een raadsvergadering of een besluit kijken we vaker en tellen berichten zwaarder. Dat begint en eindigt vanzelf.")
    String windowsLead();

    @Message("Extra aandacht plannen")
    String newWindow();

    @Message("Er is niets gepland")
    String noWindows();

    @Message("Plan het zodra u weet dat er iets komt dat reacties oproept.")
    String noWindowsHelp();

    @Message("Waarom")
    String reason();

    @Message("Dagen")
    String days();

    @Message("Over wie")
    String about();

    @Message("Stand")
    String state();

    @Message("de hele organisatie")
    String whole();

    @Message("Organisatie")
    String organisation();

    @Message("Bijvoorbeeld: interview met de wethouder op 3 december.")
    String reasonHelp();

    @Message("Eerste dag")
    String from();

    @Message("Laatste dag")
    String until();

    @Message("Over wie gaat het")
    String subjects();

    @Message("Volledige namen of kenmerken uit de lijst, een per regel. Leeg: de hele organisatie.")
    String subjectsHelp();

    @Message("Extra zoekwoorden, een per regel")
    String queries();

    @Message("Woorden of hashtags waar we alleen in deze dagen naar vragen.")
    String queriesHelp();

    @Message("Plannen")
    String plan();

    @Message("Wat er dan gebeurt")
    String effects();

    @Message("We vragen de bronnen zo vaak als het platform toestaat.")
    String effect1();

    @Message("Lichte berichten tellen als matig, matige als ernstig; de reden staat erbij.")
    String effect2();

    @Message("Voorbereiden")
    String prepare();

    @Message("Bewaren wat klaar is")
    String prepared();

    @Message("Wat er binnenkwam")
    String cameIn();

    @Message("Alleen berichten in dossiers die u mag zien.")
    String cameInHelp();

    @Message("Hoeveel er binnenkwam, zien alleen communicatie en veiligheid.")
    String cameInUnseen();

    @Message(
            "{#if hits == 1}1 bericht{#else}{hits} berichten{/if} in {#if dossiers == 1}1 dossier{#else}{dossiers} dossiers{/if}")
    String cameInTotal(int hits, int dossiers);

    @Message("Terugkijken")
    String lookBack();

    @Message("Wat ging goed, wat doen we een volgende keer anders? Schrijf geen namen van afzenders op.")
    String lookBackHelp();

    @Message("Geschreven door {by}, {when}")
    String lookBackBy(String by, String when);

    @Message("Nu sluiten")
    String closeNow();

    @Message("Afzeggen")
    String callOff();

    @Message("Extra zoekwoorden")
    String extra();

    @Message("geen")
    String nothing();

    @Message("Gepland door {by}")
    String addedBy(String by);

    @Message("Onze norm")
    String normTitle();

    @Message("Onze norm: {name}")
    String normOf(String name);

    @Message("Wat we niet accepteren, en wat er dan gebeurt.")
    String normLead();

    @Message("Er is nog geen norm vastgelegd")
    String normNone();

    @Message("Begin met het voorstel en pas het aan met wie erbij hoort: leiding, veiligheid, medewerkers.")
    String normNoneHelp();

    @Message("Vastgesteld op {day}, versie {version}")
    String normDated(String day, int version);

    @Message("Opnieuw bekijken op {day}")
    String normReview(String day);

    @Message("De datum om deze norm opnieuw te bekijken is voorbij.")
    String normDue();

    @Message("Norm wijzigen")
    String normEdit();

    @Message("Norm opstellen")
    String normStart();

    @Message("Afdrukken")
    String print();

    @Message("Versies")
    String versions();

    @Message("versie {n}")
    String version(int n);

    @Message("Gedrag")
    String behaviour();

    @Message("Voorbeeld")
    String example();

    @Message("Wie bericht krijgt")
    String told();

    @Message("Politie")
    String police_();

    @Message("Opnieuw bekijken op")
    String reviewOn();

    @Message("Ten hoogste een jaar na vandaag. Daarna herinneren we u eraan.")
    String reviewHelp();

    /** A mild, invented example that an organisation can replace. */
    @Message
    String kindExample(Kind kind);

    @Message
    String behaviourExample(Behaviour behaviour);

    @Message("Als nieuwe versie vastleggen")
    String normSave();

    @Message("Eerdere versies blijven bewaard.")
    String normSaveHelp();

    @Message("Dit is een afspraak van de organisatie, geen juridisch oordeel.")
    String legal();

    @Message("De medewerker, de leidinggevende, veiligheid en de contactpersoon")
    String toldGrave();

    @Message("De medewerker, de leidinggevende en de contactpersoon")
    String toldUsual();

    @Message("Wie helpt")
    String helpTitle();

    @Message("Wie helpt: {name}")
    String helpOf(String name);

    @Message("Deze mensen en loketten staan in berichten en dossiers bij wat er is gebeurd.")
    String helpLead();

    @Message("Er is nog niemand ingevuld")
    String helpNone();

    @Message("Begin met iemand die kan luisteren.")
    String helpNoneHelp();

    @Message("Hulp toevoegen")
    String helpAdd();

    @Message("Hulp wijzigen")
    String helpEdit();

    @Message("Waarmee")
    String needLabel();

    @Message("Naam of loket")
    String name();

    @Message("Rol")
    String role();

    @Message("Telefoon")
    String phone();

    @Message("Bereikbaar")
    String hours();

    @Message("Zoals ma-vr 9-17 uur.")
    String hoursHelp();

    @Message("E-mailadres")
    String email();

    @Message("{name} weghalen")
    String removeLine(String name);
}

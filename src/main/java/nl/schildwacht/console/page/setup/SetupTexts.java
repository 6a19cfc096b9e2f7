package nl.schildwacht.console.page.setup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import nl.schildwacht.dispatch.mail.Hitch;
import nl.schildwacht.dispatch.mail.MailServer;
import nl.schildwacht.screening.DropReason;
import nl.schildwacht.source.Trouble;

/** The words of the set-up. Those of closed sets stand in {@code messages/setup_nl.properties}. */
@MessageBundle("setup")
public interface SetupTexts {
    @Message
    String step(Step step);

    @Message
    String why(Step step);

    @Message
    String state(SetUp.State state);

    @Message
    String hitch(Hitch hitch);

    @Message
    String remedy(Hitch hitch);

    @Message
    String encryption(MailServer.Encryption encryption);

    @Message
    String trouble(Trouble trouble);

    @Message
    String dropped(DropReason reason);

    // ---- overview

    @Message("Schildwacht inrichten")
    String title();

    @Message(
            "In zes stappen richt u Schildwacht in. U kunt na elke stap stoppen en later verdergaan. Wat u hebt ingevuld, blijft bewaard.")
    String lead();

    @Message("{done} van {all} stappen klaar")
    String progress(long done, int all);

    @Message("Nu: {step}")
    String goOn(String step);

    @Message("Alle stappen")
    String allSteps();

    @Message("Sla deze stap nu over")
    String skip();

    @Message("Toch doen")
    String takeUp();

    @Message("Bekijken of wijzigen")
    String look();

    @Message("Beginnen")
    String begin();

    @Message("Schildwacht staat aan")
    String liveTitle();

    @Message("Schildwacht leest de bronnen en medewerkers krijgen bericht als er iets is.")
    String liveText();

    @Message("Schildwacht staat nog niet aan")
    String notLiveTitle();

    @Message("Schildwacht leest nog niets en niemand krijgt bericht, totdat u bij stap 6 vastlegt wie akkoord is.")
    String notLiveText();

    @Message(
            "Deze installatie is ingericht met een bestand of via de API en staat daarom al aan. De stappen hieronder kunt u gebruiken om na te gaan wat er nog ontbreekt.")
    String liveByFile();

    @Message("Naar het overzicht")
    String toOverview();

    @Message("Verder met stap {number}: {step}")
    String toNext(int number, String step);

    // ---- organisation

    @Message("Uw organisatie")
    String organisationTitle();

    @Message(
            "Voor wie gaat Schildwacht op wacht staan, en wie is het vaste aanspreekpunt? De naam en het telefoonnummer van het aanspreekpunt staan straks in elke mail aan een medewerker.")
    String organisationLead();

    @Message("Naam van de organisatie")
    String name();

    @Message("Zoals mensen die noemen, bijvoorbeeld Gemeente Voorbeeldstad.")
    String nameHelp();

    @Message("Andere namen")
    String aliases();

    @Message("Eén per regel, bijvoorbeeld Stadhuis Voorbeeldstad.")
    String aliasesHelp();

    @Message("Aanspreekpunt")
    String contact();

    @Message("Naam")
    String contactName();

    @Message("Een persoon of een team.")
    String contactNameHelp();

    @Message("E-mailadres")
    String contactEmail();

    @Message("Hier komen antwoorden op mails aan, en berichten die bij niemand anders terechtkunnen.")
    String contactEmailHelp();

    @Message("Telefoonnummer")
    String contactPhone();

    @Message("Veiligheid")
    String security();

    @Message("Wie krijgt bericht als iets zeer ernstig is? Laat dit leeg als dat het aanspreekpunt zelf is.")
    String securityHelp();

    @Message("Eigen kanalen")
    String channels();

    @Message(
            "Onder uw eigen berichten reageren mensen vaak. Vul de accounts van de organisatie in, dan weet Schildwacht dat een reactie daar over u gaat. U mag het webadres van de pagina plakken.")
    String channelsHelp();

    @Message("Mastodon")
    String mastodon();

    @Message("Bijvoorbeeld voorbeeldstad@mastodon.example")
    String mastodonHelp();

    @Message("Bluesky")
    String bluesky();

    @Message("Bijvoorbeeld voorbeeldstad.bsky.social")
    String blueskyHelp();

    @Message("Andere accounts")
    String otherHandles();

    @Message("Eén per regel.")
    String otherHandlesHelp();

    @Message("Webadres van de huisregels")
    String houseRules();

    @Message("De pagina waarop staat hoe mensen op uw kanalen met elkaar omgaan.")
    String houseRulesHelp();

    @Message("De medewerkers zijn ambtenaar")
    String officials();

    @Message("Voor ambtenaren in functie gelden soms andere wetsartikelen.")
    String officialsHelp();

    @Message("Taal van de mails")
    String language();

    @Message("Vertel nieuwe medewerkers één keer per mail wat Schildwacht is")
    String announce();

    @Message(
            "Zij lezen waarop wordt gelet en waarom, wat hun rechten zijn en hoe een echt bericht eruitziet. De mails gaan pas weg als Schildwacht aanstaat.")
    String announceHelp();

    @Message("Deze organisatie staat in het bestand van de beheerders. Wijzig de gegevens daar.")
    String managedByFile();

    @Message("Organisatie bewaren")
    String saveOrganisation();

    @Message("Nog een organisatie toevoegen")
    String addOrganisation();

    @Message("Bewaard.")
    String saved();

    @Message("Vul een e-mailadres in. Zonder aanspreekpunt gaat er niets live.")
    String contactEmailMissing();

    @Message("Een organisatie met deze naam staat er al. Kies de organisatie hierboven om die te wijzigen.")
    String organisationIsThere();

    // ---- people

    @Message("Medewerkers")
    String peopleTitle();

    @Message("Medewerkers bijwerken")
    String importTitle();

    @Message(
            "Wie beschermt Schildwacht? Zet medewerkers in een bestand, of plak de regels uit een rekenblad. U ziet eerst wat er verandert; pas daarna wordt iets bewaard.")
    String peopleLead();

    @Message(
            "{#if count == 1}Er staat 1 medewerker in Schildwacht.{#else}Er staan {count} medewerkers in Schildwacht.{/if}")
    String peopleCount(int count);

    @Message("Eerst een organisatie")
    String organisationFirst();

    @Message("Medewerkers horen bij een organisatie. Vul die eerst in.")
    String organisationFirstText();

    @Message("Download een voorbeeld")
    String example();

    @Message(
            "Open het in een rekenblad, vervang de voorbeelden door uw medewerkers en bewaar het als CSV. Nodig zijn personeelsnummer, voornaam, achternaam, e-mail, e-mail van de leidinggevende en organisatie ({ids}). De rest mag ontbreken.")
    String exampleHelp(String ids);

    @Message("Bestand")
    String file();

    @Message("Een CSV-bestand van hoogstens 12 MB.")
    String fileHelp();

    @Message("Of plak de regels hier")
    String paste();

    @Message("Met de regel met kolomnamen erboven.")
    String pasteHelp();

    @Message("Stuur wie nieuw is één keer de mail die Schildwacht uitlegt")
    String announceImport();

    @Message("Zet dit uit als u het zelf vertelt. Wie u nu overslaat, krijgt de mail ook later niet.")
    String announceImportHelp();

    @Message(
            "Bij geen van uw organisaties staat de aankondiging aan. Nieuwe medewerkers krijgen dus geen mail die Schildwacht uitlegt.")
    String announceOff();

    @Message("Bekijk wat er verandert")
    String preview();

    @Message("Kies een bestand of plak de regels.")
    String nothingSent();

    @Message("Dit bestand is groter dan 12 MB. Splits het in twee bestanden.")
    String tooLarge();

    @Message("Wat er verandert")
    String previewTitle();

    @Message("Er is nog niets bewaard. Kijk dit na en bevestig onderaan. Dit blijft een half uur staan.")
    String previewLead();

    @Message("Komen erbij")
    String comes();

    @Message("Veranderen")
    String changes();

    @Message("Blijven gelijk")
    String stays();

    @Message("Staan niet in het bestand")
    String goes();

    @Message("Regels met een fout")
    String wrong();

    @Message("Regel")
    String line();

    @Message("Wat er mis is")
    String what();

    @Message("Wat u kunt doen")
    String todo();

    @Message
    String columnName(PeopleColumn column);

    @Message("Kolom")
    String column();

    @Message("Naam")
    String person();

    @Message("Functie")
    String function();

    @Message("E-mail")
    String email();

    @Message("Wat verandert")
    String changed();

    @Message(
            "Deze regels worden niet opgenomen. Verbeter ze in het bestand en lees het opnieuw in; de goede regels kunt u nu al bewaren.")
    String wrongHelp();

    @Message(
            "Deze medewerkers staan in Schildwacht, maar niet in dit bestand. Zij blijven staan, tenzij u hen aanvinkt. Wie weg is, wordt niet meer beschermd; de dossiers blijven.")
    String goesHelp();

    @Message("Let op")
    String notices();

    @Message("Alleen de eerste {count} staan hier.")
    String onlyFirst(int count);

    @Message("Niets uit dit bestand kan worden opgenomen.")
    String nothingGood();

    @Message("Alles in dit bestand staat al zo in Schildwacht.")
    String nothingNew();

    @Message("Bevestigen en bewaren")
    String confirm();

    @Message("Ander bestand kiezen")
    String another();

    @Message("Bezig met bewaren")
    String keeping();

    @Message("{done} van {all}")
    String kept(int done, int all);

    @Message("U mag deze pagina verlaten; het gaat door.")
    String keepingHelp();

    @Message("Het bewaren is halverwege gestopt. Wat al bewaard was, blijft. Ga verder om de rest te doen.")
    String stale();

    @Message("Verdergaan")
    String goOnKeeping();

    @Message("Medewerkers zijn bewaard")
    String keptTitle();

    @Message("{count} erbij gekomen")
    String keptCreated(int count);

    @Message("{count} gewijzigd")
    String keptChanged(int count);

    @Message("{count} weggehaald")
    String keptRemoved(int count);

    @Message(
            "{count} niet bewaard, omdat een ander hen intussen heeft gewijzigd of het bestand van de beheerders hen bevat")
    String keptRefused(int count);

    @Message(
            "{#if count == 1}1 regel met een fout is overgeslagen{#else}{count} regels met een fout zijn overgeslagen{/if}")
    String keptWrong(long count);

    @Message("Pagina vernieuwen")
    String refresh();

    // ---- source

    @Message("Eerste bron")
    String sourceTitle();

    @Message(
            "Waar moet Schildwacht kijken? Begin met één bron; later voegt u er meer toe. De bron staat stil totdat Schildwacht aangaat.")
    String sourceLead();

    @Message("Soort bron")
    String kinds();

    @Message("Nieuws of blog (feed)")
    String kindFeed();

    @Message("Een website met nieuws of reacties die een RSS- of Atom-feed heeft.")
    String feedHelp();

    @Message("Openbare berichten met een hashtag op Mastodon. Er is geen account nodig.")
    String mastodonSourceHelp();

    @Message(
            "Openbare berichten op Bluesky die uw zoekwoorden bevatten. Hiervoor is een Bluesky-account nodig met een app-wachtwoord.")
    String blueskySourceHelp();

    @Message("Naam van de bron")
    String sourceName();

    @Message("Voor uzelf. Laat dit leeg, dan bedenken we een naam.")
    String sourceNameHelp();

    @Message("Webadres van de feed")
    String feedAddress();

    @Message("Begint met https://. Zoek op de website naar RSS of feed.")
    String feedAddressHelp();

    @Message("Hashtag")
    String hashtag();

    @Message("Bijvoorbeeld voorbeeldstad, met of zonder #.")
    String hashtagHelp();

    @Message("Server")
    String server();

    @Message("De Mastodon-server waar we zoeken. Laat mastodon.social staan als u het niet weet.")
    String serverHelp();

    @Message("Zoekwoorden")
    String query();

    @Message(
            "De naam van de organisatie of van een bekende medewerker. Laat dit leeg om naar de naam van de organisatie en haar termen te zoeken.")
    String queryHelp();

    @Message("Bluesky-account")
    String account();

    @Message("App-wachtwoord")
    String appPassword();

    @Message(
            "Maak dit in Bluesky bij Instellingen, Privacy en beveiliging, App-wachtwoorden. Gebruik nooit uw gewone wachtwoord. Het wordt versleuteld bewaard.")
    String appPasswordHelp();

    @Message("Voor welke organisatie")
    String sourceOrganisation();

    @Message("Bron toevoegen")
    String addSource();

    @Message("Uw bronnen")
    String sources();

    @Message("Staat stil tot Schildwacht aangaat")
    String parked();

    @Message("Staat aan")
    String running();

    @Message("Staat stil: {reason}")
    String paused(String reason);

    @Message("Haal {name} weg")
    String removeSource(String name);

    @Message("Vul de hashtag in, zonder spaties.")
    String hashtagMissing();

    @Message("Vul het account in, bijvoorbeeld voorbeeldstad.bsky.social.")
    String accountMissing();

    @Message("Vul het app-wachtwoord in, op één regel.")
    String passwordMissing();

    @Message(
            "Hier kunnen nog geen wachtwoorden worden bewaard. Vraag de beheerder om schildwacht.source.key-file in te stellen, of kies een bron zonder wachtwoord.")
    String noKey();

    @Message("Deze bron is er al.")
    String sourceIsThere();

    // ---- mail

    @Message("Mail")
    String mailTitle();

    @Message("Hoe gaat de mail de deur uit? Vraag deze gegevens aan uw beheerder. Sluit af met een testmail aan uzelf.")
    String mailLead();

    @Message("De beheerders hebben de mailserver ingesteld. Hieronder staat hoe. Alleen zij kunnen dat wijzigen.")
    String byEnvironment();

    @Message("Instelling")
    String setting();

    @Message("Waarde")
    String settingValue();

    @Message("Wordt niet getoond")
    String hidden();

    @Message("Niets ingevuld")
    String notSet();

    @Message("Toch zelf een mailserver invullen")
    String ownServer();

    @Message("Wat u invult, gaat voor op de instellingen van de beheerders.")
    String ownServerHelp();

    @Message("Gebruik weer de instellingen van de beheerders")
    String forget();

    @Message("Mailserver")
    String host();

    @Message("Bijvoorbeeld smtp.voorbeeldstad.example")
    String hostHelp();

    @Message("Poort")
    String port();

    @Message("Meestal 587. Bij TLS meestal 465.")
    String portHelp();

    @Message("Beveiliging van de verbinding")
    String encryptionLabel();

    @Message("Gebruikersnaam")
    String user();

    @Message("Laat leeg als de server er niet om vraagt.")
    String userHelp();

    @Message("Wachtwoord")
    String password();

    @Message("Wordt versleuteld bewaard en nooit meer getoond.")
    String passwordHelp();

    @Message("Er is een wachtwoord bewaard. Laat leeg om het te houden.")
    String passwordKept();

    @Message("Naam van de afzender")
    String fromName();

    @Message("Adres van de afzender")
    String from();

    @Message("Een adres van uw organisatie waarvoor deze server mail mag versturen.")
    String fromHelp();

    @Message("Bewaren")
    String saveMail();

    @Message(
            "Typ het wachtwoord opnieuw. Bij een andere server, poort, beveiliging of gebruikersnaam gaat het bewaarde wachtwoord niet mee.")
    String passwordNeeded();

    @Message("Testmail")
    String test();

    @Message("Stuur een testmail naar {address}.")
    String testLead(String address);

    @Message("Stuur de testmail")
    String sendTest();

    @Message(
            "Bij uw account hoort geen e-mailadres. Vraag een beheerder om uw adres bij uw account te zetten; dan kunt u een testmail sturen.")
    String noAddress();

    @Message("De mailserver heeft de testmail aangenomen. Kijk of hij aankomt, ook bij de ongewenste mail.")
    String testDone();

    @Message("De testmail is niet weg.")
    String testFailed();

    @Message("Laatste geslaagde testmail met deze instellingen: {moment}, door {by}.")
    String tested(String moment, String by);

    @Message("Met deze instellingen is nog geen testmail gelukt.")
    String untested();

    @Message("De mailserver is nog niet ingesteld.")
    String nothingSet();

    // ---- trial

    @Message("Proef")
    String trialTitle();

    @Message(
            "Schildwacht leest nu één keer wat uw bronnen aanbieden en laat zien wat er gemeld zou worden. Er wordt niets bewaard en niemand krijgt bericht.")
    String trialLead();

    @Message("Lees nu")
    String tryNow();

    @Message("Dit duurt hoogstens een halve minuut.")
    String tryHelp();

    @Message("Eerst een bron")
    String sourceFirst();

    @Message("Er is nog geen bron om te lezen.")
    String sourceFirstText();

    @Message(
            "{#if posts == 1}1 bericht gelezen{#else}{posts} berichten gelezen{/if}{#if flagged == 0}; niets daarvan zou zijn gemeld.{#else if flagged == 1}; 1 daarvan zou zijn bewaard.{#else}; {flagged} daarvan zouden zijn bewaard.{/if}")
    String trialCount(int posts, int flagged);

    @Message(
            "{#if count == 0}Niemand zou nu een mail krijgen.{#else if count == 1}Over 1 bericht zou nu een mail gaan.{#else}Over {count} berichten zou nu een mail gaan.{/if}")
    String trialAlerting(long count);

    @Message("De bron biedt meer aan dan in deze proef is gelezen.")
    String cutShort();

    @Message("Het oudste bericht is van {moment}.")
    String oldest(String moment);

    @Message(
            "Niets gemeld? Dat is vaak zo: de meeste berichten zijn gewoon. Staat er veel dat er niet bij hoort, pas dan de bron of de woorden aan.")
    String trialMeaning();

    @Message("Wat er gemeld zou worden")
    String found();

    @Message("Over {name}")
    String about(String name);

    @Message("Zou een mail sturen")
    String wouldAlert();

    @Message("Zou in het postvak komen")
    String wouldWait();

    @Message("De teksten zijn verborgen. U hoeft ze niet te lezen.")
    String veiledHelp();

    @Message("Het platform vraagt om te wachten. Probeer het na {moment} nog eens.")
    String throttled(String moment);

    @Message("Deze bron was niet op tijd klaar. Probeer het zo nog eens.")
    String late();

    @Message("Opnieuw lezen")
    String tryAgain();

    // ---- live

    @Message("Aanzetten")
    String goLiveTitle();

    @Message(
            "Leg vast wie akkoord is met het gebruik van Schildwacht. Daarna worden de bronnen gelezen en krijgen medewerkers bericht.")
    String goLiveLead();

    @Message("Nog niet gedaan: {steps}. U kunt toch doorgaan, maar kijk eerst of dat verstandig is.")
    String missing(String steps);

    @Message("Zonder organisatie met een aanspreekpunt kan Schildwacht niet aan. Vul die eerst in bij stap 1.")
    String cannotGoLive();

    @Message("Wie is akkoord")
    String approvedBy();

    @Message("Iemand die hierover mag beslissen, zoals de gemeentesecretaris of de directeur.")
    String approvedByHelp();

    @Message("Functie")
    String approvedFunction();

    @Message("Datum van het akkoord")
    String approvedOn();

    @Message("Wat is er gedaan")
    String ticks();

    @Message("De DPIA is gezien")
    String dpia();

    @Message("De beoordeling van de gevolgen voor de privacy, met het advies van de privacyfunctionaris.")
    String dpiaHelp();

    @Message("De ondernemingsraad is op de hoogte")
    String worksCouncil();

    @Message("Een systeem dat op medewerkers let, vraagt vaak om instemming van de ondernemingsraad.")
    String worksCouncilHelp();

    @Message("De medewerkers zijn op de hoogte")
    String employees();

    @Message("Zij weten waarop wordt gelet en dat zij bezwaar mogen maken.")
    String employeesHelp();

    @Message("Vastleggen en aanzetten")
    String goLive();

    @Message("Vul een naam in.")
    String approvedByMissing();

    @Message("Vul een functie in.")
    String approvedFunctionMissing();

    @Message("Vul een datum in die niet in de toekomst ligt.")
    String approvedOnWrong();

    @Message("Houd het bij 200 tekens op één regel.")
    String tooLong();

    @Message("Akkoord")
    String approval();

    @Message("{name}, {function}, op {day}")
    String approvedLine(String name, String function, String day);

    @Message("Vastgelegd door {by} op {moment}")
    String recordedLine(String by, String moment);

    @Message("Ja")
    String ticked();

    @Message("Nee, nog niet")
    String notTicked();

    @Message("Aankondigingen")
    String announcements();

    @Message("{sent} verstuurd, {waiting} wachten, {refused} niet aangekomen")
    String announcementCount(long sent, long waiting, long refused);
}

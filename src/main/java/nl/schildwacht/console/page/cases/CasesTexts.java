package nl.schildwacht.console.page.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the dossier's pages. Those of closed sets are {@link CaseworkTexts}: Qute cannot make a bundle of so many. */
@MessageBundle("cases")
public interface CasesTexts {
    // ---- list

    @Message("Dossiers")
    String title();

    @Message(
            "Een dossier hoort bij één persoon en één reeks berichten. Kies een dossier om te zien wat er is gebeurd en wat er nog moet gebeuren.")
    String lead();

    @Message(
            "Hier staat wat er over u is gevonden. U hebt niets verkeerd gedaan. Open een dossier om te zien wat er is gedaan.")
    String leadYours();

    @Message("Dossiers, het nieuwste bericht eerst")
    String caption();

    @Message("Nummer")
    String number();

    @Message("Over")
    String about();

    @Message("Ernst")
    String severity();

    @Message("Berichten")
    String messages();

    @Message("Laatste bericht")
    String lastMessage();

    @Message("Te doen")
    String toDo();

    @Message("{n} te laat")
    String late(int n);

    @Message("Behandelaar")
    String owner();

    @Message("Stand")
    String state();

    @Message("Open")
    String open();

    @Message("Afgesloten")
    String closed();

    @Message("Open en afgesloten")
    String both();

    @Message("niemand")
    String nobody();

    @Message("Elke ernst")
    String anySeverity();

    @Message("Iedereen")
    String anybody();

    @Message("Alleen wat ik behandel")
    String mine();

    @Message("Dossiernummer")
    String findNumber();

    @Message("Bijvoorbeeld SW-2026-0012. Het begin is genoeg.")
    String findNumberHelp();

    @Message("Filters")
    String filters();

    @Message("{#if n == 1}1 dossier{#else}{n} dossiers{/if}")
    String found(int n);

    @Message("Geen dossiers gevonden")
    String noneTitle();

    @Message("Er zijn geen dossiers die bij uw keuze passen. Kies andere filters.")
    String noneText();

    @Message("Pagina {page} van {pages}")
    String pageOf(int page, int pages);

    @Message("Pagina's")
    String pages();

    @Message("een collega")
    String colleague();

    @Message("iemand die we niet meer beschermen")
    String gone();

    // ---- the dossier

    @Message("Dossier {number}")
    String heading(String number);

    @Message(
            "Niets hiervan komt in een personeelsdossier, en niets hiervan telt mee bij een beoordeling of aanstelling.")
    String notPersonnel();

    @Message("Gegevens")
    String cover();

    @Message("Dit dossier is open: we zijn ermee bezig.")
    String openYours();

    @Message("Geopend")
    String opened();

    @Message("Afgesloten op {day}")
    String closedOn(String day);

    @Message("Bewaard tot {day}")
    String kept(String day);

    @Message("Contactpersoon")
    String contactPerson();

    @Message("Afdrukken")
    String print();

    @Message("Zelf iets melden")
    String toReport();

    @Message("Op deze pagina")
    String onThisPage();

    @Message("Opgeslagen.")
    String saved();

    // ---- tasks

    @Message("Wat er te doen is")
    String tasks();

    @Message(
            "Deze taken volgen uit wat er is gebeurd en wie de afzender is. U beslist zelf. Wat u invult, blijft staan.")
    String tasksHelp();

    @Message("Er is niets te doen.")
    String noTasks();

    @Message("Klaar of niet nodig")
    String doneTasks();

    @Message("Wat anderen doen")
    String others();

    @Message("Uiterlijk {day}")
    String due(String day);

    @Message("Te laat")
    String tooLate();

    @Message("Regel {number}. Bron: {source}.")
    String ruleSource(int number, String source);

    @Message("Wie doet dit?")
    String taskOwner();

    @Message("Naam van de contactpersoon")
    String taskContact();

    @Message("Wanneer moet het klaar zijn?")
    String taskDue();

    @Message("Op welke dag is het gedaan?")
    String taskDay();

    @Message("Nummer")
    String taskNumber();

    @Message("Het nummer dat u hebt gekregen, bijvoorbeeld van de aangifte of de registratie.")
    String taskNumberHelp();

    @Message("Toelichting")
    String taskDetail();

    @Message("Wat is er afgesproken of besloten, met wie en waarom? Of waarom is dit niet nodig?")
    String taskDetailHelp();

    @Message("Weet de medewerker hiervan?")
    String taskKnows();

    @Message("Zet geen stap buiten de organisatie voordat zij of hij het weet.")
    String taskKnowsHelp();

    @Message("Stand")
    String taskState();

    @Message("Een taak toevoegen")
    String addTask();

    @Message("Welke taak?")
    String taskKind();

    @Message("Gedaan op {day} door {by}")
    String doneOn(String day, String by);

    @Message("De medewerker weet het nog niet")
    String knowsNot();

    @Message("Vul een dag in als jaar-maand-dag, bijvoorbeeld 2026-11-21.")
    String badDay();

    @Message("Dit is te lang. Gebruik hoogstens {most} tekens.")
    String tooLong(int most);

    @Message("Maak een keuze.")
    String chooseOne();

    // ---- law

    @Message("Wat het kan zijn volgens de wet")
    String law();

    @Message("Stand van {day}. Dit is informatie, geen oordeel. Laat het nakijken door uw jurist.")
    String lawDate(String day);

    @Message("Wat")
    String lawBehaviour();

    @Message("Kan vallen onder (Wetboek van Strafrecht)")
    String lawArticles();

    @Message("Klacht van de medewerker zelf")
    String lawKlacht();

    @Message("Politie")
    String lawPolice();

    @Message("Wie kan aangifte doen")
    String lawReporter();

    @Message("Registratie")
    String lawRegistration();

    @Message("geen")
    String noArticles();

    @Message("* staat niet in de handreikingen waar deze lijst uit komt")
    String notInSources();

    @Message("Niet nodig")
    String klachtNo();

    @Message("Nodig (artikel {articles}). Kan tot en met {day}.")
    String klachtUntil(String articles, String day);

    @Message("Nodig (artikel {articles}). De termijn liep tot en met {day}.")
    String klachtOver(String articles, String day);

    @Message("Nodig (artikel {articles}). De laatste dag is niet bekend: zij of hij heeft nog geen bericht gehad.")
    String klachtUnknown(String articles);

    @Message("{#if n == 1}1 bericht{#else}{n} berichten{/if}")
    String posts(int n);

    // ---- timeline

    @Message("Wat er is gebeurd, op volgorde")
    String timeline();

    @Message("Er is nog niets gebeurd.")
    String emptyTimeline();

    @Message("Oudste eerst")
    String oldestFirst();

    @Message("Nieuwste eerst")
    String newestFirst();

    @Message("Bericht op {platform}: {what}")
    String posted(String platform, String what);

    @Message("Afzender: {author}")
    String postedBy(String author);

    @Message("Geplaatst op {moment}")
    String postedAt(String moment);

    @Message("Het bericht waarop dit een antwoord is, is ook bewaard.")
    String answers();

    @Message("{n} versies bewaard")
    String versions(int n);

    @Message("Achteraf gevonden")
    String foundAfterwards();

    @Message("Teruggenomen: geen agressie of niet over deze persoon.")
    String withdrawn();

    @Message("Niet meer online")
    String notThere();

    @Message("Het bericht is gewijzigd. De nieuwe versie is ook bewaard.")
    String edited();

    @Message("Het platform meldt dat een bericht is verwijderd. Ons bewijs blijft.")
    String goneAt();

    @Message("Adres van het bericht (opent het platform)")
    String toPost();

    @Message("Bericht aan {who}: {stage}")
    String told(String who, String stage);

    @Message("Over {n} berichten. {how}")
    String toldAbout(int n, String how);

    @Message("Notitie van {by}")
    String noted(String by);

    @Message("{by} heeft {#if n == 1}1 bericht{#else}{n} berichten{/if} beoordeeld: {call}")
    String judgedBy(String by, int n, String call);

    @Message("Gedaan door {by}: {task}")
    String taskDone(String by, String task);

    @Message("{step}, door {by}")
    String stepped(String step, String by);

    @Message("Notitie toevoegen")
    String addNote();

    @Message("Notitie")
    String noteText();

    @Message("Schrijf alleen op wat nodig is. De medewerker mag haar of zijn dossier inzien.")
    String noteHelp();

    @Message("Schrijf eerst een notitie.")
    String noteMissing();

    @Message("Toon deze versie")
    String showVersion();

    // ---- sender

    @Message("De afzender")
    String sender();

    @Message("Alleen dit. Noteer verder niets over de afzender. Bij een andere relatie horen andere taken.")
    String senderHelp();

    @Message("Wat is de afzender voor uw organisatie?")
    String senderRelation();

    @Message("Is de afzender minderjarig?")
    String senderMinor();

    // ---- who may look

    @Message("Wie dit dossier mag zien")
    String circle();

    @Message("De leidinggevende kan dit dossier zien en krijgt bericht.")
    String managerIn();

    @Message(
            "Dit dossier gaat niet via de leidinggevende. Zij of hij ziet het niet en krijgt geen bericht meer. Ingesteld door {by} op {day}.")
    String managerOut(String by, String day);

    @Message("Niet via de leidinggevende")
    String keepOut();

    @Message(
            "Werkt meteen: de leidinggevende ziet dit dossier niet meer. Berichten gaan naar de contactpersoon van de organisatie.")
    String keepOutHelp();

    @Message("Weer via de leidinggevende")
    String letIn();

    @Message("Overgedragen aan")
    String handedOver();

    @Message("Overdragen")
    String handOver();

    @Message("E-mailadres waarmee deze collega zich aanmeldt")
    String handOverTo();

    @Message("Deze collega kan het dossier daarna zien. Er gaat geen mail uit; vertel het zelf.")
    String handOverHelp();

    @Message("Vul een e-mailadres in, bijvoorbeeld naam@organisatie.nl.")
    String badAddress();

    @Message("Intrekken")
    String takeBack();

    @Message("Overdracht aan {email} intrekken")
    String takeBackFrom(String email);

    // ---- coverage

    @Message("Wat we konden zien")
    String coverage();

    @Message("Van {start} tot {end}. Stilte is geen bewijs dat er niets was.")
    String coverageHelp(String start, String end);

    @Message("Over deze tijd zijn geen gegevens van bronnen bewaard.")
    String coverageNone();

    @Message("{percent} % van de tijd gevolgd")
    String coveragePercent(int percent);

    @Message("gevolgd sinds {day}")
    String coverageSince(String day);

    @Message("Stil van {start} tot {end}: {why}")
    String silent(String start, String end, String why);

    @Message("de bron gaf een fout of geen antwoord")
    String silentTrouble();

    @Message("de bron werd niet bekeken")
    String silentUnasked();

    @Message("WhatsApp, Snapchat, TikTok en besloten groepen kunnen we niet zien. Meld zelf wat u daar ziet.")
    String neverSeen();

    // ---- texts

    @Message("Teksten om mee te beginnen")
    String texts();

    @Message("Schildwacht verstuurt deze teksten nooit. Lees, pas aan en verstuur zelf, na overleg.")
    String textsHelp();

    @Message("Lees de tekst goed en vul in wat tussen [ ] staat. Verstuur niets voordat de medewerker het weet.")
    String textWarning();

    @Message("Vraag pas om verwijderen als het bewijs is bewaard en u met de politie hebt overlegd.")
    String textEvidence();

    @Message("Een steunbetuiging kan zelf reacties oproepen. Plan eerst extra aandacht.")
    String textSupport();

    @Message("Tekst")
    String textBody();

    @Message("Kopiëren")
    String copy();

    @Message("Gekopieerd")
    String copied();

    @Message("In het {language}")
    String textIn(String language);

    @Message("Nederlands")
    String dutch();

    @Message("Engels")
    String english();

    @Message("De vaste tekst van {organisation} wijzigen")
    String textEdit(String organisation);

    @Message("Vaste tekst: {text}")
    String textEditTitle(String text);

    @Message("Wat tussen accolades staat, vult Schildwacht in: {fields}")
    String textEditHelp(String fields);

    @Message("Aangepast door {by} op {day}")
    String textOwn(String by, String day);

    @Message("Dit is de tekst die bij Schildwacht hoort.")
    String textShipped();

    @Message("Terug naar de oorspronkelijke tekst")
    String textReset();

    @Message("Schrijf een tekst.")
    String textMissing();

    @Message("Schildwacht kent dit niet: {fields}. Gebruik de namen hieronder of [ ].")
    String textUnknown(String fields);

    // ---- closing

    @Message("Dossier afsluiten")
    String close();

    @Message("Na het afsluiten wordt het dossier {kept} bewaard, of {reported} als er aangifte is gedaan.")
    String closeHelp(String kept, String reported);

    @Message(
            "In dit dossier staat een doodsbedreiging. Daarvan wordt altijd aangifte gedaan. Vul bij de taak Aangifte de datum en het nummer in. Is er anders besloten, noteer dan wie dat besloot en waarom.")
    String closeAangifte();

    @Message("Wie heeft besloten om geen aangifte te doen?")
    String decidedBy();

    @Message("Waarom?")
    String decidedBecause();

    @Message("Vul de naam in van wie dit besloot, of doe eerst aangifte.")
    String decidedByMissing();

    @Message("Leg uit waarom er geen aangifte is gedaan.")
    String decidedBecauseMissing();

    @Message("Deze taken zijn nog open:")
    String tasksLeft();

    @Message("Ik weet dat deze taken nog open zijn en sluit het dossier toch af")
    String tasksMayStay();

    @Message("Rond de taken af, of vink dit aan.")
    String tasksMayStayMissing();

    @Message("{name} heeft besloten om geen aangifte te doen: {reason}")
    String decision(String name, String reason);

    @Message("Dossier weer openen")
    String reopen();

    @Message("Er is al een open dossier over deze persoon: {number}. Voeg dit dossier daarmee samen.")
    String reopenOther(String number);

    // ---- manager

    @Message("Dossier {number}: {who} heeft u nodig")
    String managerTitle(String number, String who);

    @Message("Wat er is gebeurd")
    String whatHappened();

    @Message("Er {#if n == 1}is 1 bericht{#else}zijn {n} berichten{/if} over {who} gevonden: {what}.")
    String happened(int n, String who, String what);

    @Message("Het eerste op {first}, het laatste op {last}.")
    String happenedWhen(String first, String last);

    @Message("U hoeft de berichten niet te lezen om te helpen. We bewaren het bewijs.")
    String needNotRead();

    @Message(
            "Neem vandaag contact op. Zeg dat het niet de eigen schuld is. Vraag wat er nodig is en bespreek de mogelijkheden.")
    String spokenAsk();

    @Message("Ik heb met {who} gesproken")
    String spokenButton(String who);

    @Message("Er is met {who} gesproken op {day}.")
    String spokenDone(String who, String day);

    @Message("Er had al met {who} gesproken moeten zijn.")
    String spokenLate(String who);

    @Message("Wat we u vragen")
    String yourTasks();

    @Message("Zeg nooit dat iemand voorzichtiger moet zijn. Het ligt niet aan haar of hem.")
    String neverCareful();

    // ---- employee

    @Message("Uw dossier {number}")
    String employeeTitle(String number);

    @Message("U hebt niets verkeerd gedaan. Hier ziet u wat er is gebeurd, wie het weet en wat er is gedaan.")
    String employeeLead();

    @Message("Er {#if n == 1}is 1 bericht{#else}zijn {n} berichten{/if} over u gevonden: {what}.")
    String happenedYou(int n, String what);

    @Message("Wie het weet")
    String whoTold();

    @Message("Er is nog niemand op de hoogte gebracht.")
    String noOneTold();

    @Message("{who}, op {moment}")
    String toldLine(String who, String moment);

    @Message("u zelf")
    String you();

    @Message("Uw contactpersoon")
    String yourContact();

    @Message("U hoeft uw verhaal maar één keer te doen.")
    String yourContactText();

    @Message("Er is nog geen contactpersoon. Vraag ernaar bij uw organisatie.")
    String noContact();

    @Message("Wat er is gedaan")
    String whatDone();

    @Message("Er is nog niets afgerond.")
    String nothingDone();

    @Message("{task}, op {day} door een collega")
    String doneByColleague(String task, String day);

    @Message("{task}, op {day} door u")
    String doneByYou(String task, String day);

    @Message("Wat er nog komt")
    String whatNext();

    @Message(
            "Voor {what} kunt u zelf om vervolging vragen (een klacht), tot en met {day}. Uw contactpersoon helpt u daarbij.")
    String klachtYours(String what, String day);

    @Message("Wat u kunt vragen")
    String ask();

    @Message("Uw vraag komt als taak bij wie uw dossier behandelt. U hoort binnen één werkdag iets.")
    String askHelp();

    @Message("Wat wilt u?")
    String askWhat();

    @Message("Wilt u er iets bij vertellen?")
    String askMore();

    @Message("Vraag versturen")
    String askButton();

    @Message("Uw vraag is aangekomen. U hoort binnen één werkdag iets.")
    String asked();

    @Message("De berichten zelf")
    String readPosts();

    @Message(
            "U hoeft ze niet te lezen. Wilt u het toch, vraag dan iemand om erbij te zijn. Elke tekst blijft verborgen totdat u erom vraagt.")
    String readPostsHelp();

    @Message("Laat de lijst zien")
    String showPosts();

    @Message("Wie u kan helpen")
    String helpers();

    @Message("Slachtofferhulp Nederland helpt gratis: 0900-0101.")
    String victimSupport();

    @Message("Uw leidinggevende ziet dit dossier niet en krijgt er geen bericht over.")
    String managerOutYou();

    @Message("Ik wil niet dat mijn leidinggevende dit dossier ziet")
    String selfKeepOut();
}

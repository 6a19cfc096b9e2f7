package nl.schildwacht.console.page.watching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Term;

/** The words of the pages about people and of the overview. */
@MessageBundle("watching")
interface WatchTexts {
    @Message
    String refused(Change.Refused which);

    @Message
    String frequency(Term.Frequency which);

    @Message("Wie we beschermen")
    String title();

    @Message("Per organisatie: wie en wat we in het oog houden, en wat daarover is afgesproken.")
    String lead();

    @Message("Er is nog geen organisatie")
    String none();

    @Message("Voeg bij Inrichten eerst een organisatie toe.")
    String noneHelp();

    @Message("Mensen")
    String people();

    @Message("Termen en hashtags")
    String terms();

    @Message("Eigen woorden")
    String words();

    @Message("Extra aandacht")
    String windows();

    @Message("Onze norm")
    String norm();

    @Message("Wie helpt")
    String help();

    @Message("Mensen importeren")
    String importPeople();

    @Message("{n}")
    String count(int n);

    @Message("van wie {n} bezwaar maakte")
    String objectedCount(int n);

    @Message("{n} nu open")
    String windowsOpen(int n);

    @Message("{n} gepland")
    String windowsToCome(int n);

    @Message("geen")
    String noWindows();

    @Message("Nog niet vastgelegd")
    String normMissing();

    @Message("Opnieuw bekijken")
    String normDue();

    @Message("geldig, opnieuw bekijken op {day}")
    String normUntil(String day);

    @Message("Nog niemand ingevuld")
    String helpMissing();

    @Message("{n} ingevuld")
    String helpCount(int n);

    @Message("Wie op deze lijst staat, wordt herkend in openbare berichten. Wat zij zelf schrijven, lezen we nooit.")
    String peopleLead();

    @Message("Persoon toevoegen")
    String addPerson();

    @Message("Naam")
    String name();

    @Message("Organisatie")
    String organisation();

    @Message("Afdeling")
    String department();

    @Message("Stand")
    String state();

    @Message("Sinds")
    String since();

    @Message("Alle organisaties")
    String everyOrganisation();

    @Message("Alle afdelingen")
    String everyDepartment();

    @Message("Alleen wie bezwaar maakte")
    String onlyObjected();

    @Message("in het oog gehouden")
    String watched();

    @Message("maakte bezwaar")
    String objected();

    @Message("configuratiebestand")
    String byFile();

    @Message("{n} gevonden")
    String total(int n);

    @Message("Pagina {n} van {of}")
    String pageOf(int n, int of);

    @Message("Niemand gevonden")
    String noPeople();

    @Message("Zoek op iets anders, of voeg iemand toe.")
    String noPeopleHelp();

    @Message("Pagina’s")
    String pages();

    @Message("Wat we over deze persoon in het oog houden")
    String whatTitle();

    @Message("Volledige naam")
    String fullName();

    @Message("Functie bij de naam")
    String functionName();

    @Message("Andere namen")
    String aliases();

    @Message("Eigen accounts")
    String handles();

    @Message("Wat deze accounts plaatsen, lezen en bewaren we niet.")
    String handlesHelp();

    @Message("Termen")
    String ownTerms();

    @Message("geen")
    String nothing();

    @Message("Waarom")
    String why();

    @Message("Omdat zij of hij hier werkt: de werkgever zorgt voor een veilige werkplek.")
    String whyDefault();

    @Message("Bronnen die kijken")
    String sources();

    @Message("Er kijkt nu geen bron.")
    String noSources();

    @Message("Wie bericht krijgt")
    String who();

    @Message("Zelf")
    String herself();

    @Message("Leidinggevende")
    String manager();

    @Message("In plaats van de leidinggevende")
    String instead();

    @Message("Vertrouwd persoon")
    String trusted();

    @Message("niemand ingevuld")
    String nobody();

    @Message("Extra aandacht tot en met {until}: {why}")
    String windowNow(String why, String until);

    @Message("Teruggezocht tot {since}; achteraf gevonden: {found}.")
    String searchedBack(String since, int found);

    @Message("We zoeken op dit moment terug in wat de bronnen nog aanbieden.")
    String searchingBack();

    @Message("Er is niet teruggezocht.")
    String notSearched();

    @Message("Teruggezocht")
    String back();

    @Message(
            "Maakte bezwaar op {when}, vastgelegd door {by}. We kijken niet meer. Alleen zij of hij zelf kan dit intrekken.")
    String objectedAt(String when, String by);

    @Message("Deze gegevens staan in het configuratiebestand van de beheerders en zijn alleen daar te wijzigen.")
    String fileNote();

    @Message("Andere naam proberen")
    String addAlias();

    @Message("Naam {alias} weghalen")
    String removeAlias(String alias);

    @Message("Term proberen")
    String addTerm();

    @Message("Extra aandacht plannen")
    String openWindow();

    @Message("Bezwaar vastleggen")
    String recordObjection();

    @Message("Alleen als deze persoon het u heeft gevraagd. Het kijken stopt meteen.")
    String recordObjectionHelp();

    @Message("Gegevens wijzigen")
    String editPerson();

    @Message("Kenmerk")
    String id();

    @Message("Bijvoorbeeld het personeelsnummer. Laat het leeg, dan maken we er een.")
    String idHelp();

    @Message("Voornaam of voorletters")
    String givenName();

    @Message("Tussenvoegsel")
    String prefix();

    @Message("Achternaam")
    String familyName();

    @Message("Een woord dat bij de naam kan staan: wethouder, baliemedewerker.")
    String functionHelp();

    @Message("E-mailadres")
    String email();

    @Message("Hier krijgt zij of hij bericht.")
    String emailHelp();

    @Message("E-mailadres van de leidinggevende")
    String managerEmail();

    @Message("In plaats van de leidinggevende")
    String insteadEmail();

    @Message("Als iemand anders dan de leidinggevende bericht moet krijgen.")
    String insteadHelp();

    @Message("Iemand die zij of hij vertrouwt")
    String trustedEmail();

    @Message("Eigen accounts, een per regel")
    String handlesForm();

    @Message("Zoals mastodon:anna@mastodon.example")
    String handlesExample();

    @Message("Taal van de berichten")
    String languageOfMails();

    @Message("In een zin. Leeg: omdat zij of hij hier werkt.")
    String whyHelp();

    @Message("Andere namen voegt u toe op de pagina van de persoon; elke naam wordt eerst geprobeerd.")
    String aliasesNote();

    @Message("Van de lijst halen")
    String removePerson();

    @Message("Wilt u {name} van de lijst halen?")
    String removePersonAsk(String name);

    @Message("We herkennen deze persoon niet meer in nieuwe berichten.")
    String removeEffect1();

    @Message("Eigen termen en accounts verdwijnen. Wat deze persoon zelf plaatst, kan dan weer gelezen worden.")
    String removeEffect2();

    @Message("Dossiers die er al zijn, blijven tot hun bewaartermijn om is.")
    String removeEffect3();

    @Message("Wie liever niet gevolgd wordt, kan beter bezwaar maken: dat blijft ook na een nieuwe import staan.")
    String removeEffect4();

    @Message("Ja, van de lijst halen")
    String removeYes();

    @Message("Wat we over u in het oog houden")
    String meTitle();

    @Message(
            "Uw werkgever let op openbare berichten waarin u wordt bedreigd, uitgescholden of lastiggevallen. U wordt beschermd, niet gevolgd.")
    String meLead();

    @Message("Over u wordt niets in het oog gehouden")
    String meNone();

    @Message("Uw e-mailadres staat niet op de lijst. Denkt u dat dat niet klopt? Vraag het uw contactpersoon.")
    String meNoneHelp();

    @Message("Wie dit ziet")
    String meSeen();

    @Message("Communicatie ziet wat over u binnenkomt en beoordeelt het.")
    String meSeen1();

    @Message("Veiligheid ziet het als het ernstig is.")
    String meSeen2();

    @Message("Uw leidinggevende ziet uw dossier, behalve als u of communicatie dat heeft uitgezet.")
    String meSeen3();

    @Message("De privacyfunctionaris ziet wie er heeft gekeken, niet wat er staat.")
    String meSeen4();

    @Message("Wat we bewaren")
    String meKept();

    @Message("Van berichten zonder agressie bewaren we niets.")
    String meKept1();

    @Message("Wat u zelf schrijft, lezen en bewaren we niet.")
    String meKept2();

    @Message("Een bericht met agressie bewaren we als bewijs in uw dossier, met een einddatum.")
    String meKept3();

    @Message("Niets hiervan komt in uw personeelsdossier.")
    String meKept4();

    @Message("Uw dossiers")
    String meDossiers();

    @Message("Bezwaar maken")
    String meObject();

    @Message("Wilt u dit niet? Dan stopt het kijken meteen. U hoeft niet te zeggen waarom.")
    String meObjectHelp();

    @Message("U maakte bezwaar op {when}. We kijken niet meer naar berichten over u.")
    String meObjected(String when);

    @Message("Vastgelegd door {by}.")
    String meObjectedByOther(String by);

    @Message("Bezwaar intrekken")
    String meWithdraw();

    @Message("Dan kijken we weer, vanaf nu.")
    String meWithdrawHelp();

    @Message("Wie u helpt")
    String meHelp();

    @Message("Bezwaar maken tegen het kijken")
    String objectTitle();

    @Message("Als u bezwaar maakt, gebeurt dit meteen:")
    String objectAsk();

    @Message("We zoeken niet meer naar uw naam, andere namen, accounts en termen.")
    String objectEffect1();

    @Message("U krijgt geen bericht meer als iemand u bedreigt. Uw werkgever weet het dan ook niet.")
    String objectEffect2();

    @Message("Wat al in een dossier staat, blijft tot de bewaartermijn om is.")
    String objectEffect3();

    @Message("Communicatie ziet dat u bezwaar maakte, niet waarom. Het heeft geen gevolgen voor uw werk.")
    String objectEffect4();

    @Message("U kunt het altijd zelf intrekken. Niemand anders kan dat.")
    String objectEffect5();

    @Message("Ja, stop met kijken")
    String objectYes();
}

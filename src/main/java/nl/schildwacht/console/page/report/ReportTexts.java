package nl.schildwacht.console.page.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import nl.schildwacht.dossier.report.Answer;
import nl.schildwacht.dossier.report.Picture.Taken;
import nl.schildwacht.dossier.report.Place;
import nl.schildwacht.dossier.report.Question;
import nl.schildwacht.dossier.report.Report.State;
import nl.schildwacht.dossier.report.ReportKind;
import nl.schildwacht.dossier.report.Shows;

/** The words of reporting by hand. */
@MessageBundle("report")
interface ReportTexts {
    @Message
    String kind(ReportKind kind);

    @Message
    String kindHelp(ReportKind kind);

    @Message
    String spot(Place spot);

    @Message
    String question(Question question);

    @Message
    String answer(Answer answer);

    @Message
    String state(State state);

    @Message
    String stateHelp(State state);

    @Message
    String shows(Shows shows);

    @Message
    String refused(Taken.Refused refused);

    @Message("Zelf melden")
    String title();

    @Message(
            "Hebt u iets gezien, gehoord of gekregen dat niet door de beugel kan? Meld het hier, voor uzelf of voor een collega.")
    String intro();

    @Message("U hoort binnen {days} {#if days == 1}werkdag{#else}werkdagen{/if} van ons.")
    String promise(int days);

    @Message("U hoort uiterlijk {moment} van ons.")
    String promiseUntil(String moment);

    @Message("Is er nu gevaar? Bel 112.")
    String danger();

    @Message("Is er iemand intiem of naakt op te zien, of iemand jonger dan 18?")
    String firstQuestion();

    @Message("We vragen dit eerst, omdat we zulke beelden niet mogen aannemen en u dan andere hulp nodig hebt.")
    String firstHelp();

    @Message("Nee")
    String firstNo();

    @Message("Ja, iemand is intiem of naakt te zien, of daarmee wordt gedreigd")
    String firstIntimate();

    @Message("Ja, er is iemand jonger dan 18 te zien")
    String firstMinor();

    @Message("Kies een van de drie antwoorden.")
    String showsMissing();

    @Message("Mijn meldingen")
    String mineLink();

    @Message("Volgen met een kenmerk")
    String askLink();

    @Message("Eerst hulp")
    String spareTitle();

    @Message("Wat naar. U hoeft ons de beelden niet te sturen, en we willen dat u ze ook niet bewaart of doorstuurt.")
    String spareIntro();

    @Message(
            "Beelden van iemand jonger dan 18 bewaren of doorsturen is strafbaar, ook als bewijs. Maak geen schermafdruk.")
    String spareLaw();

    @Message("Wie u kunt bellen")
    String spareCall();

    @Message("Uw contactpersoon hier")
    String spareContact();

    @Message("Bel uw leidinggevende of de afdeling veiligheid.")
    String spareNoContact();

    @Message("Politie: 112 bij gevaar, anders 0900-8844. Doe aangifte; we helpen daarbij.")
    String sparePolice();

    @Message("Helpwanted: hulp en chat bij misbruik van intieme beelden, ook om ze weg te laten halen")
    String spareHelpwanted();

    @Message("Qpido: hulp bij seksueel geweld en online misbruik")
    String spareQpido();

    @Message("Meldknop: waar u wat kunt melden, voor jongeren")
    String spareMeldknop();

    @Message("Slachtofferhulp Nederland: steun en hulp bij aangifte en schade")
    String spareVictim();

    @Message("Centrum Seksueel Geweld: dag en nacht hulp")
    String spareSexual();

    @Message("Alleen het adres")
    String spareAddress();

    @Message(
            "Weet u op welk adres het staat? Dan bewaren we dat adres en een controlegetal ervan, en niets anders. Ook uw naam niet.")
    String spareAddressHelp();

    @Message("Dit is geen webadres. Kopieer het adres uit de adresbalk.")
    String addressMissing();

    @Message("Adres doorgeven")
    String spareSend();

    @Message("Wat wilt u melden?")
    String kindsTitle();

    @Message("Over wie gaat het?")
    String whomQuestion();

    @Message("Over mijzelf")
    String whomSelf();

    @Message("Over een collega")
    String whomColleague();

    @Message("Over de organisatie")
    String whomOrganisation();

    @Message("Kies over wie het gaat.")
    String whomMissing();

    @Message("Naam van de collega")
    String about();

    @Message("Voor- en achternaam. Alleen nodig als het over een collega gaat.")
    String aboutHelp();

    @Message("Schrijf de naam van uw collega.")
    String aboutMissing();

    @Message("Bij welke organisatie")
    String organisation();

    @Message("Kies een organisatie.")
    String organisationMissing();

    @Message("Waar zag of hoorde u het?")
    String place();

    @Message("Webadres")
    String address();

    @Message("Kopieer het uit de adresbalk, of kies ‘link kopiëren’ bij het bericht. We openen het adres niet vanzelf.")
    String addressHelp();

    @Message("Wat is er gezegd?")
    String said();

    @Message(
            "Plak of typ de woorden precies zoals ze er staan. Hebt u een schermafdruk? Typ de ergste zinnen over: dan herkent Schildwacht ze meteen. Het hoeft niet.")
    String saidHelp();

    @Message("Wie zei het, of welk account?")
    String author();

    @Message("Naam of accountnaam, als u die weet. Ga niet zelf op zoek.")
    String authorHelp();

    @Message("Naam van het account")
    String account();

    @Message("Gezien op")
    String seen();

    @Message("Welke dag zag u het?")
    String seenOn();

    @Message("Hoe laat ongeveer?")
    String seenAt();

    @Message("Waar precies?")
    String foundWhere();

    @Message("Bijvoorbeeld de naam van de groep, de pagina of de balie.")
    String foundWhereHelp();

    @Message("Wilt u er nog iets bij zeggen?")
    String note();

    @Message("Schermafdrukken of foto’s")
    String pictures();

    @Message(
            "Hoogstens {most} afbeeldingen van elk 10 MB: PNG, JPEG, GIF of WebP. We bewaren ze precies zo als bewijs. Wie ze hier bekijkt, ziet ze zonder verborgen gegevens, zoals de plaats.")
    String picturesHelp(int most);

    @Message("Dit is te veel of te groot: kies hoogstens vijf afbeeldingen van elk hoogstens 10 MB.")
    String picturesTooMuch();

    @Message("Kies hoogstens {most} afbeeldingen.")
    String tooMany(int most);

    @Message("Kies de afbeeldingen opnieuw; uw browser onthoudt ze niet.")
    String chooseAgain();

    @Message("Melding versturen")
    String send();

    @Message("Geen antwoord")
    String noAnswer();

    @Message("Goed om te weten")
    String filmedRules();

    @Message("Een gesprek opnemen waar iemand zelf aan meedoet is niet strafbaar. Het online zetten kan dat wel zijn.")
    String filmedSound();

    @Message(
            "Voor beeld van u moet vooraf toestemming zijn gevraagd, behalve in de openbare ruimte. U mag weigeren. Onaangekondigd beeld binnen een gebouw kan onder artikel 139f Sr vallen.")
    String filmedImage();

    @Message(
            "We leggen elke opname die zonder toestemming online staat vast, en de organisatie reageert. U hoeft dat niet zelf te doen.")
    String filmedOurs();

    @Message("Een mens leest uw melding voordat er iemand bericht krijgt.")
    String linkNote();

    @Message("Uw melding")
    String stateTitle();

    @Message("Kenmerk")
    String reference();

    @Message("Schrijf dit op of bewaar het: hiermee ziet u later hoe het ermee staat.")
    String referenceKeep();

    @Message("Dit kenmerk kennen we niet. Controleer de letters en cijfers.")
    String referenceUnknown();

    @Message("Ontvangen")
    String received();

    @Message("Antwoord van ons")
    String answerFrom();

    @Message("We bewaren alleen het adres en een controlegetal ervan.")
    String stateSpared();

    @Message("Nog iets melden")
    String another();

    @Message("Hoe staat het met mijn melding?")
    String askTitle();

    @Message("Bijvoorbeeld M-7K3QF-9XD2B.")
    String askHelp();

    @Message("Bekijken")
    String askSend();

    @Message("Mijn meldingen")
    String mineTitle();

    @Message("U hebt nog niets gemeld")
    String mineEmpty();

    @Message("Wat u meldt, staat hier met hoe het ermee staat.")
    String mineEmptyHelp();

    @Message("Wat")
    String what();

    @Message("Stand")
    String stand();

    @Message("Melden kan hier niet")
    String closedTitle();

    @Message("Deze link klopt niet of werkt niet meer. Vraag een nieuwe aan wie hem u gaf.")
    String closedHelp();

    @Message("Even wachten")
    String busyTitle();

    @Message(
            "Er zijn hier te veel meldingen achter elkaar gedaan. Probeer het over een uur opnieuw. Is er gevaar? Bel 112.")
    String busyHelp();

    @Message("Meldingen")
    String deskTitle();

    @Message("Wat mensen zelf meldden en wat een mens moet bekijken. Niets hiervan verdwijnt vanzelf.")
    String deskIntro();

    @Message("Te bekijken")
    String deskWaiting();

    @Message("Afgehandeld")
    String deskSettled();

    @Message("Er wacht niets")
    String deskEmpty();

    @Message("Nieuwe meldingen komen hier binnen.")
    String deskEmptyHelp();

    @Message("Beloofde tijd en meldlinks")
    String deskSettings();

    @Message("Over wie")
    String whom();

    @Message("niet bekend")
    String whomNobody();

    @Message("Antwoord uiterlijk")
    String due();

    @Message("te laat")
    String late();

    @Message("Gemeld door")
    String by();

    @Message("iemand met een meldlink")
    String byLink();

    @Message("niet bewaard")
    String byNobody();

    @Message("Melding {reference}")
    String oneTitle(String reference);

    @Message("Ik bekijk dit")
    String take();

    @Message("Wordt bekeken door {name}.")
    String takenBy(String name);

    @Message("De woorden")
    String saidTitle();

    @Message("Toon de woorden")
    String saidShow();

    @Message("Er zijn geen woorden bij.")
    String saidNone();

    @Message("Afbeeldingen")
    String picturesTitle();

    @Message("Toon afbeelding {number}")
    String pictureShow(int number);

    @Message("Kijk alleen als het nodig is.")
    String pictureWarn();

    @Message("Afbeelding {number} kan hier niet worden getoond.")
    String pictureNot(int number);

    @Message("Afbeelding {number} bij deze melding")
    String pictureAlt(int number);

    @Message("Bewijs {number} opslaan")
    String pictureSave(int number);

    @Message("Het bestand zoals het binnenkwam, met alle verborgen gegevens, ook een plaats.")
    String pictureSaveHelp();

    @Message("Controlegetal (SHA-256)")
    String digest();

    @Message("Dit is agressie")
    String acceptTitle();

    @Message("Dan komt het in het dossier en krijgt bericht wie het moet weten.")
    String acceptHelp();

    @Message("Over wie gaat het? (volledige naam)")
    String acceptWhom();

    @Message("Wie van hen?")
    String namesake();

    @Message("Er zijn er meer met deze naam. Kies wie het is.")
    String namesakes();

    @Message("Deze naam kennen we niet. Schrijf de volledige naam van iemand die we beschermen.")
    String whomUnknown();

    @Message("Wat is het?")
    String behaviour();

    @Message("Kies wat het is.")
    String behaviourMissing();

    @Message("Hoe ernstig?")
    String severity();

    @Message("Kies hoe ernstig het is.")
    String severityMissing();

    @Message("Wat Schildwacht erin herkent, is alvast ingevuld. U beslist.")
    String suggested();

    @Message("Bericht aan de melder")
    String acceptAnswer();

    @Message("In het dossier zetten")
    String accept();

    @Message("Dit is geen agressie")
    String answerTitle();

    @Message("De melder krijgt uw antwoord te zien. Wat gemeld is, wordt meteen gewist.")
    String answerHelp();

    @Message("Uw antwoord")
    String answerText();

    @Message(
            "Dank u voor uw melding. We hebben die goed gelezen. Dit valt niet onder agressie. Voelt u zich er toch niet goed bij, bel dan uw contactpersoon.")
    String answerStart();

    @Message("Schrijf een antwoord aan de melder.")
    String answerMissing();

    @Message("Het antwoord is te lang. Gebruik hoogstens 2000 tekens.")
    String answerTooLong();

    @Message("Antwoorden en wissen")
    String answerSend();

    @Message("Een collega heeft deze melding intussen afgehandeld.")
    String settledMeanwhile();

    @Message("Afgehandeld door {name} op {moment}.")
    String settledBy(String name, String moment);

    @Message(
            "Hier is iemand intiem of jonger dan 18 te zien. Open het adres niet. We bewaren alleen het adres en een controlegetal; schakel de politie of Helpwanted in.")
    String spared();

    @Message("Beloofde tijd en meldlinks")
    String settingsTitle();

    @Message("Wanneer een melder van u hoort")
    String termTitle();

    @Message("Binnen hoeveel werkdagen")
    String termDays();

    @Message("Geef een getal van 1 tot 10.")
    String termWrong();

    @Message("Meldlinks")
    String linksTitle();

    @Message(
            "Met zo’n link kan iemand zonder account melden, bijvoorbeeld een raadslid of een vrijwilliger. Een mens leest elke melding voordat er iemand bericht krijgt.")
    String linksHelp();

    @Message("Meldlinks staan uit op deze installatie.")
    String linksOff();

    @Message("Voor wie is de link?")
    String linkLabel();

    @Message("Schrijf voor wie de link is, in hoogstens 100 tekens.")
    String linkLabelMissing();

    @Message("Hoeveel dagen geldig")
    String linkDays();

    @Message("Geef een getal van 1 tot {most}.")
    String linkDaysWrong(long most);

    @Message("Link maken")
    String linkMake();

    @Message("Dit is de link. U ziet hem maar één keer.")
    String linkMade();

    @Message("Kopiëren")
    String linkCopy();

    @Message("Gekopieerd")
    String linkCopied();

    @Message("Geldig tot")
    String linkUntil();

    @Message("Laatste 24 uur")
    String linkLately();

    @Message("Intrekken")
    String linkRevoke();

    @Message("ingetrokken")
    String linkRevoked();

    @Message("verlopen")
    String linkOver();

    @Message("Er zijn nog geen links.")
    String linkNone();
}

package nl.schildwacht.console.page.sources;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import nl.schildwacht.source.Condition;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Trouble;

/** The words of the sources pages. */
@MessageBundle("sources")
interface SourcesTexts {
    @Message
    String condition(Condition condition);

    @Message
    String conditionHelp(Condition condition);

    @Message
    String trouble(Trouble trouble);

    @Message
    String remedy(Trouble trouble);

    @Message
    String mode(Mode mode);

    @Message("Bronnen")
    String title();

    @Message("Waar Schildwacht kijkt. Stilte is geen veiligheid: kijk hier of elke bron antwoord geeft.")
    String intro();

    @Message("Bron toevoegen")
    String add();

    @Message("Er zijn nog geen bronnen")
    String empty();

    @Message("Zonder bron ziet Schildwacht niets. Begin met een hashtag of een feed.")
    String emptyHelp();

    @Message("{#if count == 1}De bron werkt.{#else}Alle {count} bronnen werken.{/if}")
    String allGood(int count);

    @Message("{#if count == 1}Eén bron vraagt aandacht.{#else}{count} bronnen vragen aandacht.{/if}")
    String someWrong(long count);

    @Message("Naam")
    String name();

    @Message("Platform")
    String platform();

    @Message("Stand")
    String state();

    @Message("Laatste antwoord")
    String lastGood();

    @Message("nog nooit")
    String never();

    @Message("Ritme")
    String rhythm();

    @Message(
            "{#if now == 1}elke minuut{#else}elke {now} minuten{/if}{#if now != most}, nooit minder dan elke {most} minuten{/if}")
    String rhythmNow(long now, long most);

    @Message("Dit uur opgehaald")
    String polled();

    @Message("{used} van hoogstens {most} keer volgens het ritme")
    String polledOf(int used, long most);

    @Message("Alle bronnen bij {host}, dit uur")
    String hostPolled(String host);

    @Message("{n} keer opgehaald. Eén keer kan meer dan één verzoek zijn.")
    String hostPolledHelp(int n);

    @Message("Budget bij {host}, laatste minuut")
    String budget(String host);

    @Message(
            "{requests} van hoogstens {most} verzoeken. Draait Schildwacht op meer machines, dan telt elke machine haar eigen verzoeken.")
    String budgetOf(int requests, int most);

    @Message("Organisatie")
    String organisation();

    @Message("Kies een organisatie.")
    String organisationMissing();

    @Message("Wat Schildwacht nu niet ziet")
    String notYetTitle();

    @Message("Wat niemand van buiten kan zien")
    String neverTitle();

    @Message("Zag of kreeg u daar iets? Meld het dan zelf.")
    String byHand();

    @Message("Zelf melden")
    String byHandLink();

    @Message("Wat er te zien is")
    String see();

    @Message("Wat de voorwaarden toestaan")
    String terms();

    @Message("In onze eigen woorden, nagekeken op {day}. Geen juridisch advies.")
    String checked(String day);

    @Message("Wat wordt gevraagd")
    String what();

    @Message("Zoekwoord")
    String query();

    @Message("de naam en de termen van de organisatie")
    String ownTerms();

    @Message("Adres")
    String address();

    @Message("Volgende keer")
    String next();

    @Message("Laatste poging")
    String last();

    @Message("Mislukt achter elkaar")
    String failures();

    @Message("Wat u kunt doen")
    String remedyTitle();

    @Message("Reden")
    String pausedBecause();

    @Message("Deze bron staat in het configuratiebestand. Wijzigen en verwijderen gaat daar.")
    String fromFile();

    @Message("Testen")
    String tryTitle();

    @Message("Vraagt nu één pagina op. Er wordt niets bewaard en niemand krijgt bericht.")
    String tryHelp();

    @Message("Test deze bron")
    String tryIt();

    @Message("Bezig met vragen…")
    String trying();

    @Message("{#if posts == 1}1 bericht gelezen{#else}{posts} berichten gelezen{/if}, het nieuwste van {newest}.")
    String answered(int posts, String newest);

    @Message("{#if posts == 1}1 bericht gelezen, zonder tijd.{#else}{posts} berichten gelezen, zonder tijd.{/if}")
    String answeredUndated(int posts);

    @Message("De bron geeft antwoord, maar er staat nu niets in. Dat kan kloppen; controleer het in een browser.")
    String answeredEmpty();

    @Message(
            "Er is niets om naar te vragen: deze bron heeft geen zoekwoord en de organisatie heeft geen passende termen.")
    String notAsked();

    @Message("{#if count == 1}1 bericht was niet te begrijpen.{#else}{count} berichten waren niet te begrijpen.{/if}")
    String unreadable(int count);

    @Message("Het platform vraagt ons te wachten tot {until}. Probeer het daarna nog eens.")
    String busy(String until);

    @Message("Stilzetten")
    String pauseTitle();

    @Message("De bron wordt niet meer gevraagd. Iedereen hier ziet uw reden.")
    String pauseHelp();

    @Message("Waarom staat de bron stil?")
    String because();

    @Message("Schrijf een reden van hoogstens 300 tekens.")
    String reasonMissing();

    @Message("Stilzetten")
    String pause();

    @Message("Weer aanzetten")
    String resume();

    @Message("Hoe vaak er antwoord kwam")
    String history();

    @Message("Laatste 24 uur")
    String dayChart();

    @Message("Laatste 7 dagen")
    String weekChart();

    @Message("{good} keer antwoord, {failed} keer niet. Omhoog: antwoord. Omlaag: geen antwoord.")
    String chartText(int good, int failed);

    @Message("Dezelfde cijfers als tabel")
    String chartTable();

    @Message("Vanaf")
    String from();

    @Message("Antwoord")
    String good();

    @Message("Geen antwoord")
    String failed();

    @Message("{name} verwijderen?")
    String removeTitle(String name);

    @Message("Wat deze bron bracht, blijft in de dossiers.")
    String removeStays();

    @Message("Wat er na nu wordt gezegd, zien we niet meer.")
    String removeUnseen();

    @Message("We kunnen niet meer nakijken of eerder gevonden berichten er nog staan.")
    String removeLookUps();

    @Message("De sleutel die hier voor deze bron is bewaard, wordt gewist.")
    String removeToken();

    @Message("Twijfelt u? Zet de bron dan stil.")
    String removePause();

    @Message("Bron verwijderen")
    String remove();

    @Message("Waar wilt u kijken?")
    String platformsTitle();

    @Message("Nieuwe bron: {platform}")
    String newTitle(String platform);

    @Message("{name} wijzigen")
    String editTitle(String name);

    @Message("Zo ziet iedereen de bron hier en in dossiers.")
    String nameHelp();

    @Message("Adres van de feed")
    String feedAddress();

    @Message("Een RSS-, Atom- of JSON-feed. Bij een Google Alert: het adres onder ‘RSS-feed’.")
    String feedAddressHelp();

    @Message("Server")
    String server();

    @Message("Bijvoorbeeld mastodon.nl of social.overheid.nl.")
    String serverHelp();

    @Message("Laat dit staan, tenzij uw account op een eigen server staat.")
    String blueskyServerHelp();

    @Message("Wat wilt u volgen?")
    String modeLabel();

    @Message("Hashtag, zoekwoord of account")
    String queryLabel();

    @Message("Laat dit leeg om te zoeken op de naam en de termen van de organisatie. Bij een account: de accountnaam.")
    String queryHelp();

    @Message("Is dit een eigen plek?")
    String channelLabel();

    @Message("Op een eigen site of account gaat ‘jullie’ over u. Kies dan van wie die is.")
    String channelHelp();

    @Message("Nee, van een ander")
    String channelNone();

    @Message("Accountnaam")
    String account();

    @Message("Waarmee we ons aanmelden. Gebruik een account van de organisatie, nooit van een medewerker.")
    String accountHelp();

    @Message("Sleutel (token of app-wachtwoord)")
    String token();

    @Message("Wordt versleuteld bewaard en hier nooit meer getoond. Laat leeg om te houden wat er is.")
    String tokenHelp();

    @Message("Maak op Bluesky een app-wachtwoord onder Instellingen; gebruik nooit het gewone wachtwoord.")
    String tokenBluesky();

    @Message("Maak op de server een toepassing onder Voorkeuren, Ontwikkeling, met alleen leesrechten.")
    String tokenMastodon();

    @Message("Dit kan geen sleutel zijn. Geef één regel zonder spaties aan het eind.")
    String tokenWrong();

    @Message(
            "Hier kan nog geen sleutel worden bewaard. Laat de beheerder schildwacht.source.key-file instellen, of geef hieronder een verwijzing.")
    String noKey();

    @Message("Of een verwijzing naar een sleutel")
    String secret();

    @Message("Voor beheerders: env:NAAM, file:/pad of stored:ID.")
    String secretHelp();

    @Message("Hoe vaak hoogstens?")
    String every();

    @Message("Vaker mag niet van het platform. Is er weinig nieuws, dan vragen we vanzelf minder vaak.")
    String everyHelp();

    @Message("{#if count == 1}elke minuut{#else if count == 60}elk uur{#else}elke {count} minuten{/if}")
    String minutes(long count);

    @Message("Verandert u adres, soort of zoekwoord, dan begint de bron opnieuw.")
    String freshStart();
}

package nl.schildwacht.console.page.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the first page. Those of closed sets stand in {@code messages/home_nl.properties}. */
@MessageBundle("home")
public interface HomeTexts {
    @Message
    String need(Need need);

    @Message
    String todo(Need need);

    @Message("Welkom, {name}")
    String welcome(String name);

    @Message("Begin")
    String title();

    @Message("Dit vraagt uw aandacht")
    String waiting();

    @Message("Er wacht niets op u")
    String nothing();

    @Message("Zodra er iets te doen is, staat het hier.")
    String nothingText();

    @Message("Vandaag doen")
    String pressing();

    @Message("Er zijn geen open dossiers")
    String noDossiers();

    @Message("U krijgt een mail als er iets is. U hoeft hier niet zelf te komen kijken.")
    String noDossiersText();

    @Message("We zijn er voor u")
    String hersTitle();

    @Message("U hebt niets verkeerd gedaan, en u staat er niet alleen voor.")
    String hersLead();

    @Message(
            "Er {#if n == 1}is 1 bericht{#else}zijn {n} berichten{/if} over u gevonden, het laatste op {day}. U hoeft niets te lezen: we bewaren het bewijs en doen wat nodig is.")
    String hersKnown(int n, String day);

    @Message("U hebt een vaste contactpersoon: {name}. U hoeft uw verhaal maar één keer te doen.")
    String hersContact(String name);

    @Message("Er is nog geen contactpersoon. Vraag ernaar bij uw organisatie.")
    String hersNoContact();

    @Message("Bekijk wat er is gedaan en wat u kunt vragen")
    String hersOpen();

    @Message("Uw mensen")
    String theirsTitle();

    @Message("Spreek met {who}")
    String speak(String who);

    @Message("te laat")
    String late();

    @Message("Sinds {since} niet bevestigd. Hebt u al gesproken? Bevestig het dan.")
    String unconfirmed(String since);

    @Message("Doe het uiterlijk {until}. Zeg dat het niet de eigen schuld is, en vraag wat er nodig is.")
    String speakUntil(String until);

    @Message("Daarna vragen we u nog {n} {#if n == 1}ding{#else}dingen{/if}.")
    String thenMore(int n);

    @Message("Bekijk hoe, en bevestig")
    String how();

    @Message("We vragen u nog {n} {#if n == 1}ding{#else}dingen{/if}.")
    String asked(int n);

    @Message("U hoeft nu niets te doen.")
    String askedNothing();

    @Message("Naar het dossier van {who}")
    String toDossier(String who);

    @Message("Hoe het gaat")
    String health();

    @Message("Staat aan.")
    String live();

    @Message("Staat nog niet aan: er wordt niets gelezen en niemand krijgt bericht.")
    String notLive();

    @Message("Naar inrichten")
    String toSetUp();

    @Message("Bronnen")
    String sources();

    @Message(
            "{#if all == 0}Er is nog geen bron.{#else if wrong == 0}{#if all == 1}De bron werkt.{#else}Alle {all} bronnen werken.{/if}{#else}{wrong} van de {all} bronnen {#if wrong == 1}vraagt{#else}vragen{/if} aandacht.{/if}")
    String sourcesState(int all, int wrong);

    @Message("Naar de bronnen")
    String toSources();

    @Message("Mail")
    String mail();

    @Message(
            "{#if waiting == 0 && refused == 0}Alle mail is verstuurd.{#else}{waiting} mails wachten, {refused} kwamen de laatste 7 dagen niet aan.{/if}")
    String mailState(long waiting, long refused);

    @Message("Laatste geslaagde testmail: {day}.")
    String mailTested(String day);

    @Message("Er is nog geen testmail gelukt.")
    String mailUntested();

    @Message("Naar de mailinstellingen")
    String toMail();

    @Message("Wie we beschermen")
    String protected_();

    @Message(
            "{#if people == 1}1 medewerker{#else}{people} medewerkers{/if} van {#if organisations == 1}1 organisatie{#else}{organisations} organisaties{/if}.")
    String people(int people, int organisations);

    @Message("Naar de lijst")
    String toWatch();

    @Message("Naar de dossiers")
    String allDossiers();

    @Message("Wat u hier kunt doen")
    String links();

    @Message("Iets melden dat over u of een collega gaat")
    String report();

    @Message("Zien waarop bij u wordt gelet, en bezwaar maken")
    String me();

    @Message("Zien wie heeft gekeken en wat er wordt bewaard")
    String privacy();
}

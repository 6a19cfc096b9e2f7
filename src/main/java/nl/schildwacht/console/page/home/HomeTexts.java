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

    @Message("Open dossiers")
    String dossiers();

    @Message("Er zijn geen open dossiers")
    String noDossiers();

    @Message("U krijgt een mail als er iets is. U hoeft hier niet zelf te komen kijken.")
    String noDossiersText();

    @Message("Zaak")
    String number();

    @Message("Over")
    String about();

    @Message("Ernst")
    String severity();

    @Message("Laatste bericht")
    String lastHit();

    @Message("Te doen")
    String tasks();

    @Message("{open} open{#if late > 0}, {late} te laat{/if}")
    String taskCount(int open, int late);

    @Message("Alle dossiers")
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

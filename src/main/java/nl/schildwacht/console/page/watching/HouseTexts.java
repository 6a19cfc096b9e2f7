package nl.schildwacht.console.page.watching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page for the house style. */
@MessageBundle("house")
public interface HouseTexts {
    @Message("Huisstijl")
    String title();

    @Message("Huisstijl van {name}")
    String of(String name);

    @Message(
            "Zo ziet Schildwacht eruit voor wie bij deze organisatie hoort. Wat u leeg laat, blijft zoals het is. Is er maar één organisatie, dan geldt dit ook op de aanmeldpagina.")
    String lead();

    @Message("De huisstijl is bewaard.")
    String saved();

    @Message("Kleur van knoppen")
    String primary();

    @Message(
            "Een kleurcode zoals #154273. Witte letters moeten erop te lezen zijn. Voor het donkere thema maken we de kleur lichter.")
    String primaryHelp();

    @Message("Kleur van links")
    String link();

    @Message("Leeg: dezelfde kleur als de knoppen.")
    String linkHelp();

    @Message("Letter")
    String font();

    @Message("Kies een letter uit de lijst.")
    String fontMissing();

    @Message("Logo")
    String logo();

    @Message("Een PNG of JPEG van hoogstens 200 kB. Het staat bovenaan elke pagina.")
    String logoHelp();

    @Message("Wat er op het logo staat")
    String words();

    @Message("Voor wie het logo niet ziet, bijvoorbeeld: Gemeente Voorbeeldstad.")
    String wordsHelp();

    @Message("Haal het logo weg")
    String remove();

    @Message("Bewaar de huisstijl")
    String save();

    @Message("Dit is geen kleurcode. Schrijf een # en zes cijfers of letters a tot en met f, bijvoorbeeld #154273.")
    String noColour();

    /** @param ratio how many to one. @param instead the nearest colour that does. */
    @Message(
            "Deze kleur is te licht om te lezen: het contrast is {ratio} op 1, en 4,5 op 1 is nodig. De dichtstbijzijnde kleur die wel kan, is {instead}.")
    String tooLight(String ratio, String instead);

    @Message("Kies een logo bij deze tekst, of maak de tekst leeg.")
    String logoMissing();

    @Message("Dit bestand is te groot. Kies een logo van hoogstens 200 kB.")
    String logoTooLarge();

    @Message("Dit bestand kunnen we niet gebruiken. Kies een PNG of JPEG van hoogstens 2 miljoen pixels.")
    String logoOther();

    @Message("Schrijf in hoogstens {most} tekens wat er op het logo staat.")
    String wordsMissing(int most);
}

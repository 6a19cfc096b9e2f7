package nl.schildwacht.console.page.watching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import nl.schildwacht.screening.DryRuns;
import nl.schildwacht.screening.Prediction;
import nl.schildwacht.watch.OwnWord;

/** The words of the pages where something is tried before it goes live. */
@MessageBundle("trying")
interface TryTexts {
    @Message
    String answerOf(Prediction.Answer which);

    @Message
    String use(OwnWord.Use which);

    @Message("Termen en hashtags")
    String termsTitle();

    @Message(
            "Een term gaat mee als we bij de platforms zoeken. Hij zegt over wie een bericht gaat, nooit hoe erg het is.")
    String termsLead();

    @Message("Term")
    String term();

    @Message("Hoort bij")
    String owner();

    @Message("Soort")
    String kind();

    @Message("kenmerkend")
    String distinctive();

    @Message("niet kenmerkend")
    String plain();

    @Message("Bericht aan communicatie")
    String mailed();

    @Message("Er zijn nog geen termen")
    String noTerms();

    @Message("De namen van de organisatie en haar mensen worden ook zonder termen herkend.")
    String noTermsHelp();

    @Message("Nieuwe term proberen")
    String newTerm();

    @Message(
            "Een woord, een woordgroep of een hashtag met #. Eerst ziet u wat de term zou opleveren; daarna beslist u.")
    String newTermHelp();

    @Message("Kenmerkend: dit woord hoort alleen bij ons")
    String isDistinctive();

    @Message("Alleen dan gaat er vanzelf bericht uit. Zonder vinkje wacht wat we vinden in het postvak.")
    String isDistinctiveHelp();

    @Message("Hoe vaak bericht")
    String how();

    @Message("Eerst proberen")
    String tryIt();

    @Message("Term weghalen")
    String removeTerm();

    @Message("Wilt u de term {term} weghalen?")
    String removeTermAsk(String term);

    @Message("We vragen de platforms er niet meer naar, en herkennen er niemand meer aan. Dossiers blijven.")
    String removeTermEffect();

    @Message("Ja, weghalen")
    String removeYes();

    @Message("Dit staat er al. Kies iets anders.")
    String stands();

    @Message("Er lopen al drie proeven. Wacht tot er een klaar is en probeer het dan opnieuw.")
    String busy();

    @Message("Andere naam voor {name}")
    String aliasTitle(String name);

    @Message("Andere naam")
    String alias();

    @Message("Een bijnaam of schrijfwijze die alleen bij deze persoon of organisatie hoort.")
    String aliasHelp();

    @Message("Proef met {text}")
    String trialTitle(String text);

    @Message("De proef loopt")
    String running();

    @Message(
            "We halen op wat de bronnen nu aanbieden, kijken wat deze naam of term zou doen, en vergeten het daarna. U mag deze pagina verlaten; de uitkomst blijft een uur staan.")
    String runningHelp();

    @Message("Stap {done} van {of}")
    String step(int done, int of);

    @Message("Opnieuw kijken")
    String reload();

    @Message("Stoppen")
    String stop();

    @Message("Deze proef is gestopt. Er is niets bewaard.")
    String cancelled();

    @Message
    String failed(DryRuns.Why why);

    @Message("Opnieuw proberen")
    String tryAgain();

    @Message("Begonnen op {moment}")
    String startedAt(String moment);

    @Message("Wat u kunt verwachten, per dag")
    String expected();

    @Message("Berichten waarin dit staat")
    String postsADay();

    @Message("Nieuwe berichten in het postvak")
    String hitsADay();

    @Message("Mails{#if readers == 1} aan één collega{#else if readers > 1}, aan elk van {readers} collega’s{/if}")
    String mailsADay(int readers);

    @Message("Dit is te ruim")
    String tooBroad();

    @Message("Dit kan")
    String fits();

    @Message(
            "U kunt het in gebruik nemen. Daarna zoeken we ook terug in wat de bronnen nog van de afgelopen dagen aanbieden; wat we dan vinden, heet achteraf gevonden en komt in een bericht.")
    String fitsHelp();

    @Message("Smaller maken")
    String narrower();

    @Message("Dit proberen")
    String tryThis();

    @Message("In gebruik nemen")
    String accept();

    @Message("Waar we keken")
    String where();

    @Message("Bron")
    String source();

    @Message("Antwoord")
    String answer();

    @Message("Gelezen")
    String read();

    @Message("Staat in")
    String named();

    @Message("Naar het postvak")
    String hits();

    @Message("Er is geen bron die nu kijkt. De uitkomst komt alleen van bewaarde berichten en voorbeeldteksten.")
    String noSources();

    @Message("Van {looked} bewaarde berichten staat het in {named}.")
    String stored(int looked, int named);

    @Message("Van {harmless} gewone voorbeeldteksten staat het in {named}.")
    String sample(int harmless, int named);

    @Message("Wat we lazen, is vergeten. Alleen deze getallen bleven over.")
    String forgotten();

    @Message("De nieuwe namen worden geprobeerd")
    String namesRunning();

    @Message(
            "We halen één keer op wat de bronnen nu aanbieden, kijken wat alle nieuwe namen zouden doen, en vergeten het daarna. Dit duurt hooguit een minuut. Daarna kunt u bevestigen.")
    String namesRunningHelp();

    @Message("De bronnen zijn niet gevraagd")
    String namesUnasked();

    @Message(
            "{#if count == 1}Eén nieuwe naam is{#else}{count} nieuwe namen zijn{/if} niet geprobeerd: er lopen al te veel proeven, of de proef brak af.")
    String namesUntried(int count);

    @Message("Geen bron gaf antwoord.")
    String namesUnanswered();

    @Message(
            "We keken alleen naar bewaarde berichten en voorbeeldteksten. U kunt bevestigen, maar weet dan niet hoeveel berichten en mails de nieuwe namen brengen.")
    String namesUnaskedHelp();

    @Message(
            "De bronnen zijn niet gevraagd naar de nieuwe namen: er is geen bron die nu kijkt, of geen enkele gaf antwoord. We keken alleen naar bewaarde berichten en voorbeeldteksten. Let erop wat de namen brengen.")
    String namesUnaskedSaved();

    @Message("{#if count == 1}Eén nieuwe naam{#else}{count} nieuwe namen{/if} geprobeerd")
    String namesTried(int count);

    @Message(
            "We keken in wat de bronnen nu aanbieden en vergaten het daarna. Een naam die te ruim is, staat bij de regels met een fout. Andere namen van medewerkers gaan in geen zoekopdracht; daarom is er niet apart naar gezocht.")
    String namesTriedHelp();

    @Message("Geen van deze namen staat in wat de bronnen nu aanbieden.")
    String namesNowhere();

    @Message("Wat ze per dag zouden brengen")
    String namesFound();

    @Message("Naam")
    String name();

    @Message("Oordeel")
    String verdict();

    @Message("Eigen woorden")
    String wordsTitle();

    @Message(
            "Hoe mensen hier praten: woorden die meetellen als agressie, woorden die dat niet doen, en voorbeeldzinnen.")
    String wordsLead();

    @Message("Woord of zin")
    String word();

    @Message("Wat het doet")
    String useLabel();

    @Message("Telt als")
    String what();

    @Message("Toegevoegd")
    String addedBy();

    @Message("Er zijn nog geen eigen woorden")
    String noWords();

    @Message("Dat hoeft ook niet: de algemene regels werken zonder.")
    String noWordsHelp();

    @Message("Klopt niet meer: kijk ernaar")
    String broken();

    @Message("Woord toevoegen")
    String newWord();

    @Message("Telt als, of hoort te zijn")
    String behaviour();

    @Message("Niet nodig bij een woord dat niet meetelt.")
    String behaviourHelp();

    @Message("Laat zien wat het doet")
    String preview();

    @Message("Wat dit zou doen")
    String effect();

    @Message("Bij {looked} bewaarde berichten: {gained} erbij, {lost} eraf, {changed} anders.")
    String effectStored(int looked, int gained, int lost, int changed);

    @Message("Bij {harmless} gewone en {aggressive} agressieve voorbeeldteksten: {gained} erbij, {lost} eraf.")
    String effectSample(int harmless, int aggressive, int gained, int lost);

    @Message("Erbij")
    String gained();

    @Message("Eraf")
    String lost();

    @Message("Woord {word} weghalen")
    String removeWord(String word);
}

package nl.schildwacht.watch;

import java.util.Optional;

/** Every sentence that {@link WatchCheck} can say. None of them repeats the value. */
final class Problems {
    private Problems() {}

    private static Problem problem(String field, String nl, String en, String remedyNl, String remedyEn) {
        return new Problem(field, new Wording(nl, en), new Wording(remedyNl, remedyEn));
    }

    static Problem missing(String field) {
        return problem(field, "Dit ontbreekt.", "This is missing.", "Vul het in.", "Fill it in.");
    }

    static Problem badId(String field) {
        return problem(
                field,
                "Dit is geen geldig kenmerk.",
                "This is not a valid id.",
                "Gebruik 1 tot 64 letters, cijfers, punten, streepjes of liggende streepjes.",
                "Use 1 to 64 letters, digits, dots, hyphens or underscores.");
    }

    static Problem idTaken(String field) {
        return problem(
                field,
                "Dit kenmerk is al van een organisatie of persoon.",
                "This id already belongs to an organisation or a person.",
                "Kies een ander kenmerk.",
                "Choose another id.");
    }

    static Problem tooLong(String field, int longest) {
        return problem(
                field,
                "Dit is te lang.",
                "This is too long.",
                "Gebruik ten hoogste " + longest + " tekens.",
                "Use at most " + longest + " characters.");
    }

    static Problem tooMany(String field, int most) {
        return problem(
                field,
                "Dit zijn er te veel.",
                "These are too many.",
                "Geef er ten hoogste " + most + ".",
                "Give at most " + most + ".");
    }

    static Problem controlCharacter(String field) {
        return problem(
                field,
                "Hierin staat een regeleinde of een onzichtbaar stuurteken.",
                "This holds a line break or an invisible control character.",
                "Haal het weg; schrijf alles op één regel.",
                "Remove it; write everything on one line.");
    }

    static Problem noLetter(String field) {
        return problem(
                field,
                "Hierin staat geen enkele letter.",
                "This holds no letter at all.",
                "Schrijf de naam voluit.",
                "Write the name in full.");
    }

    static Problem badEmail(String field) {
        return problem(
                field,
                "Dit is geen geldig e-mailadres.",
                "This is not a valid e-mail address.",
                "Geef één adres, zoals naam@voorbeeldstad.example, zonder naam of haakjes.",
                "Give one address, such as name@voorbeeldstad.example, without a name or brackets.");
    }

    static Problem badHandle(String field) {
        return problem(
                field,
                "Dit is geen geldige accountnaam.",
                "This is not a valid account name.",
                "Schrijf accountnaam of platform:accountnaam, zonder webadres en zonder spaties.",
                "Write account or platform:account, without a web address and without spaces.");
    }

    static Problem unknownPlatform(String field) {
        return problem(
                field,
                "Dit platform wordt nog niet bekeken; de accountnaam is wel bewaard.",
                "This platform is not watched yet; the account name is kept all the same.",
                "Controleer de spelling van het platform.",
                "Check the spelling of the platform.");
    }

    static Problem badLanguage(String field) {
        return problem(
                field,
                "Deze taal kennen we niet.",
                "We do not know this language.",
                "Schrijf nl of en, of laat het leeg.",
                "Write nl or en, or leave it empty.");
    }

    static Problem badUrl(String field) {
        return problem(
                field,
                "Dit is geen geldig webadres.",
                "This is not a valid web address.",
                "Geef een volledig adres dat met https:// begint, zonder gebruikersnaam of wachtwoord.",
                "Give a full address that begins with https://, without user name or password.");
    }

    static Problem notYesOrNo(String field) {
        return problem(
                field,
                "Hier wordt ja of nee verwacht.",
                "Yes or no is expected here.",
                "Schrijf ja of nee, of laat het leeg.",
                "Write yes or no, or leave it empty.");
    }

    static Problem badFrequency(String field) {
        return problem(
                field,
                "Deze frequentie kennen we niet.",
                "We do not know this frequency.",
                "Schrijf at_once, daily of weekly.",
                "Write at_once, daily or weekly.");
    }

    static Problem badTerm(String field) {
        return problem(
                field,
                "Hiermee kan niet worden gezocht.",
                "This cannot be searched for.",
                "Gebruik ten minste twee letters of cijfers; een hashtag is één woord.",
                "Use at least two letters or digits; a hashtag is one word.");
    }

    static Problem everydayWord(String field) {
        var why = new Wording("Dit staat in elke tekst.", "This stands in every text.");
        return tooBroad(field, new Breadth.TooBroad(why, Optional.empty()));
    }

    static Problem tooBroad(String field, Breadth.TooBroad broad) {
        var anotherWord = new Wording(
                "Voeg een woord toe dat alleen over deze persoon of organisatie gaat.",
                "Add a word that is about this person or organisation only.");
        return new Problem(field, broad.why(), broad.narrower().orElse(anotherWord));
    }

    static Problem unknownOrganisation(String field) {
        return problem(
                field,
                "Deze organisatie is niet bekend.",
                "This organisation is not known.",
                "Voer eerst de organisatie in, of verbeter het kenmerk.",
                "Enter the organisation first, or correct its id.");
    }

    static Problem unknownOwner(String field) {
        return problem(
                field,
                "Deze organisatie of persoon is niet bekend.",
                "This organisation or person is not known.",
                "Geef het kenmerk van een organisatie of persoon die al is ingevoerd.",
                "Give the id of an organisation or person that has been entered.");
    }

    static Problem contactNeedsEmail(String field) {
        return problem(
                field,
                "Zonder e-mailadres van de contactpersoon kan deze organisatie nog niet bewaakt worden.",
                "Without an e-mail address of the contact person this organisation cannot go live yet.",
                "Vul contact_email in.",
                "Fill in contact_email.");
    }

    static Problem nobodyToTell(String field) {
        return problem(
                field,
                "Geen leidinggevende bekend: de contactpersoon en beveiliging krijgen bericht, en de mail zegt dat.",
                "No manager known: the contact person and security are told instead, and the mail says so.",
                "Vul manager_email in als er een leidinggevende is.",
                "Fill in manager_email if there is a manager.");
    }

    static Problem managedByFile(String field) {
        return problem(
                field,
                "Dit wordt beheerd in het configuratiebestand en kan alleen daar veranderen.",
                "This is managed in the configuration file and can only change there.",
                "Verander het in dat bestand, of haal het daar eerst uit.",
                "Change it in that file, or take it out of there first.");
    }
}

package nl.schildwacht.watch;

/** Every sentence that {@link ArrangementCheck} can say besides those of {@link Problems}. None repeats the value. */
final class ArrangementProblems {
    private ArrangementProblems() {}

    private static Problem problem(String field, String nl, String en, String remedyNl, String remedyEn) {
        return new Problem(field, new Wording(nl, en), new Wording(remedyNl, remedyEn));
    }

    static Problem stranger(String field) {
        return problem(
                field,
                "Iemand hiervan hoort niet bij deze organisatie.",
                "One of these does not belong to this organisation.",
                "Kies mensen die bij deze organisatie werken, of laat het leeg voor de hele organisatie.",
                "Choose people who work there, or leave it empty for the whole organisation.");
    }

    static Problem notADay(String field) {
        return problem(
                field,
                "Dit is geen datum.",
                "This is not a date.",
                "Schrijf jaar-maand-dag, zoals 2026-12-03.",
                "Write year-month-day, such as 2026-12-03.");
    }

    static Problem endsBeforeItBegins(String field) {
        return problem(
                field,
                "De laatste dag ligt voor de eerste.",
                "The last day is before the first.",
                "Kies een latere laatste dag.",
                "Choose a later last day.");
    }

    static Problem past(String field) {
        return problem(
                field,
                "Deze dagen zijn al voorbij.",
                "These days are already past.",
                "Kies een laatste dag van vandaag of later.",
                "Choose a last day of today or later.");
    }

    static Problem tooLongAWindow(String field, int days) {
        return problem(
                field,
                "Zo lang kan een periode van extra aandacht niet duren.",
                "A watch window cannot last this long.",
                "Kies ten hoogste " + days + " dagen.",
                "Choose at most " + days + " days.");
    }

    static Problem choose(String field) {
        return problem(
                field,
                "Hier is nog niets gekozen.",
                "Nothing is chosen here yet.",
                "Maak een keuze.",
                "Make a choice.");
    }

    static Problem unreachable(String field) {
        return problem(
                field,
                "Zo kan niemand deze hulp bereiken.",
                "Nobody can reach this help.",
                "Vul een telefoonnummer of een e-mailadres in.",
                "Fill in a phone number or an e-mail address.");
    }

    static Problem withinAYear(String field) {
        return problem(
                field,
                "De norm moet elk jaar opnieuw bekeken worden.",
                "The norm must be reviewed every year.",
                "Kies een dag in het komende jaar.",
                "Choose a day within the coming year.");
    }

    static Problem alwaysToThePolice(String field) {
        return problem(
                field,
                "Dit gaat zonder uitzondering naar de politie.",
                "This is reported to the police without exception.",
                "Kies ja.",
                "Choose yes.");
    }
}

package nl.schildwacht.console.page.privacy;

import nl.schildwacht.console.page.privacy.Holding.Lasting;
import nl.schildwacht.dossier.retention.Keep;

import java.util.List;

import static nl.schildwacht.console.page.privacy.Holding.Whose.APPLICANT;
import static nl.schildwacht.console.page.privacy.Holding.Whose.AUTHOR;
import static nl.schildwacht.console.page.privacy.Holding.Whose.EMPLOYEE;
import static nl.schildwacht.console.page.privacy.Holding.Whose.MANAGER;
import static nl.schildwacht.console.page.privacy.Holding.Whose.MENTIONED;
import static nl.schildwacht.console.page.privacy.Holding.Whose.REPORTER;
import static nl.schildwacht.console.page.privacy.Holding.Whose.USER;
import static nl.schildwacht.console.page.privacy.Holdings.CONFIGURED;
import static nl.schildwacht.console.page.privacy.Holdings.FIGURES;
import static nl.schildwacht.console.page.privacy.Holdings.WITH_DOSSIER;
import static nl.schildwacht.console.page.privacy.Holdings.impersonal;
import static nl.schildwacht.console.page.privacy.Holdings.personal;

/** Evidence, and what people did about it. */
final class HoldingsOfDossiers {
    private static final Lasting WITH_HIT = Lasting.by(
            Keep.DOSSIER,
            "met het dossier; korter als het licht, een klacht of een vergissing is",
            "with the dossier; shorter where it is slight, a complaint or a mistake");
    private static final Lasting REPORTED = Lasting.until(
            "met het dossier; zonder dossier negentig dagen na het antwoord",
            "with the dossier; without one ninety days after the answer");

    private HoldingsOfDossiers() {}

    static List<Holding> all() {
        return List.of(
                impersonal("dossier_counter", "het volgende dossiernummer", "the next dossier number", CONFIGURED),
                personal(
                        "dossier",
                        "één incident over één medewerker",
                        "one incident about one employee",
                        "subject_id sender_relation sender_minor not_through_manager_by decided_otherwise_by decided_otherwise_because",
                        List.of(EMPLOYEE, AUTHOR, USER),
                        WITH_DOSSIER),
                personal(
                        "hit",
                        "een bericht dat iemand raakt, en het oordeel erover",
                        "a message that touches somebody, and the verdict on it",
                        "native_id subject_id mentions named_by withdrawn_because",
                        List.of(EMPLOYEE, AUTHOR),
                        WITH_HIT),
                personal(
                        "exhibit",
                        "het bewijs: het bericht zoals het er stond, met afzender en tijd",
                        "the evidence: the message as it stood, with sender and time",
                        "permalink author_handle author_name text body request parent_text",
                        List.of(AUTHOR, EMPLOYEE, MENTIONED),
                        WITH_HIT),
                personal(
                        "told",
                        "wie wanneer hoe volledig is ingelicht",
                        "who was told when and how fully",
                        "recipient email",
                        List.of(EMPLOYEE, MANAGER, USER),
                        WITH_DOSSIER),
                impersonal(
                        "recogniser_file",
                        "de gegevens waarmee een oordeel herhaald kan worden",
                        "the data by which a verdict can be repeated",
                        Lasting.until("blijvend: geen personen", "for good: no people")),
                personal(
                        "judgement",
                        "wat een mens van een bericht vond",
                        "what a person made of a message",
                        "by_who undone_by named_by",
                        List.of(USER),
                        Lasting.by(
                                Keep.AUDIT,
                                "voor de namen; het oordeel zelf blijft als getal",
                                "for the names; the judgement itself stays as a number")),
                impersonal(
                        "tombstone",
                        "dat een bericht een vergissing was; houdt het buiten",
                        "that a message was a mistake; keeps it out",
                        Lasting.by(Keep.TOMBSTONE, "na het oordeel", "after the judgement")),
                personal(
                        "privacy_notice",
                        "melding aan de privacyfunctionaris: niet onze medewerker",
                        "notice to the privacy officer: not our person",
                        "by_who seen_by mailed_to",
                        List.of(USER),
                        Lasting.by(Keep.AUDIT, "na de melding", "after the notice")),
                personal(
                        "note",
                        "aantekeningen bij een dossier",
                        "notes to a dossier",
                        "text by_who",
                        List.of(EMPLOYEE, AUTHOR, USER),
                        WITH_DOSSIER),
                personal(
                        "assignment",
                        "wie een dossier behandelt",
                        "who handles a dossier",
                        "to_who to_id by_who",
                        List.of(USER),
                        WITH_DOSSIER),
                personal(
                        "unveiled",
                        "welke teksten een lezer vandaag zag, alleen voor haarzelf",
                        "which texts a reader saw today, for herself only",
                        "reader_id",
                        List.of(USER),
                        Lasting.until("enkele dagen", "some days")),
                personal("on_duty", "wie dienst heeft", "who is on duty", "who_id who_name", List.of(USER), CONFIGURED),
                personal(
                        "handed_over",
                        "aan wie een dossier is overgedragen",
                        "to whom a dossier was handed over",
                        "email by_who",
                        List.of(USER),
                        WITH_DOSSIER),
                personal(
                        "task",
                        "wat er voor een dossier te doen is en wat er gedaan is",
                        "what is to be done and was done for a dossier",
                        "owner done_by detail changed_by",
                        List.of(EMPLOYEE, AUTHOR, USER),
                        WITH_DOSSIER),
                personal(
                        "case_step",
                        "wat mensen met een dossier deden",
                        "what people did with a dossier",
                        "by_who detail",
                        List.of(USER),
                        WITH_DOSSIER),
                personal(
                        "starting_text",
                        "tekst om mee te beginnen, per organisatie",
                        "wording to start from, by organisation",
                        "changed_by",
                        List.of(USER),
                        CONFIGURED),
                personal(
                        "report",
                        "wat iemand zelf meldt",
                        "what somebody reports",
                        "reporter_id reporter_name subject_id about address said author note answers taken_by settled_by answer",
                        List.of(REPORTER, EMPLOYEE, AUTHOR),
                        REPORTED),
                personal(
                        "report_picture",
                        "schermafdrukken bij een melding",
                        "screenshots that came with a report",
                        "bytes shown",
                        List.of(REPORTER, AUTHOR, MENTIONED),
                        REPORTED),
                impersonal(
                        "report_hit",
                        "welk bericht uit een melding kwam",
                        "which message came from a report",
                        REPORTED),
                personal(
                        "report_link",
                        "een besloten adres om te melden",
                        "a private address for reports",
                        "label created_by revoked_by",
                        List.of(USER),
                        Lasting.until("tot na het verlopen", "until after it expired")),
                personal(
                        "report_term",
                        "binnen hoeveel dagen een melder antwoord krijgt",
                        "within how many days a reporter is answered",
                        "changed_by",
                        List.of(USER),
                        CONFIGURED),
                personal(
                        "hold",
                        "bewaarplicht op een dossier, met naam en reden",
                        "a legal hold on a dossier, with name and reason",
                        "by_who reason ended_by",
                        List.of(USER),
                        WITH_DOSSIER),
                personal(
                        "retention_term",
                        "de termijnen en wie ze vaststelde",
                        "the terms and who set them",
                        "by_who reason",
                        List.of(USER),
                        CONFIGURED),
                impersonal("purged", "hoeveel er per dag is verwijderd", "how much was deleted each day", FIGURES),
                personal(
                        "privacy_request",
                        "verzoeken om inzage, verwijdering en bezwaar",
                        "requests for access, erasure and objection",
                        "name reach subject_id handle identified reason decided_by opened_by prolonged_because",
                        List.of(APPLICANT, USER),
                        Lasting.by(Keep.REQUEST, "na afronding", "after it was done")),
                impersonal("figure_gone", "aantallen van wat al verwijderd is", "numbers of what was deleted", FIGURES),
                personal(
                        "quarter_report",
                        "het kwartaalrapport zonder personen",
                        "the quarterly report without people",
                        "made_by",
                        List.of(USER),
                        Lasting.until(
                                "blijvend; de naam van wie het maakte staat erbij",
                                "for good; with the name of who made it")));
    }
}

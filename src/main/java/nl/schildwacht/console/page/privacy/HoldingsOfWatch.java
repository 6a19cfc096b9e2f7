package nl.schildwacht.console.page.privacy;

import nl.schildwacht.console.page.privacy.Holding.Lasting;

import java.util.List;

import static nl.schildwacht.console.page.privacy.Holding.Whose.CONTACT;
import static nl.schildwacht.console.page.privacy.Holding.Whose.EMPLOYEE;
import static nl.schildwacht.console.page.privacy.Holding.Whose.MANAGER;
import static nl.schildwacht.console.page.privacy.Holding.Whose.USER;
import static nl.schildwacht.console.page.privacy.Holdings.CONFIGURED;
import static nl.schildwacht.console.page.privacy.Holdings.WATCHED;
import static nl.schildwacht.console.page.privacy.Holdings.impersonal;
import static nl.schildwacht.console.page.privacy.Holdings.personal;

/** Whom we look after, and where we look. */
final class HoldingsOfWatch {
    private HoldingsOfWatch() {}

    static List<Holding> all() {
        return List.of(
                personal(
                        "subject",
                        "wie of wat wordt beschermd, sinds wanneer en waarom",
                        "who or what is protected, since when and why",
                        "id why",
                        List.of(EMPLOYEE),
                        WATCHED),
                personal(
                        "person",
                        "de beschermde medewerker: naam, functie, adres voor waarschuwingen, eigen accounts",
                        "the protected employee: name, function, address for warnings, own accounts",
                        "id given_name prefix family_name function department email manager_email handles aliases language instead_of_manager_email trusted_email",
                        List.of(EMPLOYEE, MANAGER),
                        WATCHED),
                personal(
                        "person_organisation",
                        "voor welke organisatie zij werkt",
                        "for which organisation she works",
                        "person",
                        List.of(EMPLOYEE),
                        WATCHED),
                personal(
                        "organisation",
                        "de organisatie met haar contactpersonen",
                        "the organisation with its contacts",
                        "name handles aliases contact_name contact_email contact_phone security_name security_email security_phone",
                        List.of(CONTACT),
                        CONFIGURED),
                personal(
                        "term",
                        "woorden waarmee wordt gezocht",
                        "words that are searched for",
                        "owner text",
                        List.of(EMPLOYEE),
                        WATCHED),
                impersonal(
                        "watch_version", "nummer van de stand van de lijst", "number of the list's state", CONFIGURED),
                personal(
                        "objection",
                        "dat iemand bezwaar maakte; houdt haar buiten een volgende import",
                        "that somebody objected; keeps her out of the next import",
                        "subject objected_by withdrawn_by",
                        List.of(EMPLOYEE, USER),
                        Lasting.until("tot zij het intrekt", "until she withdraws it")),
                personal(
                        "watch_window",
                        "tijdelijk extra aandacht, met de reden",
                        "closer watch for a time, with the reason",
                        "subjects why queries look_back looked_back_by added_by",
                        List.of(EMPLOYEE, USER),
                        CONFIGURED),
                personal(
                        "norm",
                        "de norm: wie wat wanneer te horen krijgt",
                        "the norm: who is told what and when",
                        "saved_by",
                        List.of(USER),
                        CONFIGURED),
                impersonal("norm_line", "de regels van de norm", "the lines of the norm", CONFIGURED),
                personal(
                        "help_line",
                        "wie helpt bij welk probleem",
                        "who helps with which problem",
                        "name role phone email",
                        List.of(CONTACT),
                        CONFIGURED),
                personal(
                        "back_search",
                        "terugzoeken nadat iemand is toegevoegd",
                        "searching back after somebody was added",
                        "subjects",
                        List.of(EMPLOYEE),
                        CONFIGURED),
                impersonal(
                        "back_search_source", "hoe ver het terugzoeken is", "how far the search back got", CONFIGURED),
                impersonal("own_word_version", "nummer van de eigen woorden", "number of the own words", CONFIGURED),
                personal(
                        "own_word",
                        "eigen woorden en voorbeelden waarmee het herkennen is bijgestuurd",
                        "own words and examples that taught the recogniser",
                        "text canonical added_by removed_by",
                        List.of(USER),
                        Lasting.until(
                                "blijvend, zodat een oordeel herhaald kan worden",
                                "for good, so that a verdict can be repeated")),
                impersonal(
                        "source",
                        "waar wordt gezocht en hoe dat gaat",
                        "where is searched and how that goes",
                        CONFIGURED),
                impersonal(
                        "coverage_hour",
                        "welk uur een bron niet te horen was",
                        "which hour a source could not be heard",
                        Lasting.until("blijvend: geen personen", "for good: no people")),
                impersonal(
                        "seen",
                        "versleutelde merktekens van berichten die al bekeken zijn; geen inhoud",
                        "keyed marks of posts already seen; no content",
                        Lasting.until("enkele dagen, door de beheerder ingesteld", "some days, set by the operator")),
                impersonal("shared_key", "sleutel van die merktekens", "the key of those marks", CONFIGURED),
                impersonal(
                        "stored_secret",
                        "versleutelde wachtwoorden van bronnen",
                        "sealed secrets of sources",
                        CONFIGURED));
    }
}

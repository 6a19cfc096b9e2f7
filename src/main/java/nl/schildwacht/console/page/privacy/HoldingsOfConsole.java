package nl.schildwacht.console.page.privacy;

import nl.schildwacht.console.page.privacy.Holding.Lasting;
import nl.schildwacht.dossier.retention.Keep;

import java.util.List;

import static nl.schildwacht.console.page.privacy.Holding.Whose.EMPLOYEE;
import static nl.schildwacht.console.page.privacy.Holding.Whose.MANAGER;
import static nl.schildwacht.console.page.privacy.Holding.Whose.USER;
import static nl.schildwacht.console.page.privacy.Holdings.CONFIGURED;
import static nl.schildwacht.console.page.privacy.Holdings.impersonal;
import static nl.schildwacht.console.page.privacy.Holdings.personal;

/** Telling people, signing in and setting up. */
final class HoldingsOfConsole {
    private static final Lasting EVENTS =
            Lasting.until("dertig dagen, door de beheerder ingesteld", "thirty days, set by the operator");
    private static final Lasting SENT = Lasting.by(
            Keep.SEND_LOG, "na het laatste bericht over het dossier", "after the last message about the dossier");

    private HoldingsOfConsole() {}

    static List<Holding> all() {
        return List.of(
                personal(
                        "outbox",
                        "gebeurtenissen die nog doorgegeven worden; zonder tekst of naam",
                        "events still to be handed on; no text, no name",
                        "subject",
                        List.of(EMPLOYEE),
                        EVENTS),
                impersonal("handled", "welke gebeurtenissen al verwerkt zijn", "which events were handled", EVENTS),
                personal(
                        "alert",
                        "welke mail aan wie gaat of ging",
                        "which mail goes or went to whom",
                        "email role",
                        List.of(EMPLOYEE, MANAGER, USER),
                        SENT),
                personal(
                        "alert_hit",
                        "over welk bericht iemand is ingelicht",
                        "of which message somebody was told",
                        "email",
                        List.of(EMPLOYEE, MANAGER, USER),
                        SENT),
                personal(
                        "mail_server",
                        "de mailserver",
                        "the mail server",
                        "username sender changed_by",
                        List.of(USER),
                        CONFIGURED),
                personal(
                        "mail_test",
                        "de laatste proefmail",
                        "the last test mail",
                        "sent_by",
                        List.of(USER),
                        CONFIGURED),
                impersonal(
                        "announcing",
                        "welke organisaties nieuwe mensen inlichten",
                        "which organisations tell new people",
                        CONFIGURED),
                personal(
                        "house_style",
                        "kleuren, letter en logo per organisatie",
                        "colours, letters and logo by organisation",
                        "changed_by",
                        List.of(USER),
                        CONFIGURED),
                personal(
                        "announced",
                        "wie is verteld dat zij wordt beschermd; eenmaal",
                        "who was told that she is protected; once",
                        "person",
                        List.of(EMPLOYEE),
                        Lasting.until(
                                "blijvend, zodat niemand het twee keer krijgt",
                                "for good, so that nobody gets it twice")),
                personal(
                        "api_token",
                        "toegang voor programma's; het token zelf niet",
                        "access for programs; not the token itself",
                        "name",
                        List.of(USER),
                        CONFIGURED),
                personal(
                        "account",
                        "wie hier aanmeldt",
                        "who signs in here",
                        "email name password roles departments",
                        List.of(USER),
                        Lasting.until("tot het account wordt verwijderd", "until the account is removed")),
                personal(
                        "provider_visitor",
                        "wie met een rol binnenkomt via de aanmelddienst van de organisatie",
                        "who comes in with a role by the organisation's identity provider",
                        "name email roles departments",
                        List.of(USER),
                        Lasting.until(
                                "een jaar na het laatste bezoek; meteen als de rol weg is",
                                "a year after the last visit; at once when the role is gone")),
                personal(
                        "one_time_link",
                        "een adres dat één keer een deur opent",
                        "an address that opens a door once",
                        "email",
                        List.of(USER),
                        Lasting.until("tot het verlopen is", "until it expired")),
                personal(
                        "upload",
                        "een bestand tussen voorbeeld en bevestiging",
                        "a file between preview and confirmation",
                        "visitor content leaving",
                        List.of(EMPLOYEE, USER),
                        Lasting.until("een half uur", "half an hour")),
                personal(
                        "dry_run",
                        "namen of termen die worden geprobeerd, en de uitkomst in getallen",
                        "names or terms that are being tried, and the outcome in figures",
                        "asked_by subject text prediction",
                        List.of(EMPLOYEE, USER),
                        Lasting.until("een uur", "an hour")),
                personal(
                        "set_up_skipped",
                        "overgeslagen stappen van het inrichten",
                        "steps of the set-up that were left out",
                        "skipped_by",
                        List.of(USER),
                        CONFIGURED),
                personal(
                        "trial_poll",
                        "dat de proef is gedaan",
                        "that the trial was done",
                        "done_by",
                        List.of(USER),
                        CONFIGURED),
                personal(
                        "went_live",
                        "wie in gebruik nemen goedkeurde",
                        "who approved going live",
                        "approved_by approved_function recorded_by",
                        List.of(USER),
                        CONFIGURED),
                personal(
                        "audit",
                        "wie wat bekeek of wijzigde; geen inhoud",
                        "who looked at or changed what; no contents",
                        "who_id who_name ids subject_id",
                        List.of(USER, EMPLOYEE),
                        Lasting.by(Keep.AUDIT, "na de handeling", "after the deed")),
                impersonal(
                        "flyway_schema_history",
                        "welke versie van de tabellen er staat",
                        "which version of the tables stands",
                        CONFIGURED));
    }
}

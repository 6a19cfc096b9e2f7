package nl.schildwacht.console.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What a line of the audit is about, for people to read: an address says little to who did not make it. */
public enum Matter {
    HOME("/console"),
    INBOX("/console/inbox"),
    DUTY("/console/inbox/duty"),
    MESSAGE("/console/inbox/hits", "/api/v1/hits"),
    JUDGEMENT(
            "/console/inbox/judge",
            "/console/inbox/undo",
            "/console/inbox/hits/{id}/judge",
            "/api/v1/hits/{id}/withdrawal"),
    TEXT("/console/hits", "/console/hits/{id}/text", "/console/hits/{id}/exhibits"),
    EXPLANATION("/console/hits/{id}/why", "/api/v1/hits/{id}/explanation", "/api/v1/hits/{id}/verdict"),
    DOSSIER("/console/dossiers", "/api/v1/dossiers", "/console/inbox/hits/{id}/merge", "/console/inbox/hits/{id}/move"),
    ASSIGNMENT("/console/inbox/hits/{id}/assignment"),
    TASK("/console/dossiers/{number}/tasks"),
    TALK("/console/dossiers/{number}/spoken"),
    NOTE("/console/dossiers/{number}/notes", "/console/inbox/hits/{id}/notes"),
    SENDER("/console/dossiers/{number}/sender"),
    CIRCLE(
            "/console/dossiers/{number}/hand-over",
            "/console/dossiers/{number}/take-back",
            "/console/dossiers/{number}/not-through-manager"),
    WISH("/console/dossiers/{number}/ask"),
    CLOSING("/console/dossiers/{number}/close", "/console/dossiers/{number}/reopen"),
    STARTING_TEXT("/console/dossiers/{number}/texts"),
    REPORT("/console/reports", "/console/report"),
    PICTURE("/console/reports/{id}/pictures"),
    REPORT_LINKS("/console/reports/settings"),
    PERSON("/console/watch", "/console/watch/people", "/api/v1/people"),
    IMPORT("/console/watch/import", "/console/set-up/people", "/api/v1/imports"),
    OWN_WATCH("/console/me"),
    OBJECTION("/console/me/{id}/objection", "/console/watch/people/{id}/objection"),
    TERM("/console/watch/terms", "/api/v1/terms"),
    TRIAL("/console/watch/trials", "/console/set-up/trial"),
    WINDOW("/console/watch/windows"),
    NORM("/console/watch/organisations/{organisation}/norm"),
    HELP("/console/watch/organisations/{organisation}/help"),
    WORDS("/console/watch/organisations/{organisation}/words", "/api/v1/organisations/{organisation}/words"),
    ORGANISATION("/console/set-up/organisation", "/api/v1/organisations"),
    SOURCE("/console/sources", "/console/set-up/source", "/api/v1/sources"),
    SECRET("/api/v1/secrets"),
    SET_UP("/console/set-up"),
    MAIL("/console/set-up/mail"),
    GOING_LIVE("/console/set-up/live"),
    FIGURES("/console/insight"),
    PRIVACY("/console/privacy"),
    AUDIT("/console/privacy/audit"),
    REQUEST("/console/privacy/requests"),
    RETENTION("/console/privacy/retention"),
    ACCOUNT("/console/accounts", "/console/account"),
    TOKEN("/api/v1/tokens"),
    SESSION("/sign-in", "/console/sign-out"),
    /** What has no name yet; the file for spreadsheets has its address. */
    OTHER("");

    private final List<String> starts;

    Matter(String... starts) {
        this.starts = List.of(starts);
    }

    /** The matter of the longest start of this address, taken by whole steps. */
    public static Matter of(String route) {
        return Arrays.stream(values())
                .max(Comparator.comparingInt(matter -> matter.length(route)))
                .orElse(OTHER);
    }

    /** How much of the address it explains; -1 is nothing. The first page explains itself alone. */
    private int length(String route) {
        return starts.stream()
                .filter(start ->
                        start.isEmpty() || route.equals(start) || this != HOME && route.startsWith(start + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(-1);
    }
}

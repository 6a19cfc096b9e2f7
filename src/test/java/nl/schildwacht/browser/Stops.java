package nl.schildwacht.browser;

import java.util.List;
import java.util.stream.Stream;

import static nl.schildwacht.browser.Reader.ADMINISTRATOR;
import static nl.schildwacht.browser.Reader.COMMUNICATIONS;
import static nl.schildwacht.browser.Reader.EMPLOYEE;
import static nl.schildwacht.browser.Reader.MANAGER;
import static nl.schildwacht.browser.Reader.PRIVACY;

/** All pages there are in an installation; {@link StopsTest} knows when one is missing. */
final class Stops {
    /** Only there while nobody has an account. */
    static final Stop FIRST_ACCOUNT = Stop.open("/set-up", "first-account");

    private final Landmarks at;

    private Stops(Landmarks at) {
        this.at = at;
    }

    /** All that there is something for. */
    static List<Stop> all(Landmarks landmarks) {
        return declared(landmarks).stream()
                .filter(stop -> !stop.path().contains("//") && !stop.path().matches(".+[/-]"))
                .toList();
    }

    static List<Stop> declared(Landmarks landmarks) {
        var stops = new Stops(landmarks);
        return Stream.of(
                        stops.door(),
                        stops.accounts(),
                        stops.setUp(),
                        stops.inbox(),
                        stops.dossiers(),
                        stops.watch(),
                        stops.agreements(),
                        stops.sources(),
                        stops.reporting(),
                        stops.desk(),
                        stops.privacy())
                .flatMap(stream -> stream)
                .toList();
    }

    private Stream<Stop> door() {
        return Stream.of(
                Stop.open("/look", "look"),
                Stop.open("/nowhere", "not-there").answering(404),
                Stop.open("/turned-away/too-large", "too-large").answering(413),
                Stop.open("/turned-away/unreadable", "unreadable").answering(400),
                Stop.of(COMMUNICATIONS, "/console", "home-communications"),
                Stop.of(ADMINISTRATOR, "/console", "home-administrator"),
                Stop.of(PRIVACY, "/console", "home-privacy"),
                Stop.of(MANAGER, "/console", "home-manager"),
                Stop.of(EMPLOYEE, "/console", "home-employee"),
                Stop.open("/sign-in", "sign-in"),
                Stop.open("/password", "password-ask"),
                Stop.open("/password/{token}", "password-gone")
                        .at("/password/onbekend")
                        .answering(410));
    }

    private Stream<Stop> accounts() {
        return Stream.of(
                Stop.of(COMMUNICATIONS, "/console/account", "account"),
                Stop.of(ADMINISTRATOR, "/console/accounts", "accounts"),
                Stop.of(ADMINISTRATOR, "/console/accounts/{id}", "accounts-one").at("/console/accounts/2"));
    }

    private Stream<Stop> setUp() {
        return Stream.of(
                Stop.of(ADMINISTRATOR, "/console/set-up", "set-up"),
                Stop.of(ADMINISTRATOR, "/console/set-up/organisation", "set-up-organisation"),
                Stop.of(ADMINISTRATOR, "/console/set-up/people", "set-up-people"),
                Stop.of(ADMINISTRATOR, "/console/set-up/people/{id}", "set-up-preview")
                        .at("/console/set-up/people/" + at.upload()),
                Stop.of(ADMINISTRATOR, "/console/set-up/source", "set-up-source"),
                Stop.of(ADMINISTRATOR, "/console/set-up/mail", "set-up-mail"),
                Stop.of(ADMINISTRATOR, "/console/set-up/trial", "set-up-trial"),
                Stop.of(ADMINISTRATOR, "/console/set-up/live", "set-up-live"),
                Stop.of(COMMUNICATIONS, "/console/watch/import", "watch-import"),
                Stop.of(ADMINISTRATOR, "/console/watch/import/{id}", "watch-import-preview")
                        .at("/console/watch/import/" + at.upload()));
    }

    private Stream<Stop> inbox() {
        String hit = "/console/inbox/hits/" + at.hit();
        return Stream.of(
                Stop.of(COMMUNICATIONS, "/console/inbox", "inbox"),
                Stop.of(COMMUNICATIONS, "/console/inbox/hits/{id}", "inbox-hit").at(hit),
                Stop.of(COMMUNICATIONS, "/console/inbox/hits/{id}/judge", "inbox-judge")
                        .at(hit + "/judge?call=not_aggression"));
    }

    private Stream<Stop> dossiers() {
        String texts = "/console/dossiers/" + at.hers() + "/texts/";
        return Stream.of(
                Stop.of(COMMUNICATIONS, "/console/dossiers", "dossiers"),
                Stop.of(MANAGER, "/console/dossiers", "dossiers-manager"),
                Stop.of(EMPLOYEE, "/console/dossiers", "dossiers-employee"),
                Stop.of(COMMUNICATIONS, "/console/dossiers/{number}", "dossier")
                        .at("/console/dossiers/" + at.dossier()),
                Stop.of(MANAGER, "/console/dossiers/{number}", "dossier-manager")
                        .at("/console/dossiers/" + at.hers()),
                Stop.of(EMPLOYEE, "/console/dossiers/{number}", "dossier-employee")
                        .at("/console/dossiers/" + at.hers() + "?posts=yes"),
                Stop.of(COMMUNICATIONS, "/console/dossiers/{number}/texts/{kind}", "dossier-text")
                        .at(texts + "answer"),
                Stop.of(COMMUNICATIONS, "/console/dossiers/{number}/texts/{kind}/standard", "dossier-text-standard")
                        .at(texts + "answer/standard"));
    }

    private Stream<Stop> watch() {
        String person = "/console/watch/people/" + at.person();
        return Stream.of(
                Stop.of(EMPLOYEE, "/console/me", "me"),
                Stop.of(EMPLOYEE, "/console/me/{id}/objection", "me-objection")
                        .at("/console/me/" + at.person() + "/objection"),
                Stop.of(COMMUNICATIONS, "/console/watch", "watch"),
                Stop.of(COMMUNICATIONS, "/console/watch/people", "watch-people"),
                Stop.of(COMMUNICATIONS, "/console/watch/people/new", "watch-people-new"),
                Stop.of(COMMUNICATIONS, "/console/watch/people/{id}", "watch-person")
                        .at(person),
                Stop.of(COMMUNICATIONS, "/console/watch/people/{id}/edit", "watch-person-edit")
                        .at(person + "/edit"),
                Stop.of(COMMUNICATIONS, "/console/watch/people/{id}/remove", "watch-person-remove")
                        .at(person + "/remove"),
                Stop.of(COMMUNICATIONS, "/console/watch/terms", "watch-terms"),
                Stop.of(COMMUNICATIONS, "/console/watch/terms/{id}/remove", "watch-term-remove")
                        .at("/console/watch/terms/" + at.term() + "/remove"),
                Stop.of(COMMUNICATIONS, "/console/watch/trials/aliases/{subject}", "watch-alias")
                        .at("/console/watch/trials/aliases/" + at.person()),
                Stop.of(COMMUNICATIONS, "/console/watch/trials/{id}", "watch-trial")
                        .at("/console/watch/trials/" + at.trial()));
    }

    private Stream<Stop> agreements() {
        String stad = "/console/watch/organisations/stad";
        String organisation = "/console/watch/organisations/{organisation}";
        return Stream.of(
                Stop.of(COMMUNICATIONS, "/console/watch/windows", "watch-windows"),
                Stop.of(COMMUNICATIONS, "/console/watch/windows/new", "watch-window-new"),
                Stop.of(COMMUNICATIONS, "/console/watch/windows/{id}", "watch-window")
                        .at("/console/watch/windows/" + at.window()),
                Stop.of(COMMUNICATIONS, organisation + "/norm", "norm").at(stad + "/norm"),
                Stop.of(COMMUNICATIONS, organisation + "/norm/edit", "norm-edit")
                        .at(stad + "/norm/edit"),
                Stop.of(COMMUNICATIONS, organisation + "/help", "who-helps").at(stad + "/help"),
                Stop.of(COMMUNICATIONS, organisation + "/help/new", "who-helps-new")
                        .at(stad + "/help/new"),
                Stop.of(COMMUNICATIONS, organisation + "/help/{id}", "who-helps-edit")
                        .at(stad + "/help/" + at.helpLine()),
                Stop.of(COMMUNICATIONS, organisation + "/style", "house-style").at(stad + "/style"),
                Stop.of(COMMUNICATIONS, organisation + "/words", "own-words").at(stad + "/words"));
    }

    private Stream<Stop> sources() {
        String source = "/console/sources/" + at.source();
        return Stream.of(
                Stop.of(COMMUNICATIONS, "/console/sources", "sources"),
                Stop.of(COMMUNICATIONS, "/console/sources/new", "sources-new"),
                Stop.of(COMMUNICATIONS, "/console/sources/new/{platform}", "sources-new-mastodon")
                        .at("/console/sources/new/mastodon"),
                Stop.of(COMMUNICATIONS, "/console/sources/{id}", "source").at(source),
                Stop.of(COMMUNICATIONS, "/console/sources/{id}/edit", "source-edit")
                        .at(source + "/edit"),
                Stop.of(COMMUNICATIONS, "/console/sources/{id}/remove", "source-remove")
                        .at(source + "/remove"));
    }

    private Stream<Stop> privacy() {
        String request = "/console/privacy/requests/" + at.request();
        return Stream.of(
                Stop.of(COMMUNICATIONS, "/console/insight", "insight"),
                Stop.of(PRIVACY, "/console/insight/report/{year}-{quarter}", "quarter-report")
                        .at("/console/insight/report/" + at.quarter()),
                Stop.of(PRIVACY, "/console/privacy", "privacy"),
                Stop.of(PRIVACY, "/console/privacy/holdings", "privacy-holdings"),
                Stop.of(PRIVACY, "/console/privacy/audit", "privacy-audit"),
                Stop.of(PRIVACY, "/console/privacy/retention", "privacy-retention"),
                Stop.of(PRIVACY, "/console/privacy/requests", "privacy-requests"),
                Stop.of(PRIVACY, "/console/privacy/requests/{id}", "privacy-request")
                        .at(request),
                Stop.of(PRIVACY, "/console/privacy/requests/{id}/copy.html", "privacy-copy")
                        .at(request + "/copy.html"));
    }

    private Stream<Stop> reporting() {
        String link = "/report/" + Furnishing.LINK;
        return Stream.of(
                Stop.of(EMPLOYEE, "/console/report", "report"),
                Stop.of(EMPLOYEE, "/console/report/spare/{shows}", "report-spare")
                        .at("/console/report/spare/intimate"),
                Stop.of(EMPLOYEE, "/console/report/kinds", "report-kinds"),
                Stop.of(EMPLOYEE, "/console/report/new/{kind}", "report-form").at("/console/report/new/filmed"),
                Stop.of(EMPLOYEE, "/console/report/mine", "report-mine"),
                Stop.of(EMPLOYEE, "/console/report/received/{id}", "report-received")
                        .at("/console/report/received/" + at.report()),
                Stop.of(EMPLOYEE, "/console/report/ask", "report-ask"),
                Stop.open("/report/{secret}", "link").at(link),
                Stop.open("/report/{secret}/spare/{shows}", "link-spare").at(link + "/spare/minor"),
                Stop.open("/report/{secret}/kinds", "link-kinds").at(link + "/kinds"),
                Stop.open("/report/{secret}/new/{kind}", "link-form").at(link + "/new/text"),
                Stop.open("/report/{secret}/received/{id}", "link-received").at(link + "/received/" + at.linkReport()),
                Stop.open("/report/{secret}/ask", "link-ask").at(link + "/ask"),
                Stop.open("/report/{secret}/busy", "link-busy")
                        .at(link + "/busy")
                        .answering(429));
    }

    private Stream<Stop> desk() {
        return Stream.of(
                Stop.of(COMMUNICATIONS, "/console/reports", "reports"),
                Stop.of(COMMUNICATIONS, "/console/reports/{id}", "reports-one").at("/console/reports/" + at.report()),
                Stop.of(COMMUNICATIONS, "/console/reports/settings", "reports-settings"));
    }
}

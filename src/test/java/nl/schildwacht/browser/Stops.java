package nl.schildwacht.browser;

import java.util.List;
import java.util.stream.Stream;

import static nl.schildwacht.browser.Reader.ADMINISTRATOR;
import static nl.schildwacht.browser.Reader.COMMUNICATIONS;
import static nl.schildwacht.browser.Reader.EMPLOYEE;

/** All pages there are; {@link StopsTest} knows when one is missing. */
final class Stops {
    private final Landmarks at;

    private Stops(Landmarks at) {
        this.at = at;
    }

    static List<Stop> all(Landmarks landmarks) {
        var stops = new Stops(landmarks);
        return Stream.of(stops.door(), stops.accounts(), stops.setUp(), stops.inbox(), stops.reporting(), stops.desk())
                .flatMap(stream -> stream)
                .toList();
    }

    private Stream<Stop> door() {
        return Stream.of(
                Stop.open("/look", "look"),
                Stop.open("/nowhere", "not-there").answering(404),
                Stop.open("/sign-in", "sign-in"),
                Stop.open("/set-up", "first-account"),
                Stop.open("/password", "password-ask"),
                Stop.open("/password/{token}", "password-gone").at("/password/onbekend").answering(410));
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

    private Stream<Stop> reporting() {
        String link = "/report/" + Furnishing.LINK;
        return Stream.of(
                Stop.of(EMPLOYEE, "/console/report", "report"),
                Stop.of(EMPLOYEE, "/console/report/spare/{shows}", "report-spare")
                        .at("/console/report/spare/intimate"),
                Stop.of(EMPLOYEE, "/console/report/kinds", "report-kinds"),
                Stop.of(EMPLOYEE, "/console/report/new/{kind}", "report-form").at("/console/report/new/filmed"),
                Stop.of(EMPLOYEE, "/console/report/mine", "report-mine"),
                Stop.of(EMPLOYEE, "/console/report/ask", "report-ask"),
                Stop.open("/report/{secret}", "link").at(link),
                Stop.open("/report/{secret}/spare/{shows}", "link-spare").at(link + "/spare/minor"),
                Stop.open("/report/{secret}/kinds", "link-kinds").at(link + "/kinds"),
                Stop.open("/report/{secret}/new/{kind}", "link-form").at(link + "/new/text"),
                Stop.open("/report/{secret}/ask", "link-ask").at(link + "/ask"));
    }

    private Stream<Stop> desk() {
        return Stream.of(
                Stop.of(COMMUNICATIONS, "/console/reports", "reports"),
                Stop.of(COMMUNICATIONS, "/console/reports/settings", "reports-settings"));
    }
}

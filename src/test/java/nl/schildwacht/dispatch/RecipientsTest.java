package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Person;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static nl.schildwacht.dossier.RecipientRole.CONTACT;
import static nl.schildwacht.dossier.RecipientRole.EMPLOYEE;
import static nl.schildwacht.dossier.RecipientRole.INSTEAD_OF_MANAGER;
import static nl.schildwacht.dossier.RecipientRole.MANAGER;
import static nl.schildwacht.dossier.RecipientRole.SECURITY;
import static nl.schildwacht.dossier.RecipientRole.TRUSTED;
import static org.assertj.core.api.Assertions.assertThat;

class RecipientsTest {
    private static final Optional<String> HERS = Optional.of("Anna@voorbeeldstad.example");
    private static final Optional<String> MANAGERS = Optional.of("bas@voorbeeldstad.example");

    @Test
    void employeeAndManagerAreTold() {
        assertThat(roles(person(HERS, MANAGERS), Severity.HIGH)).containsExactly(EMPLOYEE, MANAGER);
    }

    @Test
    void securityIsToldOfCriticals() {
        assertThat(roles(person(HERS, MANAGERS), Severity.CRITICAL)).containsExactly(EMPLOYEE, MANAGER, SECURITY);
    }

    @Test
    void whoeverIsNamedInsteadOfTheManager_isToldInTheManagersPlace() {
        Person named = with(person(HERS, MANAGERS), Optional.of("carla@voorbeeldstad.example"), Optional.empty());
        Recipients recipients = recipients(named, Severity.HIGH);
        assertThat(recipients.all()).extracting(Recipient::role).containsExactly(EMPLOYEE, INSTEAD_OF_MANAGER);
        assertThat(recipients.all()).extracting(Recipient::email).doesNotContain("bas@voorbeeldstad.example");
        assertThat(recipients.missing()).isEmpty();
    }

    @Test
    void trustedPersonIsToldToo() {
        Person named = with(person(HERS, MANAGERS), Optional.empty(), Optional.of("dina@thuis.example"));
        assertThat(roles(named, Severity.HIGH)).containsExactly(EMPLOYEE, MANAGER, TRUSTED);
    }

    @Test
    void withoutManager_contactAndSecurityAreTold() {
        Recipients recipients = recipients(person(HERS, Optional.empty()), Severity.MEDIUM);
        assertThat(recipients.all()).extracting(Recipient::role).containsExactly(EMPLOYEE, SECURITY, CONTACT);
        assertThat(recipients.missing()).containsExactly(MANAGER);
    }

    @Test
    void withoutAddressOfTheEmployee_contactAndSecurityAreTold() {
        Recipients recipients = recipients(person(Optional.empty(), MANAGERS), Severity.MEDIUM);
        assertThat(recipients.all()).extracting(Recipient::role).containsExactly(MANAGER, SECURITY, CONTACT);
        assertThat(recipients.missing()).containsExactly(EMPLOYEE);
    }

    @Test
    void oneAddressIsToldOnce_asTheMostPersonalRole() {
        Recipients recipients = recipients(person(HERS, HERS), Severity.MEDIUM);
        assertThat(recipients.all())
                .filteredOn(recipient -> recipient.email().equals("anna@voorbeeldstad.example"))
                .extracting(Recipient::role)
                .containsExactly(EMPLOYEE);
        assertThat(recipients.missing()).as("she is not her own manager").containsExactly(MANAGER);
    }

    @Test
    void organisationsContactIsTold_andSecurityFromHighOn() {
        assertThat(Recipients.of(People.TOWN, Severity.MEDIUM, People.watchlist())
                        .all())
                .extracting(Recipient::role)
                .containsExactly(CONTACT);
        assertThat(Recipients.of(People.TOWN, Severity.HIGH, People.watchlist()).all())
                .extracting(Recipient::role)
                .containsExactly(SECURITY, CONTACT);
    }

    @Test
    void ofSeveralEmployers_theFirstOnesContactIsTold() {
        Person both = People.person("eva", "Eva", Language.NL, List.of("school", "town"), HERS, Optional.empty());
        assertThat(recipients(both, Severity.MEDIUM).all())
                .extracting(Recipient::email)
                .contains("fatima@voorbeeldcollege.example")
                .doesNotContain("fatima@voorbeeldstad.example");
    }

    @Test
    void subjectNobodyKnowsAnyMore_isToldToThoseWhoCanFindOut() {
        assertThat(Recipients.ofUnknown(List.of(People.TOWN)).all())
                .extracting(Recipient::role)
                .containsExactly(SECURITY, CONTACT);
    }

    private static List<RecipientRole> roles(Person person, Severity severity) {
        return recipients(person, severity).all().stream().map(Recipient::role).toList();
    }

    private static Recipients recipients(Person person, Severity severity) {
        return Recipients.of(person, severity, People.watchlist(person));
    }

    private static Person person(Optional<String> email, Optional<String> manager) {
        return People.person("anna", "Anna", Language.NL, List.of("town"), email, manager);
    }

    private static Person with(Person person, Optional<String> insteadOfManager, Optional<String> trusted) {
        return new Person(
                person.id(),
                person.givenName(),
                person.prefix(),
                person.familyName(),
                person.function(),
                person.organisations(),
                person.department(),
                person.email(),
                person.managerEmail(),
                person.handles(),
                person.aliases(),
                person.language(),
                insteadOfManager,
                trusted,
                false);
    }
}

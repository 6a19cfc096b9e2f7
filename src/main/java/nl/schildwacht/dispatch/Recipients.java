package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who must be told. Nobody is told twice at one address: where roles share one, the most personal stands. Where the employee
 * or her manager cannot be told, the organisation's contact and security are, and the message says who is missing.
 *
 * @param all in the order of {@link RecipientRole}, each address once.
 * @param missing employee, manager or both, when they have no address of their own.
 */
public record Recipients(List<Recipient> all, Set<RecipientRole> missing) {
    public Recipients {
        all = List.copyOf(all);
        missing = missing.isEmpty() ? Set.of() : EnumSet.copyOf(missing);
    }

    /** Who is told of a hit of this severity at this subject. */
    public static Recipients of(Subject subject, Severity severity, Watchlist watchlist) {
        return of(subject, severity, watchlist, false);
    }

    /**
     * The same for a dossier.
     *
     * @param notThroughManager whether her manager is kept out of it; the organisation's contact is told in the manager's place,
     *     unless that is the manager.
     */
    public static Recipients of(Subject subject, Severity severity, Watchlist watchlist, boolean notThroughManager) {
        return switch (subject) {
            case Person person -> of(person, severity, watchlist, notThroughManager);
            case Organisation organisation -> {
                var chosen = new Choice();
                if (severity.atLeast(Severity.HIGH)) chosen.add(RecipientRole.SECURITY, security(organisation));
                chosen.add(RecipientRole.CONTACT, address(organisation.contact()));
                yield new Recipients(chosen.inOrder(), Set.of());
            }
        };
    }

    /** Who is told when the watchlist no longer knows the subject: those who can find out. */
    public static Recipients ofUnknown(Collection<Organisation> organisations) {
        var chosen = new Choice();
        chosen.addContactAndSecurity(organisations);
        return new Recipients(chosen.inOrder(), EnumSet.of(RecipientRole.EMPLOYEE, RecipientRole.MANAGER));
    }

    /** The first organisation with a contact who can be reached speaks for all. */
    public static Optional<Organisation> speaker(Collection<Organisation> organisations) {
        return organisations.stream()
                .filter(organisation -> address(organisation.contact()).isPresent())
                .findFirst()
                .or(() -> organisations.stream().findFirst());
    }

    /** The organisations' contact, or security when that is one of these addresses. */
    static Optional<Recipient> inPlaceOf(Set<String> others, Collection<Organisation> organisations) {
        var chosen = new Choice(others);
        chosen.addContactAndSecurity(organisations);
        return chosen.inOrder().reversed().stream().findFirst(); // contact first
    }

    private static Recipients of(Person person, Severity severity, Watchlist watchlist, boolean notThroughManager) {
        List<Organisation> employers = watchlist.organisationsOf(person);
        var chosen = new Choice(notThroughManager ? managing(person) : Set.of());
        chosen.add(RecipientRole.EMPLOYEE, person.email());
        if (notThroughManager) chosen.addContact(employers);
        else if (person.insteadOfManagerEmail().isEmpty()) chosen.add(RecipientRole.MANAGER, person.managerEmail());
        else chosen.add(RecipientRole.INSTEAD_OF_MANAGER, person.insteadOfManagerEmail());
        chosen.add(RecipientRole.TRUSTED, person.trustedEmail());
        Set<RecipientRole> missing = EnumSet.noneOf(RecipientRole.class);
        if (!chosen.has(RecipientRole.EMPLOYEE)) missing.add(RecipientRole.EMPLOYEE);
        if (!notThroughManager && !chosen.has(RecipientRole.MANAGER) && !chosen.has(RecipientRole.INSTEAD_OF_MANAGER)) {
            missing.add(RecipientRole.MANAGER);
        }
        if (!missing.isEmpty()) chosen.addContactAndSecurity(employers);
        else if (severity == Severity.CRITICAL) {
            speaker(employers).ifPresent(first -> chosen.add(RecipientRole.SECURITY, security(first)));
        }
        return new Recipients(chosen.inOrder(), missing);
    }

    /** Whoever leads her, and whoever was named in that place. */
    private static Set<String> managing(Person person) {
        return Stream.of(person.managerEmail(), person.insteadOfManagerEmail())
                .flatMap(Optional::stream)
                .filter(address -> !address.isBlank())
                .map(address -> new Recipient(RecipientRole.MANAGER, address).email())
                .collect(Collectors.toSet());
    }

    /** Addresses that hear nothing of this dossier: whoever leads her, when it does not go through the manager. */
    static Set<String> keptOut(Optional<Subject> subject, DossierView dossier) {
        if (!dossier.notThroughManager()) return Set.of();
        return subject.filter(Person.class::isInstance)
                .map(Person.class::cast)
                .map(Recipients::managing)
                .orElse(Set.of());
    }

    private static Optional<String> security(Organisation organisation) {
        return address(organisation.security()).or(() -> address(organisation.contact()));
    }

    private static Optional<String> address(Contact contact) {
        return Optional.of(contact.email()).filter(email -> !email.isBlank());
    }

    private static final class Choice {
        private final Map<String, Recipient> byAddress = new LinkedHashMap<>();
        private final Set<String> barred;

        Choice() {
            this(Set.of());
        }

        /** @param barred addresses that are told nothing, in whatever role. */
        Choice(Set<String> barred) {
            this.barred = barred;
        }

        void add(RecipientRole role, Optional<String> email) {
            email.filter(address -> !address.isBlank())
                    .map(address -> new Recipient(role, address))
                    .filter(recipient -> !barred.contains(recipient.email()))
                    .ifPresent(recipient -> byAddress.merge(
                            recipient.email(), recipient, (a, b) -> a.role().compareTo(b.role()) <= 0 ? a : b));
        }

        void addContactAndSecurity(Collection<Organisation> organisations) {
            speaker(organisations).ifPresent(first -> {
                add(RecipientRole.CONTACT, address(first.contact()));
                add(RecipientRole.SECURITY, address(first.security()));
            });
        }

        /** The contact, or security when the contact is barred. */
        void addContact(Collection<Organisation> organisations) {
            speaker(organisations).ifPresent(first -> {
                add(RecipientRole.CONTACT, address(first.contact()));
                if (!has(RecipientRole.CONTACT)) add(RecipientRole.SECURITY, address(first.security()));
            });
        }

        boolean has(RecipientRole role) {
            return byAddress.values().stream().anyMatch(recipient -> recipient.role() == role);
        }

        List<Recipient> inOrder() {
            return byAddress.values().stream()
                    .sorted((a, b) -> a.role().compareTo(b.role()))
                    .toList();
        }
    }
}

package nl.schildwacht.console.page.accounts;

import nl.schildwacht.console.access.Account;
import nl.schildwacht.console.access.Accounts;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an administrator decides about somebody, as fields: roles, and what communications and security are limited to. */
final class RightsForm {
    private final Watchlist watchlist;
    private final AccountTexts say;

    RightsForm(Watchlist watchlist, AccountTexts say) {
        this.watchlist = watchlist;
        this.say = say;
    }

    /** The roles to choose from, in their order. */
    static List<Role> roles() {
        return Arrays.stream(Role.values()).filter(Accounts.givable()::contains).toList();
    }

    List<Organisation> organisations() {
        return watchlist.organisations();
    }

    static Form fill(Form form, Account account) {
        return form.with("role", account.roles().stream().map(Role::name).toList())
                .with("organisation", List.copyOf(account.organisations()))
                .with("departments", account.departments().stream().sorted().collect(Collectors.joining("\n")));
    }

    /** What the form says; problems stand beside the fields. */
    Optional<Account.Rights> read(Form form) {
        Set<Role> roles = new HashSet<>();
        for (String name : form.values("role")) {
            roles().stream()
                    .filter(role -> role.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(roles::add, () -> form.problem("role", say.roleUnknown()));
        }
        Set<String> organisations = Set.copyOf(form.values("organisation"));
        if (!organisations.stream().allMatch(watchlist::hasOrganisation))
            form.problem("organisation", say.organisationUnknown());
        Set<String> known = watchlist.people().stream().map(Person::department).collect(Collectors.toSet());
        Set<String> departments = Set.copyOf(form.lines("departments"));
        departments.stream()
                .filter(department -> !known.contains(department))
                .findFirst()
                .ifPresent(unknown -> form.problem("departments", say.departmentUnknown(unknown)));
        return form.isGood() ? Optional.of(new Account.Rights(roles, organisations, departments)) : Optional.empty();
    }
}

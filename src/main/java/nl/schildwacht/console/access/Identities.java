package nl.schildwacht.console.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes of an account, for one request, somebody with roles: those she was given and those that follow from the watchlist. */
final class Identities {
    private final Recognition recognition;

    Identities(Recognition recognition) {
        this.recognition = recognition;
    }

    SecurityIdentity of(Account account, String session) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(account.roles());
        roles.addAll(recognition.roles(account.email()));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(session))
                .addRoles(roles.stream().map(Role::name).collect(Collectors.toSet()))
                .addAttribute(Visitors.ID, account.visitorId())
                .addAttribute(Visitors.NAME, account.name())
                .addAttribute(Visitors.EMAIL, account.email())
                .addAttribute(Visitors.ORGANISATIONS, account.organisations())
                .addAttribute(Visitors.DEPARTMENTS, account.departments())
                .build();
    }
}

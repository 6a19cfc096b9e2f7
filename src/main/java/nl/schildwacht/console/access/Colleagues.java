package nl.schildwacht.console.access;

import nl.schildwacht.dossier.Dossiers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who works here: everybody with an account that can sign in; where an identity provider signs people in, everybody whom it
 * let in with a role in the last year. Thread-safe.
 */
public final class Colleagues {
    private final Doorkeeper doorkeeper;
    private final Accounts accounts;
    private final ProviderVisitors visitors;
    private final Recognition recognition;
    private final Dossiers dossiers;

    Colleagues(
            Doorkeeper doorkeeper,
            Accounts accounts,
            ProviderVisitors visitors,
            Recognition recognition,
            Dossiers dossiers) {
        this.doorkeeper = doorkeeper;
        this.accounts = accounts;
        this.visitors = visitors;
        this.recognition = recognition;
        this.dossiers = dossiers;
    }

    /** Those with one of these roles, by name. */
    public List<Colleague> with(Role... roles) {
        return all().filter(one -> Arrays.stream(roles).anyMatch(one.roles()::contains))
                .sorted(Comparator.comparing(Colleague::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Those of communications and security who see this dossier, by name: they can be given it. */
    public List<Colleague> whoLookAfter(long dossier) {
        return with(Role.COMMUNICATIONS, Role.SECURITY).stream()
                .filter(one -> dossiers.isIn(one.sight(), dossier))
                .toList();
    }

    private Stream<Colleague> all() {
        return switch (doorkeeper) {
            case OURSELVES ->
                accounts.enabled().stream()
                        .map(account -> new Colleague(
                                account.visitorId(),
                                account.name(),
                                Optional.of(account.email()),
                                account.settings().language(),
                                account.roles(),
                                recognition.officeSight(
                                        account.roles(), account.organisations(), account.departments())));
            case PROVIDER ->
                visitors.all().stream()
                        .map(claims -> new Colleague(
                                claims.id(),
                                claims.name(),
                                claims.email(),
                                recognition.language(claims.email().orElse("")),
                                claims.roles(),
                                recognition.officeSight(claims.roles(), claims.organisations(), claims.departments())));
        };
    }
}

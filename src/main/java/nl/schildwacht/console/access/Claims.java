package nl.schildwacht.console.access;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an identity provider says of somebody, read with suspicion: roles we know, an address only when the provider says that
 * it verified it, and limits.
 *
 * @param email verified, lower case.
 * @param roles those a provider may give; employee and manager follow from the watchlist and from nothing else.
 */
record Claims(
        String id,
        String name,
        Optional<String> email,
        Set<Role> roles,
        Set<String> organisations,
        Set<String> departments) {
    static final String ORGANISATIONS = "schildwacht_organisations";
    static final String DEPARTMENTS = "schildwacht_departments";

    /**
     * @param claims by name, as a token library gives them: strings, booleans, collections, JSON values.
     * @param roleNames as the provider calls them, in any case.
     */
    static Claims read(String subject, Function<String, @Nullable Object> claims, Set<String> roleNames) {
        boolean isVerified = "true".equals(String.valueOf(claims.apply("email_verified")));
        Optional<String> email = Optional.of(claims)
                .filter(_ -> isVerified)
                .flatMap(all -> text(all.apply("email")))
                .map(Accounts::normal);
        String name = text(claims.apply("name"))
                .or(() -> text(claims.apply("preferred_username")))
                .or(() -> email)
                .orElse(subject);
        return new Claims(
                "oidc:" + subject,
                name,
                email,
                roles(roleNames),
                texts(claims.apply(ORGANISATIONS)),
                texts(claims.apply(DEPARTMENTS)));
    }

    private static Set<Role> roles(Set<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names) {
            switch (name.toLowerCase(Locale.ROOT)) {
                case "administrator" -> roles.add(Role.ADMINISTRATOR);
                case "communications" -> roles.add(Role.COMMUNICATIONS);
                case "security" -> roles.add(Role.SECURITY);
                case "privacy_officer" -> roles.add(Role.PRIVACY);
                default -> {} // the provider knows many things that mean nothing here
            }
        }
        return roles;
    }

    private static Optional<String> text(@Nullable Object claim) {
        return Optional.ofNullable(claim).map(Claims::plain).filter(text -> !text.isBlank());
    }

    /** One text, texts with commas between them, or a list. */
    private static Set<String> texts(@Nullable Object claim) {
        if (claim == null) return Set.of();
        if (claim instanceof Collection<?> many) {
            Set<String> all = new HashSet<>();
            many.forEach(each -> text(each).ifPresent(all::add));
            return all;
        }
        return Arrays.stream(plain(claim).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A JSON string writes itself with quotes. */
    private static String plain(Object claim) {
        return (claim instanceof jakarta.json.JsonString json ? json.getString() : claim.toString()).strip();
    }

    @Override
    public String toString() {
        return "Claims[" + id + "]";
    }
}

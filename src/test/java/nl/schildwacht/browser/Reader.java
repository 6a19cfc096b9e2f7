package nl.schildwacht.browser;

import io.quarkus.elytron.security.common.BcryptUtil;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.text.Sha256;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Who reads the console in these tests; all invented. */
enum Reader {
    ADMINISTRATOR("beheer@voorbeeldstad.example", "Bo Beheer", Role.ADMINISTRATOR),
    COMMUNICATIONS("fatima.jansen@voorbeeldstad.example", "Fatima Jansen", Role.COMMUNICATIONS),
    SECURITY("veiligheid@voorbeeldstad.example", "Sam de Groot", Role.SECURITY),
    PRIVACY("fg@voorbeeldstad.example", "Noor Visser", Role.PRIVACY),
    /** Her role follows from the people she manages. */
    MANAGER("karim.bakker@voorbeeldstad.example", "Karim Bakker"),
    /** Hers from being watched over. */
    EMPLOYEE("anna.vandenberg@voorbeeldstad.example", "Anna van der Berg");

    static final String PASSWORD = "twaalf-paarse-fietsen-bij-de-brug";

    private final String email;
    private final String fullName;
    private final Set<Role> roles;

    Reader(String email, String fullName, Role... roles) {
        this.email = email;
        this.fullName = fullName;
        this.roles = Set.of(roles);
    }

    String email() {
        return email;
    }

    String fullName() {
        return fullName;
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Gives them all an account. The cheapest hash: what is measured here is pages. */
    static void enroll(Jdbi database) {
        String hash = BcryptUtil.bcryptHash(digest(PASSWORD), 4);
        database.useTransaction(handle -> List.of(values())
                .forEach(reader -> handle.createUpdate("""
                        insert into account (email, name, password, roles, created_at, password_changed_at)
                        values (:email, :name, :hash, :roles, :now, :now)""")
                        .bind("email", reader.email)
                        .bind("name", reader.fullName)
                        .bind("hash", hash)
                        .bindArray(
                                "roles",
                                String.class,
                                reader.roles.stream().map(Role::name).toList())
                        .bind("now", Clock.systemUTC().instant())
                        .execute()));
    }

    private static String digest(String password) {
        return Base64.getEncoder().encodeToString(Sha256.of(password));
    }
}

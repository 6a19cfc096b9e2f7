package nl.schildwacht.console.access;

import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.json.Json;
import jakarta.json.JsonValue;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimsTest {
    private static final String GUEST = "dina@voorbeeldstad.example";

    private static Claims read(Map<String, Object> claims, String... roles) {
        return Claims.read("s-1", claims::get, Set.of(roles));
    }

    @Test
    void verifiedAddress_isBelieved_anyOtherIsNot() {
        assertThat(read(Map.of("email", "Anna@Voorbeeldstad.example", "email_verified", true))
                        .email())
                .contains("anna@voorbeeldstad.example");
        assertThat(read(Map.of("email", Json.createValue("a@b.example"), "email_verified", JsonValue.TRUE))
                        .email())
                .contains("a@b.example");
        assertThat(read(Map.of("email", "a@b.example", "email_verified", false)).email())
                .isEmpty();
        assertThat(read(Map.of("email", "a@b.example")).email()).isEmpty();
        assertThat(read(Map.of("email_verified", true)).email()).isEmpty();
    }

    @Test
    void rolesWeKnow_becomeOurs_butNobodyIsMadeEmployeeOrManagerByAClaim() {
        assertThat(read(Map.of(), "communications", "Privacy_Officer", "offline_access", "employee", "MANAGER")
                        .roles())
                .containsExactlyInAnyOrder(Role.COMMUNICATIONS, Role.PRIVACY);
        assertThat(read(Map.of(), "administrator", "security").roles())
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.SECURITY);
    }

    @Test
    void limits_areReadFromTextsAndLists() {
        assertThat(read(Map.of("schildwacht_organisations", "stad, school")).organisations())
                .containsExactlyInAnyOrder("stad", "school");
        assertThat(read(Map.of(
                                "schildwacht_organisations",
                                List.of("stad"),
                                "schildwacht_departments",
                                Json.createArrayBuilder().add("Zorg, jeugd").build()))
                        .departments())
                .containsExactly("Zorg, jeugd");
    }

    @Test
    void nameIsTheBestThereIs() {
        assertThat(read(Map.of("name", "Anna", "preferred_username", "a1")).name())
                .isEqualTo("Anna");
        assertThat(read(Map.of("preferred_username", "a1")).name()).isEqualTo("a1");
        assertThat(read(Map.of()).name()).isEqualTo("s-1");
        assertThat(read(Map.of("name", "Anna")).toString()).doesNotContain("Anna");
    }

    @Test
    void watchlistSaysWhoIsEmployeeAndManager() {
        var recognition = new Recognition(() -> Subjects.WATCHLIST, GUEST::equals);
        assertThat(recognition.roles("ANNA@voorbeeldstad.example")).containsExactly(Role.EMPLOYEE);
        assertThat(recognition.roles("manager@voorbeeldstad.example")).containsExactly(Role.MANAGER);
        assertThat(recognition.roles("vreemde@elders.example")).isEmpty();
        assertThat(recognition.roles("Dina@Voorbeeldstad.example"))
                .as("a dossier was handed over to her")
                .containsExactly(Role.MANAGER);
        assertThat(recognition.managed("manager@voorbeeldstad.example")).containsExactly(Subjects.ANNA, Subjects.KARIM);
    }

    @Test
    void whoeverIsNamedInTheManagersPlace_takesIt() {
        Person anna = Subjects.ANNA;
        var moved = new Person(
                anna.id(),
                anna.givenName(),
                anna.prefix(),
                anna.familyName(),
                anna.function(),
                anna.organisations(),
                anna.department(),
                anna.email(),
                anna.managerEmail(),
                anna.handles(),
                anna.aliases(),
                anna.language(),
                Optional.of("Vervanger@voorbeeldstad.example"),
                anna.trustedEmail(),
                false);
        var recognition = new Recognition(
                () -> new Watchlist(2, List.of(Subjects.STAD), List.of(moved), List.of()), GUEST::equals);
        assertThat(recognition.roles("vervanger@voorbeeldstad.example")).containsExactly(Role.MANAGER);
        assertThat(recognition.roles("manager@voorbeeldstad.example")).isEmpty();
    }
}

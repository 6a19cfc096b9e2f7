package nl.schildwacht.console.access;

import nl.schildwacht.console.access.Passwords.Weakness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTest {
    @ParameterizedTest
    @CsvSource({
        "kort,TOO_SHORT",
        "elf tekens!,TOO_SHORT",
        "Schildwacht2026!,FORESEEABLE",
        "mijn wachtwoord is dit,FORESEEABLE",
        "ik ben Berg van der,FORESEEABLE",
        "anna.berg was hier,FORESEEABLE",
        "anna.berg@voorbeeldstad.example,FORESEEABLE",
        "aaaaaaaaaaaaaaaa,FORESEEABLE",
        "abababababababab,FORESEEABLE",
    })
    void weakPasswords_areRefusedWithTheReason(String password, Weakness weakness) {
        assertThat(Passwords.weakness(password, "anna.berg@voorbeeldstad.example", "Anna van der Berg"))
                .contains(weakness);
    }

    @ParameterizedTest
    @CsvSource({
        "vier paarden eten hooi",
        "tien tuinkabouters",
        "Zomeravond in een boot",
        "ééntwéédríévíér",
        "🐎🐄🐖🐑🐓🦆🐕🐈🐇🐁🦔🦊"
    })
    void passphrases_areFine_withoutAPrescribedMixOfCharacters(String password) {
        assertThat(Passwords.weakness(password, "anna.berg@voorbeeldstad.example", "Anna van der Berg"))
                .isEmpty();
    }

    @Test
    void veryLongOne_isRefused_butNotCutOff() {
        assertThat(Passwords.weakness("hooi " + "x".repeat(200), "a@b.example", "A"))
                .contains(Weakness.TOO_LONG);
        String long1 = "een zin van meer dan tweeenzeventig tekens, waarvan bcrypt zelf alleen het begin leest: 1";
        String hash = Passwords.hash(long1);
        assertThat(Passwords.matches(long1, Optional.of(hash))).isTrue();
        assertThat(Passwords.matches(long1.replace('1', '2'), Optional.of(hash)))
                .isFalse();
    }

    @Test
    void composedAndDecomposedLetters_areTheSamePassword() {
        String hash = Passwords.hash("caf\u00e9 om de hoek");
        assertThat(Passwords.matches("cafe\u0301 om de hoek", Optional.of(hash)))
                .isTrue();
    }

    @Test
    void withoutAHash_nothingMatches() {
        assertThat(Passwords.matches("nobody", Optional.empty())).isFalse();
    }
}

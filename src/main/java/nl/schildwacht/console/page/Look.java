package nl.schildwacht.console.page;

import nl.schildwacht.watch.Language;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.core.NewCookie;

/**
 * How a reader wants to read; kept in a cookie of her browser, so that it also holds on the page where she signs in.
 *
 * @param keys whether single keys do something in lists (WCAG 2.2, 2.1.4: they can be switched off).
 */
public record Look(Language language, Theme theme, boolean keys) {
    /** The cookie's name; its value is {@code nl.auto.keys}. */
    public static final String COOKIE = "look";

    private static final int A_YEAR = 365 * 24 * 3600;

    /** Light and dark; {@code AUTO} follows the device. */
    public enum Theme {
        AUTO,
        LIGHT,
        DARK;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the cookie says; what it does not say in a way we know is taken from {@code language} and the defaults. */
    public static Look of(@Nullable String cookie, Language language) {
        List<String> parts = cookie == null ? List.of() : Arrays.asList(cookie.split("\\.", 4));
        return new Look(
                find(Language.class, parts, 0).orElse(language),
                find(Theme.class, parts, 1).orElse(Theme.AUTO),
                parts.size() < 3 || !parts.get(2).equals("nokeys"));
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, List<String> parts, int at) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> parts.size() > at && constant.name().equalsIgnoreCase(parts.get(at)))
                .findFirst();
    }

    /** The cookie itself, for a year. */
    public NewCookie kept() {
        return new NewCookie.Builder(COOKIE)
                .value(cookie())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** What the cookie says. */
    public String cookie() {
        return language.name().toLowerCase(Locale.ROOT) + "." + theme.id() + "." + (keys ? "keys" : "nokeys");
    }
}

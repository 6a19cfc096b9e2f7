package nl.schildwacht.console.style;

import java.util.Optional;

/**
 * How the console looks for readers of one organisation.
 *
 * @param organisation its id.
 * @param primary of buttons. @param link of links; that of buttons where it is left out. Both can be read in the light theme.
 * @param logoWords what the logo says to who does not see it; absent where there is no logo.
 */
public record HouseStyle(
        String organisation, Optional<Colour> primary, Optional<Colour> link, Font font, Optional<String> logoWords) {
    /** A picture of ours, painted from what somebody sent. @param bytes not to be written to. */
    public record Logo(String mediaType, byte[] bytes) {
        @Override
        public String toString() {
            return "Logo[" + mediaType + "," + bytes.length + "]";
        }
    }

    /** Its style sheet: tokens only, for both themes; in the dark one the same colours made light enough. */
    public String css() {
        var css = new StringBuilder();
        css.append(":root {\n  --utrecht-document-font-family: ")
                .append(font.family())
                .append(";\n")
                .append(tokens(Theme.LIGHT))
                .append("}\n[data-bs-theme=\"dark\"] {\n")
                .append(tokens(Theme.DARK))
                .append("}\n");
        return css.toString();
    }

    private String tokens(Theme theme) {
        var css = new StringBuilder();
        primary.map(theme::readable)
                .ifPresent(colour -> pair(
                        css,
                        "button-primary-action-background-color",
                        "button-primary-action-hover-background-color",
                        colour,
                        theme));
        link.or(() -> primary)
                .map(theme::readable)
                .ifPresent(colour -> pair(css, "link-color", "link-hover-color", colour, theme));
        return css.toString();
    }

    private static void pair(StringBuilder css, String token, String pointedAt, Colour colour, Theme theme) {
        line(css, token, colour);
        line(css, pointedAt, theme.pointedAt(colour));
    }

    private static void line(StringBuilder css, String token, Colour colour) {
        css.append("  --utrecht-")
                .append(token)
                .append(": ")
                .append(colour.css())
                .append(";\n");
    }
}

package nl.schildwacht.app.evaluation;

import java.util.Optional;

/**
 * One text to judge, and what a person said of it.
 *
 * @param text what was said.
 * @param parent the text it answers.
 * @param channel id of the organisation or person on whose own channel it stood.
 */
public record LabelledText(Expected expected, String text, Optional<String> parent, Optional<String> channel) {
    /** Without what anybody wrote. */
    @Override
    public String toString() {
        return "LabelledText[" + expected.file() + " " + expected.id() + "]";
    }
}

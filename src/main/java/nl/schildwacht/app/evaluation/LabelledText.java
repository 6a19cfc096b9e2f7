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
    /** The same with a name that its writer did not write, before or after it. */
    LabelledText naming(String name, boolean isBefore) {
        return new LabelledText(expected, isBefore ? name + " " + text : text + " " + name, parent, channel);
    }

    /** Without what anybody wrote. */
    @Override
    public String toString() {
        return "LabelledText[" + expected.file() + " " + expected.id() + "]";
    }
}

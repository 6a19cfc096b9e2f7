package nl.schildwacht.dossier;

import java.util.Optional;

/**
 * The words of a kept post. Neither logged nor published.
 *
 * @param text of the post.
 * @param parent text of the post it answers, if that was captured.
 */
public record Said(String text, Optional<String> parent) {
    /** Without the words. */
    @Override
    public String toString() {
        return "Said[" + text.length() + "]";
    }
}

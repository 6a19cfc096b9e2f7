package nl.schildwacht.dossier.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The words of one captured state of a post, for who asked to read them. Neither logged nor published.
 *
 * @param exhibit id of the captured state.
 * @param parent text of the post it answers.
 * @param spans the words that made it a hit, in text order; none for a state that was not the one judged.
 * @param capturedAt when it was captured.
 */
public record Reading(
        long exhibit,
        String text,
        Optional<String> parent,
        Optional<String> language,
        List<Span> spans,
        Instant capturedAt) {
    public Reading {
        spans = List.copyOf(spans);
    }

    /** In UTF-16 units of the text. */
    public record Span(int start, int end) {}

    /** Without the words. */
    @Override
    public String toString() {
        return "Reading[" + exhibit + "]";
    }
}

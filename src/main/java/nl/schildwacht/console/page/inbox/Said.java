package nl.schildwacht.console.page.inbox;

import nl.schildwacht.dossier.triage.Reading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Words as they are shown.
 *
 * @param hit of which hit.
 * @param exhibit of which captured state; 0 for the one that was judged.
 * @param text in pieces.
 * @param parent what it answers, in pieces; empty when it answers nothing that was kept.
 * @param lang the language as the platform gives it, when it is one.
 * @param rest how many UTF-16 units are not shown.
 * @param isAll whether she asked for all of it.
 * @param why lines that explain it; empty until she asks.
 * @param isKept false when the words are gone or hidden.
 */
public record Said(
        UUID hit,
        long exhibit,
        List<Piece> text,
        List<Piece> parent,
        Optional<String> lang,
        int rest,
        boolean isAll,
        List<String> why,
        boolean isKept) {

    static Said gone(UUID hit) {
        return new Said(hit, 0, List.of(), List.of(), Optional.empty(), 0, false, List.of(), false);
    }

    static Said of(UUID hit, long exhibit, Reading reading, boolean all) {
        return of(hit, exhibit, reading, reading.spans(), all, List.of());
    }

    /** @param spans the words to mark. @param why lines of the explanation. */
    static Said of(UUID hit, long exhibit, Reading reading, List<Reading.Span> spans, boolean all, List<String> why) {
        int most = all ? Piece.MOST : Piece.SHOWN;
        return new Said(
                hit,
                exhibit,
                Piece.of(reading.text(), spans, most),
                reading.parent()
                        .map(parent -> Piece.of(parent, List.of(), Piece.SHOWN))
                        .orElse(List.of()),
                reading.language().filter(language -> language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")),
                Math.max(0, reading.text().length() - most),
                all,
                why,
                true);
    }

    public String language() {
        return lang.orElse("");
    }

    /** What the form asks for: this state. */
    public String path() {
        return exhibit == 0
                ? "/console/hits/" + hit + "/text"
                : "/console/hits/" + hit + "/exhibits/" + exhibit + "/text";
    }

    /** The id of the element that it stands in. */
    public String place() {
        return exhibit == 0 ? "veil-" + hit : "veil-" + hit + "-" + exhibit;
    }

    @Override
    public String toString() {
        return "Said[" + hit + "]";
    }
}

package nl.schildwacht.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.schildwacht.screening.Outcome;
import nl.schildwacht.watch.Language;

import java.util.Optional;

/**
 * What a request that may bring new names came to.
 *
 * @param view what stands, or would.
 * @param tried what came of trying the new names; absent when there were none.
 */
record SavedView(
        @JsonUnwrapped Object view,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<TriedView> tried) {
    static SavedView of(Object view, Optional<Outcome> tried, Language language) {
        return new SavedView(view, tried.map(outcome -> TriedView.of(outcome, language)));
    }
}

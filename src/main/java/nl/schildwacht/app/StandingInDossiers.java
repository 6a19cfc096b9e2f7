package nl.schildwacht.app;

import nl.schildwacht.dossier.LookUps;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.screening.Standing;

import java.time.Instant;
import java.util.Optional;

/** Screening asks whether posts still stand; the dossiers know which and remember the answer. */
record StandingInDossiers(LookUps lookUps) implements Standing {
    @Override
    public Optional<Due> claim(String sourceId, Instant lookedUpBefore, Instant now) {
        return lookUps.claim(sourceId, lookedUpBefore, now).map(due -> new Due(due.post(), due.capturedAt()));
    }

    @Override
    public void gone(PostRef post, Instant at) {
        lookUps.gone(post, at);
    }
}

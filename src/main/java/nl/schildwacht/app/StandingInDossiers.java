package nl.schildwacht.app;

import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.screening.Standing;

import java.time.Instant;
import java.util.Optional;

/** Screening asks whether posts still stand; the dossiers know which and remember the answer. */
record StandingInDossiers(Dossiers dossiers) implements Standing {
    @Override
    public Optional<PostRef> claim(String sourceId, Instant lookedUpBefore, Instant now) {
        return dossiers.claimForLookUp(sourceId, lookedUpBefore, now);
    }

    @Override
    public void gone(PostRef post, Instant at) {
        dossiers.markGone(post, at);
    }
}

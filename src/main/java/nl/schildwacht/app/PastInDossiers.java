package nl.schildwacht.app;

import nl.schildwacht.dossier.Repeats;
import nl.schildwacht.screening.Trial;

import java.util.List;

/** A trial asks what was kept; the dossiers know. */
record PastInDossiers(Repeats repeats) implements Trial.Past {
    @Override
    public List<Trial.Said> latest(String organisationId, int most) {
        return repeats.latest(organisationId, most).stream()
                .flatMap(judged ->
                        judged.post().map(post -> new Trial.Said(judged.hit(), judged.subjectId(), post)).stream())
                .toList();
    }
}

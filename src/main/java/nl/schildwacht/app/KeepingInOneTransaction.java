package nl.schildwacht.app;

import nl.schildwacht.dispatch.HitMessage;
import nl.schildwacht.dispatch.Outbox;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.Kept;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.screening.Keeping;
import nl.schildwacht.source.Item;
import nl.schildwacht.source.SeenSet;
import nl.schildwacht.source.Sources;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Duration;
import java.util.List;

/**
 * Where the rooms meet: cursor, seen marks, dossier entry, exhibit and outbox row, all or none. The cursor goes first,
 * because it is fenced: a poller that lost its lease keeps nothing.
 */
final class KeepingInOneTransaction implements Keeping {
    private final Jdbi jdbi;
    private final Sources sources;
    private final SeenSet seen;
    private final Dossiers dossiers;
    private final Exhibits exhibits;
    private final Outbox outbox;
    private final Duration lease;
    private final Runnable afterwards;

    /** @param afterwards called when something was put in the outbox and committed; must return at once. */
    KeepingInOneTransaction(
            Jdbi jdbi,
            Sources sources,
            SeenSet seen,
            Dossiers dossiers,
            Outbox outbox,
            Duration lease,
            Runnable afterwards) {
        this.jdbi = jdbi;
        this.sources = sources;
        this.seen = seen;
        this.dossiers = dossiers;
        this.exhibits = new Exhibits();
        this.outbox = outbox;
        this.lease = lease;
        this.afterwards = afterwards;
    }

    private record Pair(Hit hit, Entry entry) {}

    @Override
    public void keep(Page page) {
        List<Pair> pairs = page.entries().stream()
                .flatMap(entry -> entry.hits().stream().map(hit -> new Pair(hit, entry)))
                .toList();
        jdbi.useTransaction(tx -> {
            sources.advance(tx, page.lease(), page.cursor(), page.at(), lease);
            seen.mark(
                    tx,
                    page.lease().settings().id(),
                    page.unseen().stream().map(Item::post).toList(),
                    page.at());
            dossiers.reserve(
                    tx, pairs.stream().map(pair -> pair.hit().subjectId()).toList());
            pairs.forEach(pair -> enter(tx, page, pair));
        });
        if (!pairs.isEmpty()) afterwards.run();
    }

    private void enter(Handle tx, Page page, Pair pair) {
        String sourceId = page.lease().settings().id();
        var firstSeenAt = pair.entry().capture().post().firstSeenAt();
        Kept kept =
                dossiers.keep(tx, pair.hit(), sourceId, firstSeenAt, exhibits.of(sourceId, pair.hit(), pair.entry()));
        switch (kept) {
            case Kept.Entered entered -> outbox.append(tx, HitMessage.of(entered, firstSeenAt, page.at()));
            case Kept.Worsened worsened -> outbox.append(tx, HitMessage.of(worsened, firstSeenAt, page.at()));
            case Kept.Known known -> {}
        }
    }
}

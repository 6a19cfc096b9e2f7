package nl.schildwacht.dossier;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.match.Mention;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Locale;

/** The words in a post that named a hit's subject. They are words of the watch list; the rest of the post stays out of it. */
final class NamedBy {
    private static final int MOST_WORDS = 5;
    private static final int MOST_LENGTH = 100;

    private NamedBy() {}

    /** Notes them with the hit, if there are any. */
    static void note(Handle tx, Hit hit, List<Exhibit> exhibits) {
        List<String> words = of(hit, exhibits);
        if (words.isEmpty()) return;
        tx.createUpdate("update hit set named_by = :words where id = :id")
                .bindArray("words", String.class, words)
                .bind("id", hit.id())
                .execute();
    }

    /** In lower case, each once. */
    static List<String> of(Hit hit, List<Exhibit> exhibits) {
        return exhibits.stream()
                .filter(exhibit -> exhibit.role() == Exhibit.Role.POST)
                .findFirst()
                .map(exhibit -> exhibit.post().text())
                .map(text -> hit.mentions().stream()
                        .filter(mention -> mention.subject().id().equals(hit.subjectId()))
                        .filter(mention -> isIn(text, mention))
                        .map(mention -> text.substring(mention.start(), mention.end())
                                .strip()
                                .replace("\0", "")
                                .toLowerCase(Locale.ROOT))
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList())
                .orElse(List.of());
    }

    private static boolean isIn(String text, Mention mention) {
        return mention.start() >= 0
                && mention.start() < mention.end()
                && mention.end() <= text.length()
                && mention.end() - mention.start() <= MOST_LENGTH;
    }
}

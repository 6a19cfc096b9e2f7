package nl.schildwacht.screening;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Explanation;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.threat.Recogniser;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Says of a post that was kept why it was, by the rules and the people of today. Keeps nothing. Thread-safe. */
public final class Explaining {
    private final Recogniser recogniser;
    private final Supplier<Screen.Watched> watched;

    /** @param watched whom we look after at this moment. */
    public Explaining(Recogniser recogniser, Supplier<Screen.Watched> watched) {
        this.recogniser = recogniser;
        this.watched = watched;
    }

    /**
     * Judges the text again, as {@link Screen} does.
     *
     * @param subjectId whom the hit is about.
     */
    public Explanation explain(String text, Optional<String> parent, String subjectId, Platform platform) {
        NameIndex names = watched.get().names();
        List<Mention> mentions = names.meant(text, parent, Optional.empty(), Optional.of(platform.id()));
        boolean isMeant =
                mentions.stream().anyMatch(mention -> mention.subject().id().equals(subjectId));
        // On whose channel a post stood is not kept; who is meant without a name was meant because the channel is hers.
        if (!isMeant) mentions = names.meant(text, parent, Optional.of(subjectId), Optional.of(platform.id()));
        return recogniser.explain(text, parent, mentions, LocalWords.NONE);
    }
}

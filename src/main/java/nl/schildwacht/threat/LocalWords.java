package nl.schildwacht.threat;

import java.util.Set;

/**
 * Words of one organisation, handed in with a text.
 *
 * @param added words that count as insult there.
 * @param muted words that never count there.
 */
public record LocalWords(Set<String> added, Set<String> muted) {
    public static final LocalWords NONE = new LocalWords(Set.of(), Set.of());

    public LocalWords {
        added = Set.copyOf(added);
        muted = Set.copyOf(muted);
    }
}

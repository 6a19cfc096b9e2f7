package nl.schildwacht.match;

import org.jspecify.annotations.Nullable;

/** Where a reader looks up the words it meets. */
@FunctionalInterface
interface WordSource {
    /** The word of the first {@code length} chars, or null: on the hottest path absence costs nothing. */
    @Nullable
    Word find(char[] folded, int length);
}

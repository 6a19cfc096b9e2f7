package nl.schildwacht.threat;

import java.util.List;

/** One line's worth of the lexicon after its notation is unfolded. */
sealed interface Entry {
    int concept();

    /**
     * Words that follow each other; {@code isOpen} when the last may go on: "kanker*"; {@code isGrave} when they are also
     * found misspelt and written together with a neighbour.
     */
    record Phrase(List<String> words, boolean isOpen, boolean isGrave, int concept) implements Entry {}

    /** A verb and what belongs to it further on: "sla … in elkaar"; also in front of it when {@code isMovable}. */
    record Split(String head, List<String> particle, boolean isMovable, int concept) implements Entry {}

    /** Any otherwise unknown word with this ending. */
    record Ending(String letters, int concept) implements Entry {}
}

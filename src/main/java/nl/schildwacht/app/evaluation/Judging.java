package nl.schildwacht.app.evaluation;

import java.util.Optional;

/** Whatever judges texts: the recogniser as {@code score} asks it. */
public interface Judging {
    /** Never fails for what a text holds. */
    Verdict judge(LabelledText text);

    /** Version of rules and words; equal versions judge equally. */
    String lexicon();

    /** Whether this is the id of somebody, or of an organisation, it looks after. */
    boolean looksAfter(String subjectId);

    /** Makes one ready. */
    interface Opening {
        /**
         * @param lists whom to look after; when absent nobody, and its verdicts say nothing of who is told.
         * @throws Unusable when the lists cannot be read or hold nothing that can be used.
         */
        Judging open(Optional<Lists> lists) throws Unusable;
    }

    /** Paths of the two CSV files that say whom to look after. */
    record Lists(String people, String organisations) {}
}

package nl.schildwacht.threat;

/** Is told what the judge sees while it judges one text, in that order. Decides nothing; {@link #NOBODY} costs nothing. */
interface Witness {
    Witness NOBODY = new Witness() {};

    /** The text as it was understood, and who may be its target. */
    default void read(Tagged tagged, Aim aim) {}

    /** A rule spoke. Of findings that are alike only the gravest is kept in the end. */
    default void found(Rule rule, Pattern.Match match, Finding finding) {}

    /** A rule saw a sender about to harm himself. */
    default void concerned(Rule rule, Pattern.Match match) {}

    /** A rule matched, but one of its guards took it back. */
    default void cancelled(Rule rule, Pattern.Match match) {}

    /** The model spoke. @param isSure whether its word is enough. */
    default void opined(Model.Reading reading, boolean isSure) {}

    /** The model takes what was found for aggression at somebody else. */
    default void released() {}

    /** The model takes back what rules saw. */
    default void doubted() {}
}

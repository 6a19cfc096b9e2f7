package nl.schildwacht.threat;

/**
 * A text as the model takes it.
 *
 * @param tagged its words with the concepts of the rules.
 * @param topics the same words with what they are about.
 * @param circumstances numbers of what is so of it as a whole, rising.
 */
record Understood(Tagged tagged, Tagged topics, int[] circumstances) {}

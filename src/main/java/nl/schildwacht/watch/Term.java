package nl.schildwacht.watch;

/**
 * A word, phrase or hashtag that belongs to an organisation or a person. It goes into the platforms' queries; in a post it
 * names its owner. It never scores.
 *
 * @param id unique.
 * @param owner id of the {@link Subject} it names.
 * @param text the word, phrase, or hashtag with its {@code #}.
 * @param distinctive whether it names its owner with surety likely; otherwise weak.
 * @param frequency how often communications hears of finds.
 * @param managedByFile whether the operators' YAML file defines it; then it is read-only elsewhere.
 */
public record Term(
        String id, String owner, String text, boolean distinctive, Frequency frequency, boolean managedByFile) {
    Term managedByFile(boolean managed) {
        return new Term(id, owner, text, distinctive, frequency, managed);
    }

    /** How soon communications is mailed about finds of a term. */
    public enum Frequency {
        AT_ONCE,
        DAILY,
        WEEKLY
    }
}

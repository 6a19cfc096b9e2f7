package nl.schildwacht.dossier.casework;

/**
 * Why a task is there: the handling rule and where it is written.
 */
public enum Rule {
    CONFER_FIRST(1, "000 §6, 001"),
    ANSWER_ELSEWHERE(1, "000 §6, 001"),
    CORRECT_FACTS(1, "000 §6, 001"),
    HIDE_AFTER_CAPTURE(2, "003 bijlage 1, 001"),
    DEATH_THREAT_IS_REPORTED(3, "000 §6"),
    NORM_IS_TO_REPORT(3, "003 §2.5"),
    WEIGH_A_REPORT(3, "000 §6, 001"),
    TRACE_BY_MELDING(3, "000 §6"),
    HER_OWN_KLACHT(3, "003 bijlage 2"),
    ONE_CONTACT_PERSON(4, "003 §3.2"),
    SPEAK_SOON(4, "003 §3.2, 001"),
    SPEAK_WITHOUT_MANAGER(4, "003 §2.7"),
    HER_WISH(4, "003 §3.2"),
    REPORT_TO_PLATFORM(6, "002"),
    ASK_PRIVACY_OFFICER(6, "001"),
    REGISTER(7, "001, 003 §2.5"),
    TALK_WITH_SENDER(8, "000 §6, 001, 002"),
    TELL_PARENTS(8, "004"),
    ANSWER_THE_COMPLAINT(8, "000 §6, 001"),
    INTERNAL_SENDER(8, "003 §2.7"),
    FETCH_NOTHING(9, "004 bijlage 2"),
    FIND_EACH_OTHER(10, "003 §3.3"),
    SENDER_IN_NEED(11, "004"),
    DECIDE_TOGETHER(12, "001"),
    SANCTION_POLICY(12, "001, 004"),
    STAND_BY_HER(13, "003 §3.2"),
    DEMAND_TO_STOP(14, "000 §7"),
    UNKNOWN_SENDER(14, "001"),
    NOTE_DAMAGE(15, "000 §8"),
    KEEP_CARING(15, "003 §3.3"),
    ADDED_BY_HAND(0, "");

    private final int number;
    private final String source;

    Rule(int number, String source) {
        this.number = number;
        this.source = source;
    }

    /** Number of the handling rule; 0 for what a person added. */
    public int number() {
        return number;
    }

    /** The source document and paragraph. */
    public String source() {
        return source;
    }
}

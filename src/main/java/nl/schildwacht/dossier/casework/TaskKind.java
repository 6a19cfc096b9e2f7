package nl.schildwacht.dossier.casework;

import java.util.Locale;

/** What is to be done about a dossier. The order is that in which tasks of one moment are shown. */
public enum TaskKind {
    /** The sender seems about to harm himself: a person must see it now, and knows of 113. */
    CONCERN(false, false),
    /** Images of a minor or intimate images: fetch nothing, keep nothing, call specialised help. */
    MINOR_MEDIA(false, false),
    /** The employee asks for something. */
    EMPLOYEE_ASKS(false, false),
    /** One person she can turn to. */
    CONTACT_PERSON(false, false),
    /** "I have spoken to her." */
    SPOKEN(false, false),
    /** Employee, manager and whoever monitors decide together; names and reason are noted. */
    JOINT_DECISION(false, false),
    AANGIFTE(true, true),
    MELDING(true, true),
    /** She may ask for prosecution herself, until a last day. */
    KLACHT(true, false),
    /** On the organisation's own account: hide the reaction, once the capture is verified. */
    HIDE(false, false),
    PLATFORM_REPORT(true, true),
    /** In the incident registration of the organisation. */
    REGISTRATION(false, true),
    PRIVACY_OFFICER(false, false),
    WRONG_FACT(true, false),
    COMPLAINT_ANSWER(true, false),
    /** A businesslike answer by the organisation. */
    ANSWER(true, false),
    /** Incidentgesprek, and what was agreed. */
    TALK(true, false),
    /** The parents or carers of a pupil or minor. */
    PARENTS(true, false),
    /** The sender is a colleague: HR and the confidential adviser. */
    INTERNAL_CARE(false, false),
    OTHER_EMPLOYERS(true, false),
    SUPPORT_STATEMENT(true, false),
    /** Unknown sender: ask the police, then the host. */
    TRACE_SENDER(true, true),
    /** A measure within the sanction policy. */
    MEASURE(true, false),
    WRITTEN_DEMAND(true, false),
    DAMAGE(false, false),
    AFTERCARE(false, false);

    private final boolean outside;
    private final boolean numbered;

    TaskKind(boolean outside, boolean numbered) {
        this.outside = outside;
        this.numbered = numbered;
    }

    /** Whether it reaches beyond the organisation, so that the employee knows of it first (004). */
    public boolean isOutside() {
        return outside;
    }

    /** Whether what comes of it has a number: of the aangifte, the report, the registration. */
    public boolean isNumbered() {
        return numbered;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

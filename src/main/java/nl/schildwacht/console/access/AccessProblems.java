package nl.schildwacht.console.access;

import nl.schildwacht.console.ProblemBody;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Wording;

/** What is said at the door. */
public final class AccessProblems {
    private AccessProblems() {}

    public static ProblemBody noToken(Language language) {
        return ProblemBody.of(
                401,
                new Wording("Een geldig token ontbreekt.", "A valid token is missing."),
                new Wording(
                        "Stuur de header Authorization: Bearer swt_… mee; een beheerder geeft tokens uit.",
                        "Send the header Authorization: Bearer swt_…; an administrator issues tokens."),
                language);
    }

    public static ProblemBody notAllowed(Language language) {
        return ProblemBody.of(
                403,
                new Wording("Dit token mag dit niet.", "This token may not do this."),
                new Wording(
                        "Vraag een beheerder om een token met de juiste rol.",
                        "Ask an administrator for a token with the right role."),
                language);
    }

    static ProblemBody tooManyTries(Language language) {
        return ProblemBody.of(
                429,
                new Wording("Te vaak een onjuist token.", "A wrong token too often."),
                new Wording("Wacht een minuut en verbeter het token.", "Wait a minute and correct the token."),
                language);
    }
}

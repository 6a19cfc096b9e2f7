package nl.schildwacht.dossier.report;

import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;

import java.util.Map;
import java.util.Optional;

/**
 * What a report says by its kind alone, without a word that could be judged.
 *
 * @param severity as the domain's table has it.
 */
public record Claim(Behaviour behaviour, Severity severity) {
    /** Empty where the words or a person must decide. */
    public static Optional<Claim> of(ReportKind kind, Map<Question, Answer> answers) {
        return switch (kind) {
            case FAKE_ACCOUNT -> Optional.of(posing(answers.get(Question.DECEIVES) == Answer.YES));
            case ACCOUNT_TAKEN -> Optional.of(posing(answers.get(Question.SENT_IN_NAME) == Answer.YES));
            case FILMED ->
                Optional.of(new Claim(
                        Behaviour.RECORDING,
                        answers.get(Question.PUBLISHED) == Answer.YES ? Severity.MEDIUM : Severity.LOW));
            case ADDRESS, TEXT, SCREENSHOT -> Optional.empty();
        };
    }

    /** It weighs more when others are deceived by it. */
    private static Claim posing(boolean deceives) {
        return new Claim(Behaviour.IMPERSONATION, deceives ? Severity.HIGH : Severity.MEDIUM);
    }
}

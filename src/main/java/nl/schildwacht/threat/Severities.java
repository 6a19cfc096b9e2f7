package nl.schildwacht.threat;

import java.util.Optional;
import java.util.Set;

/** How bad each behaviour usually is: the column of the domain's table. */
public final class Severities {
    private Severities() {}

    /** @param kind of a threat; present for threats only. */
    public static Severity usual(Behaviour behaviour, Optional<Kind> kind) {
        return switch (behaviour) {
            case THREAT -> kind.orElseThrow() == Kind.VIOLENCE ? Severity.HIGH : Severity.CRITICAL;
            case SEXTORTION, EXPOSURE -> Severity.CRITICAL;
            case BLACKMAIL, DOXING, INCITEMENT, COERCION, STALKING -> Severity.HIGH;
            case INTIMIDATION, IMPERSONATION, DEFAMATION, DISCRIMINATION, INSULT, RECORDING -> Severity.MEDIUM;
            case BULLYING, HUMILIATION, SWEARING -> Severity.LOW;
            case COMPLAINT, NONE -> Severity.NONE;
        };
    }

    /** Needling, ridicule and swearing weigh more when they are aimed at somebody named. */
    static Severity aimed(Behaviour behaviour, Severity severity, Set<String> targets) {
        return weighsMoreAimed(behaviour) && !targets.isEmpty() && severity == Severity.LOW
                ? Severity.MEDIUM
                : severity;
    }

    /** What is left of a severity when it turns out to be aimed at nobody. */
    static Severity unaimed(Behaviour behaviour, Severity severity) {
        return weighsMoreAimed(behaviour) && severity == Severity.MEDIUM ? Severity.LOW : severity;
    }

    private static boolean weighsMoreAimed(Behaviour behaviour) {
        return switch (behaviour) {
            case BULLYING, HUMILIATION, SWEARING -> true;
            default -> false;
        };
    }
}

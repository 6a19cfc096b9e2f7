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
        boolean weighsMore =
                switch (behaviour) {
                    case BULLYING, HUMILIATION, SWEARING -> !targets.isEmpty();
                    default -> false;
                };
        return weighsMore && severity == Severity.LOW ? Severity.MEDIUM : severity;
    }
}

package nl.schildwacht.console.page.inbox;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.dossier.triage.Call;
import nl.schildwacht.dossier.triage.Judgement;
import nl.schildwacht.dossier.triage.Reason;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;

import java.util.Optional;

/** Reads a judgement from a form; what is missing becomes a problem beside its field. */
final class Asked {
    private Asked() {}

    /** Empty when something is missing; the form says what. */
    static Optional<Judgement> judgement(Form form, InboxTexts say) {
        Optional<Call> call = Call.of(form.value("call"));
        if (call.isEmpty()) {
            form.problem("call", say.needCall());
            return Optional.empty();
        }
        return switch (call.get()) {
            case OTHER -> other(form, say);
            case NOT_AGGRESSION -> {
                Optional<Reason> reason = Reason.of(form.value("reason"));
                if (reason.isEmpty()) form.problem("reason", say.needReason());
                yield reason.map(Judgement::notAggression);
            }
            case CONFIRMED -> Optional.of(complained(Judgement.of(Call.CONFIRMED), form));
            case NOT_OURS, COMPLAINT, WRONG_FACT, WORRY -> Optional.of(Judgement.of(call.get()));
        };
    }

    private static Optional<Judgement> other(Form form, InboxTexts say) {
        String[] chosen = form.value("behaviour").split("/", 2);
        Optional<Behaviour> behaviour = Filter.find(Behaviour.class, chosen[0])
                .filter(one -> one != Behaviour.NONE && one != Behaviour.COMPLAINT);
        Optional<Kind> kind = chosen.length > 1 ? Filter.find(Kind.class, chosen[1]) : Optional.empty();
        Optional<Severity> severity =
                Filter.find(Severity.class, form.value("severity")).filter(one -> one != Severity.NONE);
        boolean isWhole =
                kind.isPresent() == behaviour.filter(Behaviour.THREAT::equals).isPresent();
        if (behaviour.isEmpty() && severity.isEmpty() || !isWhole) {
            form.problem("behaviour", say.needOther());
            return Optional.empty();
        }
        return Optional.of(complained(Judgement.other(behaviour, kind, severity), form));
    }

    private static Judgement complained(Judgement judgement, Form form) {
        return form.isTicked("complaint") ? judgement.withComplaint() : judgement;
    }
}

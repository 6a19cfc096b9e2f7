package nl.schildwacht.dossier.triage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.EnumMap;
import java.util.Map;

/** What operators see of triage. All at zero before the first event; labels from closed enums. */
public final class TriageMetrics {
    private final Map<Call, Counter> judged = new EnumMap<>(Call.class);
    private final Map<Reason, Counter> mistakes = new EnumMap<>(Reason.class);
    private final Counter undone;

    public TriageMetrics(MeterRegistry registry) {
        for (Call call : Call.values()) {
            if (call != Call.NOT_AGGRESSION) judged.put(call, counter(registry, call, "none"));
        }
        for (Reason reason : Reason.values()) mistakes.put(reason, counter(registry, Call.NOT_AGGRESSION, reason.id()));
        undone = Counter.builder("schildwacht.triage.undone")
                .description("Judgements that were undone")
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, Call call, String reason) {
        return Counter.builder("schildwacht.triage.judgements")
                .description("Hits that a person judged")
                .tag("verdict", call.id())
                .tag("reason", reason)
                .register(registry);
    }

    void judged(Judgement judgement, int hits) {
        judgement
                .reason()
                .map(mistakes::get)
                .orElseGet(() -> judged.get(judgement.call()))
                .increment(hits);
    }

    void undone(int hits) {
        undone.increment(hits);
    }
}

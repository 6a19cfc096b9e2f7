package nl.schildwacht.dossier.retention;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Erases what somebody asks to be erased, as far as the duty to keep evidence leaves room, and says what stays and why. The
 * same rule tells beforehand and decides when it is carried out. Thread-safe.
 */
public final class Erasure {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Purge purge;
    private final Requests requests;
    private final AboutPerson about;

    public Erasure(Jdbi jdbi, Clock clock, Purge purge, Requests requests, AboutPerson about) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.purge = purge;
        this.requests = requests;
        this.about = about;
    }

    /** What becomes of an entry, and on what ground it stays. */
    public enum Fate {
        ERASED,
        /** A legal hold: needed for a legal claim (article 17, third paragraph, under e). */
        KEPT_HELD,
        /** An aangifte was done: evidence in a criminal case (the same, and article 10 for whoever may be a suspect). */
        KEPT_REPORTED,
        /** The dossier is still open: needed for the employer's task of protecting its people (the same, under b). */
        KEPT_OPEN;

        public boolean isErased() {
            return this == ERASED;
        }
    }

    /** What would become of each entry now. */
    public static Fate fateOf(AboutPerson.Entry entry) {
        if (entry.held()) return Fate.KEPT_HELD;
        if (entry.reported()) return Fate.KEPT_REPORTED;
        if (entry.open() && !entry.shortLived() && !entry.withdrawn()) return Fate.KEPT_OPEN;
        return Fate.ERASED;
    }

    /** What concerns whoever asks. */
    public List<AboutPerson.Entry> entries(Request request) {
        return switch (request.who()) {
            case WATCHED -> request.subjectId().map(about::aimedAt).orElse(List.of());
            case AUTHOR -> request.handle().map(about::writtenBy).orElse(List.of());
        };
    }

    public static Map<Fate, Long> plan(List<AboutPerson.Entry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        Erasure::fateOf, () -> new java.util.EnumMap<>(Fate.class), Collectors.counting()));
    }

    /**
     * Erases what may go, in one transaction with the note of it.
     *
     * @return counts by fate; empty when this is not the request's next step.
     */
    public Optional<Map<String, Long>> carryOut(Request request) {
        List<AboutPerson.Entry> entries = entries(request);
        return jdbi.inTransaction(tx -> {
            List<UUID> erased = entries.stream()
                    .filter(entry -> fateOf(entry).isErased())
                    .map(AboutPerson.Entry::hit)
                    .toList();
            int hits = erased.isEmpty()
                    ? 0
                    : purge.removeHits(tx, erased, Keep.REQUEST, clock.instant())
                            .hits();
            Map<String, Long> outcome = new TreeMap<>();
            plan(entries).forEach((fate, many) -> outcome.put(fate.name(), many));
            outcome.put(Fate.ERASED.name(), (long) hits);
            return requests.carriedOut(tx, request.id(), outcome) ? Optional.of(outcome) : rolledBack(tx);
        });
    }

    private static Optional<Map<String, Long>> rolledBack(org.jdbi.v3.core.Handle tx) {
        tx.rollback();
        return Optional.empty();
    }
}

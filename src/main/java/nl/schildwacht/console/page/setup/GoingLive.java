package nl.schildwacht.console.page.setup;

import nl.schildwacht.post.Platform;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether this installation watches and tells, and who approved that it does. An installation whose sources came by file or
 * API is live without our asking: whoever runs it that way has decided elsewhere. Thread-safe.
 */
public final class GoingLive {
    /** Why sources made before going live stand still; shown where their state is. */
    public static final String PARKED = "Nog niet live (not live yet)";

    private final Jdbi jdbi;
    private final Sources sources;
    private final Clock clock;

    public GoingLive(Jdbi jdbi, Sources sources, Clock clock) {
        this.jdbi = jdbi;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Who approved going live.
     *
     * @param by her name.
     * @param function as what.
     * @param on the day she did.
     * @param recordedBy whoever wrote it down here.
     */
    public record Approval(
            String by,
            String function,
            LocalDate on,
            boolean dpiaSeen,
            boolean worksCouncilInformed,
            boolean employeesInformed,
            String recordedBy,
            Instant recordedAt) {}

    /** Whether people are told and sources polled: somebody approved, or it was running before anybody was asked. */
    public boolean isLive() {
        if (approval().isPresent()) return true;
        List<Sources.Health> made = made();
        return made.stream().noneMatch(GoingLive::isParked) && made.stream().anyMatch(Sources.Health::isActive);
    }

    /** Adds a source, or changes one; a new one stands still until going live. */
    public void add(SourceSettings settings) {
        if (isLive() || sources.find(settings.id()).isPresent()) sources.save(settings, false, clock.instant());
        else sources.savePaused(settings, PARKED, clock.instant());
    }

    public Optional<Approval> approval() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from went_live")
                .map((row, context) -> new Approval(
                        row.getString("approved_by"),
                        row.getString("approved_function"),
                        row.getObject("approved_on", LocalDate.class),
                        row.getBoolean("dpia_seen"),
                        row.getBoolean("works_council_informed"),
                        row.getBoolean("employees_informed"),
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant()))
                .findOne());
    }

    /** Writes down the approval and starts what waited for it; the first approval stands. */
    public void approve(Approval approval) {
        jdbi.useTransaction(tx -> {
            tx.createUpdate("""
                            insert into went_live (approved_by, approved_function, approved_on, dpia_seen,
                                works_council_informed, employees_informed, recorded_by, recorded_at)
                            values (:by, :function, :on, :dpiaSeen, :worksCouncilInformed, :employeesInformed,
                                :recordedBy, :recordedAt)
                            on conflict (only_row) do nothing""").bindMethods(approval).execute();
            sources.resumeAll(tx, PARKED, clock.instant());
        });
    }

    /** The sources that people made: all but the canary. */
    List<Sources.Health> made() {
        return sources.all().stream()
                .filter(source -> source.settings().platform() != Platform.CANARY)
                .toList();
    }

    static boolean isParked(Sources.Health source) {
        return source.pausedBecause().filter(PARKED::equals).isPresent();
    }
}

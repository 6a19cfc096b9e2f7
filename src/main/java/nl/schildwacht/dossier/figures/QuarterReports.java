package nl.schildwacht.dossier.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.figures.QuarterReport.Part;
import nl.schildwacht.dossier.figures.QuarterReport.Row;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Makes the report of a quarter once, when the quarter is over, and keeps it: two versions side by side would tell what is
 * blank in each. It is about all organisations together for the same reason. Thread-safe.
 */
public final class QuarterReports {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            // What a row can say of itself is written along and not read.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final List<Severity> SEVERITIES =
            List.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Figures figures;
    private final Care care;

    public QuarterReports(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.figures = new Figures(jdbi);
        this.care = new Care(jdbi);
    }

    /** Whether the quarter is over, in Dutch time. */
    public boolean isOver(int year, int quarter) {
        return !Span.quarter(year, quarter).until().isAfter(LocalDate.ofInstant(clock.instant(), Span.DUTCH_TIME));
    }

    /**
     * The report of a quarter that is over; made now if nobody asked before.
     *
     * @param by who asks.
     * @return empty while the quarter is not over.
     */
    public Optional<QuarterReport> of(int year, int quarter, Departments departments, String by) {
        if (!isOver(year, quarter)) return Optional.empty();
        Optional<QuarterReport> made = find(year, quarter);
        if (made.isPresent()) return made;
        save(make(year, quarter, departments, by));
        return find(year, quarter); // of two who ask at once, the first one's
    }

    private Optional<QuarterReport> find(int year, int quarter) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select content from quarter_report where year = :year and quarter = :quarter")
                .bind("year", year)
                .bind("quarter", quarter)
                .mapTo(String.class)
                .findOne()
                .map(QuarterReports::read));
    }

    private void save(QuarterReport report) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into quarter_report (year, quarter, content, made_by, made_at)
                        values (:year, :quarter, cast(:content as jsonb), :by, :at) on conflict do nothing""")
                .bind("year", report.year())
                .bind("quarter", report.quarter())
                .bind("content", written(report))
                .bind("by", report.madeBy())
                .bind("at", report.madeAt())
                .execute());
    }

    private QuarterReport make(int year, int quarter, Departments departments, String by) {
        Span span = Span.quarter(year, quarter);
        Figures.Hits hits = figures.hits(span, Sight.EVERYTHING);
        Care.Times times = care.times(span, Sight.EVERYTHING);
        List<Part> parts = new ArrayList<>();
        if (hits.total() >= Suppression.LEAST) {
            parts.add(months(span, hits.byMonth()));
            parts.add(column("behaviour", hits.byBehaviour()));
            parts.add(column("platform", hits.byPlatform()));
            parts.add(column("department", merged(hits.bySubject().by(departments::of), departments)));
        }
        parts.add(singles(care.done(span, Sight.EVERYTHING)));
        return new QuarterReport(
                year,
                quarter,
                parts,
                enough(times.toAlert()).map(Duration::toMinutes),
                enough(times.toContact()).map(Duration::toHours),
                by,
                clock.instant());
    }

    /** Severity by month: the one table with two ways to add up. Complaints have no severity and stand in the next table. */
    private static Part months(Span span, Counts byMonth) {
        List<String> months = LongStream.range(0, 3)
                .mapToObj(i -> span.from().plusMonths(i).toString().substring(0, 7))
                .toList();
        List<Severity> severities = new ArrayList<>(SEVERITIES);
        if (byMonth.of(Severity.NONE) > 0) severities.addFirst(Severity.NONE);
        long[][] numbers = months.stream()
                .map(month -> severities.stream()
                        .mapToLong(severity -> byMonth.of(month, severity))
                        .toArray())
                .toArray(long[][]::new);
        boolean[][] blanks = Suppression.table(numbers);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row <= months.size(); row++) {
            List<Long> shown = new ArrayList<>();
            for (int column = 0; column <= severities.size(); column++)
                shown.add(blanks[row][column] ? QuarterReport.BLANK : total(numbers, row, column));
            rows.add(new Row(row < months.size() ? months.get(row) : QuarterReport.TOTAL, shown));
        }
        List<String> columns =
                new ArrayList<>(severities.stream().map(Enum::name).toList());
        columns.add(QuarterReport.TOTAL);
        return new Part("severity", columns, rows);
    }

    private static long total(long[][] numbers, int row, int column) {
        long sum = 0;
        for (int i = 0; i < numbers.length; i++)
            for (int j = 0; j < numbers[i].length; j++)
                if ((row == numbers.length || row == i) && (column == numbers[0].length || column == j))
                    sum += numbers[i][j];
        return sum;
    }

    private static Counts merged(Counts counts, Departments departments) {
        return counts.by(department -> department.equals(QuarterReport.ORGANISATION)
                        || !departments.isSmall(department) && counts.of(department) >= Suppression.LEAST
                ? department
                : QuarterReport.OTHERS);
    }

    private static Part column(String id, Counts counts) {
        List<String> keys = List.copyOf(new TreeSet<>(counts.keys()));
        long[] numbers = keys.stream().mapToLong(counts::of).toArray();
        boolean[] blanks = Suppression.column(numbers);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++)
            rows.add(new Row(keys.get(i), List.of(blanks[i] ? QuarterReport.BLANK : numbers[i])));
        rows.add(new Row(QuarterReport.TOTAL, List.of(blanks[numbers.length] ? QuarterReport.BLANK : counts.total())));
        return new Part(id, List.of("hits"), rows);
    }

    /** Numbers that add up to nothing. */
    private static Part singles(Care.Done done) {
        return new Part(
                "care",
                List.of("many"),
                List.of(
                        single("opened", done.opened()),
                        single("closed", done.closed()),
                        single("aangiften", done.aangiften()),
                        single("meldingen", done.meldingen()),
                        single("talks", done.talks()),
                        single("statements", done.statements()),
                        single("platform_reports", done.platformReports()),
                        single("aftercare", done.aftercare()),
                        single("aftercare_late", done.aftercareLate())));
    }

    private static Row single(String key, long number) {
        return new Row(key, List.of(number < Suppression.LEAST ? QuarterReport.BLANK : number));
    }

    private static Optional<Duration> enough(Care.Took took) {
        return took.half().filter(_ -> took.many() >= Suppression.LEAST);
    }

    private static String written(QuarterReport report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report cannot be written as JSON", e);
        }
    }

    private static QuarterReport read(String json) {
        try {
            return JSON.readValue(json, QuarterReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the column content holds is not what was written", e);
        }
    }
}

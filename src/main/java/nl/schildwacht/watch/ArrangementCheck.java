package nl.schildwacht.watch;

import nl.schildwacht.watch.WatchWindow.Preparation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The gate for what is agreed about the watch: what a person wrote becomes a {@link WatchWindow}, a {@link HelpLine} or the
 * lines of a {@link Norm} here or not at all. Nothing is thrown: whatever is wrong comes back together. Stateless.
 */
public final class ArrangementCheck {
    private static final int MOST_QUERIES = 10;
    private static final int MOST_SUBJECTS = 50;
    private static final int SENTENCE = 300;
    private static final int PAGE = 4000;

    private final ZoneId zone;

    /** @param zone in which days are meant. */
    public ArrangementCheck(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * A window as a person wrote it.
     *
     * @param from the first day, ISO-8601. @param until the last day, which belongs to it.
     */
    public record WrittenWindow(
            String organisation, List<String> subjects, String from, String until, String why, List<String> queries) {
        public WrittenWindow {
            subjects = List.copyOf(subjects);
            queries = List.copyOf(queries);
        }
    }

    /** A help line as a person wrote it. */
    public record WrittenHelpLine(
            String organisation, String need, String name, String role, String phone, String hours, String email) {}

    /** One line of a norm as a person wrote it. */
    public record WrittenNormLine(String behaviour, String example, String told, String police) {}

    /** A norm's lines and date, ready to be saved. */
    public record CheckedNorm(LocalDate reviewOn, List<Norm.Line> lines) {
        public CheckedNorm {
            lines = List.copyOf(lines);
        }
    }

    /** @param known who may be in it. @param by who opens it. */
    public Checked<WatchWindow> window(WrittenWindow written, Watchlist known, Instant now, String by) {
        var fields = new Fields();
        if (!known.hasOrganisation(written.organisation()))
            fields.problem(Problems.unknownOrganisation("organisation"));
        var subjects = fields.ids("subjects", written.subjects());
        if (subjects.size() > MOST_SUBJECTS) fields.problem(Problems.tooMany("subjects", MOST_SUBJECTS));
        else if (!subjects.stream().allMatch(id -> belongs(id, written.organisation(), known)))
            fields.problem(ArrangementProblems.stranger("subjects"));
        var from = day(fields, "from", written.from());
        var until = day(fields, "until", written.until());
        var opens = from.map(first -> first.atStartOfDay(zone).toInstant());
        var closes = until.map(last -> last.plusDays(1).atStartOfDay(zone).toInstant());
        if (opens.isPresent() && closes.isPresent()) {
            if (!closes.get().isAfter(opens.get())) fields.problem(ArrangementProblems.endsBeforeItBegins("until"));
            else if (!closes.get().isAfter(now)) fields.problem(ArrangementProblems.past("until"));
            else if (Duration.between(opens.get(), closes.get()).toDays() > WatchWindow.MOST_DAYS)
                fields.problem(ArrangementProblems.tooLongAWindow("until", WatchWindow.MOST_DAYS));
        }
        var why = fields.text("why", written.why(), SENTENCE);
        if (why.isEmpty()) fields.problem(Problems.missing("why"));
        var queries = queries(fields, written.queries());
        if (!fields.areFine()) return fields.wrong();
        return fields.fine(new WatchWindow(
                UUID.randomUUID(),
                written.organisation(),
                subjects,
                opens.orElseThrow(),
                closes.orElseThrow(),
                why,
                queries,
                Set.<Preparation>of(),
                Optional.empty(),
                by));
    }

    private static boolean belongs(String id, String organisation, Watchlist known) {
        return id.equals(organisation)
                || known.findPerson(id)
                        .filter(person -> person.organisations().contains(organisation))
                        .isPresent();
    }

    private static List<String> queries(Fields fields, List<String> written) {
        var queries = written.stream()
                .filter(query -> !query.isBlank())
                .map(query -> fields.text("queries", query, Fields.NAME))
                .distinct()
                .toList();
        if (queries.size() > MOST_QUERIES) fields.problem(Problems.tooMany("queries", MOST_QUERIES));
        if (!queries.stream().allMatch(WatchCheck::canBeSearched)) fields.problem(Problems.badTerm("queries"));
        return queries;
    }

    /** @param id of the line to replace, or a new one. */
    public Checked<HelpLine> help(WrittenHelpLine written, UUID id, Watchlist known) {
        var fields = new Fields();
        if (!known.hasOrganisation(written.organisation()))
            fields.problem(Problems.unknownOrganisation("organisation"));
        var need = Arrays.stream(HelpLine.Need.values())
                .filter(one -> one.name().equalsIgnoreCase(written.need().strip()))
                .findFirst();
        if (need.isEmpty()) fields.problem(ArrangementProblems.choose("need"));
        var phone = fields.text("phone", written.phone(), Fields.SHORT);
        var email = fields.email("email", written.email()).orElse("");
        if (phone.isEmpty() && written.email().isBlank()) fields.problem(ArrangementProblems.unreachable("phone"));
        var line = new HelpLine(
                id,
                written.organisation(),
                need.orElse(HelpLine.Need.TALK),
                fields.name("name", written.name()),
                fields.text("role", written.role(), Fields.NAME),
                phone,
                fields.text("hours", written.hours(), Fields.NAME),
                email);
        return fields.areFine() ? fields.fine(line) : fields.wrong();
    }

    /**
     * The field of a problem with a line is {@code example:}, {@code told:} or {@code police:} and the behaviour's id.
     *
     * @param always behaviours that are brought to the police without exception.
     */
    public Checked<CheckedNorm> norm(
            String reviewOn, List<WrittenNormLine> written, Set<String> always, LocalDate today) {
        var fields = new Fields();
        var date = day(fields, "review_on", reviewOn);
        date.ifPresent(day -> {
            if (!day.isAfter(today) || day.isAfter(today.plusYears(1)))
                fields.problem(ArrangementProblems.withinAYear("review_on"));
        });
        var lines = new ArrayList<Norm.Line>();
        for (var line : written) {
            var police = Arrays.stream(Norm.Police.values())
                    .filter(one -> one.name().equalsIgnoreCase(line.police()))
                    .findFirst();
            var field = "police:" + line.behaviour();
            if (police.isEmpty()) fields.problem(ArrangementProblems.choose(field));
            else if (always.contains(line.behaviour()) && police.get() != Norm.Police.YES)
                fields.problem(ArrangementProblems.alwaysToThePolice(field));
            var told = fields.text("told:" + line.behaviour(), line.told(), SENTENCE);
            if (told.isEmpty()) fields.problem(Problems.missing("told:" + line.behaviour()));
            lines.add(new Norm.Line(
                    line.behaviour(),
                    fields.text("example:" + line.behaviour(), line.example(), SENTENCE),
                    told,
                    police.orElse(Norm.Police.CONSIDER)));
        }
        return fields.areFine() ? fields.fine(new CheckedNorm(date.orElseThrow(), lines)) : fields.wrong();
    }

    /** Why somebody is watched, or what was learned of a window. */
    public Checked<String> text(String field, String written, boolean isPage) {
        var fields = new Fields();
        // Of a page each line is looked at by itself, for line breaks are the one control character it may hold.
        var longest = isPage ? PAGE : Basis.LONGEST;
        var text = isPage
                ? String.join(
                        "\n",
                        written.strip()
                                .lines()
                                .map(line -> fields.text(field, line, longest))
                                .toList())
                : fields.text(field, written, longest);
        if (fields.areFine() && text.length() > longest) fields.problem(Problems.tooLong(field, longest));
        return fields.areFine() ? fields.fine(text) : fields.wrong();
    }

    private static Optional<LocalDate> day(Fields fields, String field, String written) {
        if (written.isBlank()) {
            fields.problem(Problems.missing(field));
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(written.strip());
            if (day.getYear() >= 2000 && day.getYear() <= 2200) return Optional.of(day);
        } catch (DateTimeException notADay) {
            // said below
        }
        fields.problem(ArrangementProblems.notADay(field));
        return Optional.empty();
    }
}

package nl.schildwacht.console.page.cases;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.TermWords;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.dossier.casework.Answer;
import nl.schildwacht.dossier.casework.Casework;
import nl.schildwacht.dossier.casework.Charge;
import nl.schildwacht.dossier.casework.Circle;
import nl.schildwacht.dossier.casework.Law;
import nl.schildwacht.dossier.casework.Relation;
import nl.schildwacht.dossier.casework.StartingText;
import nl.schildwacht.dossier.casework.Task;
import nl.schildwacht.dossier.casework.TaskKind;
import nl.schildwacht.dossier.casework.Timeline;
import nl.schildwacht.dossier.retention.Keep;
import nl.schildwacht.dossier.retention.Terms;
import nl.schildwacht.source.CoverageHours;
import nl.schildwacht.watch.HelpLine;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.inject.Singleton;

/** Gathers what a reader of a dossier sees. */
@Singleton
final class CaseViews {
    private final Dossiers dossiers;
    private final Casework casework;
    private final Circle circle;
    private final Timeline timeline;
    private final CoverageHours coverage;
    private final Law law;
    private final Watchlists watchlists;
    private final Terms terms;

    CaseViews(
            Dossiers dossiers,
            Casework casework,
            Circle circle,
            Timeline timeline,
            CoverageHours coverage,
            Law law,
            Watchlists watchlists,
            Terms terms) {
        this.dossiers = dossiers;
        this.casework = casework;
        this.circle = circle;
        this.timeline = timeline;
        this.coverage = coverage;
        this.law = law;
        this.watchlists = watchlists;
        this.terms = terms;
    }

    /** @param page of the timeline, from 1. @param typed a form that is shown again because something in it is wrong. */
    CaseView of(Opened opened, Words words, int page, boolean newestFirst, boolean posts, Typed typed) {
        Frame frame = words.frame();
        List<Charge> charges = casework.charges(opened.id());
        List<TaskRow> tasks = casework.tasks(opened.id()).stream()
                .map(task -> row(task, opened, frame, typed))
                .toList();
        Timeline.Page told = timeline.page(opened.id(), page, newestFirst, extent(opened.standing()));
        String who = who(opened, words.cases());
        int many = charges.stream().mapToInt(Charge::posts).sum();
        return new CaseView(
                opened.file(),
                who,
                opened.isPerson(),
                opened.contact(),
                opened.standing() == Standing.EMPLOYEE
                        ? words.cases().happenedYou(many, words.of(charges))
                        : words.cases().happened(many, who, words.of(charges)),
                opened.file().dossier().openedAt(),
                pick(
                        tasks,
                        row -> row.task().isOpen()
                                && opened.standing().does(row.task().kind())),
                pick(
                        tasks,
                        row -> row.task().isOpen()
                                && !opened.standing().does(row.task().kind())),
                pick(tasks, row -> !row.task().isOpen()),
                tasks.stream()
                        .filter(row -> row.task().kind() == TaskKind.SPOKEN)
                        .findFirst(),
                charges.stream().map(words::row).toList(),
                law.date(),
                new TimelineRows(words, opened.standing()).of(told.entries()),
                newestFirst,
                told.number(),
                told.pages(),
                opened.standing().isOffice() ? circle.guests(opened.id()) : List.of(),
                coverage(opened, frame.now()),
                helpers(opened, charges),
                List.of(StartingText.Kind.values()),
                forms(opened, words, typed),
                opened.file().isOpen() && casework.closing().needsAangifte(opened.id()),
                closeHelp(words),
                opened.standing() == Standing.EMPLOYEE ? hers(opened, words, tasks, charges) : CaseView.Hers.NOTHING,
                (newestFirst ? "&newest=yes" : "") + (posts ? "&posts=yes" : ""));
    }

    private String closeHelp(Words words) {
        var current = terms.current();
        Language language = words.frame().look().language();
        return words.cases()
                .closeHelp(
                        TermWords.of(current.get(Keep.DOSSIER).toDays()).in(language),
                        TermWords.of(current.get(Keep.DOSSIER_REPORTED).toDays())
                                .in(language));
    }

    private CaseView.Hers hers(Opened opened, Words words, List<TaskRow> tasks, List<Charge> charges) {
        CasesTexts texts = words.cases();
        Frame frame = words.frame();
        Map<RecipientRole, Told> first = new EnumMap<>(RecipientRole.class);
        dossiers.told(opened.id()).stream()
                .filter(told -> told.stage() != Stage.CORRECTION)
                .forEach(told -> first.putIfAbsent(told.role(), told));
        LocalDate today = frame.now().atZone(frame.zone()).toLocalDate();
        return new CaseView.Hers(
                tasks.stream()
                        .filter(TaskRow::isContactPerson)
                        .flatMap(row -> row.task().owner().stream())
                        .findFirst()
                        .orElse(""),
                first.values().stream()
                        .map(told -> texts.toldLine(
                                told.role() == RecipientRole.EMPLOYEE
                                        ? texts.you()
                                        : words.say().recipient(told.role()),
                                frame.moment(told.at())))
                        .toList(),
                tasks.stream()
                        .map(TaskRow::task)
                        .filter(task -> task.doneAt().isPresent())
                        .map(task -> done(task, opened, words))
                        .toList(),
                charges.stream()
                        .filter(charge -> charge.klachtUntil()
                                .filter(until -> !until.isBefore(today))
                                .isPresent())
                        .map(charge -> texts.klachtYours(
                                words.of(charge.offence()),
                                frame.day(charge.klachtUntil().orElseThrow())))
                        .toList());
    }

    private static String done(Task task, Opened opened, Words words) {
        String day = words.frame().day(task.doneAt().orElseThrow());
        String what = words.sets().task(task.kind());
        return task.doneBy().filter(opened.by()::equals).isPresent()
                ? words.cases().doneByYou(what, day)
                : words.cases().doneByColleague(what, day);
    }

    /** Whom it is about, as this reader may know her. */
    static String who(Opened opened, CasesTexts texts) {
        return opened.subject().map(Subject::displayName).orElseGet(texts::gone);
    }

    private static Timeline.Extent extent(Standing standing) {
        return switch (standing) {
            case OFFICE -> Timeline.Extent.ALL;
            case MANAGER -> Timeline.Extent.WITHOUT_NOTES;
            case EMPLOYEE -> Timeline.Extent.POSTS;
        };
    }

    private static TaskRow row(Task task, Opened opened, Frame frame, Typed typed) {
        Optional<Form> again = typed.in("task-" + task.id());
        Form form = again.orElseGet(() -> Form.empty()
                .with("owner", task.owner().orElse(""))
                .with(
                        "due",
                        task.dueAt().map(end -> frame.isoDay(end.minusNanos(1))).orElse(""))
                .with("day", task.onDay().map(Object::toString).orElse(""))
                .with("number", task.number().orElse(""))
                .with("detail", task.detail().orElse(""))
                .with("knows", task.employeeKnows().id())
                .with("state", task.state().id()));
        return new TaskRow(task, form, task.isLate(frame.now()), again.isPresent(), opened.isPerson());
    }

    private CoverRow coverage(Opened opened, Instant now) {
        Instant from = opened.file().dossier().openedAt();
        Instant to = opened.file().dossier().closedAt().orElse(now);
        return new CoverRow(from, to, coverage.of(opened.file().dossier().organisationIds(), from, to));
    }

    private List<HelpLine> helpers(Opened opened, List<Charge> charges) {
        List<String> behaviours = charges.stream()
                .map(charge -> charge.offence().behaviour().id())
                .toList();
        return opened.organisations().stream()
                .map(Organisation::id)
                .flatMap(id -> watchlists.current().helpOf(id).stream())
                .filter(line -> line.helpsWith(behaviours))
                .toList();
    }

    private CaseView.CaseForms forms(Opened opened, Words words, Typed typed) {
        CaseworkTexts sets = words.sets();
        return new CaseView.CaseForms(
                typed.in("note").orElseGet(Form::empty),
                typed.in("sender")
                        .orElseGet(() -> Form.empty()
                                .with("relation", opened.file().relation().id())
                                .with("minor", opened.file().minor().id())),
                typed.in("handOver").orElseGet(Form::empty),
                typed.in("closing").orElseGet(Form::empty),
                typed.in("add").orElseGet(Form::empty),
                typed.in("ask").orElseGet(Form::empty),
                options(Relation.values(), Relation::id, sets::relation),
                options(Answer.values(), Answer::id, sets::answer),
                options(Task.State.values(), Task.State::id, sets::taskStand),
                options(TaskKind.values(), TaskKind::id, sets::task),
                options(Wish.values(), Wish::name, sets::wish));
    }

    private static <E> List<Option> options(E[] all, Function<E, String> value, Function<E, String> label) {
        return Arrays.stream(all)
                .map(one -> new Option(value.apply(one), label.apply(one)))
                .toList();
    }

    private static List<TaskRow> pick(List<TaskRow> tasks, java.util.function.Predicate<TaskRow> wanted) {
        return tasks.stream().filter(wanted).toList();
    }
}

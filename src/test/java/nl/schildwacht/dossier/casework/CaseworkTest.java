package nl.schildwacht.dossier.casework;

import nl.schildwacht.dispatch.Incident;
import nl.schildwacht.dispatch.People;
import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.casework.TaskChange.Field;
import nl.schildwacht.dossier.casework.TaskChange.Problem;
import nl.schildwacht.dossier.retention.Purge;
import nl.schildwacht.dossier.retention.Terms;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static nl.schildwacht.dossier.casework.CaseworkSettings.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

/** From what came in to what is done about it, on a real database. It is Monday 4 May 2026, eleven in the morning. */
class CaseworkTest {
    private static final String FATIMA = "Fatima Jansen";

    private Incident incident;
    private Casework casework;
    private Circle circle;

    @BeforeEach
    void anOffice() {
        incident = new Incident(People.watchlist(People.ANNA));
        casework = new Casework(incident.jdbi, incident.clock, () -> incident.watchlist, Law.load(), SHIPPED);
        circle = new Circle(incident.jdbi, incident.clock, casework);
    }

    @AfterEach
    void close() {
        incident.close();
    }

    @Test
    void tasksFollowFromWhatCameIn_andMoreOfThemWhenItGetsWorse() {
        long dossier = dossierOf(incident.insulted("anna"));
        assertThat(kinds(dossier))
                .contains(TaskKind.SPOKEN, TaskKind.REGISTRATION)
                .doesNotContain(TaskKind.SUPPORT_STATEMENT);

        incident.clock.advance(Duration.ofHours(1));
        incident.threatened("anna");

        assertThat(kinds(dossier)).contains(TaskKind.SUPPORT_STATEMENT);
        assertThat(task(dossier, TaskKind.AANGIFTE).rule()).isEqualTo(Rule.DEATH_THREAT_IS_REPORTED);
    }

    @Test
    void tasksAreThereBeforeAnybodyLooks() {
        incident.insulted("anna");
        assertThat(casework.follow()).isEqualTo(1);
        assertThat(casework.follow()).as("nothing is new").isZero();
        assertThat(count("task")).isPositive();
    }

    @Test
    void whatSomebodyTouchedNeverVanishes_theRestGoesWithItsReason() {
        long dossier = dossierOf(incident.insulted("anna"));
        Task melding = task(dossier, TaskKind.MELDING);
        assertThat(casework.change(dossier, melding.id(), owned("Kees"), FATIMA))
                .isInstanceOf(Changed.Saved.class);

        casework.sender(dossier, Relation.CITIZEN, Answer.NO, FATIMA);

        assertThat(kinds(dossier)).contains(TaskKind.MELDING, TaskKind.TALK, TaskKind.MEASURE);
        casework.sender(dossier, Relation.COLLEAGUE, Answer.NO, FATIMA);
        assertThat(kinds(dossier))
                .contains(TaskKind.MELDING, TaskKind.INTERNAL_CARE)
                .doesNotContain(TaskKind.TALK);
    }

    @Test
    void notSpokenToAfterOneWorkingDay_isLate() {
        long dossier = dossierOf(incident.insulted("anna"));
        Task spoken = task(dossier, TaskKind.SPOKEN);
        assertThat(spoken.dueAt()).as("5 May is free").contains(Instant.parse("2026-05-06T09:00:00Z"));

        incident.clock.advance(Duration.ofHours(47));
        assertThat(spoken.isLate(incident.clock.instant())).isFalse();
        incident.clock.advance(Duration.ofHours(2));
        assertThat(spoken.isLate(incident.clock.instant())).isTrue();

        assertThat(casework.spoken(dossier, "Bas")).get().satisfies(done -> {
            assertThat(done.isLate(incident.clock.instant())).isFalse();
            assertThat(done.doneBy()).contains("Bas");
            assertThat(done.onDay()).contains(LocalDate.of(2026, 5, 6));
        });
    }

    @Test
    void anAangifteHasADayANumberAndAName_andSheKnowsOfItFirst() {
        long dossier = dossierOf(incident.threatened("anna"));
        Task aangifte = task(dossier, TaskKind.AANGIFTE);

        assertThat(casework.change(dossier, aangifte.id(), state(Task.State.DONE), FATIMA))
                .isInstanceOfSatisfying(
                        Changed.Incomplete.class,
                        incomplete -> assertThat(incomplete.problems())
                                .isEqualTo(Map.of(
                                        Field.OWNER, Problem.WHO_IS_MISSING,
                                        Field.ON_DAY, Problem.DAY_IS_MISSING,
                                        Field.NUMBER, Problem.NUMBER_IS_MISSING,
                                        Field.EMPLOYEE_KNOWS, Problem.TELL_HER_FIRST)));
        assertThat(task(dossier, TaskKind.AANGIFTE).isOpen()).isTrue();

        assertThat(casework.change(dossier, aangifte.id(), aangifte("2026-05-05"), FATIMA))
                .isInstanceOfSatisfying(
                        Changed.Incomplete.class,
                        incomplete -> assertThat(incomplete.problems())
                                .isEqualTo(Map.of(Field.ON_DAY, Problem.DAY_IN_THE_FUTURE)));
        assertThat(casework.change(dossier, aangifte.id(), aangifte("2026-05-04"), FATIMA))
                .isInstanceOf(Changed.Saved.class);
        assertThat(casework.change(dossier, 1_000_000, aangifte("2026-05-04"), FATIMA))
                .isInstanceOf(Changed.Unknown.class);
    }

    @Test
    void whatIsNotDoneHasAReason_andAJointDecisionItsNames() {
        long dossier = dossierOf(incident.insulted("anna"));
        assertThat(casework.change(dossier, task(dossier, TaskKind.DAMAGE).id(), state(Task.State.DROPPED), FATIMA))
                .isInstanceOfSatisfying(
                        Changed.Incomplete.class,
                        incomplete -> assertThat(incomplete.problems())
                                .isEqualTo(Map.of(Field.DETAIL, Problem.REASON_IS_MISSING)));
        assertThat(casework.change(
                        dossier, task(dossier, TaskKind.JOINT_DECISION).id(), state(Task.State.DONE), FATIMA))
                .isInstanceOfSatisfying(
                        Changed.Incomplete.class,
                        incomplete -> assertThat(incomplete.problems())
                                .isEqualTo(Map.of(Field.DETAIL, Problem.WHAT_IS_MISSING)));
    }

    @Test
    void aDossierWithADeathThreatIsNotClosed_beforeTheAangifteOrADecision() {
        long dossier = dossierOf(incident.threatened("anna"));
        casework.tasks(dossier);
        assertThat(casework.closing().needsAangifte(dossier)).isTrue();
        assertThat(casework.closing().close(dossier, Optional.empty(), true, FATIMA))
                .isInstanceOf(Closing.Closed.AangifteFirst.class);

        assertThat(casework.closing()
                        .close(
                                dossier,
                                Optional.of(new Closing.Decision(
                                        "Bas Bakker", "Zij wil het niet; afgesproken met de wijkagent.")),
                                true,
                                FATIMA))
                .isEqualTo(new Closing.Closed.Done(incident.clock.instant().plus(Duration.ofDays(730))));
        assertThat(view(dossier).closedAt()).isPresent();
        assertThat(casework.closing().close(dossier, Optional.empty(), true, FATIMA))
                .isInstanceOf(Closing.Closed.Already.class);
    }

    @Test
    void withAnAangifteItIsClosed_andKeptForFiveYears_withItsEvidence() {
        Hit hit = incident.threatened("anna");
        incident.jdbi.useHandle(
                handle -> handle.execute("update exhibit set retain_until = captured_at + interval '730 days'"));
        long dossier = dossierOf(hit);
        incident.clock.advance(Duration.ofDays(10));
        casework.change(dossier, task(dossier, TaskKind.AANGIFTE).id(), aangifte("2026-05-04"), FATIMA);

        assertThat(casework.closing().close(dossier, Optional.empty(), true, FATIMA))
                .isEqualTo(new Closing.Closed.Done(incident.clock.instant().plus(Duration.ofDays(1826))));

        incident.clock.advance(Duration.ofDays(1825));
        purge();
        assertThat(count("exhibit")).isEqualTo(1);
        incident.clock.advance(Duration.ofDays(1));
        purge();
        assertThat(count("exhibit") + count("hit") + count("dossier") + count("task") + count("case_step"))
                .isZero();
    }

    @Test
    void evidenceThatMayStayShorter_staysNoLongerBecauseADossierIsClosed() {
        long dossier = dossierOf(incident.insulted("anna")); // the sample's exhibit stays for 30 days
        Instant before = retained();
        casework.closing().close(dossier, Optional.empty(), true, FATIMA);
        assertThat(retained()).isEqualTo(before);
    }

    @Test
    void anAangifteThatComesAfterClosing_countsToo() {
        long dossier = dossierOf(incident.insulted("anna"));
        Task aangifte = task(dossier, TaskKind.AANGIFTE);
        casework.closing().close(dossier, Optional.empty(), true, FATIMA);

        casework.change(dossier, aangifte.id(), aangifte("2026-05-04"), FATIMA);

        assertThat(incident.jdbi.<Instant, RuntimeException>withHandle(
                        handle -> handle.createQuery("select retain_until from dossier")
                                .mapTo(Instant.class)
                                .one()))
                .isEqualTo(incident.clock.instant().plus(Duration.ofDays(1826)));
    }

    @Test
    void openTasksAreListedBeforeItIsClosed_aftercareMayStay() {
        long dossier = dossierOf(incident.insulted("anna"));
        casework.tasks(dossier);
        assertThat(casework.closing().close(dossier, Optional.empty(), false, FATIMA))
                .isInstanceOfSatisfying(
                        Closing.Closed.TasksLeft.class,
                        left -> assertThat(left.tasks())
                                .extracting(Task::kind)
                                .contains(TaskKind.SPOKEN)
                                .doesNotContain(TaskKind.AFTERCARE));
    }

    @Test
    void aClosedDossierIsOpenedAgain_unlessThereIsANewerOne() {
        long first = dossierOf(incident.insulted("anna"));
        casework.closing().close(first, Optional.empty(), true, FATIMA);
        assertThat(casework.closing().reopen(first, FATIMA)).isInstanceOf(Closing.Reopened.Done.class);
        assertThat(casework.closing().reopen(first, FATIMA)).isInstanceOf(Closing.Reopened.NotClosed.class);

        casework.closing().close(first, Optional.empty(), true, FATIMA);
        dossierOf(incident.insulted("anna"));
        assertThat(casework.closing().reopen(first, FATIMA))
                .isEqualTo(new Closing.Reopened.OtherIsOpen("SW-2026-0002"));
    }

    @Test
    void aDossierWithADeathThreatDoesNotCloseByItself() {
        long threat = dossierOf(incident.threatened("anna"));
        incident.clock.advance(Duration.ofDays(60));
        assertThat(dossierOf(incident.insulted("anna"))).isEqualTo(threat);

        casework.change(threat, task(threat, TaskKind.AANGIFTE).id(), aangifte("2026-05-04"), FATIMA);
        incident.clock.advance(Duration.ofDays(60));
        assertThat(dossierOf(incident.insulted("anna"))).isNotEqualTo(threat);
        assertThat(view(threat).closedAt()).isPresent();
    }

    @Test
    void notThroughTheManager_takesHerLookAwayAtOnce_andOthersAreLetIn() {
        long dossier = dossierOf(incident.insulted("anna"));
        var bas = new Sight(
                false, Set.of(), Set.of(), Map.of("anna", Instant.EPOCH), Optional.of("bas@voorbeeldstad.example"));
        var dina = new Sight(false, Set.of(), Set.of(), Map.of(), Optional.of("dina@voorbeeldstad.example"));
        assertThat(sees(bas, dossier)).isTrue();
        assertThat(sees(dina, dossier)).isFalse();

        circle.notThroughManager(dossier, true, FATIMA);
        circle.handOver(dossier, "Dina@Voorbeeldstad.example", FATIMA);

        assertThat(sees(bas, dossier)).isFalse();
        assertThat(sees(dina, dossier)).isTrue();
        assertThat(task(dossier, TaskKind.SPOKEN).rule()).isEqualTo(Rule.SPEAK_WITHOUT_MANAGER);

        circle.takeBack(dossier, "dina@voorbeeldstad.example", FATIMA);
        circle.notThroughManager(dossier, false, FATIMA);
        assertThat(sees(dina, dossier)).isFalse();
        assertThat(sees(bas, dossier)).isTrue();
    }

    @Test
    void theKlachtTermRunsFromWhenSheWasTold_ofThatOffence() {
        Hit insult = incident.insulted("anna");
        long dossier = dossierOf(insult);
        Hit stalking = incident.keep(incident.hit("anna", Behaviour.STALKING, Optional.empty(), Severity.HIGH, false));
        assertThat(charge(dossier, Behaviour.STALKING).toldAt()).isEmpty();
        assertThat(charge(dossier, Behaviour.STALKING).klachtUntil())
                .as("unknown, she was not told")
                .isEmpty();

        incident.clock.set(Instant.parse("2026-11-29T23:30:00Z")); // 30 November in Amsterdam
        incident.settle();

        assertThat(charge(dossier, Behaviour.STALKING).toldAt()).isPresent();
        assertThat(charge(dossier, Behaviour.STALKING).klachtUntil()).contains(LocalDate.of(2027, 2, 28));
        assertThat(charge(dossier, Behaviour.INSULT).klachtUntil())
                .as("an official needs no klacht for an insult")
                .isEmpty();
        incident.withdraw(stalking.id());
        assertThat(casework.charges(dossier)).extracting(Charge::offence).containsExactly(Offence.of(Behaviour.INSULT));
    }

    @Test
    void aTermOfMonthsEndsByTheCalendar() {
        assertThat(Charges.lastDay(Instant.parse("2026-01-15T12:00:00Z"), Period.ofMonths(3)))
                .isEqualTo(LocalDate.of(2026, 4, 15));
        assertThat(Charges.lastDay(Instant.parse("2027-11-30T12:00:00Z"), Period.ofMonths(3)))
                .isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void whenTwoBecomeOne_whatWasDoneGoesAlong_andTheManagerStaysOut() {
        long first = dossierOf(incident.insulted("anna"));
        circle.notThroughManager(first, true, FATIMA);
        casework.change(first, task(first, TaskKind.CONTACT_PERSON).id(), owned("Kees"), FATIMA);
        casework.closing().close(first, Optional.empty(), true, FATIMA);
        long second = dossierOf(incident.insulted("anna"));
        casework.change(second, task(second, TaskKind.CONTACT_PERSON).id(), owned("Lotte"), FATIMA);

        incident.jdbi.useTransaction(tx -> new Joining().merged(tx, first, second));

        assertThat(view(second).notThroughManager()).isTrue();
        assertThat(casework.tasks(second).stream()
                        .filter(task -> task.kind() == TaskKind.CONTACT_PERSON)
                        .map(Task::owner))
                .containsExactlyInAnyOrder(Optional.of("Lotte"), Optional.of("Kees"));
    }

    private boolean sees(Sight sight, long dossier) {
        return incident.jdbi.withHandle(handle -> sight.bind(handle.createQuery(
                                "select count(*) from dossier d where d.id = " + dossier + " and " + sight.condition()))
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    private Charge charge(long dossier, Behaviour behaviour) {
        return casework.charges(dossier).stream()
                .filter(charge -> charge.offence().behaviour() == behaviour)
                .findFirst()
                .orElseThrow();
    }

    private long dossierOf(Hit hit) {
        return incident.dossiers.findHit(hit.id()).orElseThrow().dossierId();
    }

    private DossierView view(long dossier) {
        return incident.dossiers.find(dossier).orElseThrow();
    }

    private Task task(long dossier, TaskKind kind) {
        return casework.tasks(dossier).stream()
                .filter(task -> task.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<TaskKind> kinds(long dossier) {
        return casework.tasks(dossier).stream().map(Task::kind).toList();
    }

    private Instant retained() {
        return incident.jdbi.withHandle(handle -> handle.createQuery("select retain_until from exhibit")
                .mapTo(Instant.class)
                .one());
    }

    private int count(String table) {
        return incident.jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    private static TaskChange state(Task.State state) {
        return change(state, Optional.empty(), Optional.empty(), Optional.empty(), Answer.UNKNOWN);
    }

    private static TaskChange owned(String owner) {
        return change(Task.State.OPEN, Optional.of(owner), Optional.empty(), Optional.empty(), Answer.UNKNOWN);
    }

    private static TaskChange aangifte(String day) {
        return change(
                Task.State.DONE,
                Optional.of(FATIMA),
                Optional.of(LocalDate.parse(day)),
                Optional.of("PL0900-2026123456"),
                Answer.YES);
    }

    private static TaskChange change(
            Task.State state, Optional<String> owner, Optional<LocalDate> day, Optional<String> number, Answer knows) {
        return new TaskChange(state, owner, Optional.empty(), day, number, Optional.empty(), knows);
    }

    private void purge() {
        new Purge(
                        incident.jdbi,
                        incident.clock,
                        new Terms(incident.jdbi, incident.clock, java.util.Map.of()),
                        Duration.ofDays(30))
                .run();
    }
}

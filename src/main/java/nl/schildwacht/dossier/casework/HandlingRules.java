package nl.schildwacht.dossier.casework;

import nl.schildwacht.dossier.casework.Law.Advice;
import nl.schildwacht.dossier.casework.Law.PoliceNorm;
import nl.schildwacht.dossier.casework.Law.Registration;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the trade says is to be done: from what happened to tasks, each with a moment and a reason. Moments are Dutch working
 * days after the dossier opened. A pure function: the same situation asks for the same tasks.
 */
final class HandlingRules {
    private static final int WEEK = 7;
    private static final int[] AFTERCARE_DAYS = {WEEK, 30, 90};

    private final Law law;

    HandlingRules(Law law) {
        this.law = law;
    }

    List<Proposed> of(Situation now) {
        var tasks = new Tasks(now);
        if (now.concern()) tasks.within(0, TaskKind.CONCERN, Rule.SENDER_IN_NEED);
        if (now.complaint()) tasks.within(5, TaskKind.COMPLAINT_ANSWER, Rule.ANSWER_THE_COMPLAINT);
        if (now.wrongFact() || now.shows(Behaviour.DEFAMATION)) {
            tasks.within(3, TaskKind.WRONG_FACT, Rule.CORRECT_FACTS);
        }
        if (!now.aggressive()) return tasks.inOrder();
        register(now, tasks);
        if (now.shows(Behaviour.RECORDING)) tasks.within(5, TaskKind.ANSWER, Rule.ANSWER_ELSEWHERE);
        if (!now.severity().atLeast(Severity.MEDIUM)) return tasks.inOrder();
        evidence(now, tasks);
        if (now.person()) care(now, tasks);
        police(now, tasks);
        decide(now, tasks);
        sender(now, tasks);
        return tasks.inOrder();
    }

    private void register(Situation now, Tasks tasks) {
        if (advice(now).stream().anyMatch(one -> one.registration() != Registration.NONE)) {
            tasks.within(5, TaskKind.REGISTRATION, Rule.REGISTER);
        }
    }

    private static void evidence(Situation now, Tasks tasks) {
        if (now.ownChannel()) tasks.within(1, TaskKind.HIDE, Rule.HIDE_AFTER_CAPTURE);
        tasks.within(2, TaskKind.PLATFORM_REPORT, Rule.REPORT_TO_PLATFORM);
        if (now.shows(Behaviour.DOXING, Behaviour.EXPOSURE, Behaviour.SEXTORTION, Behaviour.RECORDING)) {
            tasks.within(2, TaskKind.PRIVACY_OFFICER, Rule.ASK_PRIVACY_OFFICER);
        }
        if (now.shows(Behaviour.EXPOSURE, Behaviour.SEXTORTION)) {
            tasks.within(0, TaskKind.MINOR_MEDIA, Rule.FETCH_NOTHING);
        }
    }

    private static void care(Situation now, Tasks tasks) {
        tasks.within(1, TaskKind.CONTACT_PERSON, Rule.ONE_CONTACT_PERSON);
        tasks.within(1, TaskKind.SPOKEN, now.notThroughManager() ? Rule.SPEAK_WITHOUT_MANAGER : Rule.SPEAK_SOON);
        if (now.severalEmployers()) tasks.within(2, TaskKind.OTHER_EMPLOYERS, Rule.FIND_EACH_OTHER);
        if (now.severity() == Severity.CRITICAL || now.manySenders()) {
            tasks.within(1, TaskKind.SUPPORT_STATEMENT, Rule.STAND_BY_HER);
        }
        tasks.within(10, TaskKind.DAMAGE, Rule.NOTE_DAMAGE);
        int dates = now.grave() || now.manySenders() ? AFTERCARE_DAYS.length : 1;
        for (int date = 1; date <= dates; date++) {
            tasks.afterDays(AFTERCARE_DAYS[date - 1], TaskKind.AFTERCARE, date, Rule.KEEP_CARING);
        }
    }

    private void police(Situation now, Tasks tasks) {
        List<Advice> advice = advice(now);
        if (advice.stream().anyMatch(one -> one.police() == PoliceNorm.WITHOUT_EXCEPTION)) {
            tasks.within(1, TaskKind.AANGIFTE, Rule.DEATH_THREAT_IS_REPORTED);
        } else if (advice.stream().anyMatch(one -> one.police() == PoliceNorm.ALWAYS)) {
            tasks.within(3, TaskKind.AANGIFTE, Rule.NORM_IS_TO_REPORT);
        } else if (advice.stream().anyMatch(one -> one.police() == PoliceNorm.CONSIDER)) {
            tasks.within(5, TaskKind.AANGIFTE, Rule.WEIGH_A_REPORT);
        }
        if (!now.relation().isKnown()) tasks.within(3, TaskKind.MELDING, Rule.TRACE_BY_MELDING);
        if (now.person() && advice.stream().anyMatch(Advice::isKlachtNeeded)) {
            // Two weeks before it is too late; within a month while nobody knows when that is.
            Instant due = now.klachtUntil()
                    .map(until -> startOf(until.minusWeeks(2)))
                    .orElseGet(() -> startOf(dayOf(now.openedAt()).plusDays(30)));
            tasks.at(due, TaskKind.KLACHT, 1, Rule.HER_OWN_KLACHT);
        }
    }

    private static void decide(Situation now, Tasks tasks) {
        tasks.within(2, TaskKind.JOINT_DECISION, now.person() ? Rule.DECIDE_TOGETHER : Rule.CONFER_FIRST);
    }

    private static void sender(Situation now, Tasks tasks) {
        boolean goesOn = now.goesOn() || now.shows(Behaviour.STALKING);
        if (!now.relation().isKnown()) {
            if (goesOn || now.grave()) tasks.within(5, TaskKind.TRACE_SENDER, Rule.UNKNOWN_SENDER);
            return;
        }
        if (now.relation() == Relation.COLLEAGUE) {
            tasks.within(2, TaskKind.INTERNAL_CARE, Rule.INTERNAL_SENDER);
        } else {
            tasks.within(10, TaskKind.TALK, Rule.TALK_WITH_SENDER);
        }
        if (now.relation() == Relation.PUPIL || now.minor() == Answer.YES) {
            tasks.within(5, TaskKind.PARENTS, Rule.TELL_PARENTS);
        }
        tasks.within(10, TaskKind.MEASURE, Rule.SANCTION_POLICY);
        // A minor is spoken to, not summoned.
        if (goesOn && now.minor() != Answer.YES) {
            tasks.within(10, TaskKind.WRITTEN_DEMAND, Rule.DEMAND_TO_STOP);
        }
    }

    private List<Advice> advice(Situation now) {
        return now.offences().stream()
                .map(offence -> law.advice(offence, now.official()))
                .toList();
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(WorkingDays.ZONE).toLocalDate();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingDays.ZONE).toInstant();
    }

    private static final class Tasks {
        private final List<Proposed> tasks = new ArrayList<>();
        private final Situation now;

        Tasks(Situation now) {
            this.now = now;
        }

        void within(int workingDays, TaskKind kind, Rule rule) {
            at(WorkingDays.after(now.openedAt(), workingDays), kind, 1, rule);
        }

        void afterDays(int days, TaskKind kind, int ordinal, Rule rule) {
            LocalDate day = dayOf(now.openedAt()).plusDays(days);
            while (!WorkingDays.isWorkingDay(day)) day = day.plusDays(1);
            at(startOf(day.plusDays(1)), kind, ordinal, rule); // until that day ends
        }

        void at(Instant due, TaskKind kind, int ordinal, Rule rule) {
            tasks.add(new Proposed(kind, ordinal, due, rule));
        }

        List<Proposed> inOrder() {
            return tasks.stream()
                    .sorted(Comparator.comparing(Proposed::dueAt)
                            .thenComparing(Proposed::kind)
                            .thenComparingInt(Proposed::ordinal))
                    .toList();
        }
    }
}

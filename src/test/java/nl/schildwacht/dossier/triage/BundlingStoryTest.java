package nl.schildwacht.dossier.triage;

import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.triage.Bundling.Outcome;
import nl.schildwacht.dossier.triage.Bundling.Why;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.threat.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Dossiers that become one, or two. */
class BundlingStoryTest {
    private final List<String> followed = new ArrayList<>();
    private Desk desk;
    private Bundling bundling;
    private Notes notes;
    private Assignments assignments;

    @BeforeEach
    void aDesk() {
        desk = new Desk();
        bundling = new Bundling(
                desk.incident.jdbi,
                desk.incident.clock,
                desk.incident.dossiers,
                List.of((tx, from, into) -> followed.add(from + ">" + into)));
        notes = new Notes(desk.incident.jdbi, desk.incident.clock);
        assignments = new Assignments(desk.incident.jdbi, desk.incident.clock);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void mergedDossierLeadsToItsSuccessor_withAllThatWasInIt() {
        Hit spring = desk.incident.intimidated("anna");
        desk.incident.settle();
        long old = in(spring);
        notes.add(old, "Anna is gebeld", Sight.EVERYTHING, "Fatima");
        assignments.assign(old, "f1", "Fatima", Sight.EVERYTHING, "Bas");
        desk.incident.clock.advance(Duration.ofDays(40));
        Hit summer = desk.incident.insulted("anna");
        long current = in(summer);
        assertThat(current).isNotEqualTo(old);

        Outcome outcome = bundling.merge(old, current, Sight.EVERYTHING);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Bundled.class, bundled -> {
            assertThat(bundled.dossier().id()).isEqualTo(current);
            assertThat(bundled.dossier().severity()).isEqualTo(Severity.HIGH);
        });
        assertThat(desk.incident.dossiers.hitsOf(current)).hasSize(2);
        assertThat(desk.incident.dossiers.told(current))
                .as("what people were told then")
                .isNotEmpty();
        assertThat(notes.of(current)).extracting(Note::text).containsExactly("Anna is gebeld");
        assertThat(assignments.of(current))
                .hasValueSatisfying(to -> assertThat(to.toName()).isEqualTo("Fatima"));
        assertThat(bundling.successor(old)).map(DossierView::id).contains(current);
        assertThat(followed).containsExactly(old + ">" + current);
        assertThat(bundling.merge(old, current, Sight.EVERYTHING)).isEqualTo(new Outcome.Refused(Why.MERGED));
    }

    @Test
    void openDossierMergedIntoAClosedOne_opensIt_andNewHitsJoinThere() {
        long old = in(desk.incident.insulted("anna"));
        desk.incident.clock.advance(Duration.ofDays(40));
        long current = in(desk.incident.insulted("anna"));

        bundling.merge(current, old, Sight.EVERYTHING);

        assertThat(in(desk.incident.insulted("anna"))).isEqualTo(old);
    }

    @Test
    void chainOfMergers_leadsStraightToTheEnd() {
        long first = in(desk.incident.insulted("anna"));
        desk.incident.clock.advance(Duration.ofDays(40));
        long second = in(desk.incident.insulted("anna"));
        desk.incident.clock.advance(Duration.ofDays(40));
        long third = in(desk.incident.insulted("anna"));
        bundling.merge(first, second, Sight.EVERYTHING);
        bundling.merge(second, third, Sight.EVERYTHING);

        assertThat(bundling.successor(first)).map(DossierView::id).contains(third);
        assertThat(desk.incident.dossiers.hitsOf(third)).hasSize(3);
    }

    @Test
    void splitOffHits_haveADossierOfTheirOwn_whichNewHitsDoNotJoin() {
        Hit threat = desk.incident.threatened("anna");
        Hit insult = desk.incident.insulted("anna");
        desk.incident.settle();
        long first = in(threat);
        notes.add(threat.id(), "andere afzender", Sight.EVERYTHING, "Fatima");

        Outcome outcome = bundling.split(List.of(threat.id()), Sight.EVERYTHING);

        long beside = ((Outcome.Bundled) outcome).dossier().id();
        assertThat(in(threat)).isEqualTo(beside);
        assertThat(severity(beside)).isEqualTo(Severity.CRITICAL);
        assertThat(severity(first)).isEqualTo(Severity.MEDIUM);
        assertThat(notes.of(beside)).hasSize(1);
        assertThat(desk.incident.dossiers.told(beside))
                .as("what people were told of it")
                .isNotEmpty();
        assertThat(in(desk.incident.insulted("anna"))).isEqualTo(in(insult)).isEqualTo(first);
        assertThat(bundling.siblings(beside, Sight.EVERYTHING))
                .extracting(DossierView::id)
                .containsExactly(first);
        assertThat(bundling.split(List.of(threat.id()), Sight.EVERYTHING))
                .isEqualTo(new Outcome.Refused(Why.NOTHING_LEFT));

        bundling.move(List.of(threat.id()), first, Sight.EVERYTHING);
        assertThat(in(threat)).isEqualTo(first);
        assertThat(severity(first)).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void dossiersOfDifferentPeople_stayApart_andWhatIsOutOfSightIsUnknown() {
        long anna = in(desk.incident.insulted("anna"));
        long bert = in(desk.incident.insulted("bert"));

        assertThat(bundling.merge(anna, bert, Sight.EVERYTHING)).isEqualTo(new Outcome.Refused(Why.OTHER_SUBJECT));
        assertThat(bundling.merge(anna, anna, Sight.EVERYTHING)).isEqualTo(new Outcome.Refused(Why.SAME));
        assertThat(bundling.merge(anna, bert, Sight.NOTHING)).isEqualTo(new Outcome.Refused(Why.UNKNOWN));
        assertThat(notes.add(anna, "x", Sight.NOTHING, "Bas")).isEmpty();
        assertThat(assignments.assign(anna, "b", "Bas", Sight.NOTHING, "Bas")).isFalse();
    }

    @Test
    void oneIsOnDuty_untilAnotherTakesOver_orSheHandsOver() {
        Duty duty = new Duty(desk.incident.jdbi, desk.incident.clock);
        duty.takeOver("f", "Fatima", List.of("stad", "school"));
        duty.takeOver("b", "Bas", List.of("stad"));
        duty.takeOver("b", "Bas", List.of("stad"));
        assertThat(duty.now(List.of("stad"))).extracting(Duty.Watch::whoName).containsExactly("Bas");
        assertThat(duty.now(List.of("stad", "school")))
                .extracting(Duty.Watch::whoName)
                .as("who is limited to the town takes nothing of the school")
                .containsExactly("Fatima", "Bas");

        duty.handOver("f");
        assertThat(duty.now(List.of("school"))).isEmpty();
        assertThat(duty.now(List.of("stad"))).isNotEmpty();
        duty.handOver("b");
        assertThat(duty.now(List.of("stad", "school"))).isEmpty();
        assertThat(desk.count("on_duty")).isEqualTo(3);
    }

    @Test
    void whatSheSawToday_countsEachMessageOnce_andStartsAnewAtMidnight() {
        Unveilings unveilings = new Unveilings(desk.incident.jdbi, desk.incident.clock);
        Hit hit = desk.incident.insulted("anna");
        unveilings.record("f", hit.id());
        unveilings.record("f", hit.id());
        unveilings.record("f", desk.incident.insulted("anna").id());
        unveilings.record("b", hit.id());

        assertThat(unveilings.today("f")).isEqualTo(2);
        desk.incident.clock.advance(Duration.ofDays(1));
        assertThat(unveilings.today("f")).isZero();
    }

    private long in(Hit hit) {
        HitView view = desk.find(hit);
        return view.dossierId();
    }

    private Severity severity(long dossier) {
        return desk.incident.dossiers.find(dossier).orElseThrow().severity();
    }
}

package nl.schildwacht.dossier.casework;

import nl.schildwacht.threat.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What is to be done, as a table that people of the trade can read. */
class HandlingRulesTest {
    private static final String ALWAYS =
            "contact_person spoken joint_decision platform_report registration damage aftercare ";
    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");

    private final HandlingRules rules = new HandlingRules(Law.load());

    @ParameterizedTest(name = "{0}, {1}, sender {2}, minor {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // what        | how bad  | sender    | minor   | beside what is always done for somebody at medium or
                // worse
                "threat/death  | critical | unknown   | unknown | aangifte melding support_statement trace_sender",
                "threat/death  | critical | citizen   | no      | aangifte support_statement talk measure",
                "threat/death  | critical | pupil     | yes     | aangifte support_statement talk parents measure",
                "threat/death  | critical | colleague | no      | aangifte support_statement internal_care measure",
                "intimidation  | high     | client    | unknown | aangifte talk measure",
                "intimidation  | high     | parent    | no      | aangifte talk measure",
                "stalking      | high     | unknown   | unknown | aangifte melding klacht trace_sender",
                "stalking      | high     | citizen   | no      | aangifte klacht talk measure written_demand",
                "stalking      | high     | citizen   | yes     | aangifte klacht talk parents measure",
                "doxing        | high     | unknown   | unknown | aangifte melding privacy_officer trace_sender",
                "exposure      | critical | unknown   | unknown | aangifte melding minor_media privacy_officer support_statement trace_sender klacht",
                "sextortion    | critical | unknown   | unknown | aangifte melding minor_media privacy_officer support_statement trace_sender klacht",
                "insult        | medium   | unknown   | unknown | aangifte melding klacht",
                "defamation    | medium   | citizen   | no      | aangifte klacht wrong_fact talk measure",
                "recording     | medium   | citizen   | no      | aangifte klacht answer privacy_officer talk measure",
            })
    void whatIsDone(String offence, String severity, String relation, String minor, String tasks) {
        assertThat(kinds(rules.of(situation(offence, severity, relation, minor, false))))
                .isEqualTo(words(ALWAYS + tasks));
    }

    @ParameterizedTest
    @CsvSource({
        "swearing, low, registration",
        "humiliation, low, registration",
        "recording, low, registration answer",
        "complaint, none, ''",
        "none, none, ''"
    })
    void lowAggressionIsOnlyRegistered_theRestIsNoCase(String offence, String severity, String tasks) {
        assertThat(kinds(rules.of(situation(offence, severity, "unknown", "unknown", false))))
                .isEqualTo(words(tasks));
    }

    @Test
    void anOfficialNeedsNoKlachtForAnInsult() {
        assertThat(kinds(rules.of(situation("insult", "medium", "citizen", "no", true))))
                .doesNotContain("klacht");
    }

    @Test
    void aDeathThreatIsReportedWithinOneWorkingDay_whateverTheNormSaysOfTheRest() {
        Proposed aangifte =
                only(rules.of(situation("threat/death", "critical", "citizen", "no", true)), TaskKind.AANGIFTE);
        assertThat(aangifte.rule()).isEqualTo(Rule.DEATH_THREAT_IS_REPORTED);
        assertThat(aangifte.rule().number()).isEqualTo(3);
        assertThat(aangifte.rule().source()).isEqualTo("000 §6");
        assertThat(aangifte.dueAt()).isEqualTo("2026-11-18T09:00:00Z");
        assertThat(only(rules.of(situation("threat/arson", "critical", "citizen", "no", true)), TaskKind.AANGIFTE)
                        .rule())
                .isEqualTo(Rule.NORM_IS_TO_REPORT);
        assertThat(only(rules.of(situation("insult", "medium", "citizen", "no", true)), TaskKind.AANGIFTE)
                        .rule())
                .isEqualTo(Rule.WEIGH_A_REPORT);
    }

    @Test
    void sheIsSpokenToWithinOneWorkingDay() {
        assertThat(only(rules.of(situation("insult", "medium", "citizen", "no", true)), TaskKind.SPOKEN)
                        .dueAt())
                .isEqualTo("2026-11-18T09:00:00Z");
    }

    @Test
    void aftercareComesOnThreeDatesWhenItWasGrave_onceOtherwise() {
        assertThat(rules.of(situation("doxing", "high", "unknown", "unknown", true)).stream()
                        .filter(task -> task.kind() == TaskKind.AFTERCARE)
                        .map(task -> task.dueAt()
                                .minusNanos(1)
                                .atZone(WorkingDays.ZONE)
                                .toLocalDate()))
                .containsExactly(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 12, 17), LocalDate.of(2027, 2, 15));
        assertThat(rules.of(situation("insult", "medium", "unknown", "unknown", true)).stream()
                        .filter(task -> task.kind() == TaskKind.AFTERCARE))
                .hasSize(1);
    }

    @Test
    void whatSurroundsItAsksForMore() {
        var all = new Situation(
                Set.of(offence("insult"), offence("complaint")),
                Severity.MEDIUM,
                true,
                true,
                true,
                true,
                true,
                true,
                Relation.CITIZEN,
                Answer.NO,
                true,
                true,
                true,
                true,
                Optional.empty(),
                TUESDAY);
        assertThat(kinds(rules.of(all)))
                .isEqualTo(
                        words(
                                ALWAYS
                                        + "aangifte talk measure concern complaint_answer wrong_fact hide support_statement other_employers written_demand"));
        assertThat(only(rules.of(all), TaskKind.SPOKEN).rule()).isEqualTo(Rule.SPEAK_WITHOUT_MANAGER);
        assertThat(rules.of(all).getFirst().kind())
                .as("what cannot wait comes first")
                .isEqualTo(TaskKind.CONCERN);
    }

    @Test
    void whatIsSaidOfTheOrganisationItself_hasNobodyToCareFor() {
        var town = new Situation(
                Set.of(offence("threat/arson")),
                Severity.CRITICAL,
                false,
                false,
                false,
                false,
                false,
                false,
                Relation.UNKNOWN,
                Answer.UNKNOWN,
                false,
                true,
                false,
                false,
                Optional.empty(),
                TUESDAY);
        assertThat(kinds(rules.of(town)))
                .isEqualTo(words("joint_decision aangifte melding platform_report registration trace_sender"));
        assertThat(only(rules.of(town), TaskKind.JOINT_DECISION).rule()).isEqualTo(Rule.CONFER_FIRST);
    }

    private static Situation situation(
            String offence, String severity, String relation, String minor, boolean official) {
        return new Situation(
                Set.of(offence(offence.strip())),
                Severity.valueOf(severity.strip().toUpperCase(Locale.ROOT)),
                false,
                false,
                false,
                false,
                false,
                false,
                Relation.of(relation.strip()),
                Answer.of(minor.strip()),
                true,
                official,
                false,
                false,
                Optional.empty(),
                TUESDAY);
    }

    private static Offence offence(String id) {
        return Offence.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Proposed only(List<Proposed> tasks, TaskKind kind) {
        return tasks.stream().filter(task -> task.kind() == kind).findFirst().orElseThrow();
    }

    private static Set<String> kinds(List<Proposed> tasks) {
        return tasks.stream().map(task -> task.kind().id()).collect(Collectors.toSet());
    }

    private static Set<String> words(String kinds) {
        return Arrays.stream(kinds.strip().split(" +"))
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toSet());
    }
}

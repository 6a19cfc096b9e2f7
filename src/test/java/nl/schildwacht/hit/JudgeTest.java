package nl.schildwacht.hit;

import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.match.Mention;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Post;
import nl.schildwacht.threat.Assessment;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Finding;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static nl.schildwacht.fixture.Subjects.ANNA;
import static nl.schildwacht.fixture.Subjects.KARIM;
import static nl.schildwacht.fixture.Subjects.STAD;
import static org.assertj.core.api.Assertions.assertThat;

/** From what a text does and whom it names to what we say of it. */
class JudgeTest {
    private static final Post POST = Posts.saying("1", "Over deze tekst wordt alleen geoordeeld.");

    @Test
    void eachSubjectItIsAimedAt_isAHitOfItsOwn_inOrderOfNaming() {
        List<Hit> hits = judge(
                List.of(named(KARIM, 0, Surety.CERTAIN), named(ANNA, 20, Surety.CERTAIN)),
                finding(Behaviour.INSULT, Severity.MEDIUM, "anna", "karim"));

        assertThat(hits).extracting(Hit::subjectId).containsExactly("karim", "anna");
        assertThat(hits).extracting(Hit::id).doesNotHaveDuplicates();
    }

    @Test
    void aColleagueWhoIsMerelyMentioned_getsNothing() {
        List<Hit> hits = judge(
                List.of(named(ANNA, 0, Surety.CERTAIN), named(KARIM, 20, Surety.CERTAIN)),
                finding(Behaviour.INSULT, Severity.MEDIUM, "anna"));

        assertThat(hits).extracting(Hit::subjectId).containsExactly("anna");
    }

    @Test
    void whatIsAimedAtNobodyWeLookAfter_isNoHit() {
        assertThat(judge(List.of(named(ANNA, 0, Surety.CERTAIN)), finding(Behaviour.THREAT, Severity.CRITICAL)))
                .isEmpty();
        assertThat(judge(List.of(), finding(Behaviour.THREAT, Severity.CRITICAL, "anna")))
                .isEmpty();
    }

    @Test
    void aSubjectNamedTwice_isOneHit_withTheSurestOfTheTwo() {
        List<Hit> weakFirst = judge(
                List.of(named(ANNA, 0, Surety.WEAK), named(ANNA, 20, Surety.CERTAIN)),
                finding(Behaviour.INSULT, Severity.MEDIUM, "anna"));
        List<Hit> weakLast = judge(
                List.of(named(ANNA, 0, Surety.CERTAIN), named(ANNA, 20, Surety.WEAK)),
                finding(Behaviour.INSULT, Severity.MEDIUM, "anna"));

        assertThat(weakFirst).extracting(Hit::surety).containsExactly(Surety.CERTAIN);
        assertThat(weakLast).extracting(Hit::surety).containsExactly(Surety.CERTAIN);
    }

    @Test
    void theFirstFindingLeads_butTheWorstSeverityIsTold() {
        Hit hit = soleHit(
                finding(Behaviour.THREAT, Optional.of(Kind.VIOLENCE), Severity.HIGH, List.of("conditional"), "anna"),
                finding(Behaviour.DOXING, Optional.empty(), Severity.CRITICAL, List.of("call_to_visit"), "anna"));

        assertThat(hit.behaviour()).isEqualTo(Behaviour.THREAT);
        assertThat(hit.kind()).contains(Kind.VIOLENCE);
        assertThat(hit.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(hit.reasons()).containsExactly("conditional", "call_to_visit");
    }

    @Test
    void whatIsAimedAtAnother_addsNothingToHers() {
        List<Hit> hits = judge(
                List.of(named(ANNA, 0, Surety.CERTAIN), named(KARIM, 20, Surety.CERTAIN)),
                finding(Behaviour.THREAT, Optional.of(Kind.DEATH), Severity.CRITICAL, List.of("weapon"), "karim"),
                finding(Behaviour.INSULT, Severity.MEDIUM, "anna"));

        Hit hers = hits.getFirst();
        assertThat(hers.subjectId()).isEqualTo("anna");
        assertThat(hers.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(hers.kind()).isEmpty();
        assertThat(hers.reasons()).isEmpty();
        assertThat(hers.findings()).extracting(Finding::behaviour).containsExactly(Behaviour.INSULT);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, CERTAIN, false",
        "LOW, CERTAIN, false",
        "MEDIUM, CERTAIN, true",
        "HIGH, CERTAIN, true",
        "CRITICAL, CERTAIN, true",
        "NONE, LIKELY, false",
        "LOW, LIKELY, false",
        "MEDIUM, LIKELY, true",
        "HIGH, LIKELY, true",
        "CRITICAL, LIKELY, true",
        "NONE, WEAK, false",
        "LOW, WEAK, false",
        "MEDIUM, WEAK, false",
        "HIGH, WEAK, false",
        "CRITICAL, WEAK, false"
    })
    void peopleAreToldFromMediumOn_unlessItIsOnlyWeaklyHer(Severity severity, Surety surety, boolean told) {
        List<Hit> hits = judge(List.of(named(ANNA, 0, surety)), finding(Behaviour.INSULT, severity, "anna"));

        assertThat(hits).extracting(Hit::alerting).containsExactly(told);
    }

    @Test
    void aComplaintAlone_isAHitThatTellsNobody() {
        Hit hit = soleHit(finding(Behaviour.COMPLAINT, Severity.NONE, "anna"));

        assertThat(hit.behaviour()).isEqualTo(Behaviour.COMPLAINT);
        assertThat(hit.complaint()).isTrue();
        assertThat(hit.alerting()).isFalse();
    }

    @Test
    void aComplaintWithAggression_isBoth() {
        Hit hit = soleHit(
                finding(Behaviour.INSULT, Severity.MEDIUM, "anna"),
                finding(Behaviour.COMPLAINT, Severity.NONE, "anna"));

        assertThat(hit.behaviour()).isEqualTo(Behaviour.INSULT);
        assertThat(hit.complaint()).isTrue();
        assertThat(hit.alerting()).isTrue();
    }

    @Test
    void aSenderWhoSeemsAboutToHarmHimself_isSeen_withoutABehaviour() {
        var assessment = new Assessment(List.of(), true, "test");

        List<Hit> hits = Judge.hits(POST, List.of(named(STAD, 0, Surety.WEAK)), assessment, Subjects.WATCHLIST);

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.concern()).isTrue();
            assertThat(hit.behaviour()).isEqualTo(Behaviour.NONE);
            assertThat(hit.severity()).isEqualTo(Severity.NONE);
            assertThat(hit.alerting()).isFalse();
            assertThat(hit.reasons()).containsExactly("concern");
        });
    }

    @Test
    void theSameReason_isGivenOnce() {
        Hit hit = soleHit(
                finding(Behaviour.THREAT, Optional.of(Kind.DEATH), Severity.CRITICAL, List.of("time"), "anna"),
                finding(Behaviour.INSULT, Optional.empty(), Severity.MEDIUM, List.of("time"), "anna"));

        assertThat(hit.reasons()).containsExactly("time");
    }

    @Test
    void theHitBearsEveryEmployer_andForAnOrganisationItself() {
        var school = new Organisation(
                "school",
                "Voorbeeldschool",
                List.of(),
                List.of(),
                STAD.contact(),
                STAD.security(),
                Optional.empty(),
                false,
                STAD.language(),
                false);
        var both = new Person(
                "dubbel",
                "Noor",
                "",
                "Voorbeeld",
                "",
                List.of("stad", "school", "opgeheven"),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                STAD.language(),
                Optional.empty(),
                Optional.empty(),
                false);
        var watchlist = new Watchlist(1, List.of(STAD, school), List.of(both), List.of());
        var assessment =
                new Assessment(List.of(finding(Behaviour.INSULT, Severity.MEDIUM, "dubbel", "stad")), false, "test");

        List<Hit> hits = Judge.hits(
                POST, List.of(named(both, 0, Surety.CERTAIN), named(STAD, 20, Surety.CERTAIN)), assessment, watchlist);

        assertThat(hits).extracting(Hit::organisationIds).containsExactly(List.of("stad", "school"), List.of("stad"));
    }

    @Test
    void theSamePostAndSubject_isTheSameHit_howeverItWasEdited() {
        Hit before = soleHit(finding(Behaviour.INSULT, Severity.MEDIUM, "anna"));
        var edited = Posts.saying("1", "Een andere tekst.", "v2");
        Hit after = Judge.hits(
                        edited,
                        List.of(named(ANNA, 0, Surety.LIKELY)),
                        new Assessment(List.of(finding(Behaviour.THREAT, Severity.HIGH, "anna")), false, "test"),
                        Subjects.WATCHLIST)
                .getFirst();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.postVersion()).isNotEqualTo(before.postVersion());
    }

    @Test
    void aHit_holdsNoWordOfThePost() {
        Hit hit = soleHit(finding(Behaviour.INSULT, Severity.MEDIUM, "anna"));

        assertThat(hit.toString()).doesNotContain("geoordeeld", "Anna", "Buur");
    }

    private static Hit soleHit(Finding... findings) {
        List<Hit> hits = judge(List.of(named(ANNA, 0, Surety.CERTAIN)), findings);
        assertThat(hits).hasSize(1);
        return hits.getFirst();
    }

    private static List<Hit> judge(List<Mention> mentions, Finding... findings) {
        return Judge.hits(POST, mentions, new Assessment(Arrays.asList(findings), false, "test"), Subjects.WATCHLIST);
    }

    private static Mention named(Subject subject, int at, Surety surety) {
        return new Mention(subject, at, at + 4, surety);
    }

    private static Finding finding(Behaviour behaviour, Severity severity, String... targets) {
        return finding(behaviour, Optional.empty(), severity, List.of(), targets);
    }

    private static Finding finding(
            Behaviour behaviour, Optional<Kind> kind, Severity severity, List<String> reasons, String... targets) {
        return new Finding(behaviour, kind, severity, 0.9, 0, 5, "nl.test", Set.of(targets), reasons);
    }
}

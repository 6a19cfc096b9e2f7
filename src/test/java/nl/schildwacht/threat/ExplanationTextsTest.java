package nl.schildwacht.threat;

import nl.schildwacht.watch.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever may decide has words in both languages. */
class ExplanationTextsTest {
    private static final Recogniser RECOGNISER = Recogniser.load();

    @ParameterizedTest
    @EnumSource
    void everyRuleGuardReasonBehaviourAndTopicHasASentence(Language language) {
        Set<String> missing = new TreeSet<>(needed());
        missing.removeAll(Sentences.in(language).keys());

        assertThat(missing).isEmpty();
    }

    /** What is about rules and topics must be about those there are; a text of one that went is a lie in waiting. */
    @ParameterizedTest
    @EnumSource
    void noSentenceIsOfARuleOrTopicThatWent(Language language) {
        Set<String> odd = Sentences.in(language).keys().stream()
                .filter(key -> key.startsWith("rule.") || key.startsWith("concept."))
                .collect(Collectors.toCollection(TreeSet::new));
        odd.removeAll(needed());

        assertThat(odd).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameTexts_noneEmpty() {
        Set<String> dutch = Sentences.in(Language.NL).keys();

        assertThat(Sentences.in(Language.EN).keys()).isEqualTo(dutch);
        for (Language language : Language.values())
            assertThat(dutch).allMatch(key -> !Sentences.in(language).say(key).isBlank());
    }

    private Set<String> needed() {
        Set<String> needed = new TreeSet<>(Set.of(
                "rule.model",
                "rule.model.complaint",
                "rule.model.concern",
                "rule.local.word",
                "rule.local.example",
                "reason.with-threat",
                "reason.aimed",
                "guard." + Account.DOUBT,
                "sign." + Account.DOUBT));
        for (Rule rule : RECOGNISER.rules()) {
            needed.add("rule." + rule.id());
            for (Rule.Guard guard : rule.guards())
                needed.addAll(List.of("guard." + guard.name(), "sign." + guard.name()));
        }
        RECOGNISER.raises().forEach(raise -> needed.add("reason." + raise.reason()));
        RECOGNISER.meanings().forEach(meaning -> needed.add("concept." + meaning));
        for (Behaviour behaviour : Behaviour.values())
            if (behaviour != Behaviour.THREAT) needed.add("behaviour." + behaviour.id());
        for (Kind kind : Kind.values()) needed.add("behaviour.threat/" + kind.id());
        for (Severity severity : Severity.values()) needed.add("severity." + severity.id());
        Stream.of(Explanation.Role.values()).forEach(role -> needed.add("role." + role.id()));
        Stream.of(Explanation.Mercy.values()).forEach(mercy -> needed.add("spared." + mercy.id()));
        Arrays.stream(Explanation.Standing.values())
                .forEach(standing -> needed.add("line.model." + standing.name().toLowerCase(Locale.ROOT)));
        return needed;
    }
}

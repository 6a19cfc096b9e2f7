package nl.schildwacht.app.evaluation;

import java.util.List;
import java.util.function.Predicate;

/**
 * A yes-or-no question that both the person and the recogniser answered.
 *
 * @param id stable; a name in the JSON.
 * @param words what it is about, for people.
 * @param asked of which texts it is asked.
 * @param expected the person's answer.
 * @param given the recogniser's.
 */
record Question(
        String id, String words, Predicate<Outcome> asked, Predicate<Expected> expected, Predicate<Verdict> given) {
    /** Is it aggressive at all? */
    static final Question AGGRESSION =
            new Question("aggression", "aggression", all -> true, Expected::isAggression, Verdict::isAggression);

    /** Is there a threat in it? */
    static final Question THREAT = behaviour(Labels.THREAT);

    /** The same, asked only of threats and of what was written to look like one. */
    static final Question LOOK_ALIKES = new Question(
            "threats_and_look_alikes",
            "threats and look-alikes",
            outcome -> outcome.expected().is(Labels.THREAT)
                    || outcome.expected()
                            .contrast()
                            .filter(Labels.THREAT::equals)
                            .isPresent(),
            THREAT.expected(),
            THREAT.given());

    /** Should people be told? */
    static final Question ALERT =
            new Question("alert", "alerts", Outcome::isAboutAlerts, Expected::isAlert, Verdict::isAlert);

    static final List<Question> MAIN = List.of(AGGRESSION, THREAT, LOOK_ALIKES, ALERT);

    static Question behaviour(String label) {
        return new Question(
                label,
                label,
                all -> true,
                expected -> expected.is(label),
                verdict -> verdict.found().contains(label));
    }

    /** Counts the answers on those texts of which it is asked. */
    Tally ask(List<Outcome> outcomes) {
        Tally tally = Tally.NOTHING;
        for (Outcome outcome : outcomes)
            if (asked.test(outcome))
                tally = tally.and(expected.test(outcome.expected()), given.test(outcome.verdict()));
        return tally;
    }

    boolean isAnsweredRightly(Outcome outcome) {
        return expected.test(outcome.expected()) == given.test(outcome.verdict());
    }
}

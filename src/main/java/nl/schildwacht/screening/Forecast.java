package nl.schildwacht.screening;

import nl.schildwacht.threat.Behaviour;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a word, phrase or example would do, seen before it is saved.
 *
 * @param objection why it is not accepted, if it is not.
 * @param stored what it would change among the latest hits kept of the organisation.
 * @param sample what it would change among the shipped sample.
 * @param examples the organisation's examples, the new one included, as they would then stand.
 */
public record Forecast(
        Optional<Objection> objection, AmongStored stored, AmongSample sample, List<ExampleState> examples) {
    public Forecast {
        examples = List.copyOf(examples);
    }

    /** How one of the examples would stand. */
    public Optional<ExampleState> example(UUID id) {
        return examples.stream().filter(example -> example.id().equals(id)).findFirst();
    }

    /** Why an addition is not accepted. */
    public enum Objection {
        /** Fewer than three letters. */
        TOO_SHORT,
        /** More words than anybody says twice; an example sentence does better. */
        TOO_LONG,
        /** Nothing but words that stand in every text. */
        STOP_WORD,
        /** It would flag more than one in fifty of the sample's harmless texts. */
        FLAGS_TOO_MUCH,
        /** It would free more than one in fifty of the sample's aggressive texts. */
        FREES_TOO_MUCH
    }

    /**
     * Ids of hits only, no word of what was said.
     *
     * @param lookedAt how many hits were judged again.
     * @param gained not flagged by today's rules and words, but with the addition.
     * @param lost flagged by today's rules and words, but not with the addition.
     * @param changed flagged either way, but otherwise.
     */
    public record AmongStored(int lookedAt, List<UUID> gained, List<UUID> lost, List<UUID> changed) {
        public AmongStored {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
            changed = List.copyOf(changed);
        }
    }

    /** @param harmless how many harmless texts the sample has. @param aggressive how many others. */
    public record AmongSample(int harmless, int aggressive, List<Line> gained, List<Line> lost) {
        public AmongSample {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }
    }

    /**
     * One invented text whose verdict would change.
     *
     * @param behaviour what it would be flagged as, or no longer be.
     * @param isHarmless whether a person labelled it as nothing to flag.
     */
    public record Line(String id, String text, Behaviour behaviour, boolean isHarmless) {}

    /**
     * How an example stands.
     *
     * @param holds whether its text gets the verdict it should have.
     * @param holdsByItself whether rules and words alone, without the example, judge so.
     * @param heldByItself whether they did when it was saved.
     */
    public record ExampleState(UUID id, boolean holds, boolean holdsByItself, boolean heldByItself) {
        /** Whether somebody should look at it: what held no longer does, or only because the example insists. */
        public boolean isBroken() {
            return !holds || heldByItself && !holdsByItself;
        }
    }
}

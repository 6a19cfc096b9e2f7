package nl.schildwacht.console.api;

import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.threat.Meaning;
import nl.schildwacht.watch.OwnWord;
import nl.schildwacht.watch.OwnWord.Use;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Wording;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An own word as somebody sent it; nothing of it is checked yet.
 *
 * @param use {@code add}, {@code mute} or {@code example}.
 * @param behaviour what an added word counts as, {@code insult} when absent; what an example should be, {@code none} for one
 *     that must not be flagged.
 * @param kind of a threat, and of nothing else.
 */
public record WrittenOwnWord(
        @Nullable String use,
        @Nullable String text,
        @Nullable String behaviour,
        @Nullable String kind) {
    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_EXAMPLE = 2000;

    /** The word it makes, or all that is wrong with it. */
    public sealed interface Read {
        record Fine(OwnWord word) implements Read {}

        record Wrong(List<Problem> problems) implements Read {}
    }

    /** The word, ready to be tried and added. */
    public Read read(String organisation, String by, Instant now) {
        List<Problem> problems = new ArrayList<>();
        Optional<Use> purpose = Arrays.stream(Use.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(use))
                .findFirst();
        if (purpose.isEmpty()) problems.add(badUse());
        String said =
                Objects.requireNonNullElse(text, "").replaceAll("\\s+", " ").strip();
        int longest = purpose.filter(Use.EXAMPLE::equals).isPresent() ? LONGEST_EXAMPLE : LONGEST_WORD;
        if (said.isEmpty() || said.length() > longest) problems.add(badText(longest));
        Optional<Meaning> meaning = purpose.flatMap(this::meaning);
        if (purpose.isPresent() && meaning.isEmpty()) problems.add(badBehaviour());
        if (!problems.isEmpty()) return new Read.Wrong(problems);
        return new Read.Fine(new OwnWord(
                UUID.randomUUID(),
                organisation,
                purpose.orElseThrow(),
                said,
                LocalWords.canonical(said),
                meaning.orElseThrow().behaviour().id(),
                meaning.orElseThrow().kind().map(nl.schildwacht.threat.Kind::id).orElse(""),
                false,
                by,
                now));
    }

    private Optional<Meaning> meaning(Use purpose) {
        String what = Objects.requireNonNullElse(behaviour, "");
        String which = Objects.requireNonNullElse(kind, "");
        return switch (purpose) {
            case ADD ->
                Meaning.of(what.isEmpty() ? Behaviour.INSULT.id() : what, which)
                        .filter(meaning -> meaning.behaviour() != Behaviour.NONE);
            case MUTE -> what.isEmpty() && which.isEmpty() ? Optional.of(Meaning.HARMLESS) : Optional.empty();
            case EXAMPLE -> Meaning.of(what, which);
        };
    }

    private static Problem badUse() {
        return new Problem(
                "use",
                new Wording("Waarvoor dit is, ontbreekt of is onbekend.", "What this is for is missing or unknown."),
                new Wording("Schrijf add, mute of example.", "Write add, mute or example."));
    }

    private static Problem badText(int longest) {
        return new Problem(
                "text",
                new Wording("De tekst ontbreekt of is te lang.", "The text is missing or too long."),
                new Wording(
                        "Geef ten hoogste " + longest + " tekens op één regel.",
                        "Give at most " + longest + " characters on one line."));
    }

    private static Problem badBehaviour() {
        return new Problem(
                "behaviour",
                new Wording(
                        "Dit gedrag kennen we niet, of het past hier niet.",
                        "This behaviour is unknown to us, or does not belong here."),
                new Wording(
                        "Geef bij add een gedrag (threat samen met kind), bij example een gedrag of none, en bij mute niets.",
                        "Give a behaviour with add (threat together with kind), a behaviour or none with example, and nothing"
                                + " with mute."));
    }

    @Override
    public String toString() {
        return "WrittenOwnWord[…]";
    }
}

package nl.schildwacht.threat;

import nl.schildwacht.threat.Explanation.Clue;
import nl.schildwacht.threat.Explanation.Form;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clues of one text as a person would name them: a word that both models weigh comes once. */
final class Weighing {
    private final List<Clue> clues;

    private Weighing(List<Clue> clues) {
        this.clues = clues;
    }

    /** @param evidence each clue once, with what it added. */
    static Weighing of(Tagged tagged, List<Model.Evidence> evidence) {
        Map<String, Clue> clues = new LinkedHashMap<>();
        for (Model.Evidence one : evidence) {
            Clue clue = clue(tagged, one);
            String key = clue.form() == Form.WORD ? "w " + clue.start() : one.clue();
            clues.merge(
                    key,
                    clue,
                    (old, more) ->
                            new Clue(old.form(), old.terms(), old.weight() + more.weight(), old.start(), old.end()));
        }
        return new Weighing(List.copyOf(clues.values()));
    }

    /** What spoke most for the outcome, the heaviest first. */
    List<Clue> pros(int most) {
        return clues.stream()
                .filter(clue -> clue.weight() > 0)
                .sorted(Comparator.comparingDouble(Clue::weight).reversed())
                .limit(most)
                .toList();
    }

    /** What spoke most against it, the heaviest first. */
    List<Clue> cons(int most) {
        return clues.stream()
                .filter(clue -> clue.weight() < 0)
                .sorted(Comparator.comparingDouble(Clue::weight))
                .limit(most)
                .toList();
    }

    private static Clue clue(Tagged tagged, Model.Evidence one) {
        String[] terms = one.clue().substring(2).split(" ");
        // What is so of the whole text has no word of its own.
        int word = Math.max(0, one.word());
        Form form =
                switch (one.clue().charAt(0)) {
                    case 'w' -> Form.WORD;
                    case 'b', 'm' -> Form.PAIR;
                    case 's', 'u' -> Form.APART;
                    case 't' -> Form.ROW;
                    case 'c' -> Form.ABOUT;
                    case 'q' -> Form.WORD_THEN;
                    case 'r' -> Form.THEN_WORD;
                    case 'e' -> Form.BOTH;
                    case 'f' -> Form.OPENING;
                    case 'l' -> Form.CLOSING;
                    // A passage of one word is that word.
                    case 'n' -> terms.length == 1 && terms[0].charAt(0) != Row.SIGN ? Form.WORD : Form.PASSAGE;
                    default -> throw new IllegalStateException("a clue of an unknown kind");
                };
        return new Clue(form, List.of(terms), one.weight(), tagged.words.start[word], tagged.words.end[word]);
    }
}

package nl.schildwacht.threat;

import nl.schildwacht.threat.Explanation.Clue;

import java.util.List;

/** Says in one language what a clue of the model looks at. Immutable. */
final class ClueWords {
    private final Sentences sentences;

    ClueWords(Sentences sentences) {
        this.sentences = sentences;
    }

    String say(Clue clue) {
        List<String> terms = clue.terms();
        String first = terms.getFirst();
        String last = terms.getLast();
        return switch (clue.form()) {
            case WORD -> first.startsWith("@") ? term(first) : sentences.say("clue.word", "word", first);
            case PAIR ->
                first.equals("^")
                        ? sentences.say("clue.begin", "word", term(last))
                        : last.equals("$")
                                ? sentences.say("clue.end", "word", term(first))
                                : sentences.say("clue.pair", "first", term(first), "second", term(last));
            case APART -> sentences.say("clue.apart", "first", term(first), "second", term(last));
            case ROW ->
                sentences.say("clue.row", "first", term(first), "second", term(terms.get(1)), "third", term(last));
            case ABOUT -> concept(first);
            case WORD_THEN -> sentences.say("clue.next", "first", term(first), "second", concept(last));
            case THEN_WORD -> sentences.say("clue.next", "first", concept(first), "second", term(last));
            case BOTH -> sentences.say("clue.both", "first", concept(first), "second", concept(last));
            case OPENING -> sentences.say("clue.opening", "first", concept(first));
            case CLOSING -> sentences.say("clue.closing", "first", concept(first));
            case PASSAGE -> sentences.say("clue.passage", "words", passage(terms));
        };
    }

    private String concept(String id) {
        return sentences.say("concept." + id);
    }

    /** Signs stand at the words before them, and for a name or a figure that it is one. */
    private String passage(List<String> terms) {
        StringBuilder passage = new StringBuilder();
        for (String term : terms) {
            boolean isSign = term.charAt(0) == Row.SIGN;
            if (!isSign && !passage.isEmpty()) passage.append(' ');
            passage.append(
                    isSign
                            ? term.substring(1)
                            : term.charAt(0) == '@' ? sentences.say("passage." + term.substring(1)) : term);
        }
        return passage.toString();
    }

    /** What stands for a name or a figure is said in words. */
    private String term(String term) {
        return switch (term) {
            case "^" -> sentences.say("term.start");
            case "$" -> sentences.say("term.end");
            case "@name" -> sentences.say("term.name");
            case "@other" -> sentences.say("term.other");
            case "@number" -> sentences.say("term.number");
            default -> "“" + term + "”";
        };
    }
}

package nl.schildwacht.threat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Unfolds the notation of the lexicon files. Under a heading {@code [KILL / KILLED]} each line lists words:
 *
 * <ul>
 *   <li>{@code vermoord vermoorden / vermoordde}: words; after the slash they stand for the heading's second concept;
 *   <li>{@code uit_de_weg}: a phrase; {@code kanker*}: any word that begins so; {@code -isten}: any unknown word that ends so;
 *   <li>{@code neer+ schiet schieten / schoot}: a separable verb: neerschieten, neer te schieten, schiet … neer;
 *   <li>{@code beat beats ~ up}: beat … up;
 *   <li>{@code [KILL+]}: grave: the words below it are also found with two letters swapped, with one left out of a long one,
 *       and run together with a neighbour.
 * </ul>
 */
final class LexiconReader {
    private final Concepts concepts;
    private final List<Entry> entries = new ArrayList<>();
    private int[] heading = {};
    private boolean isGrave;

    LexiconReader(Concepts concepts) {
        this.concepts = concepts;
    }

    List<Entry> read(DataFile file) {
        entries.clear();
        heading = new int[0];
        for (DataFile.Line line : file.lines()) {
            if (line.text().startsWith("[")) heading = heading(line);
            else if (heading.length == 0) throw new DataMistake(line, "words before the first [HEADING]");
            else words(line);
        }
        return List.copyOf(entries);
    }

    private int[] heading(DataFile.Line line) {
        if (!line.text().matches("\\[[A-Z_]+\\+?( / [A-Z_]+)?]"))
            throw new DataMistake(line, "a heading looks like [ONE] or [ONE / TWO]");
        isGrave = line.text().contains("+");
        return Stream.of(line.text()
                        .substring(1, line.text().length() - 1)
                        .replace("+", "")
                        .split(" / "))
                .mapToInt(concepts::number)
                .toArray();
    }

    private void words(DataFile.Line line) {
        String[] parts = line.text().split("(?:^| )/ ", -1);
        if (parts.length > heading.length) throw new DataMistake(line, "more slashes than concepts in the heading");
        String prefix = "";
        for (int part = 0; part < parts.length; part++) {
            List<String> items = new ArrayList<>(List.of(parts[part].strip().split("\\s+")));
            if (items.getFirst().endsWith("+")) {
                prefix = items.removeFirst();
                prefix = prefix.substring(0, prefix.length() - 1);
            }
            List<String> particle = List.of();
            int tilde = items.indexOf("~");
            if (tilde >= 0) {
                if (tilde != items.size() - 2) throw new DataMistake(line, "one word or phrase follows ~");
                particle = phrase(items.getLast(), line);
                items = new ArrayList<>(items.subList(0, tilde));
            }
            items.removeIf(String::isEmpty);
            for (String item : items) item(item, prefix, particle, heading[part], line);
        }
    }

    private void item(String item, String prefix, List<String> particle, int concept, DataFile.Line line) {
        if (!particle.isEmpty()) {
            entries.add(new Entry.Split(word(item, line), particle, false, concept));
        } else if (!prefix.isEmpty()) {
            separable(phrase(prefix, line), word(item, line), concept);
        } else if (item.startsWith("-") && item.length() > 3) {
            entries.add(new Entry.Ending(word(item.substring(1), line), concept));
        } else {
            boolean isOpen = item.endsWith("*") && item.length() > 1;
            entries.add(new Entry.Phrase(
                    phrase(isOpen ? item.substring(0, item.length() - 1) : item, line), isOpen, isGrave, concept));
        }
    }

    private void separable(List<String> prefix, String form, int concept) {
        String joined = String.join("", prefix);
        entries.add(new Entry.Phrase(List.of(joined + form), false, isGrave, concept));
        entries.add(new Entry.Phrase(List.of(joined + "te" + form), false, isGrave, concept));
        entries.add(new Entry.Phrase(plus(prefix, form), false, isGrave, concept));
        entries.add(new Entry.Phrase(plus(prefix, "te", form), false, isGrave, concept));
        entries.add(new Entry.Split(form, prefix, true, concept));
    }

    private static List<String> plus(List<String> prefix, String... rest) {
        return Stream.concat(prefix.stream(), Stream.of(rest)).toList();
    }

    private List<String> phrase(String item, DataFile.Line line) {
        return Stream.of(item.split("_")).map(part -> word(part, line)).toList();
    }

    private String word(String item, DataFile.Line line) {
        String folded = Canonical.fold(item);
        if (folded.isEmpty() || folded.contains(" ")) throw new DataMistake(line, "\"" + item + "\" is not a word");
        return folded;
    }
}
